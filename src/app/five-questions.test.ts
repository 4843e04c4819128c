import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { House } from './doorway.ts'
import { publicRoutes } from './public-routes.ts'

const origin = 'http://127.0.0.1:3000'
const server = new Hono()
publicRoutes(server, { mode: 'demo', origin } as House)
const all = { danger: 'no', group: 'yes', war: 'unknown', worry: 'yes', care: 'yes' }

async function send(answers: Record<string, string>) {
  const answer = await server.request(`${origin}/iets-voor-liv`, { method: 'POST', body: new URLSearchParams(answers) })
  return { answer, html: (await answer.text()).replaceAll('<!-- -->', '') }
}

test('anybody may ask, without signing in, and nothing of it is kept', async () => {
  const { answer, html } = await send(all)
  expect(answer.status).toBe(200)
  expect(html).toContain('Dit kan iets voor LIV zijn')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(html).not.toMatch(/href="[^"]*(worry|danger)/)
})

test('in danger 112 stands above everything, and in doubt too', async () => {
  for (const danger of ['yes', 'unknown']) {
    const { html } = await send({ ...all, danger })
    expect(html.indexOf('112')).toBeLessThan(html.indexOf('Wat u nu kunt doen'))
  }
  expect((await send(all)).html).not.toContain('bel eerst 112')
})

test('a question without an answer is named, and the other answers stay', async () => {
  const { answer, html } = await send({ ...all, war: '' })
  expect(answer.status).toBe(422)
  expect(html).toContain('Kies een antwoord bij “Is de persoon misschien in een strijdgebied geweest?”')
  expect(html.match(/checked=""/g)).toHaveLength(4)
})
