import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import { type DuidingCase, duidingCase, seen } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { mentalHealth, radicalisation } from './axes.ts'
import { addObservation } from './observation-actions.ts'
import { explainAbsence, releaseCareConclusion, startAdvice, talkAgain } from './together-actions.ts'
import { findReleasedByCare, listMeetings } from './together-store.ts'
import { duidingFacts } from './version-store.ts'

let w: World
let the: DuidingCase

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

describe('without a conversation', () => {
  beforeEach(() => w.superuser.query('delete from liv.conversation_report where case_id = $1', [the.id]))

  test('nobody writes a duiding of mental health', async () => {
    await expect(the.writing(mentalHealth, (ctx) => addObservation(ctx, mentalHealth, seen))).rejects.toThrow(
      'Niemand heeft nog met de persoon gesproken.',
    )
  })
  test('the duiding of radicalisation says that it rests on what others told', async () => {
    await the.signed(radicalisation)
    expect((await the.latest(radicalisation))?.withPerson).toBe(false)
  })
  test('the care expert writes why there is no duiding, and the case goes on', async () => {
    await (await w.as('lotte')).on(the.number, 'release the care conclusion', (ctx) =>
      explainAbsence(ctx, { reason: 'Hij wilde niet praten.' }),
    )
    await the.signed(radicalisation)
    await the.reviewed(radicalisation)
    await the.met()
    await (await w.as('sanne')).on(the.number, 'compose the advice', startAdvice)
    const sanne = await w.as('sanne')
    const care = await sanne.on(the.number, 'read the care conclusion', (ctx) => findReleasedByCare(ctx, the.id))
    expect(care.absence?.reason).toBe('Hij wilde niet praten.')
  })
})

describe('the team together', () => {
  test('the coordinator sees how far the care duiding is and reads none of it', async () => {
    await the.signed(mentalHealth)
    await (await w.as('sanne')).on(the.number, 'read the draft advice', async (ctx) => {
      expect(await duidingFacts(ctx, the.id)).toMatchObject({ mentalHealthSigned: true, mentalHealthReviewed: false })
      for (const part of ['', '_observation', '_part', '_review']) {
        expect(await ctx.tx.rows({ text: `select 1 from liv.duiding_mental_health${part}`, values: [] })).toEqual([])
      }
    })
    const opened = (await w.as('sanne')).on(the.number, 'read the draft advice', (ctx) => ctx.open(mentalHealth.read))
    await expect(opened).rejects.toThrow(NotFound)
  })

  test('a commissioner learns nothing of the duiding, not even how far it is', async () => {
    await the.signed(mentalHealth)
    await the.joins('karin', 'commissioner')
    const facts = await (await w.as('karin')).on(the.number, 'read the process', (ctx) => duidingFacts(ctx, the.id))
    expect(Object.values(facts).every((one) => one === false)).toBe(true)
  })

  test('care releases words to the team; the newest count and the earlier stay', async () => {
    const lotte = await w.as('lotte')
    for (const text of ['Eerste tekst.', 'Rust in de nacht helpt.']) {
      await lotte.on(the.number, 'release the care conclusion', (ctx) =>
        releaseCareConclusion(ctx, { text, indication: true }),
      )
    }
    const care = await (await w.as('sanne')).on(the.number, 'read the care conclusion', (ctx) =>
      findReleasedByCare(ctx, the.id),
    )
    expect(care.conclusion).toMatchObject({ text: 'Rust in de nacht helpt.', indication: true })
    const { rows } = await w.superuser.query('select 1 from liv.care_conclusion where case_id = $1', [the.id])
    expect(rows).toHaveLength(2)
  })

  test('the meeting keeps what it changes, and by name who sees it otherwise', async () => {
    await the.signed(radicalisation)
    await the.signed(mentalHealth)
    await the.met()
    const [meeting] = await (await w.as('lotte')).on(the.number, 'read the draft advice', (ctx) =>
      listMeetings(ctx, the.id),
    )
    expect(meeting).toMatchObject({
      joint: 'Het is rouw.',
      changes: 'Niets aan de duidingen.',
      dissentBy: 'Omar',
      dissent: 'Omar twijfelt.',
    })
  })

  test('the advice starts when both are signed and reviewed and the team met, and not before', async () => {
    await the.signed(radicalisation)
    await the.reviewed(radicalisation)
    await the.signed(mentalHealth)
    await the.met()
    const sanne = await w.as('sanne')
    await expect(sanne.on(the.number, 'compose the advice', startAdvice)).rejects.toThrow('heeft elke duiding getoetst')
    await the.reviewed(mentalHealth)
    await sanne.on(the.number, 'compose the advice', startAdvice)
    const { rows } = await w.superuser.query('select stage from liv.case_file where id = $1', [the.id])
    expect(rows[0].stage).toBe('advice')
  })

  test('a step back to the conversations asks for a reason', async () => {
    const omar = await w.as('omar')
    await expect(omar.on(the.number, 'plan a conversation', (ctx) => talkAgain(ctx, { reason: '' }))).rejects.toThrow(
      'waarom',
    )
    await omar.on(the.number, 'plan a conversation', (ctx) => talkAgain(ctx, { reason: 'Zijn zus wil ook praten.' }))
  })
})
