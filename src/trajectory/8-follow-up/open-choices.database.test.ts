import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../../tests/world/browse.ts'
import { followUpCase } from '../../../tests/world/follow-up-case.ts'
import { linesOf } from '../../../tests/world/log-lines.ts'
import { type World, world } from '../../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

test('open recommendations narrow by the address, and what is not shown is not opened', async () => {
  const { id, number } = await followUpCase(w)
  const karin = browse(w, await w.as('karin'))
  const main = async (path: string) => (await karin.get(path)).html.match(/<main[\s\S]*<\/main>/)?.[0] ?? ''
  expect(await main('/aanbevelingen?stand=besluiten')).toContain(number)
  const lines = await linesOf(w, async () => {
    const none = await main('/aanbevelingen?stand=loopt')
    expect(none).toContain('Geen aanbevelingen met deze keuze')
    expect(none).not.toContain(number)
  })
  expect(lines.flatMap(({ objects }) => objects.map(({ object }) => object))).not.toContain(id)
  expect(await main('/aanbevelingen?stand=anders')).toContain('Een keuze in het adres kennen wij niet')
}, 60_000)
