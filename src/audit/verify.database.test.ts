import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tampering } from '../../tests/world/tampering.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'
import { addToReferral } from '../trajectory/1-referral/referral-actions.ts'
import { sealOnce } from './seal.ts'
import { inTexts, tellVerdict, type Verdict, verifyLog } from './verify.ts'

let w: World
let seals: string
let one: { id: string; number: string }
let other: { id: string; number: string }
/** A line in the middle of a stream about the first case, and how long that stream is. */
let at: { stream: number; seq: number; end: number; id: string }

beforeAll(async () => {
  w = await world()
  seals = mkdtempSync(join(tmpdir(), 'liv-seals-'))
  one = await aCase(w)
  other = await aCase(w)
  for (let n = 0; n < 30; n++) await look(n % 2 === 0 ? one : other)
  at = await aPlace()
})
afterAll(async () => {
  await w.close()
  rmSync(seals, { recursive: true })
})

async function look(which: { number: string }): Promise<void> {
  await (await w.as('sanne')).on(which.number, 'read the process', async () => {})
}

async function aPlace() {
  const { rows } = await w.superuser.query(
    `select o.stream, o.seq::int, h.seq::int as end, e.id from audit.event_object o join audit.head h using (stream) join audit.event e on e.stream = o.stream and e.seq = o.seq
      where o.object = $1 and o.seq > 2 and o.seq < h.seq - 2 and o.ordinal = 1 order by o.place desc limit 1`,
    [one.id],
  )
  return rows[0]
}

const verify = () => verifyLog(w.house.worker, w.house.keys.sealPublicKeys(), seals)
const here = () => `stream = ${at.stream} and seq = ${at.seq}`

/** The stream, the place and the case of the line at hand must all be named. */
function named(verdict: Verdict): boolean {
  return verdict.breaks.some(
    (found) => found.stream === at.stream && found.seq === at.seq && found.cases.includes(one.number),
  )
}

test('an untouched log holds', async () => {
  const verdict = await verify()
  expect(verdict.breaks).toEqual([])
  expect(tellVerdict(verdict)).toContain('Het logboek klopt:')
})

const changes: [string, string][] = [
  ['the act', "act = 'read care notes'"],
  ['the actor', 'actor = gen_random_uuid()'],
  ['the time', "at = at + interval '1 second'"],
  ['the outcome', "outcome = 'refused'"],
  ['the roles', "roles = 'manager'"],
  ['the place', 'place = place + 100000'],
  ['the origin', "origin = 'elsewhere'"],
  ['the trace', 'trace = gen_random_uuid()'],
  ['what it follows', "follows = '{}'"],
  ['the reason', "reason = '\\x00'"],
  ['the hash', "hash = sha256('x')"],
  ['the hash before', "previous = sha256('x')"],
]
test.each(changes)('a line with another value for %s is found and named', async (_what, change) => {
  const verdict = await tampering(w.superuser, `update audit.event set ${change} where ${here()}`, verify)
  expect(named(verdict)).toBe(true)
  expect(verdict.breaks).toHaveLength(1)
})

test('a line whose hash was made right again does not fit the next one', async () => {
  const rehash = `update audit.event set act = 'read care notes' where ${here()};
    update audit.event e set hash = sha256(previous || convert_to(audit.line_of(e, audit.objects_of(stream, seq)), 'UTF8')) where ${here()}`
  const verdict = await tampering(w.superuser, rehash, verify)
  expect(verdict.breaks).toMatchObject([{ stream: at.stream, seq: at.seq + 1 }])
  expect(verdict.breaks[0]?.cases).toContain(one.number)
})

