import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { followUpCase } from '../../tests/world/follow-up-case.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const words = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const partsIn = (html: string) => {
  const from = html.indexOf('class="ui-parts"')
  return html.slice(from, html.indexOf('</nav>', from))
}
const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')

describe('every page inside a case', () => {
  test('says for whom it waits and by when, what changed last, and until when it is kept', async () => {
    const { number } = await aCaseWithTeam(w)
    const sanne = browse(w, await w.as('sanne'))
    for (const path of ['gesprekken', 'team', 'opdracht', 'toestemming', 'taken', 'overdracht', 'verloop', 'logboek']) {
      const { status, html } = await sanne.get(`/dossiers/${number}/${path}`)
      expect(status, path).toBe(200)
      const said = words(html)
      expect(said, path).toContain('Wacht op de experts')
      expect(said, path).toMatch(/Laatste verandering (Gesprekken|Team), \w+dag \d/)
      expect(said, path).toMatch(
        /Uiterlijk vernietigd op \w+dag \d+ \w+ \d{4} \(standaard, nog te bevestigen door LIV\)/,
      )
    }
  })

  test('leads to every part that opens, marks the one it is in, and shows no door that stays shut', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const persona of ['sanne', 'omar', 'lotte', 'tess', 'karin']) {
      const pages = browse(w, await w.as(persona))
      const { status, html } = await pages.get(`/dossiers/${number}`)
      if (status === 404) continue
      const beside = await pages.get(`/dossiers/${number}/verloop`)
      const parts = links(partsIn(beside.html))
      expect(parts.length, persona).toBeGreaterThan(2)
      // The overview has them as cards, once.
      expect(html, persona).not.toContain('class="ui-parts"')
      const cards = links(html.slice(html.indexOf('<main'), html.indexOf('</main>')))
      expect(cards, persona).toEqual(expect.arrayContaining(parts.filter((href) => href !== `/dossiers/${number}`)))
      for (const href of parts) {
        const answer = await pages.get(href)
        expect(answer.status, `${persona} ${href}`).toBe(200)
        if (!answer.html.includes('class="ui-parts"')) continue
        expect(partsIn(answer.html), `${persona} ${href}`).toMatch(new RegExp(`href="${href}" aria-current="page"`))
        expect(links(partsIn(answer.html)), href).toEqual(parts)
      }
    }
  })

  test('keeps a page deep in a part under that part, also in the way here', async () => {
    const { number } = await aCaseWithTeam(w, 'duiding')
    const { status, html } = await browse(w, await w.as('omar')).get(`/dossiers/${number}/duiding/radicalisering`)
    expect(status).toBe(200)
    expect(partsIn(html)).toMatch(new RegExp(`href="/dossiers/${number}/duiding" aria-current="true"`))
    const from = html.indexOf('ui-crumbs')
    expect(links(html.slice(from, html.indexOf('</nav>', from)))).toEqual([
      '/dossiers',
      `/dossiers/${number}`,
      `/dossiers/${number}/duiding`,
    ])
  })

  test('tells the commissioner nothing that the coarse way does not: the same words while the team is made', async () => {
    const { id, number } = await followUpCase(w)
    const karin = browse(w, await w.as('karin'))
    const said: string[] = []
    for (const stage of ['commission', 'team']) {
      await w.superuser.query('update liv.case_file set stage = $2 where id = $1', [id, stage])
      const { html } = await karin.get(`/dossiers/${number}/overdracht`)
      const main = words(html.slice(html.indexOf('<main'), html.indexOf('</main>')))
      expect(main).toContain('Wacht op de opdrachtgever en LIV')
      expect(main).not.toContain('Laatste verandering')
      said.push(main)
    }
    expect(said[1]).toBe(said[0])
    const sanne = words((await browse(w, await w.as('sanne')).get(`/dossiers/${number}/overdracht`)).html)
    expect(sanne).toContain('Wacht op de coördinator')
  })

  test('has the card of a case begin with what waits, and its parts in groups that open nothing', async () => {
    const { number } = await aCaseWithTeam(w)
    const { rows: before } = await w.superuser.query('select coalesce(max(seq), 0) as seq from audit.event')
    const { html } = await browse(w, await w.as('omar')).get(`/dossiers/${number}`)
    const titles = [...html.slice(html.indexOf('<main')).matchAll(/<h[23][^>]*>([^<]+)</g)].map(([, title]) => title)
    expect(titles[0]).toMatch(/^(Dit wacht op u|Wacht op)/)
    expect(titles).toEqual(
      expect.arrayContaining(['Het begin', 'De persoon', 'Het onderzoek', 'Het advies', 'Het team']),
    )
    expect(words(html)).toContain('Daarna volgt Duiding')
    const { rows } = await w.superuser.query('select event from audit.event where seq > $1 order by seq', [
      before[0].seq,
    ])
    expect(rows.map(({ event }) => event)).toEqual(['case.seen'])
  })
})
