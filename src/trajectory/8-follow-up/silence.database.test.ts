import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { remindFor } from '#app/reminders.ts'
import { setOffset } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import { claimJobs, finishJob } from '#platform/jobs/jobs.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { browse } from '../../../tests/world/browse.ts'
import { decideAll, followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { openSession } from '../../access/door.ts'
import { type House, throughDoor } from '../../app/doorway.ts'
import { startClosure } from './follow-up-actions.ts'
import { listReminders } from './progress-store.ts'
import { noteCall } from './silence-actions.ts'
import { findSilence, listCalls, wakeSilentCases } from './silence-store.ts'

let w: World
let house: House
beforeAll(async () => {
  w = await world()
  house = w.house
})
afterAll(async () => {
  await days(0)
  await w?.close()
})
beforeEach(() => days(0))

/** So many days later, in the database and in the process. */
async function days(ahead: number): Promise<void> {
  setOffset({ hours: ahead * 24 })
  await w.superuser.query(`update gate.clock set ahead = '${ahead} days'`)
}

/** A session of today: those of weeks ago have ended. */
async function as<T>(persona: string, number: string, work: (ctx: CaseCtx) => Promise<T>): Promise<T> {
  const token = (await openSession(house.door, { subject: persona, acr: 'test', origin: '' })) as string
  return (
    await throughDoor(
      house,
      token,
      { may: 'read the process', audit: 'test.acted' },
      { params: { number } },
      work as never,
    )
  ).answer as T
}

/** What the worker does: the gate wakes silent cases, each gets a job, each job looks whether it is time. */
async function workerComes(): Promise<boolean[]> {
  await wakeSilentCases(house.worker)
  const said: boolean[] = []
  for (const job of await claimJobs(house.worker, 50, ['reminder'])) {
    said.push(await remindFor(house, job))
    await finishJob(house.worker, job)
  }
  return said
}
const asked = (number: string) => as('sanne', number, listReminders)
const mails = async (account: string) =>
  (await w.superuser.query("select from gate.job where kind = 'mail' and object = $1", [account])).rowCount ?? 0

test('silence becomes a reminder, a second one, and then a call: each on its day and not before', async () => {
  const one = await followUpCase(w)
  const karin = (await w.as('karin')).account
  const before = await mails(karin)
  await days(7)
  expect(await workerComes()).toEqual([false])
  await days(16)
  expect(await workerComes()).toEqual([true])
  expect(await asked(one.number)).toHaveLength(1)
  expect(await mails(karin)).toBe(before + 1)
  expect(await workerComes()).toEqual([false])
  await days(24)
  expect(await workerComes()).toEqual([true])
  await days(40)
  expect(await workerComes()).toEqual([false])
  expect(await asked(one.number)).toHaveLength(2)
  const sanne = { token: await openSession(house.door, { subject: 'sanne', acr: 'test', origin: '' }) } as Person
  const { html } = await browse(w, sanne).get(`/dossiers/${one.number}/opvolging`)
  for (const seen of [
    'Bel de opdrachtgever',
    'Bent u nog contactpersoon?',
    'Wat doet u met: Elke week',
    'Afsluiten zonder besluit',
  ])
    expect(html).toContain(seen)
  const { rows } = await w.superuser.query(
    "select actor from audit.event e join audit.event_object o using (stream, seq) where e.event = 'decisions.asked' and o.object = $1",
    [one.id],
  )
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([(await w.as('sanne')).account]))
  expect(rows).toHaveLength(2)
  await as('sanne', one.number, (ctx) =>
    noteCall(ctx, { calledOn: ctx.today, reached: 'no', spokeWith: '', said: 'Voicemail ingesproken.' }),
  )
  expect(await as('karin', one.number, listCalls)).toMatchObject([{ reached: false, said: 'Voicemail ingesproken.' }])
  await expect(as('sanne', one.number, (ctx) => startClosure(ctx))).rejects.toThrow(/zonder besluit/)
  await as('sanne', one.number, (ctx) => startClosure(ctx, { reason: 'Geen antwoord na twee keer vragen en bellen.' }))
  await days(60)
  expect(await workerComes()).toEqual([])
})

test('who decided is not asked, and a case that nobody leads any more asks nothing', async () => {
  const decided = await followUpCase(w)
  await decideAll(w, decided)
  const alone = await followUpCase(w)
  await w.superuser.query(
    "update gate.membership set ended_at = now() where case_id = $1 and relation in ('coordinator', 'deputy')",
    [alone.id],
  )
  await days(16)
  expect(await workerComes()).toEqual([false])
  const { rowCount } = await w.superuser.query('select from liv.reminder where case_id = any ($1)', [
    [decided.id, alone.id],
  ])
  expect(rowCount).toBe(0)
})

test('the job may read nothing of the case, and only the worker wakes one', async () => {
  const one = await followUpCase(w)
  await days(16)
  await wakeSilentCases(house.worker)
  const jobs = await claimJobs(house.worker, 50, ['reminder'])
  const { rows } = await w.superuser.query('select gate.open_job_session($1, $2) as token', [
    jobs.find(({ object }) => object === one.id)?.id,
    jobs.find(({ object }) => object === one.id)?.claim,
  ])
  const asJob = <T>(may: 'ask for decisions', work: (ctx: CaseCtx) => Promise<T>) =>
    throughDoor(house, rows[0].token, { may, audit: 'test.acted' }, { params: { number: one.number } }, work as never)
  await asJob('ask for decisions', async (ctx) => {
    expect(await findSilence(ctx.tx, one.id)).toMatchObject({ undecided: 3, reminders: 0 })
    for (const table of ['decision', 'recommendation', 'sent_advice', 'progress'])
      expect(await ctx.tx.rows({ text: `select from liv.${table}`, values: [] }), table).toEqual([])
  })
  await expect(asJob('ask for decisions', (ctx) => ctx.open('read follow-up'))).rejects.toThrow(NotFound)
  await expect(
    as('sanne', one.number, (ctx) => ctx.tx.row(sql`select gate.wake_silent_cases(1)`)),
  ).rejects.toMatchObject({
    code: '42501',
  })
  for (const persona of ['karin', 'omar'])
    expect(await as(persona, one.number, (ctx) => findSilence(ctx.tx, one.id)), persona).toBeUndefined()
})
