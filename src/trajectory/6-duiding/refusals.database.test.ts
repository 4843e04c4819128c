import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseCtx } from '#routing/context.ts'
import { type DuidingCase, duidingCase, seen } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { mentalHealth, radicalisation } from './axes.ts'
import { addObservation } from './observation-actions.ts'
import { giveReview, startNewVersion, withdrawVersion } from './signing-actions.ts'
import { explainAbsence, recordMeeting } from './together-actions.ts'
import { addMissing, addNamed, noneFound, writeConclusion } from './writing-actions.ts'

let w: World
let the: DuidingCase

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

const writing = (work: (ctx: CaseCtx) => Promise<unknown>) => the.writing(radicalisation, work)
const stands = (stage: string) =>
  w.superuser.query('update liv.case_file set stage = $2 where id = $1', [the.id, stage])

/** Each refusal in the words that the person reads. */
describe('while writing', () => {
  test('Aan een duiding schrijft u tijdens de gesprekken en de duiding.', async () => {
    await stands('conversations')
    await writing((ctx) => addObservation(ctx, radicalisation, seen))
    await stands('advice')
    const late = writing((ctx) => addObservation(ctx, radicalisation, seen))
    await expect(late).rejects.toThrow('Aan een duiding schrijft u tijdens de gesprekken en de duiding.')
  })
  test('Een duiding geldt tot een dag na vandaag.', async () => {
    const ended = writing((ctx) =>
      writeConclusion(ctx, radicalisation, { text: 'x', validUntil: ctx.today, reviewOn: ctx.today }),
    )
    await expect(ended).rejects.toThrow('Een duiding geldt tot een dag na vandaag.')
  })
  test('Bekijk de duiding opnieuw voordat zij niet meer geldt.', async () => {
    const late = writing((ctx) =>
      writeConclusion(ctx, radicalisation, {
        text: 'x',
        validUntil: ctx.today.add({ days: 9 }),
        reviewOn: ctx.today.add({ days: 10 }),
      }),
    )
    await expect(late).rejects.toThrow('Bekijk de duiding opnieuw voordat zij niet meer geldt.')
  })
  test('Hier staat al iets. Haal dat eerst weg.', async () => {
    await writing((ctx) => addNamed(ctx, radicalisation, 'protective', { text: 'Zijn zus.' }))
    const none = writing((ctx) => noneFound(ctx, radicalisation, 'protective', { because: 'Niets.' }))
    await expect(none).rejects.toThrow('Hier staat al iets. Haal dat eerst weg.')
  })
  test('a factor that is found takes the place of the reason for finding none', async () => {
    await writing((ctx) => noneFound(ctx, radicalisation, 'protective', { because: 'Niets.' }))
    await writing((ctx) => addNamed(ctx, radicalisation, 'protective', { text: 'Zijn zus.' }))
    const named = (await the.latest(radicalisation))?.parts.protective.map(({ content }) => content)
    expect(named).toEqual([{ text: 'Zijn zus.' }])
  })
  test('Schrijf op hoe u dit te weten komt, of waarom dat niet in verhouding is.', async () => {
    const bare = writing((ctx) => addMissing(ctx, radicalisation, { what: 'School' }))
    await expect(bare).rejects.toThrow('Schrijf op hoe u dit te weten komt, of waarom dat niet in verhouding is.')
  })
})

describe('around the signature', () => {
  test('Ondertekenen kan als het dossier in de stap duiding staat.', async () => {
    await stands('conversations')
    await the.write(radicalisation)
    await expect(the.sign(radicalisation)).rejects.toThrow('Ondertekenen kan als het dossier in de stap duiding staat.')
  })
  test('Deze duiding is al ondertekend.', async () => {
    await the.signed(radicalisation)
    await expect(the.sign(radicalisation)).rejects.toThrow('Deze duiding is al ondertekend.')
  })
  test('De vorige versie is nog niet ondertekend. Werk daarin verder.', async () => {
    await the.write(radicalisation)
    const again = writing((ctx) => startNewVersion(ctx, radicalisation, { text: 'Nieuws.' }))
    await expect(again).rejects.toThrow('De vorige versie is nog niet ondertekend. Werk daarin verder.')
  })
  test('Er is geen nieuwe versie om weg te doen.', async () => {
    await the.signed(radicalisation)
    const gone = writing((ctx) => withdrawVersion(ctx, radicalisation))
    await expect(gone).rejects.toThrow('Er is geen nieuwe versie om weg te doen.')
  })
  test('De duiding is ondertussen veranderd. Lees de nieuwe versie voordat u toetst.', async () => {
    await the.signed(radicalisation)
    await the.ask(radicalisation)
    const noor = await w.as('noor')
    const other = noor.on(the.number, radicalisation.review, (ctx) =>
      giveReview(ctx, radicalisation, { duiding: randomUUID(), agrees: 'yes', remarks: 'Goed.' }),
    )
    await expect(other).rejects.toThrow('De duiding is ondertussen veranderd.')
  })
})

describe('around the team', () => {
  test('Er is een ondertekende duiding van psychische gezondheid.', async () => {
    await the.signed(mentalHealth)
    const lotte = await w.as('lotte')
    const absent = lotte.on(the.number, 'release the care conclusion', (ctx) =>
      explainAbsence(ctx, { reason: 'Niet nodig.' }),
    )
    await expect(absent).rejects.toThrow('Er is een ondertekende duiding van psychische gezondheid.')
  })
  test('Dit overleg moet nog komen. Leg het vast als het is geweest.', async () => {
    const sanne = await w.as('sanne')
    const early = sanne.on(the.number, 'record the team meeting', (ctx) =>
      recordMeeting(ctx, { heldOn: ctx.today.add({ days: 1 }), attended: 'Omar', joint: 'Rouw.', changes: 'Niets.' }),
    )
    await expect(early).rejects.toThrow('Dit overleg moet nog komen. Leg het vast als het is geweest.')
  })
})
