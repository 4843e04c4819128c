import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase, latestFor, seen } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { type Axis, axes, radicalisation } from './axes.ts'
import { addInstrument, type InstrumentInput } from './instrument-actions.ts'
import { addObservation } from './observation-actions.ts'
import { startNewVersion } from './signing-actions.ts'
import { addStatement, removeWords } from './statement-actions.ts'
import { addMissing, addNamed } from './writing-actions.ts'

let w: World
let the: DuidingCase

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

const latest = (axis: Axis) => the.writing(axis, (ctx) => latestFor(ctx, axis))

describe.each(axes)('what is found about $about', (axis) => {
  test('an observation points to one statement and argues against another, and to both at once', async () => {
    await the.write(axis)
    const [a = '', b = ''] = (await latest(axis))?.observations.map((one) => one.id) ?? []
    await the.writing(axis, (ctx) => addStatement(ctx, axis, { text: 'Hij rouwt.', for: [a, b], against: [a] }))
    await the.writing(axis, (ctx) => addStatement(ctx, axis, { text: 'Hij is boos.', for: [], against: [b] }))
    const found = (await latest(axis))?.parts.statement.map((one) => one.content)
    expect(found).toEqual([
      { text: 'Hij rouwt.', for: [a, b], against: [a] },
      { text: 'Hij is boos.', for: [], against: [b] },
    ])
  })

  test('a statement without an observation is refused, and one of another case is no observation', async () => {
    await the.write(axis)
    const loose = the.writing(axis, (ctx) => addStatement(ctx, axis, { text: 'Zomaar.', for: [the.id], against: [] }))
    await expect(loose).rejects.toThrow('Kies minstens één waarneming die hierop wijst of hiertegen pleit.')
  })

  test('an observation that a statement leans on stays', async () => {
    await the.write(axis)
    const [a = ''] = (await latest(axis))?.observations.map((one) => one.id) ?? []
    await the.writing(axis, (ctx) => addStatement(ctx, axis, { text: 'Hij rouwt.', for: [a], against: [] }))
    await expect(the.writing(axis, (ctx) => removeWords(ctx, axis, '_observation', a))).rejects.toThrow(
      'Deze waarneming hoort bij een vaststelling.',
    )
  })

  test('a factor, an explanation and what is missing rest on observations too, for and against', async () => {
    await the.write(axis)
    const [a = '', b = ''] = (await latest(axis))?.observations.map((one) => one.id) ?? []
    const links = { for: [a, the.id], against: [b] }
    await the.writing(axis, (ctx) => addNamed(ctx, axis, 'protective', { text: 'Zijn zus helpt.', ...links }))
    await the.writing(axis, (ctx) => addNamed(ctx, axis, 'alternative', { text: 'Slaapgebrek.', ...links }))
    await the.writing(axis, (ctx) => addMissing(ctx, axis, { what: 'Zijn nachten', how: 'Vraag het.', ...links }))
    const parts = (await latest(axis))?.parts
    for (const found of [parts?.protective, parts?.alternative, parts?.missing])
      expect(found?.at(-1)?.content).toMatchObject({ for: [a], against: [b] })
    const away = the.writing(axis, (ctx) => removeWords(ctx, axis, '_observation', b))
    await expect(away).rejects.toThrow('Deze waarneming hoort bij een beschermende factor.')
    await the.sign(axis)
    await the.writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'Er kwam een gesprek bij.' }))
    const now = await latest(axis)
    const own = now?.observations.map((one) => one.id) ?? []
    const rest = now?.parts.missing.at(-1)?.content
    expect(rest?.for).toHaveLength(1)
    for (const id of [...(rest?.for ?? []), ...(rest?.against ?? [])]) expect(own).toContain(id)
  })

  test('what is not traced back yet says so to its writer alone, without a count', async () => {
    await the.write(axis)
    const page = async (persona: string) =>
      (await browse(w, await w.as(persona)).get(`/dossiers/${the.number}/duiding/${axis.path}`)).html
    const writer = axis === radicalisation ? 'omar' : 'lotte'
    expect(await page(writer)).toContain('Nog niet herleid tot een waarneming.')
    await the.joins('pieter', 'standIn')
    await the.sign(axis)
    for (const persona of [writer, axis === radicalisation ? 'sanne' : 'pieter'])
      expect(await page(persona)).not.toContain('Nog niet herleid')
  })

  test('a new version links to its own observations', async () => {
    await the.write(axis)
    const [a = ''] = (await latest(axis))?.observations.map((one) => one.id) ?? []
    await the.writing(axis, (ctx) => addStatement(ctx, axis, { text: 'Hij rouwt.', for: [a], against: [] }))
    await the.sign(axis)
    await the.writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'Er kwam een gesprek bij.' }))
    const now = await latest(axis)
    const [statement] = now?.parts.statement ?? []
    expect(statement?.content.for).toHaveLength(1)
    expect(statement?.content.for[0]).not.toBe(a)
    expect(now?.observations.map((one) => one.id)).toContain(statement?.content.for[0])
  })
})

test('an observation can stand on both sides', async () => {
  await the.writing(radicalisation, (ctx) => addObservation(ctx, radicalisation, { ...seen, side: 'both' }))
  expect((await latest(radicalisation))?.observations[0]?.content.side).toBe('both')
})

describe('an instrument is only referred to', () => {
  const reference = (today: Temporal.PlainDate): InstrumentInput => ({
    name: 'Een instrument onder licentie',
    edition: 'tweede herziening',
    on: today,
    assessor: 'Noor',
    trained: 'NIFP, voorjaar 2025',
    kept: 'de kluis van de praktijk',
    conclusion: 'Het beeld is wisselend en past ook bij rouw.',
  })

  test('by name, version, date, trained assessor and a conclusion in words', async () => {
    await the.writing(radicalisation, (ctx) => addInstrument(ctx, radicalisation, reference(ctx.today)))
    const [kept] = (await latest(radicalisation))?.parts.instrument ?? []
    expect(Object.keys(kept?.content ?? {}).toSorted()).toEqual(
      ['assessor', 'conclusion', 'edition', 'kept', 'name', 'on', 'trained'].toSorted(),
    )
  })

  test('a conclusion with a number is refused: scores stay with the original', async () => {
    const scored = the.writing(radicalisation, (ctx) =>
      addInstrument(ctx, radicalisation, { ...reference(ctx.today), conclusion: 'Totaal 23, dus hoog.' }),
    )
    await expect(scored).rejects.toThrow('zonder cijfers: scores blijven bij het origineel')
  })

  test('no table of a duiding has a column for an item, a score or any number but its version', async () => {
    const { rows } = await w.superuser.query<{ it: string }>(
      `select table_name || '.' || column_name || ' ' || data_type as it from information_schema.columns
        where table_schema = 'liv' and table_name like 'duiding\\_%'
          and (data_type not in ('uuid', 'text', 'date', 'timestamp with time zone', 'bytea', 'boolean') and column_name <> 'version'
            or column_name ~ '(item|score|points|total|answer|scale)')`,
    )
    expect(rows).toEqual([])
  })
})
