import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personToIndex } from '#people/people-store.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction } from '#platform/database/tx.ts'
import { claimJobs, openJobSession } from '#platform/jobs/jobs.ts'
import { writePerson } from '#trajectory/person-page.tsx'
import { adviceCase } from '../../tests/world/advice-case.ts'
import { keepOn } from '../../tests/world/keep-on.ts'
import { type World, world } from '../../tests/world/world.ts'
import { rotateIndex } from './rotate-index.ts'

let w: World

const cases: { id: string; number: string }[] = []
const numberOf = (n: number) => String(1_000_000_000 + n)
const rotate = () => rotateIndex(w.house, w.house.keys, personToIndex)
const find = async (vNumber: string) => {
  await w.superuser.query('delete from vault.search_allowance')
  return (await w.as('sanne')).act('signed in', (ctx) => ctx.findPerson({ vNumber }))
}
const say = async (at: { number: string }, name: string, vNumber: string) =>
  (await w.as('sanne')).on(at.number, 'write identity', (ctx) =>
    writePerson(ctx, { name, vNumber, birthDate: Temporal.PlainDate.from('2000-01-01'), language: '', contact: '' }),
  )
const stored = async () =>
  (await w.superuser.query("select dossier, epoch, encode(digest, 'hex') as digest from vault.person_index")).rows

beforeAll(async () => {
  w = await world()
  for (let n = 0; n < 40; n++) {
    const made = await adviceCase(w)
    cases.push(made)
    await say(made, `Proef ${n}`, numberOf(n))
  }
})
afterAll(() => w.close())

test('while people write and search every dossier stays findable, and afterwards only under the new key', async () => {
  const [old] = w.house.keys.indexKeys()
  const before = new Set((await stored()).map(({ digest }) => digest))
  let turn = 0
  const stop = [
    // The number changes each time, so that a job that overtakes a writer would be seen.
    keepOn(async () => {
      const n = turn % 20
      await say(cases[n] as (typeof cases)[0], `Proef ${n}`, numberOf(100 * Math.floor(turn / 20) + n))
      turn += 1
    }),
    keepOn(async () => {
      const n = 20 + Math.floor(Math.random() * 20)
      expect(await find(numberOf(n))).toEqual([cases[n]?.id])
    }),
  ]
  const rotated = await rotate()
  const counts = await Promise.all(stop.map((one) => one()))
  expect(counts[0]).toBeGreaterThan(20)
  expect(rotated.epoch).toBe((old?.epoch ?? 0) + 1)
  const last = (n: number) => numberOf(n < 20 ? 100 * Math.floor((turn - 1 - n) / 20) + n : n)
  for (const [n, { id }] of cases.entries()) expect([n, await find(last(n))]).toEqual([n, [id]])
  for (let n = 0; n < 20; n++) await say(cases[n] as (typeof cases)[0], `Proef ${n}`, numberOf(n))
  expect(w.house.keys.indexKeys().map(({ epoch }) => epoch)).toEqual([rotated.epoch])
  const after = await stored()
  expect(after.filter(({ digest, epoch }) => before.has(digest) || epoch !== rotated.epoch)).toEqual([])
  expect(after).toHaveLength(80)
})

test('whoever keeps the old key can no longer guess who is in the database', async () => {
  const [old] = w.house.keys.indexKeys()
  const key = Buffer.from(old?.key ?? '')
  const guess = () =>
    createHmac('sha256', key)
      .update(`v-number\0${numberOf(3)}`)
      .digest('hex')
  expect((await stored()).some(({ digest }) => digest === guess())).toBe(true)
  await rotate()
  expect((await stored()).some(({ digest }) => digest === guess())).toBe(false)
  expect(w.house.keys.secrets.find('index', String(old?.epoch))).toBeUndefined()
})

test('every dossier that was indexed again left its line, as work of the system and not of a person', async () => {
  const { rows } = await w.superuser.query(
    `select e.purpose, e.rule, a.name, count(distinct o.object)::int as dossiers from audit.event e
       join audit.event_object o using (stream, seq) join gate.account a on a.id = e.actor
      where e.event = 'person.indexed' and e.act = 'reindex identity' group by 1, 2, 3`,
  )
  expect(rows).toEqual([{ purpose: 'maintenance', rule: 'job', name: 'Het systeem', dossiers: 40 }])
})

test('one that was broken off goes on: until then both keys find, and then only the new one is left', async () => {
  const [old] = w.house.keys.indexKeys()
  const next = (old?.epoch ?? 0) + 1
  w.house.keys.addIndexKey(next)
  await w.superuser.query('select vault.begin_index_epoch($1)', [next])
  await say(cases[0] as (typeof cases)[0], 'Proef 0', numberOf(0))
  expect(await find(numberOf(0))).toEqual([cases[0]?.id])
  expect(await find(numberOf(39))).toEqual([cases[39]?.id])
  expect(await rotate()).toEqual({ epoch: next, dossiers: 39 })
  expect(await find(numberOf(39))).toEqual([cases[39]?.id])
  expect(w.house.keys.indexKeys().map(({ epoch }) => epoch)).toEqual([next])
})

test('the machine may index and nothing else: its session reads no text of the case', async () => {
  const [mine] = cases as [(typeof cases)[0]]
  await w.superuser.query(
    "insert into gate.job (kind, object, asked_by, run_at) values ('reindex', $1, '00000000-0000-4000-8000-00000000c0de', now())",
    [mine.id],
  )
  const [job] = await claimJobs(w.house.worker, 1, ['reindex'])
  const token = job && (await openJobSession(w.house.worker, job))
  const asked = (act: string) =>
    inTransaction(w.house.app, async (tx) => {
      await tx.run(sql`select gate.enter(${token ?? ''})`)
      await tx.run(sql`select * from vault.open(${mine.id}::uuid, ${act}, null)`)
      return tx.rows(sql`select id from liv.referral where case_id = ${mine.id}`)
    })
  expect(await asked('reindex identity')).toEqual([])
  for (const act of ['read the referral', 'read identity', 'write identity', 'read care notes'])
    await expect(asked(act), act).rejects.toMatchObject({ code: 'LV403' })
  await w.superuser.query("delete from gate.session where job is not null; delete from gate.job where kind = 'reindex'")
})

test('a database from a backup, older than its index key, is made findable again by a rotation', async () => {
  const [newest] = w.house.keys.indexKeys()
  await w.superuser.query('update vault.index_epoch set epoch = 1; update vault.person_index set epoch = 1')
  await expect(say(cases[0] as (typeof cases)[0], 'Proef 0', numberOf(0))).rejects.toThrow('rotate-index-key')
  const { epoch, dossiers } = await rotate()
  expect([epoch, dossiers]).toEqual([(newest?.epoch ?? 0) + 1, 40])
  expect(await find(numberOf(7))).toEqual([cases[7]?.id])
})
