import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import { type DuidingCase, duidingCase, latestFor } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { axes, mentalHealth, radicalisation } from './axes.ts'
import { askReview, startNewVersion } from './signing-actions.ts'

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
  test('whoever was asked to review the version before loses access when the new one is signed', async () => {
    await the.signed(axis)
    await the.ask(axis)
    await the.writing(axis, (ctx) => startNewVersion(ctx, axis, { text: 'Nieuws.' }))
    await the.sign(axis)
    const reviewer = await the.reviewer(axis)
    await expect(reviewer.on(the.number, axis.review, (ctx) => latestFor(ctx, axis))).rejects.toThrow(NotFound)
  })

  test('is reviewed by somebody else, whose access ends with it, and disagreement stays in sight', async () => {
    await the.signed(axis)
    await the.reviewed(axis, 'no')
    expect((await the.latest(axis))?.reviews.map((one) => [one.agrees, one.remarks])).toEqual([['no', 'Gelezen.']])
    const reviewer = await the.reviewer(axis)
    await expect(reviewer.on(the.number, axis.read, (ctx) => latestFor(ctx, axis))).rejects.toThrow(NotFound)
  })

  test('the reviewer reads that duiding and nothing else', async () => {
    await the.signed(axis)
    await the.ask(axis)
    await (await the.reviewer(axis)).on(the.number, axis.read, async (ctx) => {
      expect((await latestFor(ctx, axis))?.observations).toHaveLength(2)
      const other = axis === radicalisation ? mentalHealth : radicalisation
      for (const table of [other.tables, 'conversation', 'care_conclusion', 'person', 'referral']) {
        expect(await ctx.tx.rows({ text: `select 1 from liv.${table}`, values: [] }), table).toEqual([])
      }
    })
  })

  test('cannot be reviewed by its own writer: not by asking, not by raw SQL', async () => {
    await the.signed(axis)
    const { account } = await the.writer(axis)
    await expect(
      (await the.writer(axis)).on(the.number, axis.ask, (ctx) => askReview(ctx, axis, { colleague: account })),
    ).rejects.toThrow('Kies een collega die niet aan dit dossier werkt.')
    await w.superuser.query('update gate.membership set ended_at = now() where case_id = $1 and account = $2', [
      the.id,
      account,
    ])
    await the.joins(axis === radicalisation ? 'omar' : 'lotte', axis.reviewer)
    const review = `insert into liv.${axis.tables}_review (id, case_id, duiding, author, content)
      select gen_random_uuid(), case_id, id, gate.me(), '\\x00' from liv.${axis.tables} where case_id = $1`
    await expect(
      (await the.writer(axis)).on(the.number, axis.review, (ctx) => ctx.tx.run({ text: review, values: [the.id] })),
    ).rejects.toThrow('row-level security')
  })

  test('is asked to be reviewed only after it is signed', async () => {
    await the.write(axis)
    await expect(the.ask(axis)).rejects.toThrow('nadat zij is ondertekend')
  })
})
