import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory } from '../../tests/world/consultation-world.ts'
import { type World, world } from '../../tests/world/world.ts'
import { answer } from './consultation-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const stepsAt = async (path: string) => {
  const html = (await browse(w, await w.as('yara')).get(path)).html.replaceAll('<!-- -->', '')
  const list = html.slice(html.indexOf('ui-steps__list'), html.indexOf('</nav>', html.indexOf('ui-steps__list')))
  return [...list.matchAll(/ui-step__label">(?:<a [^>]*>)?([^<]+)(?:<\/a>)?<span[^>]*> \(([^)]+)/g)].map(
    ([, label, state]) => `${label}: ${state}`,
  )
}

test('a consultation walks three steps of its own, and none of a case', async () => {
  const { id } = await aConsultation(w)
  expect(await stepsAt(`/consultaties/${id}`)).toEqual(['Vraag: klaar', 'Antwoord: hier bent u', 'Afgerond: nog niet'])
  await (await w.as('yara')).act('end the consultation', (ctx) => answer(ctx, id, 'Bel de huisarts.'))
  expect(await stepsAt(`/consultaties/${id}`)).toEqual(['Vraag: klaar', 'Antwoord: klaar', 'Afgerond: hier bent u'])
})

test('a trajectory advice walks three steps of its own, and none of a case', async () => {
  const { id } = await aTrajectory(w)
  expect(await stepsAt(`/consultaties/${id}/trajectadvies`)).toEqual([
    'Doel: klaar',
    'Momenten: hier bent u',
    'Afgerond: nog niet',
  ])
})
