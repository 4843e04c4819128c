import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { linesOf } from '../../tests/world/log-lines.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'
import { listAllCases } from './caseload-store.ts'

let w: World
let talking: { id: string; number: string }
let duiding: { id: string; number: string }
let fresh: { id: string; number: string }
beforeAll(async () => {
  w = await world()
  fresh = await aCase(w)
  talking = await aCaseWithTeam(w)
  duiding = await aCaseWithTeam(w, 'duiding')
  await w.superuser.query('update liv.case_file set due_on = current_date - 9 where id = $1', [duiding.id])
  await w.superuser.query('update liv.case_file set due_on = current_date + 60 where id = $1', [talking.id])
}, 120_000)
afterAll(() => w.close())

const get = async (persona: string, path: string) => (await browse(w, await w.as(persona))).get(path)
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
const rows = (html: string) => [
  ...new Set(
    [...(main(html).match(/<tbody[\s\S]*?<\/tbody>/)?.[0] ?? '').matchAll(/LIV-\d{4}-\d{5}/g)].map(
      ([number]) => number,
    ),
  ),
]
const shown = async (persona: string, path: string) => rows((await get(persona, path)).html)

describe('the list of cases narrows by its address', () => {
  test('to one step, to what waits for me, to a day; and back to all', async () => {
    expect(await shown('sanne', '/dossiers?stap=duiding')).toEqual([duiding.number])
    expect(await shown('sanne', '/dossiers?wanneer=te-laat')).toEqual([duiding.number])
    expect(await shown('sanne', '/dossiers?wanneer=later&stap=gesprekken')).toEqual([talking.number])
    expect((await shown('sanne', '/dossiers?alles=ja')).toSorted()).toEqual(
      [fresh.number, talking.number, duiding.number].toSorted(),
    )
  })

  test('and says what was chosen, how many each answer has, and the way to let it go', async () => {
    const { html } = await get('sanne', '/dossiers?stap=duiding&wanneer=te-laat')
    const text = main(html)
    expect(text).toContain('Stap: <strong>Duiding</strong>')
    expect(text).toContain('href="/dossiers?wanneer=te-laat"')
    expect(text).toContain('Duiding (1)')
    expect(text).toMatch(/<form class="ui-filter__form" action="\/dossiers" method="get">/)
  })

  test('the deputy finds apart where they stand in', async () => {
    expect((await shown('daan', '/dossiers?rol=vervang')).toSorted()).toEqual(
      [talking.number, duiding.number].toSorted(),
    )
    expect(await shown('daan', '/dossiers?rol=zelf')).toEqual([])
  })

  test('with nothing left it says so, other than where nothing is', async () => {
    const { status, html } = await get('sanne', '/dossiers?stap=afsluiting')
    expect(status).toBe(200)
    expect(main(html)).toContain('Geen dossiers met deze keuze')
    expect(main(html)).toContain('href="/dossiers?alles=ja"')
    const empty = main((await get('noor', '/dossiers')).html)
    expect(empty).toContain('U heeft nu geen dossiers')
    expect(empty).not.toContain('met deze keuze')
  })

  test.each(['stap=nergens', 'wacht=9', 'volgorde=naam', 'wanneer=%00'])(
    'an unknown value says so: %s',
    async (words) => {
      const { status, html } = await get('sanne', `/dossiers?${words}&wacht=ander`)
      expect(status).toBe(200)
      expect(main(html)).toContain('Een keuze in het adres kennen wij niet')
    },
  )

  test('the order is by day, by last change or by number, and by nothing else', async () => {
    const numbers = [fresh.number, talking.number, duiding.number]
    expect((await shown('sanne', '/dossiers'))[0]).toBe(duiding.number)
    expect(await shown('sanne', '/dossiers?volgorde=nummer')).toEqual(numbers.toSorted().toReversed())
    const { html } = await get('sanne', '/dossiers')
    const orders = main(html).match(/<select[^>]*name="volgorde"[\s\S]*?<\/select>/)?.[0] ?? ''
    expect([...orders.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['', 'veranderd', 'nummer'])
  })

  test('only what is shown stands in the line of the log', async () => {
    const lines = await linesOf(w, () => get('sanne', '/dossiers?stap=duiding'))
    expect(lines.map(({ event, objects }) => [event, objects])).toEqual([
      ['cases.listed', [{ object: duiding.id, part: 'process' }]],
    ])
    const work = await linesOf(w, () => get('sanne', '/werk?stap=duiding'))
    const seen = work.filter(({ event }) => event === 'work.listed').flatMap(({ objects }) => objects)
    expect(new Set(seen.map(({ object }) => object))).toEqual(new Set([duiding.id]))
  })

  test('my work narrows in the same way, and its greeting says that it is a part', async () => {
    const { html } = await get('sanne', '/werk?wanneer=te-laat')
    expect(main(html)).toContain('U ziet een deel van uw werk.')
    expect(main(html)).toContain(duiding.number)
    expect(main(html)).not.toContain(talking.number)
  })
})

describe('all cases, for whoever shares the work out', () => {
  const many = 120
  beforeAll(async () => {
    for (let place = 0; place < many; place += 1)
      await w.superuser.query(
        `insert into liv.case_file (id, number, product, stage, stage_since, opened_at, opened_by, due_on, review_on, destroy_on)
         values ($1, $2, 'duiding', 'advice', now() - make_interval(days => $3), now(), $4, case when $3 % 10 = 0 then null else current_date + $3 end, current_date, current_date + 900)`,
        [randomUUID(), `LIV-2031-${String(place).padStart(5, '0')}`, place, (await w.as('sanne')).account],
      )
  }, 60_000)

  const walk = async (path: string) => {
    const all: string[] = []
    let pages = 0
    for (let next: string | undefined = path; next; pages += 1) {
      const { html } = await get('tess', next)
      all.push(...rows(html))
      next = main(html)
        .match(/href="([^"]+)" rel="next"/)?.[1]
        ?.replaceAll('&amp;', '&')
    }
    return { all, pages }
  }

  test.each(['', '&volgorde=nummer', '&volgorde=veranderd'])('come fifty to a page, each once (%s)', async (order) => {
    const { all, pages } = await walk(`/dossiers?stap=advies${order}`)
    expect(pages).toBe(3)
    expect(all).toHaveLength(many)
    expect(new Set(all).size).toBe(many)
    if (order === '&volgorde=nummer') expect(all).toEqual(all.toSorted().toReversed())
  })

  test('what has no day comes last', async () => {
    const { all } = await walk('/dossiers?stap=advies')
    const none = all.map((number) => Number(number.slice(-5)) % 10 === 0)
    expect(none.indexOf(true)).toBe(108)
    expect(none.lastIndexOf(false)).toBe(107)
  })

  test('narrow by step, by days and by who commissioned', async () => {
    expect((await walk('/dossiers?stap=duiding')).all).toEqual([duiding.number])
    expect((await walk('/dossiers?wanneer=te-laat')).all).toContain(duiding.number)
    expect((await walk('/dossiers?wanneer=te-laat')).all).not.toContain(talking.number)
    expect((await walk('/dossiers?organisatie=Nergens')).all).toEqual([])
  })

  test('are for the team lead alone; and a case that shut them out is not among them', async () => {
    const none = {
      stage: null,
      product: null,
      organisation: null,
      from: null,
      until: null,
      sort: 'day',
      after: null,
    } as const
    for (const persona of ['sanne', 'karin', 'mark', 'bas', 'wim'])
      expect(await (await w.as(persona)).act('signed in', (ctx) => listAllCases(ctx, none)), persona).toEqual([])
    await w.superuser.query(
      'insert into gate.exclusion (case_id, account, from_at, given_by) values ($1, $2, now(), $2)',
      [duiding.id, (await w.as('tess')).account],
    )
    expect((await walk('/dossiers?stap=duiding')).all).toEqual([])
    expect((await w.superuser.query('select from liv.case_file where id = $1', [duiding.id])).rowCount).toBe(1)
  })
})
