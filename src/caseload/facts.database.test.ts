import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remind, reportProgress } from '#trajectory/8-follow-up/follow-up-actions.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../tests/world/advice-case.ts'
import { browse } from '../../tests/world/browse.ts'
import { decideAll, followUpCase } from '../../tests/world/follow-up-case.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'
import { listMyFacts } from './facts-store.ts'
import { waitingFor } from './waiting.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const factsOf = async (persona: string, number: string) =>
  (await (await w.as(persona)).act('signed in', listMyFacts)).find((one) => one.number === number)
const waits = async (persona: string, number: string) => {
  const facts = await factsOf(persona, number)
  return facts && waitingFor(facts, Temporal.Now.plainDateISO('Europe/Amsterdam'))?.what
}

describe('what waits, asked of the database', () => {
  test('of a case that is not mine is nothing at all', async () => {
    const { number } = await aCase(w)
    expect(await factsOf('sanne', number)).toBeDefined()
    for (const persona of ['daan', 'noor', 'karin', 'els', 'tess', 'mark'])
      expect(await factsOf(persona, number), persona).toBeUndefined()
  })

  test('follows the decisions of the commissioner: to decide, then nothing', async () => {
    const made = await followUpCase(w)
    expect(await waits('karin', made.number)).toBe('U heeft drie aanbevelingen te beslissen')
    const page = await browse(w, await w.as('karin')).get('/werk')
    expect(page.html).toContain('U heeft drie aanbevelingen te beslissen')
    expect(page.html).toContain('Bel de coördinator')
    const sanne = await w.as('sanne')
    await sanne.on(made.number, 'ask for decisions', remind)
    expect(await factsOf('sanne', made.number)).toMatchObject({ reminders: 1, undecided: 3 })
    await decideAll(w, made)
    expect(await waits('karin', made.number)).toBeUndefined()
    expect(await factsOf('karin', made.number)).toMatchObject({ undecided: 0, progressDue: '2030-01-10' })
  }, 60_000)

  test('asks how it goes on the day that was last agreed: care with a long queue is not late every day', async () => {
    const made = await followUpCase(w)
    await decideAll(w, made)
    const karin = await w.as('karin')
    const months = Temporal.PlainDate.from('2031-04-01')
    for (const { id } of made.recommendations)
      await karin.on(made.number, 'report progress', (ctx) =>
        reportProgress(ctx, id, {
          status: 'waitingForCare',
          note: 'De wachtlijst is vijf maanden.',
          bridging: 'Elke week een gesprek met de mentor.',
          lookAgainOn: months,
          evidence: '',
          doneOn: undefined,
          doneBy: '',
        }),
      )
    expect(await factsOf('karin', made.number)).toMatchObject({ progressDue: '2031-04-01' })
  }, 60_000)

  test('leads from the mail about a new advice to the letter itself, until the decisions wait', async () => {
    const { id, number } = await adviceCase(w)
    await writeAdvice(w, number)
    await signBoth(w, number)
    const who = await w.as('hamid')
    await w.superuser.query(
      'insert into gate.membership (case_id, account, relation, from_at, given_by) values ($1, $2, $3, now(), $2)',
      [id, who.account, 'commissionerDeputy'],
    )
    const hamid = browse(w, who)
    expect((await hamid.get('/werk/nu')).to).toBe('/werk')
    await sendOut(w, number)
    expect((await hamid.get('/werk/nu')).to).toBe(`/dossiers/${number}/advies/verstuurd`)
    expect((await hamid.get(`/dossiers/${number}/advies`)).to).toBe(`/dossiers/${number}/advies/verstuurd`)
    // Who leads reads on: the talk about it waits for them as before.
    expect(await waits('sanne', number)).toBe('Leg het adviesgesprek vast')
    expect(await waits('els', number)).toBeUndefined()
    await w.superuser.query(`update liv.case_file set stage_since = now() + interval '1 minute' where id = $1`, [id])
    expect((await hamid.get('/werk/nu')).to).toBe('/werk')
  }, 60_000)

  test('leads from the mail to the thing itself when one thing waits, and else to the list', async () => {
    const hamid = browse(w, await w.as('hamid'))
    expect((await hamid.get('/werk/nu')).to).toBe('/werk')
    const { id } = await followUpCase(w)
    await w.superuser.query(
      'insert into gate.membership (case_id, account, relation, from_at, given_by) values ($1, $2, $3, now(), $2)',
      [id, (await w.as('fatma')).account, 'commissionerDeputy'],
    )
    const fatma = browse(w, await w.as('fatma'))
    expect((await fatma.get('/werk/nu')).to).toMatch(/^\/dossiers\/LIV-\d{4}-\d{5}\/opvolging$/)
    expect((await browse(w, await w.as('sanne')).get('/werk/nu')).to).toBe('/werk')
  }, 60_000)

  test('tells an expert nothing of the text of the other, though the row is there', async () => {
    const { id, number } = await aCaseWithTeam(w, 'duiding')
    const before = await factsOf('omar', number)
    const lotte = await w.as('lotte')
    await w.superuser.query(
      `insert into liv.duiding_mental_health (id, case_id, author, written_at, signed_at, signed_by)
       values (gen_random_uuid(), $1, $2, now(), now() + interval '1 day', $2)`,
      [id, lotte.account],
    )
    expect(await factsOf('sanne', number)).toMatchObject({ duiding: { mentalHealthSigned: true } })
    const after = await factsOf('omar', number)
    expect(after?.movedAt).toEqual(before?.movedAt)
    expect(after).toEqual(before)
    expect(await waits('omar', number)).toBe('Schrijf de duiding van mogelijke radicalisering')
    const html = (await browse(w, await w.as('omar')).get('/werk')).html
    expect(html).toContain('Schrijf de duiding van mogelijke radicalisering')
    expect(html).not.toContain('zorgexpert')
  })
})

describe('the first screen of who has no cases', () => {
  test('leads who watches over the log from a number to who looked', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const persona of ['iris', 'wim']) {
      const answer = await (await browse(w, await w.as(persona))).get(`/zoeken?naar=${number}`)
      expect([answer.status, answer.to], persona).toEqual([303, `/dossiers/${number}/logboek`])
    }
  })
  test.each([
    ['wim', '/privacy'],
    ['wim', '/beheer/instellingen#terms'],
    ['bas', '/beheer'],
    ['mark', '/kennis'],
    ['olga', '/privacy'],
  ])('shows %s what there is to open: %s', async (persona, href) => {
    const { html } = await browse(w, await w.as(persona)).get('/werk')
    expect(html.slice(html.indexOf('<main'))).toContain(`href="${href}"`)
  })
})
