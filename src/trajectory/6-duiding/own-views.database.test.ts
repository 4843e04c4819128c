import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFacts } from '#caseload/facts-store.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase, seen } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { type Axis, axes, mentalHealth, radicalisation } from './axes.ts'
import { addObservation } from './observation-actions.ts'
import { writeOwnView } from './own-view-actions.ts'
import { listOwnViews } from './own-view-store.ts'
import { holesIn, ownViewsFirst } from './own-views.ts'
import { signDuiding } from './signing-actions.ts'
import { writeDissent } from './writing-actions.ts'

let w: World
let the: DuidingCase
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})

/** Who writes this axis already, and who comes beside them. */
const pair = (axis: Axis) => (axis === radicalisation ? (['omar', 'noor'] as const) : (['lotte', 'pieter'] as const))
const joined = async (axis: Axis) => {
  await the.joins(pair(axis)[1], axis.writer)
  return pair(axis)
}
const view = (reads: string, go: 'final' | 'draft' = 'final') => ({
  sees: 'Loopt op de gang.',
  against: 'Niets gevonden.',
  reads,
  go,
})
const gives = async (persona: string, axis: Axis, reads: string, go: 'final' | 'draft' = 'final') =>
  (await w.as(persona)).on(the.number, axis.write, (ctx) => writeOwnView(ctx, axis, view(reads, go)))
const reads = async (persona: string, axis: Axis) =>
  (await w.as(persona)).on(the.number, 'read the process', async (ctx) =>
    (await listOwnViews(ctx, axis)).map(({ content }) => content.reads),
  )
/** What raw SQL in the application's role shows. */
const rows = async (persona: string, axis: Axis, table = '_view'): Promise<number> =>
  (await w.as(persona)).on(the.number, 'read the process', async (ctx) => {
    const text = `select count(*)::int as n from liv.${axis.tables}${table} where case_id = $1`
    return (await ctx.tx.row<{ n: number }>({ text, values: [the.id] })).n
  })
const there = async (axis: Axis) =>
  (await w.superuser.query(`select from liv.${axis.tables}_view where case_id = $1`, [the.id])).rowCount
const page = async (persona: string, axis: Axis) =>
  (await browse(w, await w.as(persona)).get(`/dossiers/${the.number}/duiding/${axis.path}`)).html

