import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordWillingness } from '#consent/consent-actions.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { type Browser, browse } from '../../../tests/world/browse.ts'
import { outsider } from '../../../tests/world/outsider.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { changePlan, planConversation } from './conversation-actions.ts'
import type { PlanForm } from './conversations.ts'

let w: World
let sanne: Browser
beforeAll(async () => {
  w = await world()
  sanne = browse(w, await w.as('sanne'))
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const plan: PlanForm = {
  _version: undefined,
  plannedOn: today.add({ days: 2 }),
  time: Temporal.PlainTime.from('14:30'),
  place: 'azc Heidedorp, kamer van Samir',
  withWhom: 'Samir Alkadi en Omar',
  interpreterMode: 'phone',
  interpreterLanguage: 'Koerdisch',
  interpreterDialect: 'Kurmanci',
  interpreterRegister: 'sworn',
  interpreterWish: '',
  interpreterObjection: 'Niet de vorige tolk.',
  interpreterAsksFor: '',
  safety: '',
} as PlanForm

async function aSheet(form: PlanForm = plan) {
  const one = await aCaseWithTeam(w)
  const person = await w.as('sanne')
  await person.on(one.number, 'record informing and consent', (ctx) =>
    recordWillingness(ctx, { willing: 'yes', on: today, note: '' }),
  )
  const talk = await person.on(one.number, 'plan a conversation', (ctx) => planConversation(ctx, form))
  const at = `/dossiers/${one.number}/gesprekken/${talk}/tolk`
  const { html } = await sanne.post(`${at}/link`, {})
  const path = /\/bericht\/[\w-]{43}/.exec(html)?.[0] ?? ''
  const code = /<span class="ui-unbroken">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(html)?.[1] ?? ''
  return { ...one, talk, at, path, code, html }
}

test('an interpreter by phone reads when and which language, and no place or name; as often as needed', async () => {
  const made = await aSheet()
  const tolk = outsider(w)
  expect((await tolk.get(made.path)).html).not.toContain('Koerdisch')
  for (let time = 0; time < 2; time++) {
    const sheet = (await tolk.open(made.path, made.code)).html
    expect(sheet).toContain('Koerdisch, Kurmanci')
    expect(sheet).toContain('14.30 uur')
    expect(sheet).not.toMatch(/Heidedorp|Samir|Omar|Niet de vorige|\bLIV\b|dossier LIV/)
    expect(sheet).not.toMatch(/<form(?! class="ui-language")/)
  }
  expect((await sanne.get(made.at)).html).toContain('Met de code geopend')
})

test('it takes no answer', async () => {
  const made = await aSheet()
  const tolk = outsider(w)
  await tolk.open(made.path, made.code)
  const sent = await tolk.post(made.path, { answer: 'x', knows: 'self', from: 'x', next: 'answer' })
  expect(sent.status).not.toBe(303)
  const { rowCount } = await w.superuser.query('select from liv.information_answer where case_id = $1', [made.id])
  expect(rowCount).toBe(0)
})

test('it works until the end of the day of the appointment', async () => {
  const made = await aSheet()
  const { rows } = await w.superuser.query('select until_at from gate.link_lock where conversation = $1', [made.talk])
  const last = rows[0].until_at.toTemporalInstant().toZonedDateTimeISO('Europe/Amsterdam')
  expect(last.toPlainDateTime().toString()).toBe(`${today.add({ days: 3 })}T00:00:00`)
  await w.superuser.query("update gate.link_lock set until_at = now() - interval '1 second' where conversation = $1", [
    made.talk,
  ])
  expect((await outsider(w).get(made.path)).status).toBe(404)
})

test('once the appointment changes or is called off, or the link is taken back, it opens nothing', async () => {
  const changed = await aSheet()
  const tolk = outsider(w)
  await tolk.open(changed.path, changed.code)
  await (await w.as('sanne')).on(changed.number, 'plan a conversation', (ctx) =>
    changePlan(ctx, { ...plan, conversation: changed.talk, time: Temporal.PlainTime.from('16:00') }),
  )
  expect((await tolk.get(changed.path)).html).toContain('Deze link werkt niet meer')
  expect((await sanne.get(changed.at)).html).toContain('er is intussen iets veranderd')
  const off = await aSheet()
  await sanne.post(off.at.replace('/tolk', '/niet-doorgegaan'), { reason: 'De persoon is ziek.' })
  expect((await outsider(w).get(off.path)).status).toBe(404)
  const back = await aSheet()
  const link = /name="link" value="([0-9a-f-]{36})"/.exec((await sanne.get(back.at)).html)?.[1] ?? ''
  expect((await sanne.post(`${back.at}/intrekken`, { link })).to).toBe(back.at)
  expect((await outsider(w).get(back.path)).status).toBe(404)
})

test('without an interpreter, or on a day that is over, there is no link', async () => {
  const none = await aSheet({ ...plan, interpreterMode: 'none' })
  expect(none.path).toBe('')
  expect(none.html).toContain('bij dit gesprek is een tolk')
  const over = await aSheet({ ...plan, plannedOn: today.subtract({ days: 1 }) })
  expect(over.path).toBe('')
  expect(over.html).toContain('de dag van het gesprek is nog niet voorbij')
})
