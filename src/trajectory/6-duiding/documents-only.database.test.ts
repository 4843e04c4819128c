import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closePdf } from '#platform/pdf/pdf.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase, seen } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { saveHealthPart } from '../7-advice/health-actions.ts'
import { findSent, readAsSent } from '../7-advice/sent-store.ts'
import { mentalHealth, radicalisation } from './axes.ts'
import { addObservation } from './observation-actions.ts'

let w: World
let the: DuidingCase
beforeAll(async () => {
  w = await world()
})
afterAll(async () => {
  closePdf()
  await w.close()
})

/** The person refused; it goes on with documents alone, after a new weighing. */
const onDocumentsAlone = (id: string) =>
  w.superuser.query(
    "insert into liv.no_conversation (id, case_id, author, way, written_at, content) values ($1, $2, $2, 'documents', now() + interval '1 second', '\\x00')",
    [randomUUID(), id],
  )
const opening = 'Niet gesproken met de persoon'

describe('a duiding on documents alone', () => {
  beforeEach(async () => {
    the = await duidingCase(w)
    await onDocumentsAlone(the.id)
  })

  test('opens with "niet gesproken met de persoon", to its writer, its reader and after signing', async () => {
    const page = async (persona: string) =>
      (await browse(w, await w.as(persona)).get(`/dossiers/${the.number}/duiding/radicalisering`)).html
    expect(await page('omar')).toContain(opening)
    await the.signed(radicalisation)
    for (const persona of ['omar', 'sanne']) {
      const html = await page(persona)
      expect(html).toContain(opening)
      expect(html.indexOf(opening)).toBeLessThan(html.indexOf('Dit past bij rouw.'))
    }
    expect((await the.latest(radicalisation))?.withPerson).toBe(false)
  })

  test('has no duiding of mental health: the rule refuses it', async () => {
    await expect(the.writing(mentalHealth, (ctx) => addObservation(ctx, mentalHealth, seen))).rejects.toThrow(
      'Niemand heeft nog met de persoon gesproken.',
    )
  })

  test('and the database refuses it too: begun, written on or signed by raw SQL', async () => {
    const raw = (text: string) =>
      the.writing(mentalHealth, (ctx) => ctx.tx.run({ text, values: [the.id, ctx.me.account] }))
    const begin = 'insert into liv.duiding_mental_health (id, case_id, author) values (gen_random_uuid(), $1, $2)'
    await expect(raw(begin)).rejects.toMatchObject({ code: '42501' })
    const duiding = randomUUID()
    const lotte = (await w.as('lotte')).account
    await w.superuser.query('insert into liv.duiding_mental_health (id, case_id, author) values ($1, $2, $3)', [
      duiding,
      the.id,
      lotte,
    ])
    const below = `insert into liv.duiding_mental_health_part (id, case_id, duiding, kind, author, content)
      select gen_random_uuid(), case_id, id, 'conclusion', $2, '\\x00' from liv.duiding_mental_health where case_id = $1`
    await expect(raw(below)).rejects.toMatchObject({ code: '42501' })
    const observed = `insert into liv.duiding_mental_health_observation (id, case_id, duiding, nature, author, content)
      select gen_random_uuid(), case_id, id, 'behaviour', $2, '\\x00' from liv.duiding_mental_health where case_id = $1`
    await expect(raw(observed)).rejects.toMatchObject({ code: '42501' })
    const sign = 'update liv.duiding_mental_health set signed_at = now(), signed_by = $2 where case_id = $1'
    await expect(raw(sign)).rejects.toMatchObject({ code: '42501' })
    // A control: once somebody talked with the person again, the same rows come in.
    await w.superuser.query(
      "update liv.conversation_report set written_at = now() + interval '1 hour' where case_id = $1",
      [the.id],
    )
    expect(await raw(below)).toBe(1)
    expect(await raw(sign)).toBe(1)
  })
})

describe('an advice on documents alone', () => {
  test('opens with it in every rendering and its document, and has no health part by rule nor by database', async () => {
    const { id, number } = await adviceCase(w)
    await onDocumentsAlone(id)
    const lotte = await w.as('lotte')
    const part = { forProfessional: 'Kenmerken van rouw.', indication: 'yes', forPerson: 'Uw verdriet.' } as const
    await writeAdvice(w, number)
    await expect(lotte.on(number, 'write the health part', (ctx) => saveHealthPart(ctx, part))).rejects.toThrow(
      'Met de persoon is niet gesproken.',
    )
    const raw = lotte.on(number, 'write the health part', (ctx) =>
      ctx.tx.run({
        text: "insert into liv.health_part (id, case_id, version, author, content) values (gen_random_uuid(), $1, 1, $2, '\\x00')",
        values: [id, ctx.me.account],
      }),
    )
    await expect(raw).rejects.toMatchObject({ code: '42501' })
    await signBoth(w, number)
    await sendOut(w, number)
    await (await w.as('sanne')).on(number, 'read every rendering', async (ctx) => {
      const sent = (await findSent(ctx))?.id ?? ''
      for (const recipient of ['commissioner', 'treating', 'person'] as const) {
        const { letter, pdf } = await readAsSent(ctx, sent, recipient)
        const [first] = letter.blocks
        expect(JSON.stringify(first), recipient).toMatch(/[Nn]iet (met u )?gesproken/)
        expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
      }
    })
    const { html } = await browse(w, await w.as('karin')).get(`/dossiers/${number}/advies/verstuurd`)
    expect(html).toContain(opening)
  })
})
