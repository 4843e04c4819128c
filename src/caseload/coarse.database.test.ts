import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stages } from '#trajectory/stages.ts'
import { adviceCase } from '../../tests/world/advice-case.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const fine =
  /stap 4 van 9|krijgt een team|wordt geduid|is in gesprek|Start het team|Start de gesprekken|Team gestart|Gesprekken gestart/
const words = (html: string) => html.replaceAll('<!-- -->', '')
const steps = (html: string) =>
  [...words(html).matchAll(/class="ui-step__label">(?:<a [^>]*>)?([^<]+)/g)].map(([, label]) => label?.trim())

describe('what a commissioner sees of the way of a case', () => {
  test('is eight steps on every page of it, marked as our picture, in every stage', async () => {
    const { id, number } = await adviceCase(w)
    const karin = browse(w, await w.as('karin'))
    const sanne = browse(w, await w.as('sanne'))
    for (const stage of stages) {
      await w.superuser.query('update liv.case_file set stage = $2 where id = $1', [id, stage])
      for (const path of [
        '',
        '/opdracht',
        '/advies',
        '/opvolging',
        '/afsluiting',
        '/overdracht',
        '/persoon',
        '/team',
      ]) {
        const { status, html } = await karin.get(`/dossiers/${number}${path}`)
        expect(status, `${stage} ${path}`).toBe(200)
        expect(steps(html), `${stage} ${path}`).toEqual([
          'Aanmelding',
          'Weging',
          'Opdracht en afstemming',
          'Gesprekken',
          'Duiding',
          'Advies',
          'Opvolging door COA of gemeente',
          'Afsluiting',
        ])
        expect(html).toContain('Onze weergave van de weg')
        expect(html.slice(html.indexOf('<main')), `${stage} ${path}`).not.toMatch(fine)
      }
      expect(steps((await sanne.get(`/dossiers/${number}`)).html)).toHaveLength(9)
    }
  }, 60_000)

  test('leads only to pages that open for them', async () => {
    const { number } = await adviceCase(w)
    const karin = browse(w, await w.as('karin'))
    const { html } = await karin.get(`/dossiers/${number}`)
    const nav = html.slice(html.indexOf('De weg van dit dossier'), html.indexOf('</nav>', html.indexOf('ui-steps')))
    const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(links.map((href) => href.split('/').at(-1))).toEqual(['opdracht', 'advies', 'opvolging', 'afsluiting'])
    for (const href of links) expect((await karin.get(href)).status, href).toBe(200)
  })

  test('is four words in lists and on the card, and no more in the interface for programs', async () => {
    const { id, number } = await adviceCase(w)
    const karin = browse(w, await w.as('karin'))
    const said = new Set<string>()
    for (const stage of stages) {
      await w.superuser.query('update liv.case_file set stage = $2 where id = $1', [id, stage])
      for (const path of ['/werk', '/dossiers', `/zoeken?naar=${number}`, '/aanbevelingen']) {
        const main = (await karin.get(path)).html
        expect(main.slice(main.indexOf('<main')), `${stage} ${path}`).not.toMatch(/>(Duiding|Gesprekken|Weging)</)
      }
      const card = words((await karin.get(`/dossiers/${number}`)).html)
      said.add(/Stand: ([^·]+) ·/.exec(card)?.[1] ?? card)
      const api = JSON.parse((await karin.get(`/api/v1/dossiers/${number}`)).html)
      expect(['busy', 'in progress']).toContain(api.stage)
      const list = JSON.parse((await karin.get('/api/v1/dossiers')).html)
      expect(list.dossiers.find((one: { number: string }) => one.number === number).stage).toBe(api.stage)
    }
    expect(said).toEqual(new Set(['loopt', 'uitvoering']))
  }, 60_000)

  test('has no line about who did which step inside LIV, and the team does', async () => {
    const { id, number } = await adviceCase(w)
    for (const [move, from, to] of [
      ['start triage', 'referral', 'triage'],
      ['accept the commission', 'commission', 'team'],
      ['start conversations', 'team', 'conversations'],
    ])
      await w.superuser.query(
        `insert into liv.stage_step (id, case_id, move, from_stage, to_stage, moved_at, moved_by)
         values (gen_random_uuid(), $1, $2, $3, $4, now(), $5)`,
        [id, move, from, to, (await w.as('sanne')).account],
      )
    const moments = async (persona: string) => {
      const html = words((await browse(w, await w.as(persona)).get(`/dossiers/${number}`)).html)
      return [...html.matchAll(/class="ui-moment__what">([^<]+)/g)].map(([, what]) => what)
    }
    expect(await moments('karin')).toEqual(['Gesprekken', 'Weging', 'De aanmelding kwam binnen'])
    expect(await moments('sanne')).toContain('Team gestart, door u')
  })
})
