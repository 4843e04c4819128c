import { spawn } from 'node:child_process'
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../tests/world/running-house.ts'
import { Visitor } from '../tests/world/visitor.ts'

let house: RunningHouse
/** Holds the verifier and a log, and nothing else. */
let folder: string
let said: string
let lines: string[]
let print: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liv-verifier-'))
  copyFileSync('verifier/verify-log.mjs', join(folder, 'verify-log.mjs'))
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  for (const persona of ['els', 'sanne', 'karin']) {
    const visitor = new Visitor(house.origin)
    await visitor.signIn(persona)
    for (const path of ['/dossiers', '/aanmelden', '/aanmelden/mijn', '/dossiers/LIV-2020-00001'])
      await visitor.get(path)
    await liv('seal-log')
  }
  const exported = join(folder, 'true.ndjson')
  said = await liv('export-log', exported)
  lines = readFileSync(exported, 'utf8').split('\n').slice(0, -1)
  print = /vingerafdruk ([0-9a-f]{64})/.exec(said)?.[1] ?? ''
})
afterAll(async () => {
  await house?.stop()
  removeData(house?.dataDir)
  rmSync(folder, { recursive: true, force: true })
})

function run(command: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, command, { cwd: env.LIV_DATA_DIR ? process.cwd() : folder, env })
  let text = ''
  for (const out of [child.stdout, child.stderr])
    out.on('data', (part) => {
      text += part
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said: text })))
}

const liv = async (...words: string[]) =>
  (await run(['dist/main.mjs', 'liv', ...words], { ...process.env, LIV_DATA_DIR: house.dataDir })).said

async function verdict(changed: readonly string[], ...prints: string[]) {
  const name = `${crypto.randomUUID()}.ndjson`
  writeFileSync(join(folder, name), changed.map((line) => `${line}\n`).join(''))
  return run(['verify-log.mjs', name, ...prints], {})
}

interface Placed {
  at: number
  stream: number
  seq: number
}
const placed = (): Placed[] =>
  lines.flatMap((line, at) => {
    const { stream, seq } = JSON.parse(line)
    return stream === undefined ? [] : [{ at, stream, seq }]
  })
const nameOf = ({ stream, seq }: Placed) => `stroom ${stream}, regel ${seq}:`

test('a true export holds, checked by plain node in a folder with nothing else in it', async () => {
  expect(said).toMatch(/Het logboek staat in .*: \d+ regels, [3-9] zegels\./)
  const { code, said: told } = await verdict(lines, print)
  expect(told).toContain(`Het logboek klopt: ${placed().length} regels,`)
  expect(code).toBe(0)
})

