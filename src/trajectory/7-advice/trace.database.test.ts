import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { functionalCare, writeAdvice } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase, latestFor, seen } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { type Axis, mentalHealth, radicalisation } from '../6-duiding/axes.ts'
import { addObservation, disputeObservation } from '../6-duiding/observation-actions.ts'
import { addStatement } from '../6-duiding/statement-actions.ts'
import { addNamed } from '../6-duiding/writing-actions.ts'
import { traceSentence } from './trace-actions.ts'

let w: World
let the: DuidingCase
const conversation = randomUUID()
const heard = { ...seen, what: 'Vroeg twee keer naar zijn broer.', conversation }
const latest = (axis: Axis) => the.writing(axis, (ctx) => latestFor(ctx, axis))
const sentence = 'Drukte op de gang geeft onrust.'

beforeAll(async () => {
  w = await world()
  the = await duidingCase(w)
  for (const axis of [radicalisation, mentalHealth]) {
    await the.write(axis)
    await the.writing(axis, (ctx) => addObservation(ctx, axis, heard))
    const observed = (await latest(axis))?.observations.find((one) => one.content.what === heard.what)?.id ?? ''
    const text = axis === radicalisation ? 'Onrust komt van de drukte.' : 'De slaap is verstoord door rouw.'
    await the.writing(axis, (ctx) => addStatement(ctx, axis, { text, for: [observed], against: [] }))
    await the.writing(axis, (ctx) =>
      addNamed(ctx, axis, 'protective', { text: 'Zijn zus helpt hem.', for: [observed], against: [] }),
    )
    await the.sign(axis)
    await the.reviewed(axis)
  }
  await the.met()
  await the.joins('karin', 'commissioner')
  await w.superuser.query("update liv.case_file set stage = 'advice' where id = $1", [the.id])
  await writeAdvice(w, the.number)
})
afterAll(() => w.close())

const statementOf = async (axis: Axis) => (await latest(axis))?.parts.statement[0]?.id ?? ''
const trace = async (persona: string, anchor: string, what: string, items: string[]) =>
  (await w.as(persona)).on(the.number, 'compose the advice', (ctx) =>
    traceSentence(ctx, { anchor, sentence: what, items }),
  )
const page = async (persona: string) => browse(w, await w.as(persona)).get(`/dossiers/${the.number}/advies/herkomst`)

describe('where a sentence of the advice comes from', () => {
  test('is followed to the statement, its observation and the conversation', async () => {
    await trace('omar', 'safetySurroundings', sentence, [await statementOf(radicalisation)])
    const { html } = await page('sanne')
    expect(html).toContain('Mogelijke radicalisering, vaststelling')
    expect(html).toContain('Onrust komt van de drukte.')
    expect(html).toContain(heard.what)
    expect(html).toContain(`/gesprekken/${conversation}`)
  })

  test('a link to the care duiding is seen by care alone, as a row and on the page', async () => {
    await trace('lotte', 'care', 'Rust in de nacht helpt.', [await statementOf(mentalHealth)])
    expect(functionalCare).toContain('Rust in de nacht helpt.')
    expect((await page('lotte')).html).toContain('De slaap is verstoord door rouw.')
    for (const persona of ['omar', 'sanne']) {
      expect((await page(persona)).html).not.toContain('De slaap is verstoord')
      const rows = await (await w.as(persona)).on(the.number, 'read the draft advice', (ctx) =>
        ctx.tx.rows({ text: 'select 1 from liv.advice_care_source', values: [] }),
      )
      expect(rows).toEqual([])
    }
    const { rows } = await w.superuser.query('select 1 from liv.advice_care_source where case_id = $1', [the.id])
    expect(rows).toHaveLength(1)
  })

  test('what somebody cannot read stays linked when they change the sources', async () => {
    await trace('omar', 'care', 'Rust in de nacht helpt.', [await statementOf(radicalisation)])
    await trace('omar', 'care', 'Rust in de nacht helpt.', [])
    expect((await page('lotte')).html).toContain('De slaap is verstoord door rouw.')
  })

  test('an observation that is disputed says so here at once', async () => {
    const one = (await latest(radicalisation))?.observations.find(({ content }) => content.what === heard.what)
    await the.writing(radicalisation, (ctx) => disputeObservation(ctx, radicalisation, one?.id ?? ''))
    expect((await page('sanne')).html).toContain('betwist')
  })

  test('a factor shows the observation below it, and what is not traced back says so to who composes alone', async () => {
    const factor = (await latest(radicalisation))?.parts.protective.at(-1)
    await trace('omar', 'safetyRisk', 'Wij zien geen aanwijzingen.', [factor?.id ?? ''])
    const { html } = await page('omar')
    expect(html).toContain('Mogelijke radicalisering, beschermende factor')
    const after = html.slice(html.indexOf('Zijn zus helpt hem.'))
    expect(after.slice(0, 600)).toContain(heard.what)
    expect(html).toContain('nog niet herleid')
    await the.joins('pieter', 'standIn')
    const read = await page('pieter')
    expect(read.html).toContain('Zijn zus helpt hem.')
    expect(read.html).not.toContain('nog niet herleid')
    await trace('omar', 'safetyRisk', 'Wij zien geen aanwijzingen.', [])
  })

  test('a sentence that is not in the advice, or an item nobody may read, is not linked', async () => {
    await expect(trace('omar', 'care', 'Staat er niet.', [])).rejects.toThrow('Deze zin is ondertussen veranderd.')
    await trace('omar', 'network', 'Zijn nicht woont dichtbij.', [await statementOf(mentalHealth), the.id])
    const { rows } = await w.superuser.query('select 1 from liv.advice_source where case_id = $1', [the.id])
    expect(rows).toHaveLength(1)
  })

  test('the commissioner finds no such page', async () => {
    expect((await page('karin')).status).toBe(404)
  })
})
