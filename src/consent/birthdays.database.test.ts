import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '#access/door.ts'
import { setOffset } from '#platform/clock.ts'
import type { CaseCtx } from '#routing/context.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../tests/world/advice-case.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'
import { throughDoor } from '../app/doorway.ts'
import { voiceWaits } from '../trajectory/5-conversations/voice-waits.tsx'
import type { AgeForm, ConsentForm } from './consent.ts'
import { recordConsent, recordWillingness } from './consent-actions.ts'
import { consentFacts, givenFor, listRecords } from './consent-store.ts'
import { recordAge, recordRepresentative } from './voice-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterEach(() => ahead(0))
afterAll(() => w.close())

/** So many days later, in the database and in the code. */
async function ahead(days: number): Promise<void> {
  setOffset({ hours: days * 24 })
  await w.superuser.query(`update gate.clock set ahead = '${days} days'`)
}
/** A session of today: those of before the clock moved have ended. */
async function on<T>(persona: string, number: string, work: (ctx: CaseCtx) => Promise<T>): Promise<T> {
  const token = (await openSession(w.house.door, { subject: persona, acr: 'test', origin: '' })) ?? ''
  const asked = { may: 'read the process', audit: 'test.acted' } as const
  return (await throughDoor(w.house, token, asked, { params: { number } }, work as never)).answer as T
}

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
/** Turns this old tomorrow. */
const turning = (years: 12 | 16 | 18): AgeForm => ({
  age: 'minor',
  adultOn: today.add({ days: 1, years: 18 - years }),
  note: '',
})
const yes = (more: Partial<ConsentForm> = {}): ConsentForm => ({
  purpose: 'health-part',
  given: 'yes',
  givenBy: 'representative',
  on: today,
  how: 'gezegd met tolk',
  note: '',
  ...more,
})
const guardian = { kind: 'nidos', name: 'Ineke Vos', note: '' } as const

async function minor(age: AgeForm, consent: ConsentForm, made?: { id: string; number: string }) {
  const the = made ?? (await aCaseWithTeam(w))
  await on('omar', the.number, async (ctx) => {
    await recordAge(ctx, age)
    await recordRepresentative(ctx, guardian)
    await recordConsent(ctx, consent)
  })
  const counts = () => on('omar', the.number, async (ctx) => (await consentFacts(ctx, the.id)).healthPart)
  const endsOn = async () => (await on('omar', the.number, listRecords)).consents[0]?.endsOn
  const waits = () =>
    on('sanne', the.number, async (ctx) =>
      (await voiceWaits(ctx)).filter(({ number }) => number === the.number).map(({ turned }) => turned),
    )
  return { ...the, counts, endsOn, waits }
}

/** An insert in the application's role, past every page and rule. */
const raw = (number: string) =>
  on('lotte', number, (ctx) =>
    ctx.tx.run({
      text: `insert into liv.health_rendering (id, case_id, sent, recipient, author, words_hash, pdf_hash, content)
        select gen_random_uuid(), case_id, id, 'treating', $1, 'x', 'x', '\\x00' from liv.sent_advice where case_id = $2`,
      values: [ctx.me.account, ctx.case.id],
    }),
  )

