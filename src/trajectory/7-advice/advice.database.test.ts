import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Conflict, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import {
  adviceCase,
  functionalCare,
  ownView,
  sendOut,
  signBoth,
  someRecommendation,
  wasShown,
  writeAdvice,
} from '../../../tests/world/advice-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { saveCommission } from '../3-commission/commission-store.ts'
import {
  addRecommendation,
  changeRecommendation,
  recordTalk,
  saveAnswer,
  saveDomain,
  saveShown,
  startFollowUp,
  withdrawRecommendation,
} from './advice-actions.ts'
import { hashOf } from './advice-content.ts'
import { adviceFacts, findSection, listSentRecommendations } from './advice-store.ts'
import { listVersions } from './advice-version-store.ts'
import { readDraft } from './draft-store.ts'
import { listOfDomain } from './recommendation-store.ts'
import { findSent, readRendering } from './sent-store.ts'
import { signAdvice } from './signing-actions.ts'

const someCommission = {
  question: 'Wat helpt hem en de medewerkers?',
  scope: 'Gesprekken.',
  purpose: 'Zorg en ondersteuning.',
  onBehalfOf: ['IND'],
  basis: '',
  basisFrom: null,
  recipients: 'Karin',
  wantsBy: null,
} as const

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

const on = async <T>(
  persona: string,
  number: string,
  act: Parameters<Awaited<ReturnType<World['as']>>['on']>[1],
  work: (ctx: CaseCtx) => Promise<T>,
) => (await w.as(persona)).on(number, act, work)
const compose = <T>(persona: string, number: string, work: (ctx: CaseCtx) => Promise<T>) =>
  on(persona, number, 'compose the advice', work)
const factsOf = (number: string) => on('sanne', number, 'read the draft advice', (ctx) => adviceFacts(ctx, ctx.case.id))
const said = (number: string) => on('sanne', number, 'read the draft advice', (ctx) => findSection(ctx, 'answer'))

