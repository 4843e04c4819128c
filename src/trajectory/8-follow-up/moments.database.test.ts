import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listMyFacts } from '#caseload/facts-store.ts'
import { waitingFor } from '#caseload/waiting.ts'
import { setOffset } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import { decideAll, followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { openSession } from '../../access/door.ts'
import { throughDoor } from '../../app/doorway.ts'
import { planMoment, recordHeld } from './follow-up-actions.ts'
import { wakeMoments } from './moments-store.ts'
import { listMoments } from './progress-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(async () => {
  setOffset({ hours: 0 })
  await w?.close()
})
beforeEach(() => at('2026-12-01T03:00'))

/** The clock of the database and of the process on this hour in Amsterdam. */
async function at(local: string): Promise<void> {
  const then = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant()
  const ahead = Math.round(then.since(Temporal.Now.instant()).total('seconds'))
  setOffset({ seconds: ahead })
  await w.superuser.query('update gate.clock set ahead = make_interval(secs => $1)', [ahead])
}
const day = (text: string) => Temporal.PlainDate.from(text)
const mailed = async () =>
  (
    await w.superuser.query(
      "select a.subject from gate.job j join gate.account a on a.id = j.object where j.kind = 'mail' and j.asked_by is null order by 1",
    )
  ).rows.map(({ subject }) => subject)
const forget = () => w.superuser.query("delete from gate.job where kind = 'mail'")
const now = async <T>(persona: string, number: string | undefined, work: (ctx: never) => Promise<T>): Promise<T> => {
  const token = (await openSession(w.house.door, { subject: persona, acr: 'test', origin: '' })) as string
  const asked = { may: 'signed in', audit: 'test.acted' } as const
  return (await throughDoor(w.house, token, asked, { params: number ? { number } : {} }, work as never)).answer as T
}
const waits = async (persona: string, number: string) => {
  const facts = await now<Awaited<ReturnType<typeof listMyFacts>>>(persona, undefined, (ctx: Ctx) => listMyFacts(ctx))
  const mine = facts.find((one) => one.number === number)
  return mine && waitingFor(mine, day('2026-12-20'))?.what
}

test('on the day itself, and not at night, who leads and the contact each get one mail; nobody else and never twice', async () => {
  const made = await followUpCase(w)
  await decideAll(w, made)
  await now('sanne', made.number, (ctx) => planMoment(ctx, { plannedOn: day('2026-12-20'), what: 'Hoe gaat het?' }))
  await forget()
  await at('2026-12-19T12:00')
  expect(await wakeMoments(w.house.worker)).toBe(0)
  await at('2026-12-20T06:30')
  expect(await wakeMoments(w.house.worker)).toBe(0)
  await at('2026-12-20T07:30')
  expect(await wakeMoments(w.house.worker)).toBe(2)
  expect(await mailed()).toEqual(['karin', 'sanne'])
  expect(await wakeMoments(w.house.worker)).toBe(0)
  await at('2026-12-21T09:00')
  expect(await wakeMoments(w.house.worker)).toBe(0)
})

test('it stands in what waits for both on the day, and for who leads until it is written down', async () => {
  const made = await followUpCase(w)
  await decideAll(w, made)
  await now('sanne', made.number, (ctx) => planMoment(ctx, { plannedOn: day('2026-12-20'), what: 'Hoe gaat het?' }))
  await at('2026-12-20T09:00')
  expect(await waits('sanne', made.number)).toBe('Kijk samen hoe het gaat, en leg het vast')
  expect(await waits('karin', made.number)).toBe('Vandaag kijkt u samen met LIV hoe het gaat')
  await now('sanne', made.number, async (ctx) => {
    const [moment] = await listMoments(ctx)
    await recordHeld(ctx, moment?.id ?? '', { heldOn: day('2026-12-20'), note: 'Het gaat goed.' })
  })
  expect(await waits('karin', made.number)).toBeUndefined()
  expect(await waits('sanne', made.number)).toBeUndefined()
})

test('a moment that was held before gets no mail, and a contact who left gets none', async () => {
  const held = await followUpCase(w)
  const left = await followUpCase(w)
  for (const { number } of [held, left])
    await now('sanne', number, (ctx) => planMoment(ctx, { plannedOn: day('2026-12-22'), what: 'Hoe gaat het?' }))
  await now('sanne', held.number, async (ctx) => {
    const [moment] = await listMoments(ctx)
    await recordHeld(ctx, moment?.id ?? '', { heldOn: day('2026-12-01'), note: 'Eerder dan gedacht.' })
  })
  await w.superuser.query(
    "update gate.membership set ended_at = gate.now() where case_id = $1 and relation = 'commissioner'",
    [left.id],
  )
  await forget()
  await at('2026-12-22T09:00')
  expect(await wakeMoments(w.house.worker)).toBe(1)
  expect(await mailed()).toEqual(['sanne'])
})

test('only the worker wakes it', async () => {
  await expect(
    now('sanne', undefined, (ctx: Ctx) => ctx.tx.row(sql`select gate.wake_moments(1)`)),
  ).rejects.toMatchObject({
    code: '42501',
  })
})
