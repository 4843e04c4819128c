import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '#settings/settings.ts'
import { insertSetting } from '#settings/settings-store.ts'
import { browse } from '../../../tests/world/browse.ts'
import { decideAll, followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { startClosure } from '../8-follow-up/follow-up-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

test('the messages at the end start from the words that LIV set, from the day that they count', async () => {
  const made = await followUpCase(w)
  await decideAll(w, made)
  await (await w.as('sanne')).on(made.number, 'ask for decisions', (ctx) => startClosure(ctx))
  const page = async () => (await browse(w, await w.as('sanne')).get(`/dossiers/${made.number}/afsluiting`)).html
  expect(await page()).toContain('Dank dat u uw zorg met ons deelde.')
  const words = {
    ...catalogue['closing-messages'].default,
    referrer: 'Uw melding is klaar. Bel gerust met de frontoffice.',
  }
  const set = async (days: number) =>
    (await w.as('bas')).act('change a setting', (ctx) =>
      insertSetting(ctx, {
        key: 'closing-messages',
        organisation: null,
        value: JSON.stringify(words),
        from: ctx.today.add({ days }).toString(),
        reason: 'Korter.',
      }),
    )
  await set(3)
  expect(await page()).not.toContain('Bel gerust met de frontoffice.')
  await set(0)
  const html = await page()
  expect(html).toContain('Uw melding is klaar. Bel gerust met de frontoffice.')
  expect(html).toContain('Beide was goed.')
})