describe.each(axes)('two experts on $about', (axis) => {
  test('each writes alone: the other reads and counts nothing until both are final, by page nor by raw SQL', async () => {
    const [first, second] = await joined(axis)
    await gives(first, axis, 'Dit is rouw.')
    expect(await rows(second, axis)).toBe(0)
    expect(await page(second, axis)).not.toContain('Dit is rouw.')
    expect(await reads(first, axis)).toEqual(['Dit is rouw.'])
    await gives(second, axis, 'Dit is angst.', 'draft')
    expect(await rows(first, axis)).toBe(1)
    expect(await rows(second, axis)).toBe(1)
    expect(await there(axis)).toBe(2)
    await gives(second, axis, 'Dit is angst.')
    for (const one of [first, second]) {
      expect(await reads(one, axis)).toEqual(['Dit is rouw.', 'Dit is angst.'])
      expect(await page(one, axis)).toContain('Ieders eigen kijk, van voor het overleg')
    }
  })

  test('Wie aan deze duiding meeschrijven, hebben eerst los van elkaar hun eigen kijk gegeven', async () => {
    expect(ownViewsFirst).toHaveLength(1)
    const [first, second] = await joined(axis)
    const both = [first, second]
    const writes = async (persona: string) =>
      (await w.as(persona)).on(the.number, axis.write, (ctx) => addObservation(ctx, axis, seen))
    for (const one of both) await expect(writes(one)).rejects.toThrow('eerst los van elkaar hun eigen kijk gegeven')
    await gives(first, axis, 'Dit is rouw.')
    await expect(writes(first)).rejects.toThrow('eerst los van elkaar hun eigen kijk gegeven')
    await gives(second, axis, 'Dit is angst.')
    for (const one of both) await writes(one)
  })

  test('raw SQL begins, changes and signs no joint text either while they write apart', async () => {
    const begin = {
      text: `insert into liv.${axis.tables} (id, case_id, author) values (gen_random_uuid(), $1, $2)`,
    }
    await the.writing(axis, (ctx) => addObservation(ctx, axis, seen))
    const [first, second] = await joined(axis)
    const { account } = await w.as(first)
    const tried = (text: string, values: unknown[]) =>
      the.writing(axis, (ctx) => ctx.tx.run({ text, values })).catch((error: { code?: string }) => error.code)
    expect(
      await tried(begin.text.replace('author)', 'author, version)').replace('$2)', '$2, 7)'), [the.id, account]),
    ).toBe('42501')
    expect(
      await tried(`update liv.${axis.tables} set signed_at = now(), signed_by = gate.me() where case_id = $1`, [
        the.id,
      ]),
    ).toBe(0)
    expect(
      await tried(
        `update liv.${axis.tables}_observation set nature = 'literal', changed_by = gate.me() where case_id = $1`,
        [the.id],
      ),
    ).toBe(0)
    expect(await tried(`delete from liv.${axis.tables}_observation where case_id = $1`, [the.id])).toBe(0)
    // What the first wrote before is theirs to read, and not the second's.
    expect(await rows(first, axis, '_observation')).toBe(1)
    expect(await rows(second, axis, '_observation')).toBe(0)
    await expect(the.writing(axis, (ctx) => signDuiding(ctx, axis))).rejects.toThrow('eigen kijk')
    await gives(first, axis, 'Dit is rouw.')
    await gives(second, axis, 'Dit is angst.')
    expect(await rows(second, axis, '_observation')).toBe(1)
  })

  test('what is final stays as it is: no second time, no change by raw SQL, not by the other, not away', async () => {
    const [first, second] = await joined(axis)
    await gives(first, axis, 'Dit is rouw.')
    await expect(gives(first, axis, 'Toch niet.')).rejects.toThrow('verandert niet meer')
    for (const persona of [first, second])
      for (const text of [
        `update liv.${axis.tables}_view set final_at = null`,
        `update liv.${axis.tables}_view set version = 9`,
      ])
        expect(await (await w.as(persona)).on(the.number, axis.write, (ctx) => ctx.tx.run({ text, values: [] }))).toBe(
          0,
        )
    const away = (await w.as(second)).on(the.number, axis.write, (ctx) =>
      ctx.tx.run({ text: `delete from liv.${axis.tables}_view`, values: [] }),
    )
    await expect(away).rejects.toMatchObject({ code: '42501' })
    const forged = (await w.as(second)).on(the.number, axis.write, async (ctx) =>
      ctx.tx.run({
        text: `insert into liv.${axis.tables}_view (id, case_id, author, final_at, content) values (gen_random_uuid(), $1, $2, now(), '\\x00')`,
        values: [the.id, (await w.as('sanne')).account],
      }),
    )
    await expect(forged).rejects.toMatchObject({ code: '42501' })
  })

  test('who leads sees who is ready and not a word, and it waits for the one who is not', async () => {
    const [first, second] = await joined(axis)
    await gives(first, axis, 'Dit is rouw.')
    expect(await rows('sanne', axis)).toBe(0)
    const overview = (await browse(w, await w.as('sanne')).get(`/dossiers/${the.number}/duiding`)).html
    expect(overview).toContain('ieder eerst een eigen kijk, los van elkaar')
    expect(overview).not.toContain('Dit is rouw.')
    const asks = async (persona: string) =>
      (await w.as(persona)).on(the.number, 'read the process', async (ctx) => (await findFacts(ctx))?.duiding)
    expect(await asks(second)).toMatchObject({ [`${axis.key}Apart`]: true, [`${axis.key}AsksMe`]: true })
    expect(await asks(first)).toMatchObject({ [`${axis.key}Apart`]: true, [`${axis.key}AsksMe`]: false })
    const work = async (persona: string) => (await browse(w, await w.as(persona)).get('/werk')).html
    expect(await work(second)).toContain('Schrijf uw eigen kijk, los van uw collega')
    expect(await work(first)).not.toContain('Schrijf uw eigen kijk, los van uw collega')
  })

  test('alone on an axis there is nothing to wait for: the same clicks as before', async () => {
    const [first] = pair(axis)
    expect(await page(first, axis)).not.toContain('eigen kijk')
    await expect(gives(first, axis, 'Dit is rouw.')).rejects.toThrow('niemand op wie u hoeft te wachten')
    await the.signed(axis)
  })

  test('when the other leaves the team, the one who stays goes on', async () => {
    const [first, second] = await joined(axis)
    await gives(first, axis, 'Dit is rouw.')
    await the.leaves(second)
    await the.writing(axis, (ctx) => addObservation(ctx, axis, seen))
  })

  test('after the first signature nobody who comes later is asked for an own view', async () => {
    await the.signed(axis)
    const [, second] = await joined(axis)
    expect(await rows(second, axis, '_observation')).toBe(2)
    expect(await page(second, axis)).not.toContain('Schrijf eerst uw eigen kijk')
  })
})

