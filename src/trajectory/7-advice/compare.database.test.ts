import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePdf } from '#platform/pdf/pdf.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { saveAnswer } from './advice-actions.ts'

let w: World
let number: string
beforeAll(async () => {
  w = await world()
  ;({ number } = await adviceCase(w))
  await writeAdvice(w, number)
  await signBoth(w, number)
  await sendOut(w, number)
  await (await w.as('omar')).on(number, 'compose the advice', (ctx) =>
    saveAnswer(ctx, { answer: 'Het gaat om rouw en slaap. Rust en vaste gezichten helpen.', _version: 1 }),
  )
})
afterAll(async () => {
  closePdf()
  await w.close()
})
const page = async (persona: string, path: string) =>
  browse(w, await w.as(persona)).get(`/dossiers/${number}/advies/${path}`)

test('the team sees word by word what changed in the draft, and which parts did not', async () => {
  const { html } = await page('sanne', 'concept/verschil')
  expect(html).toContain('van versie 1 naar versie 2')
  expect(html).toMatch(/<ins class="ui-ins">.*toegevoegd: .*en slaap\./)
  expect(html).toMatch(/<del class="ui-del">.*weggehaald: .*rouw\./)
  expect(html).toContain('Niet veranderd')
})

test('the commissioner has nothing to compare until a second version was sent, and never the draft', async () => {
  expect((await page('karin', 'concept/verschil')).status).toBe(404)
  expect((await page('karin', 'verstuurd/verschil')).html).toContain('Er is nog maar één versie')
  await signBoth(w, number)
  await sendOut(w, number)
  const { html } = await page('karin', 'verstuurd/verschil')
  expect(html).toContain('en slaap.')
  expect(html).not.toContain('In het kort')
})
