import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { ways } from '#trajectory/coarse-stages.ts'
import type { House } from './doorway.ts'
import { publicRoutes } from './public-routes.ts'

const server = new Hono()
publicRoutes(server, { mode: 'demo', origin: 'http://127.0.0.1:3000' } as House)
const answer = await server.request('http://127.0.0.1:3000/')
const html = (await answer.text()).replaceAll('<!-- -->', '')
const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))

test('the first screen says what LIV is, what to do in danger, and three ways in', () => {
  const first = main.slice(0, main.indexOf('Voor wie LIV er is'))
  for (const said of ['LIV is een team van experts', 'tel:112', 'Overleg eerst', 'Meld iemand aan', 'Gaat het over u?'])
    expect(first).toContain(said)
  expect(first).toContain('tel:+31882080080')
  for (const language of ['nl', 'en', 'fr', 'tr', 'so', 'ar', 'fa', 'ti'])
    expect(first).toContain(`/uitleg/${language}`)
})

test('each drawing has a title and a description, and says nothing that the words beside it do not', () => {
  const drawings = [...main.matchAll(/<svg[\s\S]*?<\/svg>/g)]
    .map(([svg]) => svg)
    .filter((svg) => svg.includes('<title'))
  expect(drawings).toHaveLength(2)
  for (const svg of drawings) {
    const [, titled = '', described = ''] = svg.match(/aria-labelledby="([\w-]+) ([\w-]+)"/) ?? []
    expect(svg).toContain(`<title id="${titled}"`)
    expect(svg).toContain(`<desc id="${described}"`)
  }
  for (const { label } of ways) expect(main).toContain(`<strong>${label}.</strong>`)
})

test('no drawing places a person on a scale: the axes carry no mark and no number', () => {
  const [axes = ''] = main.match(/<svg[^>]*kijk-titel[\s\S]*?<\/svg>/) ?? []
  expect(axes.replace(/<[^>]+>/g, '')).not.toMatch(/\d/)
})

test('what LIV has not published is said to be that', () => {
  expect(main).toContain('Dat heeft LIV niet gepubliceerd')
  expect(main).toContain('nog te bevestigen door LIV')
  expect(main).toContain('Onze weergave')
})

test('reading it leaves nothing behind: no cookie, and no address elsewhere is asked for anything', () => {
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(html).not.toMatch(/(src|href)="https?:\/\/(?!www\.)/)
  expect(html).not.toMatch(/<script(?![^>]*\/assets\/)/)
})
