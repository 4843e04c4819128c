import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '../../database/scenarios/people.ts'
import { type Browser, browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
let bas: Browser
let tess: Browser
beforeAll(async () => {
  w = await world()
  bas = browse(w, await w.as('bas'))
  tess = browse(w, await w.as('tess'))
})
afterAll(() => w.close())

const waiting = async () =>
  (await w.superuser.query('select id from gate.account_change where outcome is null order by proposed_at')).rows.map(
    ({ id }) => id as string,
  )
const lastLine = async () =>
  (await w.superuser.query('select event, act, outcome from audit.event order by place desc limit 1')).rows[0]

const newcomer = {
  name: 'Nieuwe Collega',
  email: 'nieuw@liv.invalid',
  subject: 'nieuw',
  organisation: idOf('liv'),
  role: 'coordinator',
  reason: 'Begint op 1 december.',
}

test('the page shows everybody with their roles in words, and says when nothing waits', async () => {
  const { status, html } = await tess.get('/beheer')
  expect(status).toBe(200)
  expect(html).toContain('Er wacht geen voorstel op een tweede persoon')
  expect(html).toContain('Rosa Mendes')
  expect(html).toContain('Functionaris gegevensbescherming')
  expect(html).not.toContain('Stel een account voor')
})

test('a proposal waits; who proposed it sees that somebody else decides, the second person sees the form', async () => {
  const sent = await bas.post('/beheer/nieuw', newcomer)
  expect([sent.status, sent.to]).toEqual([303, '/beheer'])
  const [id] = await waiting()
  const hers = (await tess.get('/beheer')).html
  expect(hers).toContain('Nieuw account voor Nieuwe Collega')
  expect(hers).toContain('Begint op 1 december.')
  expect(hers).toContain(`action="/beheer/voorstellen/${id}"`)
  const his = (await bas.get('/beheer')).html
  expect(his).toContain('U heeft dit voorgesteld. Iemand anders besluit hierover.')
  expect(his).not.toContain(`action="/beheer/voorstellen/${id}"`)
})

test('what waits stands on the work page of who may decide, and not of who proposed it', async () => {
  expect((await tess.get('/werk')).html).toContain('Eén voorstel wacht')
  expect((await bas.get('/werk')).html).not.toContain('voorstel wacht')
})

test('approving what one proposed is refused with the sentence and a line in the log; nothing is lost', async () => {
  const [id] = await waiting()
  const refused = await bas.post(`/beheer/voorstellen/${id}`, { decision: 'approve', reason: 'Mijn eigen woorden' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Wie een voorstel doet, besluit er niet zelf over')
  expect(refused.html).toContain('Mijn eigen woorden')
  expect(await lastLine()).toEqual({ event: 'account.decided', act: 'approve an account', outcome: 'refused' })
  expect(await waiting()).toEqual([id])
})

test('a rejection without words comes back with the words and the question', async () => {
  const [id] = await waiting()
  const { status, html } = await tess.post(`/beheer/voorstellen/${id}`, { decision: 'reject', reason: '' })
  expect(status).toBe(422)
  expect(html).toContain('Wie afwijst, schrijft op waarom')
  expect(html).toContain('Er is een fout in dit formulier')
})

test('approved: it shows on the page, in the history, and for the new person', async () => {
  const [id] = await waiting()
  const said = await tess.post(`/beheer/voorstellen/${id}`, { decision: 'approve', reason: 'Klopt.' })
  expect([said.status, said.to]).toEqual([303, '/beheer'])
  const history = (await tess.get('/beheer/besluiten')).html
  expect(history).toContain('Goedgekeurd door Tess Kuiper: Klopt.')
  const person = await w.as('nieuw')
  expect((await browse(w, person).get('/werk')).status).toBe(200)
})

test('what was typed stays when something is missing', async () => {
  const { status, html } = await bas.post('/beheer/nieuw', { ...newcomer, email: 'geen adres', reason: '' })
  expect(status).toBe(422)
  expect(html).toContain('Schrijf het e-mailadres als naam@organisatie.nl.')
  expect(html).toContain('Er zijn 2 fouten in dit formulier')
  expect(html).toContain('value="Nieuwe Collega"')
})

test('a form for an account that ended meanwhile says so and gives the words back', async () => {
  const nadia = idOf('nadia')
  await bas.post(`/beheer/mensen/${nadia}/beeindigen`, { reason: 'Weg.' })
  const late = await bas.post(`/beheer/mensen/${nadia}/rol`, { role: 'commissioner', reason: 'Te late woorden' })
  expect(late.status).toBe(422)
  expect(late.html).toContain('Het account is in gebruik')
  expect(late.html).toContain('Te late woorden')
})

test('the same form sent twice makes one proposal', async () => {
  const values = { _token: crypto.randomUUID(), role: 'manager', reason: 'Neemt waar.' }
  const at = `/beheer/mensen/${idOf('iris')}`
  const first = await bas.post(`${at}/rol`, values)
  const second = await bas.post(`${at}/rol`, values)
  expect([first.to, second.to]).toEqual([at, at])
  expect(await waiting()).toHaveLength(1)
})

test('one person: roles, what waits and the forms; the own account has none', async () => {
  const iris = (await bas.get(`/beheer/mensen/${idOf('iris')}`)).html
  expect(iris).toContain('Iris Postma krijgt de rol Manager')
  expect(iris).toContain('Beëindig het account')
  const own = (await bas.get(`/beheer/mensen/${idOf('bas')}`)).html
  expect(own).toContain('Dit is uw eigen account')
  expect(own).not.toContain('Beëindig het account')
  expect((await tess.get(`/beheer/mensen/${idOf('iris')}`)).html).not.toContain('Beëindig het account')
  expect((await bas.get('/beheer/mensen/niemand')).status).toBe(404)
})

test('an ended account stands apart, and its browser is signed out at once', async () => {
  const mark = browse(w, await w.as('mark'))
  expect((await mark.get('/werk')).status).toBe(200)
  const ended = await bas.post(`/beheer/mensen/${idOf('mark')}/beeindigen`, { reason: 'Werkt hier niet meer.' })
  expect(ended.status).toBe(303)
  const after = await mark.get('/werk')
  expect([after.status, after.html]).toEqual([303, ''])
  expect((await bas.get('/beheer')).html).toContain('Beëindigde accounts')
})

test('for everybody else these pages are not there', async () => {
  const sanne = browse(w, await w.as('sanne'))
  for (const path of ['/beheer', '/beheer/nieuw', '/beheer/besluiten', `/beheer/mensen/${idOf('iris')}`]) {
    const { status, html } = await sanne.get(path)
    expect([path, status]).toEqual([path, 404])
    expect(html).toContain('Deze pagina is er niet, of niet voor u.')
  }
  expect((await tess.get('/beheer/nieuw')).status).toBe(404)
})
