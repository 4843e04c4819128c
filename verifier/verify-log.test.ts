import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExportedLog, exportedLog } from '../tests/world/exported-log.ts'

let log: ExportedLog
let lines: readonly string[]
beforeAll(async () => {
  log = await exportedLog()
  lines = log.lines
})
afterAll(() => log?.close())
const verdict = (changed: readonly string[], ...prints: string[]) => log.verdict(changed, ...prints)

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
  expect(log.said).toMatch(/Het logboek staat in .*: \d+ regels, [3-9] zegels\./)
  const { code, said: told } = await verdict(lines, log.print)
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
            const { code, said: told } = await verdict(deed(place), log.print)
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