describe('writing', () => {
  test('two people write two parts at once, and both keep their words', async () => {
    const { number } = await adviceCase(w)
    await Promise.all([
      compose('omar', number, (ctx) => saveAnswer(ctx, { answer: 'Van Omar.' })),
      compose('lotte', number, (ctx) =>
        saveDomain(ctx, 'care', {
          applies: 'yes',
          insight: 'Van Lotte.',
          notApplicableBecause: '',
          noRecommendationBecause: '',
        }),
      ),
    ])
    expect((await factsOf(number)).written.toSorted()).toEqual(['answer', 'care'])
    expect((await on('sanne', number, 'read the draft advice', listVersions)).length).toBe(1)
  })

  test('two people save the same part: the second sees the words of the first, with the version to go on from', async () => {
    const { number } = await adviceCase(w)
    await compose('omar', number, (ctx) => saveAnswer(ctx, { answer: 'Eerst.' }))
    const stale = compose('lotte', number, (ctx) => saveAnswer(ctx, { answer: 'Ook.' }))
    await expect(stale).rejects.toThrow(Conflict)
    await expect(stale).rejects.toMatchObject({
      theirs: { 'Antwoord op de centrale vraag': 'Eerst.' },
      version: 1,
      by: 'Omar Haddad',
    })
    await compose('lotte', number, (ctx) => saveAnswer(ctx, { answer: 'Samen.', _version: 1 }))
    expect(await said(number)).toMatchObject({ words: { answer: 'Samen.' }, version: 2 })
  })

  test('both at the very same moment: one saves, the other is asked', async () => {
    const { number } = await adviceCase(w)
    const tried = await Promise.allSettled(
      ['omar', 'lotte'].map((who) => compose(who, number, (ctx) => saveAnswer(ctx, { answer: who }))),
    )
    expect(tried.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((tried.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(Conflict)
  })

  test('recommendations are added, changed and taken out; a day in the past is refused at its field', async () => {
    const { number } = await adviceCase(w)
    await compose('omar', number, (ctx) => addRecommendation(ctx, 'care', someRecommendation))
    await compose('omar', number, (ctx) => addRecommendation(ctx, 'care', { ...someRecommendation, title: 'Tweede' }))
    const [first, second] = await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))
    await compose('lotte', number, (ctx) =>
      changeRecommendation(ctx, first?.id ?? '', { ...someRecommendation, title: 'Eerste', _version: 1 }),
    )
    await compose('lotte', number, (ctx) => withdrawRecommendation(ctx, second?.id ?? ''))
    expect((await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))).map((one) => one.words.title)).toEqual([
      'Eerste',
    ])
    const late = compose('omar', number, (ctx) =>
      addRecommendation(ctx, 'care', { ...someRecommendation, reviewOn: Temporal.PlainDate.from('2020-01-01') }),
    )
    await expect(late).rejects.toMatchObject({ field: 'reviewOn' })
  })

  test('who had a recommendation open while a new version was made saves it in the new version', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    const [open] = await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))
    await signBoth(w, number)
    await compose('sanne', number, (ctx) => saveAnswer(ctx, { answer: 'Nieuw.', _version: 1 }))
    await compose('omar', number, (ctx) =>
      changeRecommendation(ctx, open?.id ?? '', { ...someRecommendation, title: 'Toch bewaard', _version: 1 }),
    )
    expect((await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))).map((one) => one.words.title)).toEqual([
      'Toch bewaard',
    ])
  })

  test('who was typing while a colleague took the recommendation out keeps the words', async () => {
    const { number } = await adviceCase(w)
    await compose('omar', number, (ctx) => addRecommendation(ctx, 'care', someRecommendation))
    const [open] = await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))
    const id = open?.id ?? ''
    await compose('lotte', number, (ctx) => withdrawRecommendation(ctx, id))
    await expect(
      compose('omar', number, (ctx) => changeRecommendation(ctx, id, { ...someRecommendation, _version: 1 })),
    ).rejects.toThrow(/weggehaald.*staan er nog/)
    await compose('omar', number, (ctx) =>
      addRecommendation(ctx, 'care', { ...someRecommendation, title: 'Weer erbij' }),
    )
    await expect(compose('omar', number, (ctx) => withdrawRecommendation(ctx, id))).rejects.toThrow(Refused)
    expect((await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))).length).toBe(1)
  })

  test('the advice is written only in its own step', async () => {
    const { id, number } = await adviceCase(w)
    await w.superuser.query("update liv.case_file set stage = 'follow-up' where id = $1", [id])
    await expect(compose('omar', number, (ctx) => saveAnswer(ctx, { answer: 'Later.' }))).rejects.toThrow(Refused)
  })
})

