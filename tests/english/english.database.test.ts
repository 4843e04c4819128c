import { performance } from 'node:perf_hooks'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hangUp } from '../../src/app/guard.ts'
import { routes } from '../../src/app/routes.ts'
import { readPairs } from '../../src/english/catalogue.ts'
import { Dictionary } from '../../src/english/dictionary.ts'
import { inEnglish, languageRoute } from '../../src/english/english.ts'
import { pageInEnglish } from '../../src/english/page.ts'
import { Written } from '../../src/english/written.ts'
import { teamRoom } from '../../src/teamwork/messages.ts'
import { listMessages } from '../../src/teamwork/messages-store.ts'
import { browse } from '../world/browse.ts'
import { teamworkCase } from '../world/teamwork-case.ts'
import { type World, world } from '../world/world.ts'

let w: World
let one: { id: string; number: string }
beforeAll(async () => {
  w = await world()
  one = await teamworkCase(w)
})
afterAll(() => w?.close())

const messages = () => `/dossiers/${one.number}/berichten`
const pages = () => [
  '/werk',
  '/dossiers',
  '/kennis',
  `/dossiers/${one.number}`,
  `/dossiers/${one.number}/team`,
  `/dossiers/${one.number}/gesprekken`,
  messages(),
  `/dossiers/${one.number}/taken`,
]
/** A page without what is new each time: the tokens of its forms. */
const steady = (html: string) => html.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
/** What a form would send: names, values and places, in order. */
const sent = (html: string) =>
  [...steady(html).matchAll(/<[^>]+>/g)]
    .flatMap(([tag]) => tag.match(/ (?:name|value|action|id|for|href|checked|selected)="[^"]*"/g) ?? [])
    .filter((one) => !/ value="(en|nl)"/.test(one))

describe('who reads Dutch', () => {
  test('gets byte for byte the page that was made', async () => {
    const sanne = await w.as('sanne')
    const bare = new Hono()
    hangUp(bare, w.house, routes)
    for (const path of pages()) {
      const made = await bare.request(new URL(path, w.house.origin), {
        headers: { Cookie: `liv_session=${sanne.token}` },
      })
      expect(steady((await browse(w, sanne).get(path)).html), path).toBe(steady(await made.text()))
    }
  })
})

describe('who reads English', () => {
  test('gets the same page: the same forms, fields, values, links and places', async () => {
    const sanne = await w.as('sanne')
    for (const path of pages()) {
      const dutch = await browse(w, sanne).get(path)
      const english = await browse(w, sanne, { english: true }).get(path)
      expect(dutch.html).toContain('<html lang="nl"')
      expect(english.html).toContain('<html lang="en"')
      expect(english.status).toBe(dutch.status)
      expect(sent(english.html), path).toEqual(sent(dutch.html))
    }
  })

  test('stores what was typed, as from a Dutch page, also where it equals a sentence of ours', async () => {
    const omar = await w.as('omar')
    const typed = { subject: 'Afspraak', text: 'Mijn werk\n\nNiemand meer' }
    for (const how of [{}, { english: true } as const])
      expect((await browse(w, omar, how).post(messages(), typed)).to).toBe(messages())
    const kept = await omar.on(one.number, teamRoom.read, (ctx) => listMessages(ctx, teamRoom))
    expect(kept.map(({ subject, text }) => ({ subject, text }))).toEqual([typed, typed])
  })

  test('reads what somebody wrote as it was written, marked as Dutch', async () => {
    const { html } = await browse(w, await w.as('omar'), { english: true }).get(messages())
    expect(html).toContain('<span lang="nl">Mijn werk</span>')
    expect(html).toContain('<span lang="nl">Niemand meer</span>')
    expect(html).toContain('Messages of the team')
    // The same words as a link of ours are ours.
    expect(html).toMatch(/href="\/werk"[^>]*>.{0,800}My work/s)
  })

  test('reads a refusal in English, with what was typed as it was', async () => {
    const { status, html } = await browse(w, await w.as('omar'), { english: true }).post(messages(), {
      subject: '',
      text: 'Deze week bel ik zelf.',
    })
    expect(status).toBe(422)
    expect(html).toContain('Fill in what the message is about')
    expect(html).toContain('Deze week bel ik zelf.')
    expect(html).not.toContain('Vul in waar het bericht over gaat')
    // Reading another language is no reason to lose what was typed.
    expect(html).not.toContain('action="/taal"')
  })

  test('hears in English that a page is not there', async () => {
    const { status, html } = await browse(w, await w.as('omar'), { english: true }).get('/dossiers/LIV-2026-99999')
    expect(status).toBe(404)
    expect(html).toContain('This page is not there, or not for you.')
  })
})

describe('the switch', () => {
  const press = (taal: string, headers: Record<string, string> = {}, terug?: string) => {
    const server = new Hono()
    server.use(inEnglish)
    languageRoute(server, w.house)
    const body = new URLSearchParams({ taal, ...(terug ? { terug } : {}) })
    return server.request(new URL('/taal', w.house.origin), {
      method: 'POST',
      body,
      headers: { Origin: w.house.origin, 'Sec-Fetch-Site': 'same-origin', ...headers },
    })
  }

  test('is remembered, and comes back to the page it was pressed on, with its choices', async () => {
    const answer = await press('en', { Referer: `${w.house.origin}/dossiers?stap=team` })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/dossiers?stap=team')
    expect(answer.headers.get('Set-Cookie')).toMatch(/^taal=en;.*HttpOnly/)
    expect((await press('nl')).headers.get('Set-Cookie')).toMatch(/^taal=;.*Max-Age=0/)
  })

  test('leads nowhere else, and listens to nobody else', async () => {
    expect((await press('en', {}, 'https://elders.invalid/')).headers.get('Location')).toBe('/')
    expect((await press('en', { Referer: 'https://elders.invalid/x' })).headers.get('Location')).toBe('/')
    expect((await press('en', { Origin: 'https://elders.invalid', 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })
})

test('the largest page is in English within ten milliseconds', async () => {
  const html = (await Promise.all(pages().map(async (path) => (await browse(w, await w.as('sanne')).get(path)).html)))
    .sort((a, b) => a.length - b.length)
    .at(-1) as string
  const words = new Dictionary(readPairs('src/english/words'))
  const took = Array.from({ length: 30 }, () => {
    const start = performance.now()
    pageInEnglish(html, words, new Written(['Een tekst van iemand', 'Nog een tekst']))
    return performance.now() - start
  })
  // The shortest of many: what the machine does besides is not the cost of this.
  expect(Math.min(...took)).toBeLessThan(10)
})
