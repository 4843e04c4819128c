import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { decideAll, followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { remind, startClosure } from '../8-follow-up/follow-up-actions.ts'
import { findMessageToReferrer, listClosingMessages } from '../closing-message-store.ts'
import { closeCase, evaluate, prepareMessage, tellWhoKnew, writeClosure } from './closure-actions.ts'
import { findClosure, findTeamClosure, listEvaluations } from './closure-store.ts'
import { untoldOf } from './knew.ts'
import { findWhoKnew } from './knew-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type Case = { id: string; number: string }
const on = async <T>(
  persona: string,
  { number }: Case,
  act: Parameters<Awaited<ReturnType<World['as']>>['on']>[1],
  work: (ctx: CaseCtx) => Promise<T>,
) => (await w.as(persona)).on(number, act, work)

async function closureCase(decided = true): Promise<Case> {
  const one = await followUpCase(w)
  if (decided) await decideAll(w, one)
  else {
    await w.superuser.query(
      `insert into liv.reminder (id, case_id, author, written_at, asked_on)
       values (gen_random_uuid(), $1, $1, now(), current_date - 14)`,
      [one.id],
    )
    await on('sanne', one, 'ask for decisions', remind)
  }
  await on('sanne', one, 'ask for decisions', (ctx) => startClosure(ctx, { reason: decided ? '' : 'Geen antwoord.' }))
  return one
}

const written = {
  _version: 0,
  reason: 'completed',
  open: '',
  outcomeRadicalisation: 'notConfirmed',
  outcomeMentalHealth: 'confirmed',
  supportNeeded: 'yes',
  note: 'Hij rouwt en krijgt hulp.',
} as const
const write = (one: Case, more: Partial<Parameters<typeof writeClosure>[1]> = {}, by = 'sanne') =>
  on(by, one, 'close the case', (ctx) => writeClosure(ctx, { ...written, ...more }))
const tell = (one: Case, ...message: [Parameters<typeof prepareMessage>[1], string, string?]) =>
  on('sanne', one, 'send a closing message', (ctx) => prepareMessage(ctx, ...message))

async function readyToClose(one: Case): Promise<void> {
  await write(one)
  await tell(one, 'referrer', 'Het dossier is gesloten. Dank u.')
  await tell(one, 'commissioner', 'Het vermoeden is niet bevestigd.')
  await tell(one, 'informant', 'Het vermoeden is niet bevestigd.', 'de huisarts')
  await on('sanne', one, 'send a closing message', async (ctx) => {
    const who = untoldOf(await findWhoKnew(ctx), await listClosingMessages(ctx, one.id)).map(({ to }) => to)
    if (who.length > 0) await tellWhoKnew(ctx, { who, message: 'Het vermoeden is niet bevestigd.' })
  })
}

describe('the outcome', () => {
  test('the commissioner reads why and what came of it, and nothing about health', async () => {
    const one = await closureCase()
    await write(one)
    const karins = await on('karin', one, 'read the closure', findClosure)
    expect(karins).toMatchObject({ outcomeRadicalisation: 'notConfirmed', supportNeeded: 'yes' })
    expect(JSON.stringify(karins)).not.toContain('rouwt')
    expect(await on('omar', one, 'read the closure', findTeamClosure)).toMatchObject({
      outcomeMentalHealth: 'confirmed',
    })
    const seen = await on('karin', one, 'read the closure', (ctx) =>
      ctx.tx.rows(sql`select 1 from liv.closure_for_team where case_id = ${one.id}`),
    )
    expect(seen).toEqual([])
    await expect(
      on('karin', one, 'read the closure', (ctx) => ctx.open('read the closure for the team')),
    ).rejects.toThrow(NotFound)
    const { rows } = await w.superuser.query('select 1 from liv.closure_for_team where case_id = $1', [one.id])
    expect(rows).toHaveLength(1)
  })

  test('only the coordinator writes it; a change is a new version, two at once are a conflict', async () => {
    const one = await closureCase()
    for (const persona of ['daan', 'omar', 'lotte', 'karin'])
      await expect(write(one, {}, persona)).rejects.toThrow(NotFound)
    await write(one)
    await expect(write(one)).rejects.toThrow(Conflict)
    await write(one, { _version: 1, outcomeRadicalisation: 'partlyConfirmed' })
    expect(await on('sanne', one, 'read the closure', findClosure)).toMatchObject({ version: 2 })
  })

  test('silence is a reason of its own, and only then', async () => {
    const silent = await closureCase(false)
    await expect(write(silent)).rejects.toThrow(/nog niet over alles besloten/)
    await write(silent, { reason: 'noAnswer', open: 'Er is niet besloten.' })
    await expect(write(await closureCase(), { reason: 'noAnswer', open: 'x' })).rejects.toThrow(/over alles besloten/)
  })
})

describe('looking back', () => {
  const say = (persona: string, one: Case, input: Parameters<typeof evaluate>[1]) =>
    on(persona, one, 'evaluate the case', (ctx) => evaluate(ctx, input))

  test('each in their own name, and the person says who reads it', async () => {
    const one = await closureCase()
    await say('sanne', one, { voice: 'liv', readers: undefined, text: 'Sneller bellen.' })
    await say('sanne', one, { voice: 'person', readers: 'team', text: 'Ik was bang.' })
    await say('karin', one, { voice: 'commissioner', readers: undefined, text: 'Het hielp ons.' })
    const texts = async (persona: string) =>
      (await on(persona, one, 'read the closure', listEvaluations)).map(({ text }) => text)
    expect(await texts('omar')).toEqual(['Sneller bellen.', 'Ik was bang.', 'Het hielp ons.'])
    expect(await texts('karin')).toEqual(['Sneller bellen.', 'Het hielp ons.'])
  })

  test('LIV does not speak for the commissioner, nor the other way round', async () => {
    const one = await closureCase()
    await expect(say('sanne', one, { voice: 'commissioner', readers: undefined, text: 'x' })).rejects.toThrow(Refused)
    await expect(say('karin', one, { voice: 'liv', readers: undefined, text: 'x' })).rejects.toThrow(Refused)
    for (const [persona, voice] of [
      ['sanne', 'commissioner'],
      ['karin', 'liv'],
      ['karin', 'person'],
    ] as const)
      await expect(
        on(persona, one, 'evaluate the case', (ctx) =>
          ctx.tx.run(sql`insert into liv.evaluation (id, case_id, author, voice, content)
            values (${randomUUID()}, ${one.id}, ${ctx.me.account}, ${voice}, '\\x00')`),
        ),
      ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('closing', () => {
  test('not before all that is needed is there', async () => {
    const one = await closureCase()
    const close = () => on('sanne', one, 'close the case', closeCase)
    await expect(close()).rejects.toThrow(/De uitkomst staat per as op schrift/)
    await write(one)
    await expect(close()).rejects.toThrow(/De berichten over de afsluiting zijn klaargezet/)
  })

  test('the term of destruction runs and access ends on a stated day, while the coordinator stays', async () => {
    const one = await closureCase()
    await readyToClose(one)
    await on('sanne', one, 'close the case', closeCase)
    const { rows: cases } = await w.superuser.query(
      "select stage, destroy_on = closed_on + interval '12 months' as soon from liv.case_file where id = $1",
      [one.id],
    )
    expect(cases).toEqual([{ stage: 'closed', soon: true }])
    const { rows } = await w.superuser.query(
      `select relation, until_at is null as stays, coalesce(until_at <= now() + interval '42 days', false) as ends
         from gate.membership where case_id = $1 and ended_at is null order by relation`,
      [one.id],
    )
    for (const { relation, stays, ends } of rows)
      expect({ relation, stays, ends }).toEqual({
        relation,
        stays: ['coordinator', 'referrer'].includes(relation),
        ends: !['coordinator', 'referrer'].includes(relation),
      })
    await expect(write(one, { _version: 1 })).rejects.toThrow(/staat niet in de afsluiting/)
  })

  test('after that day the commissioner finds no such case, and the coordinator does', async () => {
    const one = await closureCase()
    await readyToClose(one)
    await on('sanne', one, 'close the case', closeCase)
    await on('karin', one, 'read the closure', findClosure)
    await w.superuser.query(
      "update gate.membership set until_at = now() - interval '1 minute' where case_id = $1 and until_at is not null",
      [one.id],
    )
    await expect(on('karin', one, 'read the closure', findClosure)).rejects.toThrow(NotFound)
    expect(await on('sanne', one, 'read the closure', findClosure)).toBeDefined()
  })

  test('the referrer reads the neutral message and no other', async () => {
    const one = await closureCase()
    await readyToClose(one)
    const els = await on('els', one, 'read the closing message', (ctx) => findMessageToReferrer(ctx, one.id))
    expect(els?.message).toBe('Het dossier is gesloten. Dank u.')
    const all = await on('sanne', one, 'read every closing message', (ctx) => listClosingMessages(ctx, one.id))
    expect(all.map(({ recipient, to }) => [recipient, to])).toEqual(
      expect.arrayContaining([['informant', 'de huisarts']]),
    )
    const seen = await on('els', one, 'read the closing message', (ctx) => listClosingMessages(ctx, one.id))
    expect(seen).toHaveLength(1)
    await expect(tell(one, 'referrer', 'Nog een keer.')).rejects.toThrow(/staat al klaar/)
  })
})
