import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Conflict } from '#platform/refused.ts'
import { type DuidingCase, duidingCase, seen, told } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { axes, radicalisation } from './axes.ts'
import type { ObservationInput } from './duiding-words.ts'
import { addObservation, changeObservation } from './observation-actions.ts'
import { removeWords } from './statement-actions.ts'
import { writeQuestion } from './writing-actions.ts'

let w: World
let the: DuidingCase

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

describe.each(axes)('the duiding of $about', (axis) => {
  test('is written part by part and read back in the words it was written in', async () => {
    await the.write(axis)
    const duiding = await the.latest(axis)
    expect(duiding?.observations.map((one) => one.content.what)).toEqual([seen.what, told.what])
    expect(duiding?.parts.protective[0]?.content).toEqual({ text: 'Belt elke week met zijn moeder.' })
    expect(duiding?.parts.alternative[0]?.content).toEqual({ noneBecause: 'Gezocht met het hele team.' })
    expect(duiding?.parts.conclusion[0]?.content.text).toBe('Dit past bij rouw.')
  })

  test('two people who save the same text both keep their words', async () => {
    await the.writing(axis, (ctx) => writeQuestion(ctx, axis, { text: 'De eerste vraag?' }))
    const late = the.writing(axis, (ctx) => writeQuestion(ctx, axis, { text: 'Een andere vraag?' }))
    await expect(late).rejects.toMatchObject({ theirs: { Tekst: 'De eerste vraag?' }, version: 1 })
    await expect(late).rejects.toThrow(Conflict)
    await the.writing(axis, (ctx) => writeQuestion(ctx, axis, { text: 'Beide vragen?', _version: '1' }))
    expect((await the.latest(axis))?.parts.question[0]?.content.text).toBe('Beide vragen?')
  })

  test('an observation is changed and taken out while nothing is signed', async () => {
    await the.write(axis)
    const [first] = (await the.latest(axis))?.observations ?? []
    const id = first?.id ?? ''
    await the.writing(axis, (ctx) =>
      changeObservation(ctx, axis, id, { ...seen, what: 'Stond op de gang.', _version: '1' }),
    )
    expect((await the.latest(axis))?.observations.map((one) => one.content.what)).toContain('Stond op de gang.')
    await expect(
      the.writing(axis, (ctx) => changeObservation(ctx, axis, id, { ...seen, _version: '1' })),
    ).rejects.toThrow(Conflict)
    await the.writing(axis, (ctx) => removeWords(ctx, axis, '_observation', id))
    expect((await the.latest(axis))?.observations).toHaveLength(1)
  })
})

describe('words about the source', () => {
  const add = (input: ObservationInput) =>
    the.writing(radicalisation, (ctx) => addObservation(ctx, radicalisation, input))

  test('Over wat iemand zelf zag, zelf hoorde of over zichzelf zegt, geeft u geen oordeel over de bron.', async () => {
    for (const sourceType of ['conversation', 'selfReport', 'professionalFirstHand'] as const) {
      await expect(add({ ...seen, sourceType, reliability: 'redelijk' })).rejects.toThrow('geen oordeel over de bron')
    }
  })
  test('Schrijf op hoe de bron dit weet.', async () => {
    await expect(add({ ...told, howKnown: '' })).rejects.toThrow('Schrijf op hoe de bron dit weet.')
  })
  test('Kies hoe betrouwbaar de bron is.', async () => {
    await expect(add({ ...told, reliability: undefined })).rejects.toThrow('Kies hoe betrouwbaar de bron is.')
  })
  test('Kies hoe aannemelijk dit is.', async () => {
    await expect(add({ ...told, credibility: undefined })).rejects.toThrow('Kies hoe aannemelijk dit is.')
  })
  test('Deze dag moet nog komen.', async () => {
    await expect(add({ ...seen, on: Temporal.PlainDate.from('2999-01-01') })).rejects.toThrow('Deze dag moet nog komen')
  })
})

test('no table of a duiding has a number about a person', async () => {
  const { rows } = await w.superuser.query(`select table_name, column_name from information_schema.columns
    where table_schema = 'liv' and (table_name like 'duiding%' or table_name in ('care_conclusion', 'mental_health_absence', 'team_meeting'))
      and data_type not in ('uuid', 'text', 'bytea', 'date', 'boolean', 'timestamp with time zone') and column_name <> 'version'`)
  expect(rows).toEqual([])
})

test('nothing of a duiding stands in clear', async () => {
  await the.signed(radicalisation)
  for (const table of ['observation', 'part']) {
    const { rows } = await w.superuser.query(
      `select content, t::text as line from liv.duiding_radicalisation_${table} t`,
    )
    for (const { content, line } of rows)
      expect(`${content.toString('latin1')} ${line}`).not.toMatch(/gang|moeder|rouw|Heidedorp/)
  }
})
