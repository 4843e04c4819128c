import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseCtx } from '#routing/context.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import { adviceCase, releaseHealth, sendOut, signBoth, writeAdvice } from '../../../tests/world/advice-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { saveAnswer } from './advice-actions.ts'
import { adviceFacts } from './advice-store.ts'
import { healthFacts, saveHealthPart } from './health-actions.ts'
import { healthFile } from './health-documents.tsx'
import { readHealthAsSent } from './health-store.ts'
import { findSent, readRendering } from './sent-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type Act = Parameters<Awaited<ReturnType<World['as']>>['on']>[1]
const on = async <T>(persona: string, number: string, act: Act, work: (ctx: CaseCtx) => Promise<T>) =>
  (await w.as(persona)).on(number, act, work)
const asLotte = <T>(number: string, work: (ctx: CaseCtx) => Promise<T>) =>
  on('lotte', number, 'read the health part', work)

const secret = {
  forProfessional: 'Kenmerken van een aanhoudende rouwstoornis.',
  indication: 'yes',
  forPerson: 'Uw verdriet heeft hulp nodig.',
} as const
const isSecret = (value: unknown) => /rouwstoornis|verdriet|behandeldiagnose|gezondheid/i.test(JSON.stringify(value))

let versions = 0
const consent = (id: string, given: 'yes' | 'no' | 'withdrawn') =>
  w.superuser.query(
    `insert into liv.consent (id, case_id, author, version, purpose, given, content) values (gen_random_uuid(), $1, $2, $3, 'health-part', $4, '\\x00')`,
    [id, idOf('lotte'), ++versions, given],
  )

async function sentWithHealth(): Promise<{ id: string; number: string }> {
  const made = await adviceCase(w)
  await writeAdvice(w, made.number)
  await asLotte(made.number, (ctx) => saveHealthPart(ctx, secret))
  await signBoth(w, made.number)
  await sendOut(w, made.number)
  return made
}

const letterFor = (persona: string, number: string, recipient: 'commissioner' | 'treating' | 'person') =>
  on(
    persona,
    number,
    'read the sent advice',
    async (ctx) => (await readRendering(ctx, (await findSent(ctx))?.id ?? '', recipient)).letter,
  )

describe('the health part', () => {
  test('is in no rendering without consent, and cannot be released: in the page nor as raw SQL', async () => {
    const { id, number } = await sentWithHealth()
    for (const recipient of ['commissioner', 'treating', 'person'] as const)
      expect(isSecret(await letterFor('sanne', number, recipient))).toBe(false)
    await expect(releaseHealth(w, number)).rejects.toThrow(/toestemming gegeven voor het gezondheidsdeel/)
    const raw = asLotte(number, async (ctx) => {
      const client = {
        text: `insert into liv.health_rendering (id, case_id, sent, recipient, author, words_hash, pdf_hash, content)
        select gen_random_uuid(), case_id, id, 'treating', $1, 'x', 'x', '\\x00' from liv.sent_advice where case_id = $2`,
        values: [ctx.me.account, id],
      }
      return ctx.tx.run(client)
    })
    await expect(raw).rejects.toMatchObject({ code: '42501' })
  })

  test('goes to who treats and to the person after consent; the commissioner gets the same words as before', async () => {
    const { id, number } = await sentWithHealth()
    const before = await letterFor('karin', number, 'commissioner')
    await consent(id, 'yes')
    await releaseHealth(w, number)
    expect(await letterFor('karin', number, 'commissioner')).toEqual(before)
    expect(isSecret(before)).toBe(false)
    const [treating, person] = await asLotte(number, async (ctx) => {
      const sent = (await findSent(ctx))?.id ?? ''
      return [
        (await readHealthAsSent(ctx, sent, 'treating')).letter,
        (await readHealthAsSent(ctx, sent, 'person')).letter,
      ]
    })
    expect(JSON.stringify(treating)).toMatch(/Eerste indicatie, geen behandeldiagnose.*rouwstoornis/)
    expect(JSON.stringify(person)).toContain(secret.forPerson)
    expect(JSON.stringify(person)).not.toContain('rouwstoornis')
  })

  test('written or not, the commissioner reads the same headings', async () => {
    const withPart = await sentWithHealth()
    const without = await adviceCase(w)
    await writeAdvice(w, without.number)
    await signBoth(w, without.number)
    await sendOut(w, without.number)
    const blocks = async (number: string) => (await letterFor('karin', number, 'commissioner')).blocks
    expect(await blocks(withPart.number)).toEqual(await blocks(without.number))
  })

  test('is found by nobody but the care experts', async () => {
    const { id, number } = await sentWithHealth()
    await consent(id, 'yes')
    await releaseHealth(w, number)
    for (const table of ['health_part', 'health_rendering', 'health_signature']) {
      const count = async (persona: string) =>
        on(persona, number, 'read the process', (ctx) =>
          ctx.tx.rows({ text: `select 1 from liv.${table} where case_id = $1`, values: [id] }),
        )
      for (const persona of ['sanne', 'daan', 'omar', 'karin'])
        expect(await count(persona), `${persona} ${table}`).toEqual([])
      for (const persona of ['lotte', 'pieter'])
        expect((await count(persona)).length, `${persona} ${table}`).toBeGreaterThan(0)
    }
    await expect(on('sanne', number, 'read the process', (ctx) => ctx.open('read the health part'))).rejects.toThrow()
  })

  test('changed after signing, it asks for new signatures', async () => {
    const { number } = await adviceCase(w)
    await writeAdvice(w, number)
    await asLotte(number, (ctx) => saveHealthPart(ctx, secret))
    await signBoth(w, number)
    await asLotte(number, (ctx) => saveHealthPart(ctx, { ...secret, forPerson: 'Anders.', _version: 1 }))
    expect(await on('omar', number, 'read the draft advice', (ctx) => adviceFacts(ctx, ctx.case.id))).toMatchObject({
      version: 2,
      signatures: [],
    })
  })

  test('closes again when the person withdraws consent', async () => {
    const { id, number } = await sentWithHealth()
    await consent(id, 'yes')
    await releaseHealth(w, number)
    expect(
      Buffer.from((await asLotte(number, healthFile)).bytes)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await consent(id, 'withdrawn')
    await expect(asLotte(number, healthFile)).rejects.toThrow(/geen toestemming/)
  })

  test('of an older version is not released with a newer one', async () => {
    const { id, number } = await sentWithHealth()
    await consent(id, 'yes')
    await on('omar', number, 'compose the advice', (ctx) => saveAnswer(ctx, { answer: 'Verbeterd.', _version: 1 }))
    await signBoth(w, number)
    await sendOut(w, number)
    expect(await asLotte(number, healthFacts)).toEqual({
      written: true,
      sent: true,
      signed: true,
      consented: true,
      released: false,
    })
  })
})
