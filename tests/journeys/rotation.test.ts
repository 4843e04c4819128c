import { spawn } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casebook } from '../../database/scenarios/casebook.ts'
import { openKeyStore } from '../../src/vault/key-store.ts'
import { keepOn } from '../world/keep-on.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { Visitor } from '../world/visitor.ts'

let house: RunningHouse
let sanne: Visitor
/** V-numbers that sanne finds, and the case each leads to. */
const found = new Map<string, string>()

beforeAll(async () => {
  house = await startHouse()
  sanne = await signedIn('sanne')
  // Thirty searches an hour: half a dozen numbers are enough, and leave room for the rest.
  for (const number of vNumbers().slice(0, 10)) {
    const to = await search(sanne, number)
    if (to) found.set(number, to)
  }
  expect(found.size).toBeGreaterThan(1)
})
afterAll(async () => {
  await house?.stop()
  removeData(house?.dataDir)
})

test('both keys are replaced while people write, read and search: nothing fails, everything is found, and the log says it', async () => {
  const masterKey = join(house.dataDir, 'keys/demo-master.key')
  const old = join(house.dataDir, 'old.key')
  copyFileSync(masterKey, old)
  const [number = '', number2 = ''] = found.keys()
  const els = await signedIn('els')
  const stop = [
    keepOn(() => refer(els)),
    keepOn(() => readPerson(sanne, found.get(number) ?? '')),
    keepOn(() => correct(sanne, found.get(number2) ?? '')),
    keepOn(async () => expect(await search(sanne, number)).toBe(found.get(number)), 8),
  ]
  for (const command of ['rotate-master-key', 'rotate-index-key', 'rotate-master-key']) {
    const { code, said } = await liv(command)
    expect([command, code, said]).toEqual([command, 0, expect.stringContaining('is vervangen')])
  }
  const counts = await Promise.all(stop.map((one) => one()))
  expect(Math.min(...counts)).toBeGreaterThan(3)
  for (const [known, to] of found) expect(await search(sanne, known)).toBe(to)
  expect(() => openKeyStore({ file: join(house.dataDir, 'keys/keystore.sqlite'), masterKeyFile: old })).toThrow(
    'De hoofdsleutel',
  )
  expect(readFileSync(masterKey, 'utf8')).toMatch(/^3 \S+\n$/)
  expect((await liv('verify-log')).said).toContain('Het logboek klopt:')
  expect(await administration()).toEqual([
    'rotate-master-key.begun done',
    'rotate-master-key.ended done',
    'rotate-index-key.begun done',
    'rotate-index-key.ended done',
    'rotate-master-key.begun done',
    'rotate-master-key.ended done',
    'verify-log.ended done',
  ])
})

test('a rotation without a key store or a master key is refused with a sentence, and makes neither', async () => {
  const nowhere = await liv('rotate-master-key', { LIV_DATA_DIR: join(house.dataDir, 'nowhere') })
  expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringContaining('De sleutelbewaarplaats')])
  const keyless = await liv('rotate-index-key', { LIV_MASTER_KEY_FILE: join(house.dataDir, 'nowhere.key') })
  expect([keyless.code, keyless.said]).toEqual([1, expect.stringContaining('Zonder die sleutel kan niemand')])
  expect((await sanne.get('/werk')).status).toBe(200)
})

async function signedIn(persona: string): Promise<Visitor> {
  const visitor = new Visitor(house.origin)
  expect((await visitor.signIn(persona)).status).toBe(200)
  return visitor
}

const vNumbers = () => [...new Set(JSON.stringify(casebook).match(/(?<="vNumber":")\d{10}/g))]

async function search(who: Visitor, vNumber: string): Promise<string | undefined> {
  const page = await who.get(`/zoeken?naar=${vNumber}`)
  expect(page.status).toBe(200)
  return /href="(\/dossiers\/LIV-\d{4}-\d{5})"/.exec(page.html)?.[1]
}

async function readPerson(who: Visitor, at: string): Promise<void> {
  const page = await who.get(`${at}/persoon`)
  expect([page.status, page.html.includes('V-nummer')]).toEqual([200, true])
}

async function correct(who: Visitor, at: string): Promise<void> {
  const form = await who.get(`${at}/persoon`)
  const sent = await who.send(form, `${at}/persoon`, { name: 'Een Andere Spelling' })
  expect([sent.status, sent.html.includes('De gegevens zijn bewaard.')]).toEqual([200, true])
}

async function refer(who: Visitor): Promise<void> {
  const sent = await who.send(await who.get('/aanmelden'), '/aanmelden', {
    step: 'check',
    go: 'on',
    concern: 'Zorg tijdens het vervangen van een sleutel.',
    since: 'gisteren',
    situation: 'unknown',
    place: 'azc Heidedorp',
    personInformed: 'no',
    personName: 'Onder Lading',
    referrerKind: 'other',
    referrerName: 'Iemand',
    referrerFunction: 'buur',
    referrerPhone: '088-1',
    mayBeNamed: 'no',
  })
  expect(sent.url).toMatch(/aanmelden\/ontvangst\/LIV-/)
}

/** The administrator's command line, in a process of its own. */
function liv(command: string, env: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['dist/main.mjs', 'liv', command], {
    env: { ...process.env, NODE_ENV: 'production', LIV_DATA_DIR: house.dataDir, ...env },
  })
  let said = ''
  for (const out of [child.stdout, child.stderr])
    out.on('data', (text) => {
      said += text
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

async function administration(): Promise<string[]> {
  const note = readFileSync(join(house.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const client = new pg.Client({ host: note[4]?.trim(), user: 'postgres', database: 'liv' })
  await client.connect()
  const { rows } = await client.query(
    "select event, outcome, origin from audit.event where event like 'administration.%' order by place",
  )
  await client.end()
  expect(rows.every(({ origin }) => /^opdrachtregel: \S+ op \S+/.test(origin))).toBe(true)
  return rows.map(({ event, outcome }) => `${event.replace('administration.', '')} ${outcome}`)
}
