import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordConsent } from '#consent/consent-actions.ts'
import { sql } from '#platform/database/sql.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { type Browser, browse } from '../../../tests/world/browse.ts'
import { linesOf } from '../../../tests/world/log-lines.ts'
import { type World, world } from '../../../tests/world/world.ts'
import type { AskForm } from './information.ts'
import { askOthers, recordAnswer } from './information-actions.ts'
import { listAnswers, listRequests } from './information-store.ts'

let w: World
const as: Record<string, Browser> = {}
const who = (name: string) => as[name] as Browser
beforeAll(async () => {
  w = await world()
  for (const name of ['sanne', 'omar', 'lotte', 'pieter', 'noor', 'karin']) as[name] = browse(w, await w.as(name))
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const question = (more: Partial<AskForm> = {}): AskForm => ({
  organisation: 'Taalschool De Brug',
  function: 'docent',
  treating: false,
  asked: 'Komt hij op tijd, en met wie zit hij in de pauze?',
  purpose: 'Weten of school hem goed doet.',
  ground: 'commission',
  mayBeSaid: 'Dat wij met hem praten over zijn dagen.',
  personKnows: true,
  notToldBecause: '',
  askedOn: today,
  answerBy: today.add({ days: 10 }),
  ...more,
})
const toGza = question({ organisation: 'GZA', function: 'huisarts', treating: true, ground: 'consent' })
const ask = async (name: string, number: string, input: AskForm) =>
  (await w.as(name)).on(number, 'ask others for information', (ctx) => askOthers(ctx, input))
const consent = async (number: string, given: 'yes' | 'withdrawn') =>
  (await w.as('lotte')).on(number, 'record informing and consent', (ctx) =>
    recordConsent(ctx, { purpose: 'information-from-others', given, on: today, how: 'gezegd met tolk', note: '' }),
  )
const requests = async (number: string) => (await w.as('lotte')).on(number, 'read conversations', listRequests)
const answer = async (name: string, number: string, text: string, how: 'phone' | 'none' = 'phone') => {
  const [request] = await requests(number)
  const words = { request: request?.id ?? '', how, from: 'J. de Boer, docent', answer: text, answeredOn: today }
  return (await w.as(name)).on(number, 'ask others for information', (ctx) => recordAnswer(ctx, words))
}

test('a question waits on the page with its purpose, ground and what may be said, until the answer comes with its source', async () => {
  const { number } = await aCaseWithTeam(w)
  await ask('omar', number, question())
  const at = `/dossiers/${number}/informatie`
  const open = (await who('sanne').get(at)).html
  for (const words of [
    'Taalschool De Brug, docent',
    'Zeg niet meer dan',
    'nodig voor de vraag in de opdracht',
    'Leg het antwoord vast',
  ])
    expect(open).toContain(words)
  expect((await who('sanne').get(`/dossiers/${number}/gesprekken`)).html).toContain('Eén vraag wacht op antwoord.')
  await answer('omar', number, 'Altijd op tijd; hij voetbalt mee.')
  const done = (await who('sanne').get(at)).html
  expect(done).toContain('Van J. de Boer, docent, per telefoon.')
  expect(done).toContain('Er staat geen vraag open')
})

test('who treats the person is asked with consent only, by the care expert only', async () => {
  const { number } = await aCaseWithTeam(w)
  await expect(ask('lotte', number, toGza)).rejects.toThrow('alleen iets gevraagd met toestemming')
  await consent(number, 'yes')
  await expect(ask('omar', number, toGza)).rejects.toThrow('gevraagd door de zorgexpert')
  await ask('lotte', number, toGza)
})

test('what who treats says is read by care experts alone, in the page and as raw SQL', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await consent(number, 'yes')
  await ask('lotte', number, toGza)
  await answer('lotte', number, 'Slaapt met pillen.')
  const count = async (name: string) =>
    (await w.as(name)).on(number, 'read the process', (ctx) =>
      ctx.tx.rows(sql`select from liv.information_answer where case_id = ${id}`),
    )
  for (const name of ['sanne', 'omar']) {
    expect((await who(name).get(`/dossiers/${number}/informatie`)).html).not.toContain('Slaapt met pillen')
    expect(await count(name)).toEqual([])
  }
  expect((await who('lotte').get(`/dossiers/${number}/informatie`)).html).toContain('Slaapt met pillen')
  expect((await count('lotte')).length).toBe(1)
  const sealed = await (await w.as('omar')).on(number, 'read conversations', listAnswers)
  expect(sealed).toEqual([])
})

test('withdrawn consent closes an open question to who treats; that no answer comes can still be said', async () => {
  const { number } = await aCaseWithTeam(w)
  await consent(number, 'yes')
  await ask('lotte', number, toGza)
  await consent(number, 'withdrawn')
  expect((await who('lotte').get(`/dossiers/${number}/informatie`)).html).toContain('Vraag dit niet meer na')
  await expect(answer('lotte', number, 'Te laat.')).rejects.toThrow('niet ingetrokken')
  await answer('lotte', number, 'De persoon trok de toestemming in.', 'none')
})

test('why the person does not know yet is asked for, and an answer is written once', async () => {
  const { number } = await aCaseWithTeam(w)
  await expect(ask('omar', number, question({ personKnows: false }))).rejects.toThrow(
    'waarom de persoon dit nog niet weet',
  )
  await expect(ask('omar', number, question({ answerBy: today.subtract({ days: 1 }) }))).rejects.toThrow(
    'voor de vraag',
  )
  await ask('omar', number, question())
  await answer('omar', number, 'Eerste.')
  await expect(answer('lotte', number, 'Tweede.')).rejects.toThrow('Er staat al een antwoord')
})

test('a stranger, a former colleague and the commissioner find nothing; asking and answering leave a line', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const lines = await linesOf(w, () => ask('omar', number, question()))
  expect(lines.map(({ event, act }) => `${event} ${act}`)).toContain('content.opened ask others for information')
  for (const name of ['noor', 'karin', 'pieter'])
    expect((await who(name).get(`/dossiers/${number}/informatie`)).status, name).toBe(404)
  const { account } = await w.as('omar')
  await w.superuser.query('update gate.membership set ended_at = now() where case_id = $1 and account = $2', [
    id,
    account,
  ])
  expect((await who('omar').get(`/dossiers/${number}/informatie`)).status).toBe(404)
  const rows = await (await w.as('noor')).act('signed in', (ctx) =>
    ctx.tx.rows(sql`select from liv.information_request where case_id = ${id}`),
  )
  expect(rows).toEqual([])
  const control = await w.superuser.query('select from liv.information_request where case_id = $1', [id])
  expect(control.rowCount).toBe(1)
})
