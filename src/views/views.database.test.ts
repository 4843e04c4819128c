import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())
beforeEach(() => w.superuser.query('delete from liv.saved_view'))

const pages = async (persona: string) => browse(w, await w.as(persona))
const keep = async (persona: string, change: Record<string, string> = {}) =>
  (await pages(persona)).post('/keuzes', {
    list: 'dossiers',
    chosen: 'stap=duiding&wanneer=deze-week',
    name: 'Deze week, azc Heidedorp',
    ...change,
  })
const kept = async () =>
  (await w.superuser.query('select id, account, list, name, chosen, comes_first from liv.saved_view order by name'))
    .rows
const events = async (like: string) =>
  (await w.superuser.query('select event, outcome from audit.event where event like $1 order by seq', [like])).rows

describe('a way of looking at a list', () => {
  test('is kept under an own name, stands above the list, and opens as it was', async () => {
    const answer = await keep('sanne')
    expect([answer.status, answer.to]).toEqual([303, '/dossiers?stap=duiding&wanneer=deze-week'])
    const { html } = await (await pages('sanne')).get(answer.to ?? '')
    expect(html).toContain('Deze week, azc Heidedorp')
    expect(html).toMatch(/href="\/dossiers\?stap=duiding&amp;wanneer=deze-week" aria-current="page"/)
    expect(await events('view.kept')).toContainEqual({ event: 'view.kept', outcome: 'done' })
  })

  test('is nobody else’s: not on their page, not in the database, not to take away; a control sees it', async () => {
    await keep('sanne')
    const [{ id }] = await kept()
    for (const persona of ['daan', 'tess', 'bas', 'iris', 'wim', 'karin']) {
      expect((await (await pages(persona)).get('/keuzes')).html, persona).not.toContain('azc Heidedorp')
      const person = await w.as(persona)
      const rows = await person.act('signed in', (ctx) => ctx.tx.rows(sql`select id from liv.saved_view`))
      expect(rows, persona).toEqual([])
      const gone = await person.act('signed in', (ctx) => ctx.tx.run(sql`delete from liv.saved_view where id = ${id}`))
      expect(gone, persona).toBe(0)
      expect((await (await pages(persona)).post('/keuzes/weg', { view: id })).status, persona).toBe(404)
      expect((await (await pages(persona)).post('/keuzes/eerst', { view: id })).status, persona).toBe(404)
    }
    expect(await kept()).toHaveLength(1)
  })

  test('cannot be written in another’s name', async () => {
    const daan = await w.as('daan')
    const sanne = await w.as('sanne')
    await expect(
      daan.act('signed in', (ctx) =>
        ctx.tx.run(sql`insert into liv.saved_view (id, account, list, name, chosen)
          values (gen_random_uuid(), ${sanne.account}, 'dossiers', 'x', 'stap=duiding')`),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('opens by itself when its owner wants that, and all of the list stays one press away', async () => {
    await keep('sanne', { comesFirst: 'ja' })
    const sanne = await pages('sanne')
    const first = await sanne.get('/dossiers')
    expect([first.status, first.to]).toEqual([303, '/dossiers?stap=duiding&wanneer=deze-week'])
    expect((await sanne.get('/dossiers?alles=ja')).status).toBe(200)
    expect((await (await pages('daan')).get('/dossiers')).status).toBe(200)
    const [{ id }] = await kept()
    await sanne.post('/keuzes/eerst', { view: id })
    expect((await sanne.get('/dossiers')).status).toBe(200)
  })

  test('keeps the name that somebody gave it, also where that is a sentence of ours and the page is read in English', async () => {
    await keep('sanne', { name: 'Mijn werk' })
    const reader = browse(w, await w.as('sanne'), { english: true })
    for (const path of ['/dossiers', '/keuzes']) {
      const { html } = await reader.get(path)
      expect(html, path).toContain('<span translate="no">Mijn werk</span>')
      expect(html, path).toContain('My work')
    }
  })

  test('comes first alone: a newer one takes its place', async () => {
    await keep('sanne', { comesFirst: 'ja' })
    await keep('sanne', { comesFirst: 'ja', name: 'Nieuwer', chosen: 'stap=advies' })
    expect((await kept()).map((one) => [one.name, one.comes_first])).toEqual([
      ['Deze week, azc Heidedorp', false],
      ['Nieuwer', true],
    ])
  })

  test('is taken away', async () => {
    await keep('sanne')
    const [{ id }] = await kept()
    expect((await (await pages('sanne')).post('/keuzes/weg', { view: id })).status).toBe(303)
    expect(await kept()).toEqual([])
  })
})

describe('a way of looking is refused, with what was typed still there', () => {
  test.each([
    ['without a name', { name: ' ' }, 'Geef de keuze een naam'],
    ['with a name that is too long', { name: 'x'.repeat(61) }, '60'],
    ['without any choice', { chosen: 'na=x' }, 'Kies eerst iets in de lijst'],
    ['of a list that is not there', { list: 'accounts' }, 'Open de lijst opnieuw'],
  ])('%s', async (_, change, sentence) => {
    const { status, html } = await keep('sanne', change)
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(await kept()).toEqual([])
  })

  test('with a name that is there already', async () => {
    await keep('sanne')
    const { status, html } = await keep('sanne', { chosen: 'stap=advies' })
    expect(status).toBe(422)
    expect(html).toContain('Kies een andere naam')
    expect(html).toContain('value="Deze week, azc Heidedorp"')
    expect(html).toContain('value="stap=advies"')
  })

  test('when there are twenty, on the page and in the database', async () => {
    const sanne = await w.as('sanne')
    const insert = (place: number) =>
      w.superuser.query(
        "insert into liv.saved_view (id, account, list, name, chosen) values (gen_random_uuid(), $1, 'dossiers', $2, 'stap=advies')",
        [sanne.account, `keuze ${place}`],
      )
    for (let place = 0; place < 20; place += 1) await insert(place)
    const { status, html } = await keep('sanne')
    expect(status).toBe(422)
    expect(html).toContain('U heeft al twintig keuzes. Haal er eerst één weg.')
    await expect(insert(20)).rejects.toMatchObject({ code: 'LV409' })
    expect((await keep('daan')).status).toBe(303)
  })
})

test('what is kept is only what a list asks: no other address, no script, no page of a list', async () => {
  await keep('sanne', { chosen: 'stap=duiding&na=LIV-2026-00001&x.y=1&organisatie=//kwaad.nl/"><script>' })
  const [{ chosen }] = await kept()
  expect(chosen).toBe('organisatie=%2F%2Fkwaad.nl%2F%22%3E%3Cscript%3E&stap=duiding')
  const { html } = await (await pages('sanne')).get('/keuzes')
  expect(html).toContain(`href="/dossiers?${chosen.replaceAll('&', '&amp;')}"`)
})
