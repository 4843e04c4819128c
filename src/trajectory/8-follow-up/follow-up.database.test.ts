import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { adopted, decideAll, followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { followUpFacts, insertDecision, listDecisions, listPhoned } from './decision-store.ts'
import { undecided } from './follow-up.ts'
import {
  adviseAgain,
  decide,
  notePhoned,
  planMoment,
  recordHeld,
  remind,
  reportProgress,
  startClosure,
} from './follow-up-actions.ts'
import { listMoments, listProgress } from './progress-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type Case = Awaited<ReturnType<typeof followUpCase>>
const on = async <T>(
  persona: string,
  { number }: { number: string },
  act: Parameters<Awaited<ReturnType<World['as']>>['on']>[1],
  work: (ctx: CaseCtx) => Promise<T>,
) => (await w.as(persona)).on(number, act, work)
const facts = (one: Case) => on('sanne', one, 'read follow-up', (ctx) => followUpFacts(ctx, ctx.case.id))
const firstOf = (one: Case) => one.recommendations[0]?.id as string
const karinDecides = (one: Case, input: Partial<Parameters<typeof decide>[2]> = {}, recommendation = firstOf(one)) =>
  on('karin', one, 'decide on a recommendation', (ctx) => decide(ctx, recommendation, { ...adopted, ...input }))

describe('the commissioner decides, LIV cannot', () => {
  test('the newest decision counts, the earlier ones stay', async () => {
    const one = await followUpCase(w)
    await karinDecides(one)
    await karinDecides(one, { _version: 1, decision: 'notAdopted', reason: 'Er is geen plek meer.' })
    const all = await on('sanne', one, 'read follow-up', listDecisions)
    expect(all.map(({ version, decision, reason }) => [version, decision, reason])).toEqual([
      [2, 'notAdopted', 'Er is geen plek meer.'],
      [1, 'adopted', ''],
    ])
    expect(undecided(await facts(one))).toHaveLength(2)
  })

  test('LIV is refused by the page and by the database', async () => {
    const one = await followUpCase(w)
    for (const persona of ['sanne', 'daan', 'omar', 'lotte']) {
      await expect(
        on(persona, one, 'decide on a recommendation', (ctx) => decide(ctx, firstOf(one), adopted)),
      ).rejects.toThrow(NotFound)
      await expect(
        on(persona, one, 'read follow-up', (ctx) =>
          ctx.tx.run(sql`insert into liv.decision (id, case_id, recommendation, version, author, decision, content)
            values (${randomUUID()}, ${one.id}, ${firstOf(one)}, 1, ${ctx.me.account}, 'adopted', '\\x00')`),
        ),
      ).rejects.toMatchObject({ code: '42501' })
      await expect(
        on(persona, one, 'read follow-up', (ctx) =>
          insertDecision(ctx, firstOf(one), { ...adopted, due: undefined }, 0),
        ),
      ).rejects.toThrow(NotFound)
    }
    expect((await facts(one)).decided).toEqual([])
  })

  test('not in the name of somebody else, and not on a recommendation of another case', async () => {
    const one = await followUpCase(w)
    const other = await followUpCase(w)
    const { account } = await w.as('sanne')
    const insert = (ctx: CaseCtx, recommendation: string, author: string) =>
      ctx.tx.run(sql`insert into liv.decision (id, case_id, recommendation, version, author, decision, content)
        values (${randomUUID()}, ${one.id}, ${recommendation}, 9, ${author}, 'adopted', '\\x00')`)
    for (const [recommendation, author] of [
      [firstOf(one), account],
      [firstOf(other), (await w.as('karin')).account],
    ] as const)
      await expect(
        on('karin', one, 'read follow-up', (ctx) => insert(ctx, recommendation, author)),
      ).rejects.toMatchObject({ code: '42501' })
    await expect(karinDecides(one, {}, firstOf(other))).rejects.toThrow(NotFound)
  })

  test('two decide on the same one: the second sees what the first decided', async () => {
    const one = await followUpCase(w)
    await karinDecides(one)
    const late = await karinDecides(one, { decision: 'notAdopted', reason: 'Nee.' }).catch((error) => error)
    expect(late).toBeInstanceOf(Conflict)
    expect(late).toMatchObject({ version: 1, theirs: { Besluit: 'Wij doen dit' } })
  })

  test('nobody changes or removes a decision, not even the owner of the tables', async () => {
    const one = await followUpCase(w)
    await karinDecides(one)
    const change = "update liv.decision set decision = 'notAdopted' where case_id = $1"
    await expect(w.superuser.query(change, [one.id])).rejects.toMatchObject({ code: 'LV409' })
    await expect(
      on('karin', one, 'read follow-up', (ctx) => ctx.tx.run(sql`delete from liv.decision where case_id = ${one.id}`)),
    ).rejects.toMatchObject({ code: '42501' })
    expect((await facts(one)).decided).toHaveLength(1)
  })

  test('when all is decided the case is due on the first day ahead', async () => {
    const one = await followUpCase(w)
    await decideAll(w, one)
    const { rows } = await w.superuser.query('select due_on::text from liv.case_file where id = $1', [one.id])
    expect(rows[0].due_on).toBe('2030-01-10')
  })
})

describe('by phone', () => {
  const phoned = (ctx: CaseCtx) => ({ ...adopted, toldBy: 'Karin', toldOn: ctx.today })

  test('it counts nowhere until the commissioner confirms it', async () => {
    const one = await followUpCase(w)
    await on('sanne', one, 'note a decision by phone', (ctx) => notePhoned(ctx, firstOf(one), phoned(ctx)))
    expect((await facts(one)).decided).toEqual([])
    expect(await on('karin', one, 'read follow-up', listPhoned)).toMatchObject([
      { decision: 'adopted', toldBy: 'Karin', due: '2030-01-10' },
    ])
    await karinDecides(one)
    expect(await on('karin', one, 'read follow-up', listPhoned)).toEqual([])
    expect((await facts(one)).decided).toEqual([firstOf(one)])
  })

  test('the commissioner gets a mail without content, and does not note it for LIV', async () => {
    const one = await followUpCase(w)
    await on('sanne', one, 'note a decision by phone', (ctx) => notePhoned(ctx, firstOf(one), phoned(ctx)))
    const { rows } = await w.superuser.query("select 1 from gate.job where kind = 'mail' and object = $1", [
      (await w.as('karin')).account,
    ])
    expect(rows.length).toBeGreaterThan(0)
    await expect(
      on('karin', one, 'note a decision by phone', (ctx) => notePhoned(ctx, firstOf(one), phoned(ctx))),
    ).rejects.toThrow(NotFound)
  })
})

describe('silence is noticed', () => {
  const asks = (one: Case) => on('sanne', one, 'ask for decisions', remind)
  const earlier = (one: Case, days: number) =>
    w.superuser.query(
      `with older as (insert into liv.reminder (id, case_id, author, written_at, asked_on)
         values (gen_random_uuid(), $1, $1, now(), current_date - $2::int)) select 1`,
      [one.id, days],
    )

  test('not twice within five working days', async () => {
    const one = await followUpCase(w)
    await asks(one)
    await expect(asks(one)).rejects.toThrow(/kort geleden herinnerd/)
  })

  test('after two reminders the closing may start; before that it says what is needed', async () => {
    const one = await followUpCase(w)
    const close = (reason = '') => on('sanne', one, 'ask for decisions', (ctx) => startClosure(ctx, { reason }))
    await expect(close()).rejects.toThrow(/vaak genoeg herinnerd/)
    await earlier(one, 14)
    await asks(one)
    await expect(close()).rejects.toThrow(/zonder besluit/)
    await close('Twee keer herinnerd en gebeld, geen antwoord.')
    const { rows } = await w.superuser.query('select stage from liv.case_file where id = $1', [one.id])
    expect(rows[0].stage).toBe('closure')
  })

  test('nothing is asked when all is decided, and an expert does not ask', async () => {
    const one = await followUpCase(w)
    await expect(on('omar', one, 'ask for decisions', remind)).rejects.toThrow(NotFound)
    await decideAll(w, one)
    await expect(asks(one)).rejects.toThrow(Refused)
  })
})

describe('how it goes', () => {
  const busy = { status: 'waitingForCare', note: 'Verwezen.', bridging: 'Elke week een gesprek.' } as const
  const rest = { lookAgainOn: undefined, evidence: '', doneOn: undefined, doneBy: '' }
  const report = (persona: string, one: Case) =>
    on(persona, one, 'report progress', (ctx) => reportProgress(ctx, firstOf(one), { ...busy, ...rest }))

  test('first a decision, then progress; only by the commissioner', async () => {
    const one = await followUpCase(w)
    await expect(report('karin', one)).rejects.toThrow(/Beslis eerst/)
    await karinDecides(one)
    await report('karin', one)
    expect(await on('omar', one, 'read follow-up', listProgress)).toMatchObject([busy])
    await expect(report('sanne', one)).rejects.toThrow(NotFound)
  })

  test('a moment is planned by LIV and held once', async () => {
    const one = await followUpCase(w)
    const plan = (ctx: CaseCtx) =>
      planMoment(ctx, { plannedOn: ctx.today.add({ days: 30 }), what: 'Slaapt hij beter?' })
    await expect(on('karin', one, 'plan a review moment', plan)).rejects.toThrow(NotFound)
    await on('daan', one, 'plan a review moment', plan)
    const [moment] = await on('karin', one, 'read follow-up', listMoments)
    const hold = () =>
      on('sanne', one, 'plan a review moment', (ctx) =>
        recordHeld(ctx, moment?.id ?? '', { heldOn: ctx.today, note: 'Ja, vijf uur.' }),
      )
    await hold()
    await expect(hold()).rejects.toThrow(/al vastgelegd/)
    expect(await on('karin', one, 'read follow-up', listMoments)).toMatchObject([{ held: { note: 'Ja, vijf uur.' } }])
  })
})

test('back to the advice asks why, and then nothing is decided any more', async () => {
  const one = await followUpCase(w)
  const back = (reason: string) => on('sanne', one, 'ask for decisions', (ctx) => adviseAgain(ctx, { reason }))
  await expect(back('')).rejects.toThrow(/waarom/)
  await back('De woonplek is veranderd.')
  await expect(karinDecides(one)).rejects.toThrow(/staat niet in de opvolging/)
})

test('a commissioner of another place sees nothing of it', async () => {
  const one = await followUpCase(w)
  await karinDecides(one)
  await expect(on('hamid', one, 'read follow-up', listDecisions)).rejects.toThrow(NotFound)
})