describe('signing', () => {
  test('nobody signs an advice that is not complete', async () => {
    const { number } = await adviceCase(w)
    await compose('omar', number, (ctx) => saveAnswer(ctx, { answer: 'Alleen dit.' }))
    await expect(
      on('omar', number, 'sign the advice for duiding', (ctx) => signAdvice(ctx, 'duiding')),
    ).rejects.toThrow(/elk domein heeft een inzicht/)
  })

  test('who read other words than stand there now is asked to read again', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    const read = await on('omar', number, 'read the draft advice', async (ctx) =>
      hashOf((await readDraft(ctx))?.content),
    )
    await compose('lotte', number, (ctx) => saveAnswer(ctx, { answer: 'Anders.', _version: 1 }))
    await expect(
      on('omar', number, 'sign the advice for duiding', (ctx) => signAdvice(ctx, 'duiding', { read })),
    ).rejects.toThrow(/veranderd sinds u hem las/)
  })

  test('a change after a signature makes a new version without signatures; the signed one stays as it was', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    await signBoth(w, number)
    const [wish] = await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))
    await compose('sanne', number, (ctx) => saveAnswer(ctx, { answer: 'Een beter antwoord.', _version: 1 }))
    const facts = await factsOf(number)
    expect(facts).toMatchObject({ version: 2, signatures: [] })
    expect(facts.written.length).toBe(9)
    const old = await on('sanne', number, 'read the draft advice', (ctx) => readDraft(ctx, 'read the draft advice', 1))
    expect(old?.content.answer).toBe('Het gaat om rouw. Rust en vaste gezichten helpen.')
    expect((await on('sanne', number, 'read the draft advice', listVersions)).map((one) => one.signed)).toEqual([
      false,
      true,
    ])
    const [carried] = await compose('omar', number, (ctx) => listOfDomain(ctx, 'care'))
    expect(carried?.words).toEqual(wish?.words)
  })

  test('saving the same words again changes nothing, also after a signature', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    await signBoth(w, number)
    await compose('sanne', number, (ctx) =>
      saveAnswer(ctx, { answer: 'Het gaat om rouw. Rust en vaste gezichten helpen.', _version: 1 }),
    )
    expect(await factsOf(number)).toMatchObject({ version: 1, signatures: [{ kind: 'duiding' }, { kind: 'care' }] })
  })

  test('a signature lost in the race with a change never covers other words', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    await Promise.allSettled([
      on('omar', number, 'sign the advice for duiding', (ctx) => signAdvice(ctx, 'duiding')),
      compose('lotte', number, (ctx) => saveAnswer(ctx, { answer: 'Tegelijk.', _version: 1 })),
    ])
    const versions = await on('sanne', number, 'read the draft advice', listVersions)
    for (const { version, signed } of versions.filter((one) => one.signed)) {
      expect(signed).toBe(true)
      const draft = await on('sanne', number, 'read the draft advice', (ctx) =>
        readDraft(ctx, 'read the draft advice', version),
      )
      const { rows } = await w.superuser.query('select hash from liv.advice_signature where advice = $1', [draft?.id])
      expect(rows).toEqual([{ hash: hashOf(draft?.content) }])
    }
  })
})

