import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../tests/world/browse.ts'
import { linesOf } from '../../tests/world/log-lines.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
const day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 3 })
const due = { 'answerDue-day': `${day.day}`, 'answerDue-month': `${day.month}`, 'answerDue-year': `${day.year}` }
const codes: Record<string, string> = {}
beforeAll(async () => {
  w = await world()
  const yara = browse(w, await w.as('yara'))
  for (const subject of ['individual', 'group'])
    await yara.post('/consultaties/nieuw', { subject, question: 'Wat kan er als iemand slecht slaapt?', ...due })
  const { rows } = await w.superuser.query('select id, code, subject from liv.consultation')
  for (const one of rows) codes[one.subject] = one.code
}, 60_000)
afterAll(() => w.close())

const main = async (path: string) => {
  const { status, html } = await browse(w, await w.as('yara')).get(path)
  expect(status).toBe(200)
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
}

test('the open consultations narrow by the address, and only what is shown is said to be seen', async () => {
  expect(Object.keys(codes)).toHaveLength(2)
  const lines = await linesOf(w, async () => {
    const html = await main('/consultaties?waarover=groep')
    expect(html).toContain(codes.group)
    expect(html).not.toContain(codes.individual)
  })
  expect(lines.flatMap(({ objects }) => objects)).toHaveLength(1)
  expect(await main('/consultaties')).toContain(codes.individual)
})

test('with nothing left, and with an unknown value, the page says so and how to go on', async () => {
  const none = await main('/consultaties?wanneer=te-laat')
  expect(none).toContain('Geen open consultaties met deze keuze')
  expect(none).toContain('href="/consultaties?alles=ja"')
  expect(await main('/consultaties?wanneer=gisteren')).toContain('Een keuze in het adres kennen wij niet')
})
