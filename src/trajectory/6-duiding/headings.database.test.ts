import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '#settings/settings.ts'
import { changeSetting } from '#settings/settings-actions.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase } from '../../../tests/world/duiding-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { radicalisation } from './axes.ts'

let w: World
let signed: DuidingCase
let draft: DuidingCase

const page = async ({ number }: DuidingCase) =>
  (await browse(w, await w.as('omar')).get(`/dossiers/${number}/duiding/${radicalisation.path}`)).html

beforeAll(async () => {
  w = await world()
  signed = await duidingCase(w)
  await signed.signed(radicalisation)
  draft = await duidingCase(w)
  await draft.write(radicalisation)
  const words = { ...catalogue['duiding-headings'].default, missing: 'Waar wij nog naar zoeken' }
  await (await w.as('bas')).act('change a setting', (ctx) =>
    changeSetting(ctx, 'duiding-headings', null, {
      value: JSON.stringify(words),
      from: ctx.today.toString(),
      reason: 'Zo schrijft LIV.',
    }),
  )
}, 240_000)
afterAll(() => w.close())

test('a duiding has the headings that LIV set', async () => {
  const html = await page(draft)
  expect(html).toContain('Waar wij nog naar zoeken')
  expect(html).not.toContain('Wat wij niet weten')
})

test('what was signed keeps the headings it was signed under', async () => {
  const html = await page(signed)
  expect(html).toContain('Wat wij niet weten')
  expect(html).not.toContain('Waar wij nog naar zoeken')
})