describe('sending', () => {
  test('is refused until both experts signed and the person saw it or there is a reason', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number, false)
    await on('omar', number, 'sign the advice for duiding', (ctx) => signAdvice(ctx, 'duiding'))
    await expect(sendOut(w, number)).rejects.toThrow(
      /beide experts hebben deze versie ondertekend.*de persoon heeft het concept gezien/i,
    )
    await compose('sanne', number, (ctx) =>
      saveShown(ctx, { ...wasShown(ctx), shown: 'no', notShownReason: 'Hij is vertrokken.' }),
    )
    expect((await factsOf(number)).signatures).toEqual([])
    await signBoth(w, number)
    await sendOut(w, number)
    expect((await factsOf(number)).sentAt).not.toBeNull()
    const letter = await on(
      'karin',
      number,
      'read the sent advice',
      async (ctx) => (await readRendering(ctx, (await findSent(ctx))?.id ?? '', 'commissioner')).letter,
    )
    expect(JSON.stringify(letter)).not.toContain('vertrokken')
    expect(JSON.stringify(letter)).toContain('Het concept is niet met de persoon besproken.')
  })

  test('freezes renderings and recommendations, and asks for a mail to the commissioner', async () => {
    const { id, number } = await adviceCase(w)
    await writeAdvice(w, number)
    await signBoth(w, number)
    await sendOut(w, number)
    const { rows } = await w.superuser.query(
      'select recipient, length(words_hash) as words, length(pdf_hash) as pdf from liv.rendering where case_id = $1 order by recipient',
      [id],
    )
    expect(rows).toEqual(['commissioner', 'person', 'treating'].map((recipient) => ({ recipient, words: 64, pdf: 64 })))
    const list = await on('karin', number, 'read the sent advice', (ctx) => listSentRecommendations(ctx, ctx.case.id))
    expect(list.map(({ domain, position }) => [domain, position])).toEqual([
      ['safetySurroundings', 1],
      ['care', 2],
      ['network', 3],
    ])
    const { rows: jobs } = await w.superuser.query("select 1 from gate.job where kind = 'mail'")
    expect(jobs.length).toBeGreaterThan(0)
    await expect(sendOut(w, number)).rejects.toThrow(/nog niet verstuurd/)
  })

  test('a correction is a new version with its own signatures; what did not change keeps its id', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    await signBoth(w, number)
    await sendOut(w, number)
    const before = await on('sanne', number, 'read the sent advice', (ctx) => listSentRecommendations(ctx, ctx.case.id))
    const [wish] = await compose('omar', number, (ctx) => listOfDomain(ctx, 'network'))
    await compose('omar', number, (ctx) =>
      changeRecommendation(ctx, wish?.id ?? '', { ...someRecommendation, title: 'Verbeterd', _version: 1 }),
    )
    await expect(sendOut(w, number)).rejects.toThrow(/beide experts/i)
    await signBoth(w, number)
    await sendOut(w, number)
    const after = await on('karin', number, 'read the sent advice', (ctx) => listSentRecommendations(ctx, ctx.case.id))
    expect(after.map((one) => one.title)).toContain('Verbeterd')
    expect(after.map((one) => before.some(({ id }) => id === one.id))).toEqual([true, true, false])
    const letter = await on(
      'karin',
      number,
      'read the sent advice',
      async (ctx) => (await readRendering(ctx, (await findSent(ctx))?.id ?? '', 'commissioner')).letter,
    )
    expect(JSON.stringify(letter)).toContain('Deze versie vervangt versie 1')
  })

  test('the follow-up starts when all four sentences hold', async () => {
    const { id, number } = await adviceCase(w)
    await writeAdvice(w, number)
    await signBoth(w, number)
    await sendOut(w, number)
    await expect(on('sanne', number, 'send the advice', startFollowUp)).rejects.toThrow(/adviesgesprek is vastgelegd/)
    await compose('daan', number, (ctx) =>
      recordTalk(ctx, { held: 'no', attended: '', agreed: '', notHeldReason: 'Er was haast.', heldOn: undefined }),
    )
    await on('sanne', number, 'send the advice', startFollowUp)
    const { rows } = await w.superuser.query('select stage from liv.case_file where id = $1', [id])
    expect(rows).toEqual([{ stage: 'follow-up' }])
  })

  test('the letter opens with the question of the commission and for whom it was asked', async () => {
    const { number } = await adviceCase(w)
    await on('sanne', number, 'draft the commission', (ctx) =>
      saveCommission(ctx, ctx.case.id, idOf('gemeente-waterdam'), someCommission, undefined),
    )
    await writeAdvice(w, number)
    await signBoth(w, number)
    await sendOut(w, number)
    const letter = await on(
      'karin',
      number,
      'read the sent advice',
      async (ctx) => (await readRendering(ctx, (await findSent(ctx))?.id ?? '', 'commissioner')).letter,
    )
    expect(letter.everyPage).toContain('Bestemd voor Gemeente Waterdam')
    expect(letter.facts).toContainEqual(['Mede namens', 'IND'])
    expect(letter.blocks.slice(1, 3)).toEqual([
      { kind: 'heading', level: 1, text: 'Uw vraag' },
      { kind: 'paragraph', text: someCommission.question },
    ])
  })

  test('own words and functional care reach the commissioner', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    await signBoth(w, number)
    await sendOut(w, number)
    const words = JSON.stringify(
      await on(
        'karin',
        number,
        'read the sent advice',
        async (ctx) => (await readRendering(ctx, (await findSent(ctx))?.id ?? '', 'commissioner')).letter,
      ),
    )
    for (const one of [
      ownView,
      functionalCare,
      'Samer',
      'niet bedoeld voor de asielbeslissing',
      'geldig tot 1 juni 2030',
    ])
      expect(words).toContain(one)
  })
})
