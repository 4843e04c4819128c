import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'

let w: World
let els: Browser
beforeAll(async () => {
  w = await world()
  els = browse(w, await w.as('els'))
}, 240_000)
afterAll(() => w.close())

const at = '/aanmelden'
const concern = { concern: 'Zij geeft haar spullen weg.', since: 'een week', involved: '', tried: '' }
const person = {
  situation: 'unknown',
  place: 'azc Heidedorp',
  language: '',
  personInformed: 'no',
  personInformedNote: '',
}
const referrer = {
  referrerKind: 'professional',
  referrerName: 'Els Verhoeven',
  referrerFunction: 'mentor',
  referrerOrganisation: 'COA, azc Heidedorp',
  referrerPhone: '088-0000099',
  referrerEmail: '',
  mayBeNamed: 'no',
}
const all = { ...concern, ...person, ...referrer }
const plain = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('each page asks one thing and says which step it is of how many', async () => {
  expect(plain((await els.get(at)).html)).toContain('Stap 1 van 4: Uw zorg')
  const second = await els.post(at, { ...concern, step: 'concern', go: 'on' })
  expect(second.status).toBe(200)
  expect(plain(second.html)).toContain('Stap 2 van 4: De persoon')
  expect(second.html).not.toContain('<textarea name="concern"')
})

test('a step back loses nothing, also of the step that is left', async () => {
  const { html } = await els.post(at, { ...concern, ...person, language: 'Tigrinya', step: 'person', go: 'back' })
  expect(plain(html)).toContain('Stap 1 van 4')
  expect(html).toContain('Zij geeft haar spullen weg.</textarea>')
  expect(html).toMatch(/type="hidden" name="language" value="Tigrinya"/)
})

test('what the account says of who refers is shown, not asked, and can still be changed', async () => {
  const { html } = await els.post(at, { ...concern, ...person, step: 'person', go: 'on', ...referrer, mayBeNamed: '' })
  const main = plain(html)
  expect(main).toContain('Dit weten wij al van u.')
  const folded = /<details class="ui-more"><summary>Klopt dit niet\? Wijzig het<\/summary>([\s\S]*?)<\/details>/.exec(
    html,
  )?.[1]
  expect(folded).toContain('name="referrerName"')
  expect(html.replace(folded ?? '', '')).not.toContain('name="referrerName"')
  expect(html.replace(folded ?? '', '')).toContain('name="mayBeNamed"')
})

test('before sending every answer is shown with its question, and each step can be changed and leads back here', async () => {
  const check = await els.post(at, { ...all, step: 'referrer', go: 'on' })
  expect(plain(check.html)).toContain('Stap 4 van 4: Controleren')
  expect(plain(check.html)).toContain('Zij geeft haar spullen weg.')
  for (const step of ['concern', 'person', 'referrer'])
    expect(check.html).toMatch(
      new RegExp(
        `<button[^>]*(?:form="aanmelding"[^>]*value="change ${step}"|value="change ${step}"[^>]*form="aanmelding")`,
      ),
    )
  const changing = await els.post(at, { ...all, step: 'check', go: 'change person' })
  expect(plain(changing.html)).toContain('Stap 2 van 4')
  expect(changing.html).toContain('name="back" value="check"')
  const refused = await els.post(at, { ...all, place: '', step: 'person', go: 'on', back: 'check' })
  expect([refused.status, refused.html.includes('name="back" value="check"')]).toEqual([422, true])
  const back = await els.post(at, { ...all, place: 'azc Duinrand', step: 'person', go: 'on', back: 'check' })
  expect(plain(back.html)).toContain('Stap 4 van 4')
  expect(plain(back.html)).toContain('azc Duinrand')
  expect(back.html).not.toContain('name="back"')
})

test('the page after sending gives a number to keep and says what happens next; sent twice it is one referral', async () => {
  const form = { ...all, step: 'check', go: 'on', _token: crypto.randomUUID() as string }
  const sent = await els.post(at, form)
  expect([sent.status, sent.to]).toEqual([303, expect.stringMatching(/^\/aanmelden\/ontvangst\/LIV-/)])
  expect((await els.post(at, form)).to).toBe(sent.to)
  const number = sent.to?.split('/').at(-1)
  const { html } = await els.get(sent.to ?? '')
  expect(plain(html)).toContain(`Bewaar dit nummer: ${number}`)
  expect(plain(html)).toContain('U hoort dat binnen vijf werkdagen.')
})
