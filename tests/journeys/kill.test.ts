import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freePort, newDataFolder, type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { Visitor } from '../world/visitor.ts'

const rounds = Number(process.env.LIV_KILLS ?? 50)

/** What was acknowledged: the browser saw the page that says so. */
interface Acknowledged {
  readonly referrals: Set<string>
  readonly receipts: Set<string>
}

test(`killed ${rounds} times under load: every acknowledged save is there, nothing is half done, the log is whole`, {
  timeout: 900_000,
}, async () => {
  const dataDir = newDataFolder()
  const port = await freePort()
  const start = () => startHouse({ dataDir, port, env: { LIV_SCENARIOS: 'none' } })
  const done: Acknowledged = { referrals: new Set(), receipts: new Set() }
  let house = await start()
  try {
    const people = await signedIn(house)
    for (let round = 0; round < rounds; round++) {
      const load = people.map((person) => keepWorking(person, done))
      await pause(100 + Math.random() * 500)
      if (round % 2 === 0) await house.kill()
      else await killDatabase(house)
      await Promise.all(load)
      await house.kill()
      house = await start()
      await expectWhole(house, done)
      if (round % 10 === 9 || round === rounds - 1) house = await verified(house, start)
    }
    expect(done.referrals.size).toBeGreaterThan(rounds)
  } finally {
    await house.kill()
    stopDatabase(dataDir)
    removeData(dataDir)
  }
})

async function signedIn(house: RunningHouse): Promise<Visitor[]> {
  const people = ['els', 'yara', 'karin', 'joost'].map((name) => ({ name, visitor: new Visitor(house.origin) }))
  for (const { name, visitor } of people) expect((await visitor.signIn(name)).status).toBe(200)
  return people.map(({ visitor }) => visitor)
}

/** Refers one person after another until the line breaks. */
async function keepWorking(visitor: Visitor, done: Acknowledged): Promise<void> {
  try {
    for (let count = 0; count < 40; count++) {
      const number = await refer(visitor, count)
      done.referrals.add(number)
    }
  } catch {
    // The house went down in the middle: what was not acknowledged may or may not be there, but never by halves.
  }
}

async function refer(visitor: Visitor, count: number): Promise<string> {
  const page = await visitor.get('/aanmelden')
  const sent = await visitor.send(page, '/aanmelden', {
    step: 'check',
    go: 'on',
    concern: `Zorg ${count}`,
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
  const number = /aanmelden\/ontvangst\/(LIV-\d{4}-\d{5})/.exec(sent.url)?.[1]
  if (sent.status !== 200 || !number) throw new Error(`not acknowledged: ${sent.status}`)
  return number
}

async function killDatabase(house: RunningHouse): Promise<void> {
  const [pid = ''] = postmaster(house.dataDir)
  process.kill(Number(pid), 'SIGKILL')
}

// The house is dead by now and cannot stop what it started.
function stopDatabase(dataDir: string): void {
  try {
    process.kill(Number(postmaster(dataDir)[0]), 'SIGINT')
  } catch {
    // It was not running any more.
  }
}

const postmaster = (dataDir: string) => readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')

async function expectWhole(house: RunningHouse, done: Acknowledged): Promise<void> {
  const client = new pg.Client({ host: postmaster(house.dataDir)[4]?.trim(), user: 'postgres', database: 'liv' })
  await client.connect()
  try {
    const { rows } = await client.query(`select c.number,
        (select count(*)::int from liv.referral r where r.case_id = c.id) as referrals,
        (select count(*)::int from liv.referrer r where r.case_id = c.id) as referrers,
        (select count(*)::int from liv.person p where p.case_id = c.id) as persons,
        exists (select from vault.dossier d where d.id = c.id) as has_dossier,
        (select count(*)::int from audit.event_object o where o.object = c.id) > 0 as logged
      from liv.case_file c`)
    const half = rows.filter(
      (row) => row.referrals !== 1 || row.referrers !== 1 || row.persons !== 1 || !row.has_dossier || !row.logged,
    )
    expect(half).toEqual([])
    const there = new Set(rows.map((row) => row.number))
    expect([...done.referrals].filter((number) => !there.has(number))).toEqual([])
  } finally {
    await client.end()
  }
}

/** Stops the house, lets the administrator verify the log, and starts again. */
async function verified(house: RunningHouse, start: () => Promise<RunningHouse>): Promise<RunningHouse> {
  await house.stop()
  const verdict = spawnSync(process.execPath, ['dist/main.mjs', 'liv', 'verify-log'], {
    env: { ...process.env, NODE_ENV: 'production', LIV_DATA_DIR: house.dataDir },
    encoding: 'utf8',
  })
  expect(verdict.stdout + verdict.stderr).toMatch(/klopt/i)
  expect(verdict.status).toBe(0)
  return start()
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