test('the other discipline reads neither, also when both on the one axis are ready', async () => {
  const [first, second] = await joined(radicalisation)
  await gives(first, radicalisation, 'Dit is rouw.')
  await gives(second, radicalisation, 'Dit is angst.')
  expect(await rows('lotte', radicalisation)).toBe(0)
  expect(await rows('sanne', radicalisation)).toBe(2)
  const [one, two] = await joined(mentalHealth)
  await gives(one, mentalHealth, 'Dit is slaaptekort.')
  await gives(two, mentalHealth, 'Dit is schrik.')
  for (const persona of ['omar', 'noor', 'sanne']) expect(await rows(persona, mentalHealth), persona).toBe(0)
  expect(await there(mentalHealth)).toBe(2)
})

test('the joint text keeps by name who sees it otherwise, and both own views beside it', async () => {
  const [first, second] = await joined(radicalisation)
  await gives(first, radicalisation, 'Dit is rouw.')
  await gives(second, radicalisation, 'Dit is angst.')
  await the.write(radicalisation)
  await (await w.as(second)).on(the.number, radicalisation.write, (ctx) =>
    writeDissent(ctx, radicalisation, { by: 'Noor Jansen', text: 'Angst weegt zwaarder.' }),
  )
  await the.sign(radicalisation)
  const html = await page('sanne', radicalisation)
  for (const words of ['Dit past bij rouw.', 'Angst weegt zwaarder.', 'Dit is rouw.', 'Dit is angst.'])
    expect(html).toContain(words)
  expect(html).toMatch(/Noor Jansen(<!-- -->)? ziet het anders/)
})

test('a draft may have holes, what is final may not; two windows keep both texts', async () => {
  expect(holesIn({ sees: 'Iets.', against: '', reads: 'Zo.' }).map(({ field }) => field)).toEqual(['against'])
  const [first] = await joined(radicalisation)
  const omar = browse(w, await w.as(first))
  const at = `/dossiers/${the.number}/duiding/radicalisering/eigen-kijk`
  const holes = await omar.post(at, { sees: 'Loopt op de gang.', go: 'final', _version: '0' })
  expect(holes.status).toBe(422)
  expect(holes.html).toContain('Loopt op de gang.')
  expect((await omar.post(at, { sees: 'Loopt op de gang.', go: 'draft', _version: '0' })).status).toBe(303)
  const stale = await omar.post(at, { sees: 'Zit op de gang.', go: 'draft', _version: '0' })
  expect(stale.html).toContain('Zit op de gang.')
  expect(stale.html).toContain('Loopt op de gang.')
  expect(await reads(first, radicalisation)).toEqual([''])
})