const deeds: [string, () => string][] = [
  ['a line removed, its objects left', () => `delete from audit.event where ${here()}`],
  [
    'a line removed with everything about it',
    () => `delete from audit.event_object where ${here()}; delete from audit.event where ${here()}`,
  ],
  ['an object of a line removed', () => `delete from audit.event_object where ${here()} and ordinal = 1`],
  [
    'an object of a line changed to another case',
    () => `update audit.event_object set object = '${other.id}' where ${here()} and ordinal = 1`,
  ],
  [
    'an object added to a line',
    () =>
      `insert into audit.event_object select stream, seq, 99, place, kind, '${other.id}', part, version, content_hash from audit.event_object where ${here()} and ordinal = 1`,
  ],
  ['the part of an object changed', () => `update audit.event_object set part = 'care' where ${here()}`],
]
test.each(deeds)('%s: found and named', async (_what, deed) => {
  expect(named(await tampering(w.superuser, deed(), verify))).toBe(true)
})

test('two lines in each other’s place are both found', async () => {
  const [n, next] = [at.seq, at.seq + 1]
  const move = (from: number, to: number) =>
    `update audit.event set seq = ${to} where stream = ${at.stream} and seq = ${from}`
  const verdict = await tampering(w.superuser, [move(n, -1), move(next, n), move(-1, next)].join(';'), verify)
  const places = verdict.breaks.filter((found) => found.stream === at.stream).map((found) => found.seq)
  expect(places).toContain(at.seq)
  expect(places).toContain(at.seq + 1)
  expect(verdict.breaks.flatMap((found) => found.cases)).toContain(one.number)
})

test('a tail that was cut off is found, and the head still says what it was about', async () => {
  const cut = `delete from audit.event_object where stream = ${at.stream} and seq = ${at.end}; delete from audit.event where stream = ${at.stream} and seq = ${at.end}`
  const verdict = await tampering(w.superuser, cut, verify)
  expect(verdict.breaks).toMatchObject([{ stream: at.stream, seq: at.end }])
  expect(verdict.breaks[0]?.cases).toHaveLength(1)
})

test('a line added behind the head is found', async () => {
  const add = `insert into audit.event_object select stream, ${at.end + 1}, ordinal, place, kind, object, part, version, content_hash from audit.event_object where ${here()};
    insert into audit.event select (e).* from (select jsonb_populate_record(e, jsonb_build_object('seq', ${at.end + 1})) as e from audit.event e where ${here()}) t`
  const verdict = await tampering(w.superuser, add, verify)
  expect(verdict.breaks.map((found) => found.seq)).toContain(at.end + 1)
  expect(verdict.breaks.flatMap((found) => found.cases)).toContain(one.number)
})

test('objects without a line are found', async () => {
  const add = `insert into audit.event_object select stream, ${at.end + 7}, ordinal, place, kind, object, part, version, content_hash from audit.event_object where ${here()}`
  const verdict = await tampering(w.superuser, add, verify)
  expect(verdict.breaks).toMatchObject([{ stream: at.stream, seq: at.end + 7, cases: [one.number] }])
})

test.each([
  ['its hash', "hash = sha256('x')"],
  ['its place', 'seq = seq - 1'],
  ['what it is about', "about = '{}'"],
])('a head with another value for %s is found', async (_what, change) => {
  const verdict = await tampering(w.superuser, `update audit.head set ${change} where stream = ${at.stream}`, verify)
  expect(verdict.breaks.length).toBeGreaterThan(0)
  expect(verdict.breaks.every((found) => found.stream === at.stream)).toBe(true)
  expect(verdict.breaks[0]?.cases.length).toBeGreaterThan(0)
})

test('a head that is gone is found', async () => {
  const verdict = await tampering(w.superuser, `delete from audit.head where stream = ${at.stream}`, verify)
  expect(verdict.breaks).toMatchObject([{ stream: at.stream, what: 'de kop van de stroom is weg' }])
})

/** What somebody with all rights can do to a chain without seals: change a line and make everything after it fit again. */
const rewriteAll = () => `update audit.event set act = 'read care notes' where ${here()};
  do $$ declare e audit.event; last bytea; begin
    for e in select * from audit.event where stream = ${at.stream} and seq >= ${at.seq} order by seq loop
      e.previous := coalesce(last, e.previous);
      last := sha256(e.previous || convert_to(audit.line_of(e, audit.objects_of(e.stream, e.seq)), 'UTF8'));
      update audit.event set previous = e.previous, hash = last where stream = e.stream and seq = e.seq;
    end loop;
    update audit.head set hash = last where stream = ${at.stream};
  end $$`

