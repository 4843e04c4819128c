import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startEmbedded } from './embedded.ts'
import { readPostmaster } from './postmaster.ts'
import { asClient } from './prepare.ts'

const isRoot = process.getuid?.() === 0
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liv-embedded-'))
  chmodSync(folder, 0o711)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const program = (dataDir: string) => `
  const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))})
  const server = await startEmbedded(${JSON.stringify(dataDir)})
  console.log('started', server.adopted)
  process.stdin.once('data', () => server.stop())
  process.stdin.once('end', () => process.stdin.destroy())
`

/** LIV in a process of its own, that can be killed. */
async function startElsewhere(dataDir: string, identity: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(dataDir)], { cwd: '/', ...identity })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  await new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => resolve())
  })
  return { child, said: () => said }
}

async function kill(child: ReturnType<typeof spawn>) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('starts, answers each role by name, stops, and finds everything back', async () => {
  const first = await startEmbedded(folder)
  await asClient(first.url('liv_owner'), (client) => client.query('create table liv.kept as select 1 as one'))
  await first.stop()
  const second = await startEmbedded(folder)
  const kept = await asClient(second.url('liv_owner'), (client) =>
    client.query('select current_user, one from liv.kept'),
  )
  await second.stop()
  expect(kept.rows).toEqual([{ current_user: 'liv_owner', one: 1 }])
  expect(readPostmaster(join(folder, 'postgres'))).toBeUndefined()
})

test('a server that outlived a killed LIV is taken over', async () => {
  const killed = await startElsewhere(folder)
  expect(killed.said()).toBe('started false\n')
  const before = readPostmaster(join(folder, 'postgres'))?.pid
  await kill(killed.child)
  const next = await startEmbedded(folder)
  expect(next.adopted).toBe(true)
  expect(readPostmaster(join(folder, 'postgres'))?.pid).toBe(before)
  await next.stop()
  expect(readPostmaster(join(folder, 'postgres'))).toBeUndefined()
})

test('a server that was killed together with LIV is started again', async () => {
  const killed = await startElsewhere(folder)
  const server = readPostmaster(join(folder, 'postgres'))?.pid ?? 0
  await kill(killed.child)
  process.kill(server, 'SIGKILL')
  const next = await startEmbedded(folder)
  expect(next.adopted).toBe(false)
  await next.stop()
})

test('a server that no longer answers is replaced', async () => {
  const killed = await startElsewhere(folder)
  const server = readPostmaster(join(folder, 'postgres'))?.pid ?? 0
  await kill(killed.child)
  rmSync(join(folder, 'postgres', '.s.PGSQL.5432'))
  const next = await startEmbedded(folder)
  expect(next.adopted).toBe(false)
  expect(readPostmaster(join(folder, 'postgres'))?.pid).not.toBe(server)
  await next.stop()
})

test('the note of a server whose number another process got does not stop a start', async () => {
  await (await startEmbedded(folder)).stop()
  writeFileSync(
    join(folder, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${folder}\n1\n5432\n${folder}\n\n0 0\nready\n`,
  )
  const next = await startEmbedded(folder)
  expect(next.adopted).toBe(false)
  await next.stop()
})

test('a second LIV on the same folder is refused in one sentence', async () => {
  const first = await startEmbedded(folder)
  await expect(startEmbedded(folder)).rejects.toThrow(/^LIV draait al op deze gegevensmap \(proces \d+\); [^\n]+$/)
  const second = await startElsewhere(folder)
  expect(second.said()).toContain('LIV draait al op deze gegevensmap')
  await first.stop()
})

test('a path too long for a socket gets a short private folder, gone again after stopping', async () => {
  const long = join(folder, 'x'.repeat(90))
  mkdirSync(long)
  const server = await startEmbedded(long)
  const socket = server.url('liv_app').host ?? ''
  expect(socket).toMatch(/^\/tmp\/liv-/)
  expect(statSync(socket).mode & 0o777).toBe(0o700)
  expect((await asClient(server.url('liv_app'), (client) => client.query('select 1 as one'))).rows).toEqual([
    { one: 1 },
  ])
  await server.stop()
  expect(() => statSync(socket)).toThrow()
})

describe.runIf(isRoot)('as root', () => {
  test('the server runs as somebody else, and nobody else can touch its folder', async () => {
    const server = await startEmbedded(folder)
    const { uid, mode } = statSync(join(folder, 'postgres'))
    expect(uid).not.toBe(0)
    expect(mode & 0o777).toBe(0o700)
    await server.stop()
  })

  test('where the server cannot come it gets another place, and says so once', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const sentences: string[] = []
    const say = (sentence: string) => sentences.push(sentence)
    for (const _ of [1, 2]) await (await startEmbedded(closed, { say })).stop()
    expect(sentences).toHaveLength(1)
    const elsewhere = /staat daarom in (\S+)\.$/.exec(sentences[0] ?? '')?.[1] ?? ''
    expect(statSync(join(elsewhere, 'PG_VERSION')).isFile()).toBe(true)
    rmSync(elsewhere, { recursive: true })
  })

  test('an ordinary user can run LIV, and another user cannot come in', async () => {
    const nobody = { uid: idOf('-u'), gid: idOf('-g') }
    const home = join(folder, 'home')
    mkdirSync(home)
    chownSync(home, nobody.uid, nobody.gid)
    const theirs = await startElsewhere(home, nobody)
    expect(theirs.said()).toBe('started false\n')
    const socket = { host: join(home, 'postgres'), user: 'liv_app', database: 'liv', ssl: false }
    await expect(asClient(socket, (client) => client.query('select 1'))).rejects.toThrow(
      /[Pp]eer authentication failed/,
    )
    theirs.child.stdin.end('stop\n')
    await once(theirs.child, 'exit')
    expect(readPostmaster(join(home, 'postgres'))).toBeUndefined()
  })
})

const idOf = (option: string) => Number(spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout)
