import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { browse } from '../../tests/world/browse.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import { listOrganisations, listPast } from './organisations-store.ts'

let w: World
let bas: Person
let heidedorp: string
beforeAll(async () => {
  w = await world()
  bas = await w.as('bas')
  const { rows } = await w.superuser.query("select id from liv.organisation where key = 'coa-heidedorp'")
  heidedorp = rows[0].id
})
afterAll(() => w.close())

const at = () => `/beheer/organisaties/${heidedorp}`
const change = (more: Record<string, string> = {}) => ({
  name: 'azc Heidedorp-Noord',
  place: 'Heidedorp',
  phone: '088-0000001',
  reason: 'De locatie kreeg een andere naam.',
  ...more,
})

test('bas adds a place, and it is there to choose', async () => {
  const page = browse(w, bas)
  const made = await page.post('/beheer/organisaties', { name: 'azc Zandhuizen', kind: 'coa', place: 'Zandhuizen' })
  expect(made.to).toMatch(/^\/beheer\/organisaties\/[0-9a-f-]{36}$/)
  expect((await page.get(made.to ?? '')).html).toContain('azc Zandhuizen')
})

test('Geen andere organisatie heet al zo', async () => {
  const page = browse(w, bas)
  const again = await page.post('/beheer/organisaties', { name: 'AZC Zandhuizen', kind: 'coa', place: 'Zandhuizen' })
  expect(again.status).toBe(422)
  expect(again.html).toContain('Geen andere organisatie heet al zo.')
})

test('a new name keeps the old one in the history, with who and why', async () => {
  const page = browse(w, bas)
  const before = await bas.act('read settings', (ctx) => listOrganisations(ctx))
  const old = before.find(({ id }) => id === heidedorp)?.name ?? 'nobody'
  expect((await page.post(`${at()}/wijzigen`, change())).to).toBe(at())
  const html = (await page.get(at())).html
  expect(html).toContain('azc Heidedorp-Noord')
  expect(html).toContain(old)
  expect(html).toContain('De locatie kreeg een andere naam.')
})

test('LIV zelf eindigt niet', async () => {
  const { rows } = await w.superuser.query("select id from liv.organisation where kind = 'liv'")
  const end = {
    name: 'LIV',
    place: 'Utrecht',
    reason: 'x',
    'endedOn-day': '1',
    'endedOn-month': '1',
    'endedOn-year': '2030',
  }
  const answer = await browse(w, bas).post(`/beheer/organisaties/${rows[0].id}/wijzigen`, end)
  expect(answer.html).toContain('LIV zelf eindigt niet.')
  const raw = bas.act('change organisations', (ctx) =>
    ctx.tx.run(sql`update liv.organisation set ended_on = '2030-01-01' where kind = 'liv'`),
  )
  await expect(raw).rejects.toMatchObject({ code: '42501' })
})

test('a place that ended can be chosen for no commission any more', async () => {
  const sanne = await w.as('sanne')
  const { listCommissioners } = await import('../trajectory/3-commission/commission-store.ts')
  const names = () => sanne.act('signed in', async (ctx) => (await listCommissioners(ctx)).map(({ id }) => id))
  expect(await names()).toContain(heidedorp)
  await browse(w, bas).post(
    `${at()}/wijzigen`,
    change({ 'endedOn-day': '1', 'endedOn-month': '1', 'endedOn-year': '2026' }),
  )
  expect(await names()).not.toContain(heidedorp)
  await browse(w, bas).post(`${at()}/wijzigen`, change({ reason: 'Toch niet dicht.' }))
  expect(await names()).toContain(heidedorp)
})

test('contact points are added and removed by bas, and everybody signed in may call them', async () => {
  const page = browse(w, bas)
  await page.post(`${at()}/contactpunt`, { what: 'beveiliging', phone: '088-0000009' })
  const karin = await w.as('karin')
  const rows = await karin.act('signed in', (ctx) =>
    ctx.tx.rows<{ id: string }>(sql`select id from liv.contact_point where organisation = ${heidedorp}`),
  )
  expect(rows).toHaveLength(1)
  expect((await page.get(at())).html).toContain('tel:0880000009')
  await page.post(`${at()}/contactpunt-weg`, { point: rows[0]?.id ?? '' })
  const again = await page.post(`${at()}/contactpunt-weg`, { point: rows[0]?.id ?? '' })
  expect(again.html).toContain('Dit contactpunt is al weggehaald.')
})

test('nobody else adds, changes or removes, with raw SQL either', async () => {
  for (const persona of ['tess', 'sanne', 'karin']) {
    const who = await w.as(persona)
    expect((await browse(w, who).post(`${at()}/wijzigen`, change())).status, persona).toBe(404)
    const changed = await who.act('signed in', (ctx) =>
      ctx.tx.run(sql`update liv.organisation set name = 'x' where id = ${heidedorp}`),
    )
    expect(changed, persona).toBe(0)
    const added = who.act('signed in', (ctx) =>
      ctx.tx.run(
        sql`insert into liv.organisation (id, key, name, kind, place) values (gen_random_uuid(), 'x', 'x', 'coa', 'x')`,
      ),
    )
    await expect(added, persona).rejects.toMatchObject({ code: '42501' })
  }
  expect(await (await w.as('karin')).act('signed in', (ctx) => listPast(ctx, heidedorp))).toEqual([])
  expect(((await w.superuser.query('select from liv.organisation_past')).rowCount ?? 0) > 0).toBe(true)
})
