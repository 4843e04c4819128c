import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { radicalisation } from './axes.ts'
import { startNewVersion } from './signing-actions.ts'
import { writeConclusion } from './writing-actions.ts'

let w: World
let the: DuidingCase
beforeAll(async () => {
  w = await world()
  the = await duidingCase(w)
  await the.signed(radicalisation)
  await the.writing(radicalisation, (ctx) => startNewVersion(ctx, radicalisation, { text: 'Zijn zus belde.' }))
  await the.writing(radicalisation, (ctx) =>
    writeConclusion(ctx, radicalisation, {
      text: 'Dit past bij rouw om zijn broer.',
      validUntil: ctx.today.add({ months: 6 }),
      reviewOn: ctx.today.add({ months: 3 }),
      _version: '1',
    }),
  )
})
afterAll(() => w.close())

test('who reads a duiding sees what changed since the version before, as words that went and came', async () => {
  const { html } = await browse(w, await w.as('omar')).get(`/dossiers/${the.number}/duiding/radicalisering/verschil`)
  expect(html).toContain('van versie 1 naar versie 2')
  expect(html).toMatch(/<ins class="ui-ins">.*om zijn broer\./)
  expect(html).toContain('Niet veranderd')
})

test('who may not read it yet learns nothing from the comparison', async () => {
  const { html } = await browse(w, await w.as('lotte')).get(`/dossiers/${the.number}/duiding/radicalisering/verschil`)
  expect(html).not.toContain('broer')
  expect(html).not.toContain('Dit past bij rouw')
})