test('a chain that was rewritten whole differs from the seal, and nothing more is sealed', async () => {
  expect(await sealOnce(w.house.worker, w.house.keys, seals)).toMatchObject({ number: 1 })
  const { verdict, again } = await tampering(w.superuser, rewriteAll(), async () => {
    await look(one)
    const refused = sealOnce(w.house.worker, w.house.keys, seals).catch((error: Error) => error.message)
    return { again: await refused, verdict: await verify() }
  })
  expect(verdict.breaks).toMatchObject([{ stream: at.stream, seq: at.end }])
  expect(tellVerdict(verdict)).toContain('een zegel zegt dat hier iets anders stond')
  expect(again).toContain('teruggedraaid')
})

test('a tail cut off together with its head is found by the seal', async () => {
  const cut = `delete from audit.event_object where stream = ${at.stream} and seq = ${at.end}; delete from audit.event where stream = ${at.stream} and seq = ${at.end};
    update audit.head h set seq = e.seq, hash = e.hash, about = (select follows from kept.event where stream = ${at.stream} and seq = ${at.end})
      from audit.event e where h.stream = ${at.stream} and e.stream = h.stream and e.seq = ${at.end - 1}`
  const verdict = await tampering(w.superuser, cut, verify)
  expect(verdict.breaks).toMatchObject([{ stream: at.stream, seq: at.end }])
})

test('a seal is made only when something was written', async () => {
  expect(await sealOnce(w.house.worker, w.house.keys, seals)).toBeUndefined()
  await look(other)
  expect(await sealOnce(w.house.worker, w.house.keys, seals)).toMatchObject({ number: 2 })
  expect((await verify()).breaks).toEqual([])
})

test('a seal that is missing or changed in the database is noticed', async () => {
  const missing = await tampering(w.superuser, 'delete from audit.seal where number = 2', verify)
  expect(tellVerdict(missing)).toContain('zegel 2 ligt in de map met zegels, maar staat niet in de database')
  const first = await tampering(w.superuser, 'delete from audit.seal where number = 1', verify)
  expect(tellVerdict(first)).toContain('zegel 1 ontbreekt in de database')
  const changed = await tampering(
    w.superuser,
    'update audit.seal set payload = replace(payload, \'"number":2\', \'"number": 2\') where number = 2',
    verify,
  )
  expect(tellVerdict(changed)).toContain('geen geldige handtekening')
})

test('a drop that missed the last seal catches up, and a torn line is no seal', async () => {
  const [day = ''] = readdirSync(seals)
  const file = join(seals, day)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.slice(0, -40))
  expect(tellVerdict(await verify())).toContain('1 zegel(s) uit de database liggen niet in de map')
  await sealOnce(w.house.worker, w.house.keys, seals)
  const verdict = await verify()
  expect(verdict.breaks).toEqual([])
  expect(verdict.seals.notes).toEqual([])
})

test('a text that a superuser puts back to an older one is found, with its case', async () => {
  const sanne = await w.as('sanne')
  const write = (concern: string) =>
    sanne.on(other.number, 'write the referral', (ctx) => addToReferral(ctx, { addition: concern }))
  await write('Hij zei dat hij niet meer wil.')
  const { rows } = await w.superuser.query(
    'select id, content from liv.referral where case_id = $1 order by written_at desc',
    [other.id],
  )
  const [newest, oldest] = [rows[0], rows.at(-1)]
  expect(newest.id).not.toBe(oldest.id)
  await w.superuser.query('update liv.referral set content = $2 where id = $1', [newest.id, oldest.content])
  try {
    const verdict = await verify()
    expect(verdict.breaks).toMatchObject([{ stream: inTexts, cases: [other.number] }])
    expect(tellVerdict(verdict)).toContain('een tekst in referral is niet wat het laatst is geschreven')
  } finally {
    await w.superuser.query('update liv.referral set content = $2 where id = $1', [newest.id, newest.content])
  }
  expect((await verify()).breaks).toEqual([])
})
