import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertConfirmation, insertSetting } from '#settings/settings-store.ts'
import { type World, world } from '../../tests/world/world.ts'
import { publicRoutes } from './public-routes.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

/** The page as somebody reads it who never signed in; a server that just started. */
async function read(): Promise<string> {
  const server = new Hono()
  publicRoutes(server, { ...w.house })
  return (await (await server.request(`${w.house.origin}/privacy`)).text()).replaceAll('<!-- -->', '')
}

test('the public page says the term that LIV set, not the default, from the day that it counts', async () => {
  expect(await read()).toContain('12 maanden (voorlopig). Na')
  const bas = await w.as('bas')
  const set = (value: string, days: number) =>
    bas.act('change a setting', (ctx) =>
      insertSetting(ctx, {
        key: 'kept-after-closing',
        organisation: null,
        value,
        from: ctx.today.add({ days }).toString(),
        reason: 'Besluit van het LSE.',
      }),
    )
  await set('24', 30)
  expect(await read()).toContain('12 maanden (voorlopig). Na')
  await set('18', 0)
  expect(await read()).toContain('18 maanden (voorlopig). Na')
})

test('a term that LIV confirmed is no longer said to be provisional', async () => {
  expect(await read()).toContain('5 jaar (voorlopig) na de aanmelding')
  await (await w.as('wim')).act('confirm a setting', (ctx) =>
    insertConfirmation(ctx, { key: 'kept-at-most', organisation: null, setting: null, value: '5' }),
  )
  const html = await read()
  expect(html).toContain('5 jaar na de aanmelding')
  expect(html).toContain('3 maanden (voorlopig) na de weging')
})

test('nobody needs to sign in for it, and nothing else comes out: no author, no reason, nothing planned', async () => {
  const app = await w.house.app.connect()
  try {
    const { rows, fields } = await app.query('select * from gate.public_terms()')
    expect(fields.map(({ name }) => name)).toEqual(['key', 'value', 'was_set', 'confirmed'])
    expect(rows.every(({ value }) => /^\d+$/.test(value))).toBe(true)
    expect(rows.some(({ value }) => value === '24')).toBe(false)
    expect((await app.query('select from liv.setting')).rowCount).toBe(0)
  } finally {
    app.release()
  }
})
