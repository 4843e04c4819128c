import { afterAll, beforeAll, expect, test } from 'vitest'
import { adviceCase } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { recordTalk } from './advice-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

test('the form of the advice talk has today in it, and who improves it finds what was written', async () => {
  const { number } = await adviceCase(w)
  const sanne = await w.as('sanne')
  const page = async () => (await browse(w, sanne).get(`/dossiers/${number}/advies/gesprek`)).html
  const { year } = Temporal.Now.plainDateISO('Europe/Amsterdam')
  expect(await page()).toContain(`value="${year}"`)
  await sanne.on(number, 'compose the advice', (ctx) =>
    recordTalk(ctx, { held: 'no', attended: '', agreed: '', notHeldReason: 'Er was haast.', heldOn: undefined }),
  )
  expect(await page()).toMatch(/<textarea[^>]*name="notHeldReason"[^>]*>Er was haast\./)
})
