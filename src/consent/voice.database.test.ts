import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseCtx } from '#routing/context.ts'
import { aCaseAt, aCaseWithTeam } from '../../tests/world/a-team.ts'
import { adviceCase, releaseHealth, sendOut, signBoth, writeAdvice } from '../../tests/world/advice-case.ts'
import { browse } from '../../tests/world/browse.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import { saveHealthPart } from '../trajectory/7-advice/health-actions.ts'
import { healthFile } from '../trajectory/7-advice/health-documents.tsx'
import type { ConsentForm } from './consent.ts'
import { agreeToPostponement, postponeInforming, recordConsent, recordWillingness } from './consent-actions.ts'
import { consentFacts, identifiedOn, listRecords } from './consent-store.ts'
import { recordAge, recordContact, recordRepresentative } from './voice-actions.ts'

let w: World
let omar: Person
beforeAll(async () => {
  w = await world()
  omar = await w.as('omar')
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const record = 'record informing and consent' as const
const on = <T>(number: string, work: (ctx: CaseCtx) => Promise<T>) => omar.on(number, record, work)
const yes = (more: Partial<ConsentForm> = {}): ConsentForm => ({
  purpose: 'health-part',
  given: 'yes',
  on: today,
  how: 'gezegd met tolk',
  note: '',
  ...more,
})
const minor = (years: number) => ({
  age: 'minor' as const,
  adultOn: today.add({ years: 18 - years, days: 1 }),
  note: '',
})
const guardian = { kind: 'nidos', name: 'Ineke Vos', note: '' } as const

describe('who decides', () => {
  test('under 12 the representative says yes; a child’s own yes is refused, a no never', async () => {
    const { number } = await aCaseWithTeam(w)
    await on(number, (ctx) => recordAge(ctx, minor(11)))
    await on(number, (ctx) => recordRepresentative(ctx, guardian))
    await expect(on(number, (ctx) => recordConsent(ctx, yes()))).rejects.toThrow(
      'ja zegt wie bij deze leeftijd beslist',
    )
    await on(number, (ctx) => recordConsent(ctx, yes({ givenBy: 'representative' })))
    await on(number, (ctx) => recordConsent(ctx, yes({ given: 'no', givenBy: 'person' })))
    expect((await on(number, listRecords)).consents.map(({ words }) => words.givenBy)).toEqual([
      'person',
      'representative',
    ])
  })

  test('between 12 and 15 talking takes both, and nobody says yes for whom no guardian is known', async () => {
    const { number } = await aCaseWithTeam(w)
    await on(number, (ctx) => recordAge(ctx, minor(14)))
    const talk = yes({ purpose: 'conversation', givenBy: 'both' })
    await expect(on(number, (ctx) => recordConsent(ctx, talk))).rejects.toThrow('wie de ouder of voogd is')
    await on(number, (ctx) => recordRepresentative(ctx, guardian))
    await on(number, (ctx) => recordConsent(ctx, talk))
  })

  test('what a representative said ends on the eighteenth birthday, and then the person is asked anew', async () => {
    const { number, id } = await aCaseWithTeam(w)
    await on(number, (ctx) => recordAge(ctx, minor(15)))
    await on(number, (ctx) => recordRepresentative(ctx, guardian))
    await on(number, (ctx) => recordConsent(ctx, yes({ givenBy: 'representative' })))
    const healthPart = async () => (await on(number, (ctx) => consentFacts(ctx, id))).healthPart
    expect(await healthPart()).toBe(true)
    await w.superuser.query("update liv.consent set written_at = now() - interval '40 days' where case_id = $1", [id])
    await w.superuser.query('update liv.coming_of_age set adult_on = current_date - 1 where case_id = $1', [id])
    expect(await healthPart()).toBe(false)
    await on(number, (ctx) => recordConsent(ctx, yes()))
    expect(await healthPart()).toBe(true)
  })

  test('who turns out to be an adult is asked anew, and what was said for them counts no more', async () => {
    const { number, id } = await aCaseWithTeam(w)
    await on(number, (ctx) => recordAge(ctx, { age: 'doubted', adultOn: undefined, note: 'De gemeente twijfelt.' }))
    await on(number, (ctx) => recordRepresentative(ctx, guardian))
    await on(number, (ctx) => recordConsent(ctx, yes({ givenBy: 'both' })))
    expect((await on(number, (ctx) => consentFacts(ctx, id))).healthPart).toBe(true)
    await on(number, (ctx) => recordAge(ctx, { age: 'adult', adultOn: undefined, note: '' }))
    expect((await on(number, (ctx) => consentFacts(ctx, id))).healthPart).toBe(false)
    const { html } = await browse(w, omar).get(`/dossiers/${number}/toestemming`)
    expect(html).toContain('De vertegenwoordiger beslist niet meer')
  })

  test('a minor has an eighteenth birthday, and a doubt has words', async () => {
    const { number } = await aCaseWithTeam(w)
    const put = (age: 'minor' | 'doubted', adultOn?: Temporal.PlainDate) =>
      on(number, (ctx) => recordAge(ctx, { age, adultOn, note: '' }))
    await expect(put('minor')).rejects.toThrow('op welke dag de persoon 18 wordt')
    await expect(put('minor', today)).rejects.toThrow('Deze dag is al geweest')
    await expect(put('minor', today.add({ years: 19 }))).rejects.toThrow('meer dan 18 jaar vooruit')
    await expect(put('doubted')).rejects.toThrow('wie de leeftijd betwijfelt')
  })

  test('a lawyer has a mandate: what for, and until which day', async () => {
    const { number } = await aCaseWithTeam(w)
    const put = (note: string, untilOn?: Temporal.PlainDate) =>
      on(number, (ctx) => recordRepresentative(ctx, { kind: 'lawyer', name: 'mr. Voorbeeld', note, untilOn }))
    await expect(put('', today)).rejects.toThrow('waarvoor de advocaat is gemachtigd')
    await expect(put('Inzage.')).rejects.toThrow('tot en met welke dag de machtiging geldt')
    await put('Inzage.', today)
  })
})

describe('withdrawing', () => {
  test('takes effect in the renderings at once', async () => {
    const { number } = await adviceCase(w)
    const lotte = await w.as('lotte')
    await writeAdvice(w, number)
    await lotte.on(number, 'write the health part', (ctx) =>
      saveHealthPart(ctx, { forProfessional: 'Aanhoudende rouw.', indication: 'yes', forPerson: 'Uw verdriet.' }),
    )
    await signBoth(w, number)
    await sendOut(w, number)
    const say = (given: ConsentForm['given']) => lotte.on(number, record, (ctx) => recordConsent(ctx, yes({ given })))
    await say('yes')
    await releaseHealth(w, number)
    await lotte.on(number, 'read the health part', healthFile)
    await say('withdrawn')
    await expect(lotte.on(number, 'read the health part', healthFile)).rejects.toThrow(/geen toestemming/)
    const page = await browse(w, lotte).get(`/dossiers/${number}/advies/gezondheidsdeel`)
    expect(page.html).not.toContain('gezondheidsdeel.pdf')
  })

  test('what follows stands on the page before the answer, for yes, no and withdrawing', async () => {
    const { number } = await aCaseWithTeam(w)
    const { html } = await browse(w, omar).get(`/dossiers/${number}/toestemming/doel/gezondheid`)
    for (const words of ['Wat er nu gebeurt', 'Wat blijft', 'Wat stopt', 'meteen dicht', 'Trekt de toestemming in'])
      expect(html).toContain(words)
    expect(html.indexOf('Wat volgt uit elk antwoord')).toBeLessThan(html.indexOf('name="given"'))
    expect((await browse(w, omar).get(`/dossiers/${number}/toestemming/doel/onzin`)).status).toBe(404)
    expect((await browse(w, await w.as('noor')).get(`/dossiers/${number}/toestemming/doel/gezondheid`)).status).toBe(
      404,
    )
  })
})

describe('the clock of informing', () => {
  test('starts with the first datum that says who the person is, before the name is open to anybody', async () => {
    const { number, id } = await aCaseAt(w, 'triage')
    const sanne = await w.as('sanne')
    const since = () => sanne.on(number, 'read informing and consent', (ctx) => identifiedOn(ctx, id))
    expect((await since())?.toString()).toBe(today.toString())
    await w.superuser.query("update liv.person set written_at = now() - interval '12 days' where case_id = $1", [id])
    expect((await since())?.toString()).toBe(today.subtract({ days: 12 }).toString())
    const { html } = await browse(w, sanne).get(`/dossiers/${number}/toestemming`)
    expect(html).toContain('De termijn loopt vanaf')
    await w.superuser.query('delete from liv.person where case_id = $1', [id])
    expect(await since()).toBeUndefined()
    expect((await browse(w, sanne).get(`/dossiers/${number}/toestemming`)).html).toContain('begint zodra er een naam')
  })

  test('goes on after a referral that was not included: informing and postponing stay open there', async () => {
    const { number, id } = await aCaseAt(w, 'triage')
    await w.superuser.query("update liv.case_file set stage = 'closed', included_on = null where id = $1", [id])
    const sanne = browse(w, await w.as('sanne'))
    const at = `/dossiers/${number}/toestemming`
    expect((await sanne.get(at)).html).toContain('Leg vast')
    const until = today.add({ days: 20 })
    const sent = await sanne.post(`${at}/uitstel`, {
      postponedReason: 'Eerst een tolk vinden.',
      'postponedUntil-day': `${until.day}`,
      'postponedUntil-month': `${until.month}`,
      'postponedUntil-year': `${until.year}`,
    })
    expect(sent.status).toBe(303)
    await w.superuser.query('update liv.case_file set included_on = current_date where id = $1', [id])
    expect((await sanne.get(at)).html).not.toContain('Leg vast dat')
  })

  test('is put off with a reason, a day and a second person only', async () => {
    const { number, id } = await aCaseWithTeam(w)
    await on(number, (ctx) =>
      postponeInforming(ctx, { postponedReason: 'Eerst een tolk vinden.', postponedUntil: today.add({ days: 5 }) }),
    )
    const counts = async () => (await on(number, (ctx) => consentFacts(ctx, id))).postponedWithReason
    expect(await counts()).toBe(false)
    await (await w.as('lotte')).on(number, record, agreeToPostponement)
    expect(await counts()).toBe(true)
  })
})

describe('reaching the person', () => {
  test('without an answer it is spoken and without paper, and “wil geen papier” is an answer', async () => {
    const { number } = await aCaseWithTeam(w)
    const page = async () => (await browse(w, omar).get(`/dossiers/${number}/toestemming`)).html
    expect(await page()).toContain('mondeling, met een tolk, en geen post')
    await on(number, (ctx) => recordContact(ctx, { way: 'phone', paper: 'none', language: 'Dari', note: '' }))
    expect(await page()).toContain('Wil geen papier. Dat is goed')
    const letter = { way: 'letter', paper: 'none', language: '', note: '' } as const
    await expect(on(number, (ctx) => recordContact(ctx, letter))).rejects.toThrow('als post mag komen')
  })
})

test('not wanting to is in no list and no count: work and cases look the same before and after', async () => {
  const { number } = await aCaseWithTeam(w)
  const sanne = browse(w, await w.as('sanne'))
  const seen = async () => {
    const pages = [await sanne.get('/werk'), await sanne.get('/dossiers'), await sanne.get(`/dossiers/${number}`)]
    return pages.map(({ html }) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''))
  }
  const before = await seen()
  await on(number, (ctx) => recordWillingness(ctx, { willing: 'stopped', on: today, note: '' }))
  expect(await seen()).toEqual(before)
})
