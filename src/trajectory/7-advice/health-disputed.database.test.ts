import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePdf } from '#platform/pdf/pdf.ts'
import type { CaseCtx } from '#routing/context.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import {
  adviceCase,
  functionalCare,
  releaseHealth,
  sendOut,
  signBoth,
  writeAdvice,
} from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { noteGiven } from './delivery-actions.ts'
import { someoneToTell } from './delivery-store.ts'
import { saveHealthPart } from './health-actions.ts'
import { markedHealth } from './health-dispute-store.ts'
import type { HealthRecipient } from './health-store.ts'
import { findSent } from './sent-store.ts'

let w: World
let number: string
let id: string
const secret = {
  forProfessional: 'Kenmerken van een aanhoudende rouwstoornis.',
  indication: 'yes',
  forPerson: 'Uw verdriet heeft hulp nodig.',
} as const

beforeAll(async () => {
  w = await world()
  ;({ id, number } = await adviceCase(w))
  await writeAdvice(w, number)
  await asLotte((ctx) => saveHealthPart(ctx, secret))
  await signBoth(w, number)
  await sendOut(w, number)
  await w.superuser.query(
    `insert into liv.consent (id, case_id, author, version, purpose, given, content) values (gen_random_uuid(), $1, $2, 1, 'health-part', 'yes', '\\x00')`,
    [id, idOf('lotte')],
  )
  await releaseHealth(w, number)
})
afterAll(async () => {
  closePdf()
  await w.close()
})

async function asLotte<T>(work: (ctx: CaseCtx) => Promise<T>): Promise<T> {
  return (await w.as('lotte')).on(number, 'read the health part', work)
}
const marked = (recipient: HealthRecipient) =>
  asLotte(async (ctx) => {
    const { asSent, letter } = await markedHealth(ctx, (await findSent(ctx))?.id ?? '', recipient)
    return { before: JSON.stringify(asSent.letter), now: JSON.stringify(letter) }
  })
const page = async (persona: string, path: string) =>
  browse(w, await w.as(persona)).get(`/dossiers/${number}/advies/${path}`)
const post = async (persona: string, path: string, values: Record<string, string>) =>
  browse(w, await w.as(persona)).post(`/dossiers/${number}/advies/${path}`, values)
const waits = async () => (await w.as('sanne')).on(number, 'read every rendering', someoneToTell)
const given = async (persona: string) =>
  (await w.as(persona)).on(number, 'note who got the advice', (ctx) =>
    noteGiven(ctx, { holder: '', recipient: 'treating', name: 'De huisarts', givenOn: ctx.today, how: 'op papier' }),
  )

describe('a sentence that stands in the advice and in the health document', () => {
  const sentence = `${functionalCare.split('. ')[0]}.`

  test('is marked in the health document at once, by somebody who may not read it; the first stays as it was sent', async () => {
    await given('lotte')
    expect(await waits()).toBe(false)
    const before = (await page('lotte', 'gezondheidsdeel.pdf?voor=behandelaar')).html
    expect((await post('sanne', 'betwist', { sentence, view: 'Ik slaap juist overdag.' })).status).toBe(303)
    for (const recipient of ['treating', 'person'] as const) {
      const found = await marked(recipient)
      expect(found.now).toContain(`${sentence} (betwist)`)
      expect(found.now).toContain('Ik slaap juist overdag.')
      expect(found.before).not.toContain('betwist')
    }
    const now = await page('lotte', 'gezondheidsdeel.pdf?voor=behandelaar')
    expect(now.html.startsWith('%PDF')).toBe(true)
    expect(now.html).not.toBe(before)
    expect((await page('lotte', 'gezondheidsdeel.pdf?voor=behandelaar&zoals=verstuurd')).html).toBe(before)
    expect((await page('sanne', 'gezondheidsdeel.pdf?voor=behandelaar')).status).toBe(404)
  })

  test('who has it on paper is told by hand: that waits, until somebody noted it', async () => {
    expect(await waits()).toBe(true)
    const { html } = await page('sanne', 'ontvangers')
    expect(html).toContain('Geef zelf bericht: er is iets betwist')
    const [, holder = ''] = /ontvangers\/([0-9a-f-]{36})"/.exec(html) ?? []
    const { day, month, year } = Temporal.Now.plainDateISO('Europe/Amsterdam')
    const told = {
      how: 'opnieuw gegeven',
      'givenOn-day': `${day}`,
      'givenOn-month': `${month}`,
      'givenOn-year': `${year}`,
    }
    expect((await post('sanne', `ontvangers/${holder}`, told)).status).toBe(303)
    expect(await waits()).toBe(false)
  })
})

describe('a sentence of the health part alone', () => {
  test('is disputed by care, marked at once, and nobody else learns that there is such a sentence', async () => {
    const health = (await page('lotte', 'gezondheidsdeel')).html
    expect(health).toContain('De persoon betwist iets in dit deel')
    const values = { sentence: secret.forProfessional, view: 'Dat heb ik niet.' }
    expect((await post('sanne', 'gezondheidsdeel/betwist', values)).status).toBe(404)
    const typo = await post('lotte', 'gezondheidsdeel/betwist', { ...values, sentence: 'Staat er niet.' })
    expect(typo.status).toBe(422)
    expect(typo.html).toContain('Dat heb ik niet.')
    expect((await post('lotte', 'gezondheidsdeel/betwist', values)).status).toBe(303)
    expect((await post('lotte', 'gezondheidsdeel/betwist', values)).html).toContain(
      'staat al dat de persoon die betwist',
    )
    expect((await marked('treating')).now).toContain(`${secret.forProfessional} (betwist)`)
    expect((await marked('person')).now).not.toContain('Dat heb ik niet.')
    expect((await page('lotte', 'gezondheidsdeel')).html).toContain('zoals het was gegeven')
    for (const persona of ['sanne', 'omar', 'karin']) {
      const rows = await (await w.as(persona)).on(number, 'read the process', (ctx) =>
        ctx.tx.rows({ text: 'select 1 from liv.health_dispute', values: [] }),
      )
      expect(rows, persona).toEqual([])
      expect((await page(persona, 'ontvangers')).html).not.toContain('rouwstoornis')
    }
    const { rowCount } = await w.superuser.query('select from liv.health_dispute where case_id = $1', [id])
    expect(rowCount).toBe(1)
  })

  test('raw SQL notes none in another’s name, and changes none', async () => {
    const insert = (persona: string) =>
      w.as(persona).then(({ on }) =>
        on(number, 'read the process', (ctx) =>
          ctx.tx.run({
            text: "insert into liv.health_dispute (id, case_id, author, content) values (gen_random_uuid(), $1, $2, '\\x00')",
            values: [id, ctx.me.account],
          }),
        ),
      )
    for (const persona of ['sanne', 'omar', 'pieter'])
      await expect(insert(persona), persona).rejects.toMatchObject({ code: '42501' })
    expect(await insert('lotte')).toBe(1)
  })
})