describe('after one line is', () => {
  const other = (place: Placed) => (place.at < lines.length - 2 ? place.at + 1 : place.at - 1)
  const text = (at: number) => lines[at] ?? ''
  const deeds: [string, (place: Placed) => string[]][] = [
    ['changed', ({ at }) => lines.with(at, text(at).replace(/"line":"(.*?)(done|refused|failed)/, '"line":"$1dono'))],
    ['changed, with a hash that fits again', ({ at }) => lines.with(at, rehashed(at))],
    ['removed', ({ at }) => lines.toSpliced(at, 1)],
    ['put behind the next', (place) => lines.with(place.at, text(other(place))).with(other(place), text(place.at))],
    ['added a second time', ({ at }) => lines.toSpliced(at, 0, text(at))],
    ['added in another place', ({ at }) => lines.toSpliced(lines.length - 2, 0, text(at))],
  ]
  test.each(deeds)(
    '%s, its stream and place are named',
    async (_what, deed) => {
      expect(placed().length).toBeGreaterThan(15)
      for (const some of inGroups(placed(), 4))
        await Promise.all(
          some.map(async (place) => {
            const { code, said: told } = await verdict(deed(place), print)
            const neighbours = [place, ...placed().filter(({ at }) => Math.abs(at - place.at) === 1)]
            expect([place, code, told]).toEqual([place, 1, expect.stringContaining('klopt NIET')])
            expect(neighbours.some((one) => told.includes(nameOf(one)))).toBe(true)
          }),
        )
    },
    60_000,
  )

  test('torn, the place is named', async () => {
    const [place] = placed() as [Placed]
    const { code, said: told } = await verdict(lines.with(place.at, text(place.at).slice(0, 80)))
    expect([code, told]).toEqual([1, expect.stringContaining('regel 2 van het bestand')])
  })

  test('cut off at the end of a stream, together with the count, the stream is named', async () => {
    const end = placed().findLast((one, at, all) => all[at + 1]?.stream !== one.stream && one.seq > 0) as Placed
    const { code, said: told } = await verdict(lines.toSpliced(end.at, 1))
    expect([code, told]).toEqual([1, expect.stringContaining(nameOf(end))])
  })
})

test('a changed beginning, a seal that is gone and an end that is gone are refused', async () => {
  const seal = lines.findIndex((line) => line.startsWith('{"seal"'))
  const otherMade = (lines[0] ?? '').replace(/"made":"\d+/, '"made":"1999')
  expect((await verdict(lines.with(0, otherMade))).said).toContain('het bestand is na het maken veranderd')
  expect((await verdict(lines.toSpliced(seal, 1))).said).toContain('zegel 1: ontbreekt')
  expect((await verdict(lines.toSpliced(lines.length - 2, 1))).said).toMatch(/zegel \d+: ontbreekt/)
  expect((await verdict(lines.slice(0, -1))).said).toContain('het slot ontbreekt')
  expect((await verdict([...lines, lines[1] ?? ''])).said).toContain('na het slot staat nog iets')
})

describe('a forged seal is refused', () => {
  const sealAt = () => lines.findLastIndex((line) => line.startsWith('{"seal"'))
  const seal = () => JSON.parse(lines[sealAt()] ?? '') as { seal: string; signature: string; key: string }

  test('with other heads under the old signature', async () => {
    const forged = { ...seal(), seal: seal().seal.replace(/[0-9a-f]{64}"\]\]/, `${'0'.repeat(64)}"]]`) }
    const { code, said: told } = await verdict(lines.with(sealAt(), JSON.stringify(forged)))
    expect([code, told]).toEqual([1, expect.stringMatching(/zegel \d+: de handtekening klopt niet/)])
  })

  test('signed with a key of the forger, put in the file beside the real one', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const forged = resealed(privateKey, publicKey)
    const { code, said: told } = await verdict(forged, print)
    expect([code, told]).toEqual([1, expect.stringMatching(/zegel \d+: de handtekening klopt niet/)])
    expect(told).toContain('deze gaf u niet op')
  })

  test('by somebody who also replaced the key: only the fingerprint shows it, so it is always told', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const spki = publicKey.export({ format: 'der', type: 'spki' })
    const forged = resealed(privateKey, publicKey)
    expect((await verdict(forged)).said).toContain(createHash('sha256').update(spki).digest('hex'))
    expect((await verdict(forged, createHash('sha256').update('another').digest('hex'))).code).toBe(1)
  })

  /** All seals and the end signed again, as a forger with a key of their own would. */
  function resealed(key: KeyObject, publicKey: KeyObject): string[] {
    const signed = (text: string) => ({ signature: sign(null, Buffer.from(text), key).toString('base64'), key: 'x' })
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    const header = JSON.parse(lines[0] ?? '')
    const forged = lines.slice(0, -1).map((line) => {
      const record = JSON.parse(line)
      return record.seal ? JSON.stringify({ ...record, ...signed(record.seal) }) : line
    })
    forged[0] = JSON.stringify({ ...header, keys: { ...header.keys, x: spki } })
    const before = createHash('sha256')
      .update(forged.map((line) => `${line}\n`).join(''))
      .digest('hex')
    const end = JSON.stringify({ ...JSON.parse(JSON.parse(lines.at(-1) ?? '').end), before })
    return [...forged, JSON.stringify({ end, ...signed(end) })]
  }
})

/** The line with another actor, and the hash that belongs to it: only the next line, or the end, no longer fits. */
function rehashed(at: number): string {
  const record = JSON.parse(lines[at] ?? '')
  const before = JSON.parse(lines[at - 1] ?? '')
  const start =
    before.stream === record.stream
      ? Buffer.from(before.hash, 'hex')
      : createHash('sha256').update(`LIV log stream ${record.stream}`).digest()
  const line = record.line.replace(/"(done|refused|failed)"/, '"dono"')
  return JSON.stringify({ ...record, line, hash: createHash('sha256').update(start).update(line).digest('hex') })
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
}
