import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import { answers, caseInTriage, lookAtAnswers, weigh, weighedCase } from '../../../tests/world/triage-world.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { inviteTriager } from '../1-referral/referral-actions.ts'
import { listReady } from './triage-store.ts'

let w: World
let sanne: Person
let omar: Person
let lotte: Person
beforeAll(async () => {
  w = await world()
  ;[sanne, omar, lotte] = [await w.as('sanne'), await w.as('omar'), await w.as('lotte')]
})
afterAll(() => w.close())

test('nobody sees the answer of the other until both are final', async () => {
  const { number, id } = await caseInTriage(w)
  await weigh(sanne, number, answers('Volgens Sanne.'))
  await weigh(omar, number, answers('Volgens Omar.', 'draft'))
  expect((await lookAtAnswers(omar, number)).map(({ author }) => author)).toEqual([omar.account])
  expect((await lookAtAnswers(sanne, number)).map(({ author }) => author)).toEqual([sanne.account])
  expect((await w.superuser.query('select from liv.triage_answer where case_id = $1', [id])).rowCount).toBe(2)
  await weigh(omar, number, answers('Volgens Omar.'))
  const seen = await lookAtAnswers(omar, number)
  expect(seen.map(({ answers: { chain } }) => chain.reason).sort()).toEqual(['Volgens Omar.', 'Volgens Sanne.'])
  expect(await lookAtAnswers(sanne, number)).toHaveLength(2)
})

test('a draft of a third person stays hidden when two are ready', async () => {
  const { number } = await weighedCase(w)
  await sanne.on(number, 'invite a triager', (ctx) => inviteTriager(ctx, { colleague: lotte.account }))
  await weigh(lotte, number, answers('Volgens Lotte.', 'draft'))
  expect(await lookAtAnswers(sanne, number)).toHaveLength(2)
  expect(await lookAtAnswers(lotte, number)).toHaveLength(3)
})

test('who is ready is known, what they said is not', async () => {
  const { number } = await caseInTriage(w)
  await weigh(sanne, number, answers('Volgens Sanne.'))
  const ready = await omar.on(number, 'read triage answers', (ctx) => listReady(ctx, ctx.case.id))
  expect(ready).toEqual([sanne.account])
  const elsewhere = await (await w.as('noor')).act('signed in', (ctx) =>
    ctx.tx.rows(sql`select * from gate.weighings_complete()`),
  )
  expect(elsewhere).toEqual([])
})

test('final answers are frozen, in the database too', async () => {
  const { number, id } = await weighedCase(w)
  await expect(weigh(omar, number, answers('Toch anders.'))).rejects.toThrow('definitief')
  const changed = await omar.on(number, 'answer the criteria', (ctx) =>
    ctx.tx.run(sql`update liv.triage_answer set content = '\\x00' where case_id = ${id}`),
  )
  expect(changed).toBe(0)
  const bySuperuser = w.superuser.query("update liv.triage_answer set content = '\\x00' where case_id = $1", [id])
  await expect(bySuperuser).rejects.toThrow('never changed')
})

test('nobody answers in the name of somebody else', async () => {
  const { number, id } = await caseInTriage(w)
  const forged = omar.on(number, 'answer the criteria', (ctx) =>
    ctx.tx.run(sql`insert into liv.triage_answer (id, case_id, weighing, criteria, author, final_at, content)
      values (gen_random_uuid(), ${id}, ${id}, 'x', ${sanne.account}, now(), '\\x00')`),
  )
  await expect(forged).rejects.toMatchObject({ code: '42501' })
})

test('two windows of one person both keep their words', async () => {
  const { number } = await caseInTriage(w)
  await weigh(omar, number, { ...answers('Eerste venster.', 'draft'), _version: '0' })
  const late = weigh(omar, number, { ...answers('Tweede venster.', 'draft'), _version: '0' })
  const conflict = await late.catch((error: unknown) => error)
  expect(conflict).toBeInstanceOf(Conflict)
  expect((conflict as Conflict).theirs.Vreemdelingenketen).toContain('Eerste venster.')
})

test('who weighs has no way to the name of the person', async () => {
  const { number, id } = await caseInTriage(w)
  await expect(omar.on(number, 'read identity', async () => undefined)).rejects.toThrow(NotFound)
  const rows = await omar.on(number, 'read the referral', (ctx) =>
    ctx.tx.rows(sql`select id from liv.person where case_id = ${id}`),
  )
  expect(rows).toEqual([])
  expect((await w.superuser.query('select from liv.person where case_id = $1', [id])).rowCount).toBe(1)
})
