import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveAnswer } from '#trajectory/7-advice/advice-actions.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { adviceCase } from '../../tests/world/advice-case.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
const who = async (name: string) => browse(w, await w.as(name))
beforeAll(async () => {
  w = await world()
}, 240_000)
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

/** The sentences beside a button, found by what describes it. */
function besideButton(html: string): string[] {
  const ids = /<button[^>]*aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? []
  const beside = ids.map((id) => html.split(` id="${id}"`)[1]?.split(/<\/ul>|<\/p>(?!<ul)/)[0] ?? '').join('')
  return [...beside.matchAll(/<li>([^<]+)<\/li>/g)].map(([, sentence]) => sentence ?? '')
}

async function saysTheSame(name: string, page: string, action: string, values: Record<string, string> = {}) {
  const { html } = await (await who(name)).get(page)
  const beside = besideButton(html)
  expect(beside.length, page).toBeGreaterThan(0)
  expect(html).not.toMatch(/<button[^>]* disabled/)
  const { status, html: refused } = await (await who(name)).post(action, values)
  expect(status).toBe(422)
  const reasons = /class="ui-errors"[\s\S]*?<\/section>/.exec(refused)?.[0].toLowerCase() ?? ''
  for (const sentence of beside) expect(reasons, sentence).toContain(sentence.toLowerCase())
  return refused
}

test('a link for an interpreter who is not there: pressing it says the sentence that stands beside the button', async () => {
  const { number } = await aCaseWithTeam(w)
  const talk = (
    await (
      await who('sanne')
    ).post(`/dossiers/${number}/gesprekken`, {
      'plannedOn-day': `${today.day}`,
      'plannedOn-month': `${today.month}`,
      'plannedOn-year': `${today.year}`,
      time: '1430',
      place: 'azc, kamer 4',
      withWhom: 'Omar, Lotte',
      interpreterMode: 'none',
      interpreterRegister: 'none',
    })
  ).to
  await saysTheSame('sanne', `${talk}/tolk`, `${talk}/tolk/link`)
})

test('an advice that is not complete cannot be signed: pressing it says every sentence that stands beside the button', async () => {
  const { number } = await adviceCase(w)
  const at = `/dossiers/${number}/advies`
  await (await w.as('omar')).on(number, 'compose the advice', (ctx) => saveAnswer(ctx, { answer: 'Het is rouw.' }))
  const page = `${at}/concept`
  const { html } = await (await who('omar')).get(page)
  const read = /name="read" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await saysTheSame('omar', page, `${at}/ondertekenen/duiding`, { read })
})
