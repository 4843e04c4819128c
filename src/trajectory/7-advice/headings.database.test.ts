import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue, type KeyOf } from '#settings/settings.ts'
import { changeSetting } from '#settings/settings-actions.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'

/** LIV did not publish how its advice and its duiding are laid out: the words above the parts are a setting. */
let w: World
let sent: string
let draft: string

const set = async (key: KeyOf<'texts'>, words: Record<string, string>) =>
  (await w.as('bas')).act('change a setting', (ctx) =>
    changeSetting(ctx, key, null, {
      value: JSON.stringify({ ...catalogue[key].default, ...words }),
      from: ctx.today.toString(),
      reason: 'Zo schrijft LIV.',
    }),
  )
const page = async (number: string, path: string) =>
  (await browse(w, await w.as('sanne')).get(`/dossiers/${number}${path}`)).html

beforeAll(async () => {
  w = await world()
  sent = (await adviceCase(w)).number
  await writeAdvice(w, sent)
  await signBoth(w, sent)
  await sendOut(w, sent)
  draft = (await adviceCase(w)).number
  await writeAdvice(w, draft)
  await set('advice-headings', { network: 'De mensen en de plek' })
}, 240_000)
afterAll(() => w.close())

describe('the headings of an advice', () => {
  test('are those that LIV set, in the list of parts, on the page of a part and in the letter', async () => {
    expect(await page(draft, '/advies')).toContain('De mensen en de plek')
    expect(await page(draft, '/advies/onderdelen/systeem-en-woonplek')).toContain('De mensen en de plek')
    const concept = await page(draft, '/advies/concept')
    expect(concept).toContain('De mensen en de plek')
    expect(concept).not.toContain('Systeem en woonplek')
  })

  test('stay as they were in what was sent', async () => {
    const html = await page(sent, '/advies/verstuurd')
    expect(html).toContain('Systeem en woonplek')
    expect(html).not.toContain('De mensen en de plek')
  })

  test('never ask for a level, a score or a number', async () => {
    for (const care of ['Zorgniveau', 'Score voor zorg', 'Zorg, 1 tot 5'])
      await expect(set('advice-headings', { care })).rejects.toThrow(
        'Een kop vraagt nooit om een niveau, een score of een cijfer',
      )
    expect(await page(draft, '/advies')).not.toMatch(/Zorgniveau|Score voor zorg/)
  })
})