describe('what a representative said', () => {
  test.each([
    ['eighteenth', { age: 'doubted', adultOn: today.add({ days: 1 }), note: 'De gemeente twijfelt.' } as const, 'both'],
    ['sixteenth', turning(16), 'representative'],
  ] as const)(
    'ends on the %s birthday in the database too: raw SQL releases no health part from that day',
    async (_, age, givenBy) => {
      const made = await adviceCase(w)
      await writeAdvice(w, made.number)
      await signBoth(w, made.number)
      await sendOut(w, made.number)
      const the = await minor(age, yes({ givenBy }), made)
      expect(await the.counts()).toBe(true)
      await ahead(1)
      expect(await the.counts()).toBe(false)
      await expect(raw(made.number)).rejects.toMatchObject({ code: '42501' })
      await ahead(0)
      expect(await raw(made.number)).toBe(1)
      const { rowCount } = await w.superuser.query("select from liv.consent where case_id = $1 and given = 'yes'", [
        made.id,
      ])
      expect(rowCount).toBe(1)
    },
  )

  test('about data ends on the sixteenth birthday, where the table says that the person decides from then', async () => {
    const the = await minor(turning(16), yes())
    expect(await the.endsOn()).toBe(today.add({ days: 1 }).toString())
    expect(await the.counts()).toBe(true)
    await ahead(1)
    expect(await the.counts()).toBe(false)
    await on('omar', the.number, (ctx) => recordConsent(ctx, yes({ givenBy: 'person' })))
    expect(await the.counts()).toBe(true)
  })

  test('alone about talking ends on the twelfth birthday: from then both say so', async () => {
    const the = await minor(turning(12), yes({ purpose: 'conversation' }))
    expect(await the.endsOn()).toBe(today.add({ days: 1 }).toString())
    const now = () => on('omar', the.number, (ctx) => givenFor(ctx, the.id, 'conversation'))
    expect(await now()).toBe('yes')
    await ahead(1)
    expect(await now()).toBeUndefined()
  })

  test('ends at once when the age turns out to be another, and at the birthday that is known now', async () => {
    const the = await minor(turning(12), yes())
    expect(await the.endsOn()).toBe(today.add({ days: 1, years: 4 }).toString())
    await on('omar', the.number, (ctx) => recordAge(ctx, turning(16)))
    expect(await the.endsOn()).toBe(today.add({ days: 1 }).toString())
    await on('omar', the.number, (ctx) => recordAge(ctx, { age: 'minor', adultOn: today.add({ months: 6 }), note: '' }))
    expect(await the.counts()).toBe(false)
  })

  test('only ends sooner: raw SQL makes no consent longer and changes nothing else of it', async () => {
    const the = await minor(turning(16), yes())
    const change = (set: string) =>
      on('omar', the.number, (ctx) =>
        ctx.tx.run({ text: `update liv.consent set ${set} where case_id = $1`, values: [the.id] }),
      )
    await expect(change("ends_on = '2099-01-01'")).rejects.toMatchObject({ code: 'LV409' })
    await expect(change("given = 'no'")).rejects.toMatchObject({ code: '42501' })
    await expect(change('ends_on = null')).rejects.toThrow()
    const noor = on('noor', the.number, (ctx) =>
      ctx.tx.run({ text: 'update liv.consent set ends_on = $1', values: [today.toString()] }),
    )
    await expect(noor).rejects.toThrow()
    expect(await the.endsOn()).toBe(today.add({ days: 1 }).toString())
  })

  test('as long as the age is doubted and no birthday is known, no birthday ends it', async () => {
    const the = await minor(
      { age: 'doubted', adultOn: undefined, note: 'De gemeente twijfelt.' },
      yes({ givenBy: 'both' }),
    )
    expect(await the.endsOn()).toBeNull()
    await ahead(5)
    expect(await the.counts()).toBe(true)
    expect(await the.waits()).toEqual([])
  })
})

describe('a birthday from which somebody else decides asks anew', () => {
  test.each([12, 16, 18] as const)(
    'turning %i waits for the coordinator from that day, until the person was asked',
    async (years) => {
      const the = await minor(turning(years), yes({ given: 'no' }))
      await on('omar', the.number, (ctx) => recordWillingness(ctx, { willing: 'yes', on: today, note: '' }))
      expect(await the.waits()).toEqual([])
      await ahead(1)
      expect(await the.waits()).toEqual([`${years}`])
      const token = (await openSession(w.house.door, { subject: 'sanne', acr: 'test', origin: '' })) ?? ''
      const sanne = browse(w, { ...(await w.as('sanne')), token })
      expect((await sanne.get('/werk')).html).toContain(`De persoon is ${years}: vraag opnieuw`)
      expect((await sanne.get(`/dossiers/${the.number}/toestemming`)).html).toContain(`De persoon is nu ${years}.`)
      await on('omar', the.number, (ctx) =>
        recordWillingness(ctx, { willing: 'yes', on: today.add({ days: 1 }), note: '' }),
      )
      expect(await the.waits()).toEqual([])
    },
  )

  test('a doubted age asks on the eighteenth birthday that the person names, and not before', async () => {
    const the = await minor(
      { age: 'doubted', adultOn: today.add({ days: 1, years: 2 }), note: 'De gemeente twijfelt.' },
      yes({ givenBy: 'both' }),
    )
    await ahead(1)
    expect(await the.waits()).toEqual([])
    expect(await the.counts()).toBe(true)
  })

  test('who turns out to be sixteen already is asked anew from today', async () => {
    const the = await minor(
      { age: 'doubted', adultOn: undefined, note: 'De gemeente twijfelt.' },
      yes({ givenBy: 'both' }),
    )
    await on('omar', the.number, (ctx) =>
      recordAge(ctx, { age: 'minor', adultOn: today.add({ months: 18 }), note: '' }),
    )
    expect(await the.waits()).toEqual(['16'])
    expect(await the.counts()).toBe(false)
  })
})
