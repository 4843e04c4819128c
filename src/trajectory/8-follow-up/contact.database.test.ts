import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import { sendOut, signBoth, someRecommendation } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { adopted, decideAll, followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { addRecommendation, recordTalk, startFollowUp } from '../7-advice/advice-actions.ts'
import { answerContact, keepReference, noteShared, replaceContact } from './contact-actions.ts'
import { contactState, listShared } from './contact-store.ts'
import { followUpFacts, listDecisions } from './decision-store.ts'
import { undecided } from './follow-up.ts'
import { adviseAgain, decide, planMoment, planStandardMoments, reportProgress } from './follow-up-actions.ts'
import { listOpenLines, openThem } from './open-store.ts'
import { listMoments, listProgress } from './progress-store.ts'

const listOpenRecommendations = async (ctx: Ctx) => openThem(ctx, await listOpenLines(ctx))

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type May = Parameters<Awaited<ReturnType<World['as']>>['on']>[1]
const on = async <T>(persona: string, { number }: { number: string }, act: May, work: (ctx: CaseCtx) => Promise<T>) =>
  (await w.as(persona)).on(number, act, work)

describe('"Bent u nog contactpersoon?"', () => {
  test('is asked when a moment comes, and not again after an answer', async () => {
    const one = await followUpCase(w)
    const asked = async () => (await on('karin', one, 'read follow-up', contactState)).asked
    expect(await asked()).toBe(false)
    await on('sanne', one, 'plan a review moment', (ctx) =>
      planMoment(ctx, { plannedOn: ctx.today.add({ days: 3 }), what: 'Hoe gaat het?' }),
    )
    expect(await asked()).toBe(true)
    expect((await browse(w, await w.as('karin')).get(`/dossiers/${one.number}/opvolging`)).html).toContain(
      'Bent u nog contactpersoon?',
    )
    await on('karin', one, 'say who is the contact', (ctx) => answerContact(ctx, { still: 'yes', now: '' }))
    expect(await asked()).toBe(false)
  })

  test('a no waits for the coordinator, who lets the next one of the same organisation in; the former is out', async () => {
    const one = await followUpCase(w)
    await w.superuser.query(
      "insert into gate.account (id, subject, name, email, organisation) values ($1, 'kees', 'Kees de Wit', 'k@test.invalid', $2) on conflict do nothing",
      [idOf('kees'), idOf('coa-heidedorp')],
    )
    await w.superuser.query(
      "insert into gate.account_role (account, role, from_on) values ($1, 'commissioner', '2020-01-01') on conflict do nothing",
      [idOf('kees')],
    )
    await on('karin', one, 'say who is the contact', (ctx) =>
      answerContact(ctx, { still: 'no', now: 'Kees de Wit, 088-000 41 03' }),
    )
    const { html } = await browse(w, await w.as('sanne')).get(`/dossiers/${one.number}/opvolging`)
    expect(html).toContain('De contactpersoon is veranderd')
    expect(html).toContain('Kees de Wit, 088-000 41 03')
    await expect(
      on('sanne', one, 'address the commission', (ctx) => replaceContact(ctx, { contact: idOf('hamid') })),
    ).rejects.toThrow(/hoort niet bij/)
    await on('sanne', one, 'address the commission', (ctx) => replaceContact(ctx, { contact: idOf('kees') }))
    await expect(on('karin', one, 'read follow-up', contactState)).rejects.toThrow(NotFound)
    await expect(on('karin', one, 'say who is the contact', async () => {})).rejects.toThrow(NotFound)
  })
})

describe('what the commissioner keeps', () => {
  test('an own reference is seen by the own organisation in the list, and by nobody elsewhere', async () => {
    const one = await followUpCase(w)
    await on('karin', one, 'keep an own reference', (ctx) => keepReference(ctx, { reference: 'HD-2026-17' }))
    const { html } = await browse(w, await w.as('karin')).get('/aanbevelingen')
    expect(html).toContain('HD-2026-17')
    await expect(
      on('sanne', one, 'keep an own reference', (ctx) => keepReference(ctx, { reference: 'x' })),
    ).rejects.toThrow(NotFound)
    expect((await browse(w, await w.as('hamid')).get('/aanbevelingen')).html).not.toContain('HD-2026-17')
  })

  test('onward sharing is noted by the commissioner and read by the team', async () => {
    const one = await followUpCase(w)
    const words = {
      withWhom: 'GZA, huisarts',
      what: 'Alleen de aanbeveling over slaap.',
      ground: 'Toestemming van de persoon.',
    }
    await on('karin', one, 'note onward sharing', (ctx) => noteShared(ctx, { sharedOn: ctx.today, ...words }))
    expect(await on('omar', one, 'read follow-up', listShared)).toMatchObject([words])
    await expect(
      on('karin', one, 'note onward sharing', (ctx) =>
        noteShared(ctx, { sharedOn: ctx.today.add({ days: 1 }), ...words }),
      ),
    ).rejects.toThrow(/nog niet geweest/)
    await expect(on('omar', one, 'note onward sharing', async () => {})).rejects.toThrow(NotFound)
  })
})

describe('all open recommendations over all own cases', () => {
  test('the first day first, with the number and no name; done and refused ones leave the list', async () => {
    const [first, second] = [await followUpCase(w), await followUpCase(w)]
    await decideAll(w, second)
    const karin = await w.as('karin')
    const mine = async () =>
      (await karin.act('signed in', listOpenRecommendations)).filter(({ number }) =>
        [first.number, second.number].includes(number),
      )
    expect((await mine()).map(({ number, decision }) => [number, decision])).toEqual([
      ...Array(3).fill([first.number, null]),
      ...Array(3).fill([second.number, 'adopted']),
    ])
    const [one, two, three] = second.recommendations
    const report = (id: string | undefined, status: 'done' | 'busy') =>
      on('karin', second, 'report progress', (ctx) =>
        reportProgress(ctx, id ?? '', {
          status,
          note: 'x',
          bridging: '',
          lookAgainOn: undefined,
          evidence: 'Elke week gebeld.',
          doneOn: ctx.today,
          doneBy: 'de mentor',
        }),
      )
    await report(one?.id, 'done')
    await report(two?.id, 'busy')
    await on('karin', second, 'decide on a recommendation', (ctx) =>
      decide(ctx, three?.id ?? '', { ...adopted, _version: 1, decision: 'notAdopted', reason: 'Er is geen plek.' }),
    )
    expect((await mine()).filter(({ number }) => number === second.number).map(({ status }) => status)).toEqual([
      'busy',
    ])
    const { html } = await browse(w, karin).get('/aanbevelingen')
    expect(html).toContain('Elke week een vast gesprek met de mentor')
    expect(html).not.toContain('Proefpersoon')
    for (const persona of ['hamid', 'sanne', 'els'])
      expect(await (await w.as(persona)).act('signed in', listOpenRecommendations), persona).toEqual([])
  })

  test('the list is one question, and its log line names every case in it', async () => {
    const one = await followUpCase(w)
    await browse(w, await w.as('karin')).get('/aanbevelingen')
    const { rows } = await w.superuser.query(
      "select o.object from audit.event e join audit.event_object o using (stream, seq) where e.event = 'recommendations.listed' and e.actor = $1 and o.object = $2",
      [(await w.as('karin')).account, one.id],
    )
    expect(rows.length).toBeGreaterThan(0)
  })
})

test('done says what was done, when and by whom; waiting for care says when somebody looks again', async () => {
  const one = await followUpCase(w)
  await decideAll(w, one)
  const [first, second] = one.recommendations
  await on('karin', one, 'report progress', async (ctx) => {
    const none = { bridging: '', lookAgainOn: undefined, evidence: '', doneOn: undefined, doneBy: '' }
    await reportProgress(ctx, first?.id ?? '', {
      ...none,
      status: 'done',
      note: 'Klaar.',
      evidence: 'Vast gesprek op dinsdag.',
      doneOn: ctx.today,
      doneBy: 'de mentor',
    })
    await reportProgress(ctx, second?.id ?? '', {
      ...none,
      status: 'waitingForCare',
      note: 'Verwezen.',
      bridging: 'Elke week bellen.',
    })
  })
  const all = await on('sanne', one, 'read follow-up', listProgress)
  const { today } = await on('sanne', one, 'read follow-up', async (ctx) => ctx)
  expect(all.find(({ status }) => status === 'done')).toMatchObject({
    evidence: 'Vast gesprek op dinsdag.',
    doneBy: 'de mentor',
    doneOn: today.toString(),
  })
  expect(all.find(({ status }) => status === 'waitingForCare')).toMatchObject({
    bridging: 'Elke week bellen.',
    lookAgainOn: today.add({ days: 28 }).toString(),
  })
  const { rows } = await w.superuser.query('select due_on::text from liv.case_file where id = $1', [one.id])
  expect(rows[0].due_on).toBe(today.add({ days: 28 }).toString())
})

test('the standard moments are planned once, on the terms of the settings', async () => {
  const one = await followUpCase(w)
  await on('sanne', one, 'plan a review moment', planStandardMoments)
  const { today } = await on('sanne', one, 'read follow-up', async (ctx) => ctx)
  expect((await on('karin', one, 'read follow-up', listMoments)).map(({ plannedOn }) => plannedOn)).toEqual([
    today.add({ weeks: 4 }).toString(),
    today.add({ months: 3 }).toString(),
    today.add({ months: 6 }).toString(),
  ])
  await expect(on('sanne', one, 'plan a review moment', planStandardMoments)).rejects.toThrow(/al momenten/)
})

test('while a new advice is written what was decided still runs, and nothing undecided is asked', async () => {
  const one = await followUpCase(w)
  await on('karin', one, 'decide on a recommendation', (ctx) => decide(ctx, one.recommendations[0]?.id ?? '', adopted))
  await on('sanne', one, 'ask for decisions', (ctx) => adviseAgain(ctx, { reason: 'De woonplek is veranderd.' }))
  const open = (await (await w.as('karin')).act('signed in', listOpenRecommendations)).filter(
    ({ number }) => number === one.number,
  )
  expect(open.map(({ decision }) => decision)).toEqual(['adopted'])
})

test('a new advice carries over what stays: its decision too; what changed is decided anew, and the old decision is kept', async () => {
  const one = await followUpCase(w)
  await decideAll(w, one)
  await on('sanne', one, 'ask for decisions', (ctx) => adviseAgain(ctx, { reason: 'De woonplek is veranderd.' }))
  await on('omar', one, 'compose the advice', (ctx) =>
    addRecommendation(ctx, 'care', { ...someRecommendation, title: 'Vraag de huisarts om raad' }),
  )
  await signBoth(w, one.number)
  await sendOut(w, one.number)
  await on('sanne', one, 'compose the advice', (ctx) =>
    recordTalk(ctx, {
      held: 'no',
      heldOn: undefined,
      attended: '',
      agreed: '',
      notHeldReason: 'Telefonisch besproken.',
    }),
  )
  await on('sanne', one, 'send the advice', startFollowUp)
  const facts = await on('sanne', one, 'read follow-up', (ctx) => followUpFacts(ctx, ctx.case.id))
  expect(facts.recommendations).toHaveLength(4)
  expect(undecided(facts)).toHaveLength(1)
  expect(
    (await on('karin', one, 'read follow-up', listDecisions)).map(({ recommendation }) => recommendation).toSorted(),
  ).toEqual(one.recommendations.map(({ id }) => id).toSorted())
})
