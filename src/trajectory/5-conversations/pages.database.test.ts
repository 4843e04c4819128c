import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCaseAt, aCaseWithTeam, someTeam } from '../../../tests/world/a-team.ts'
import { type Browser, browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { pageVersion } from './page-version.ts'

let w: World
const as: Record<string, Browser> = {}
const who = (name: string) => as[name] as Browser
beforeAll(async () => {
  w = await world()
  for (const name of ['sanne', 'omar', 'lotte', 'noor', 'karin']) as[name] = browse(w, await w.as(name))
})
afterAll(() => w.close())

const now = Temporal.Now.plainDateISO('Europe/Amsterdam')
const day = (name: string) => ({
  [`${name}-day`]: `${now.day}`,
  [`${name}-month`]: `${now.month}`,
  [`${name}-year`]: `${now.year}`,
})
const plan = {
  ...day('plannedOn'),
  time: '14.30',
  place: 'azc, kamer 4',
  withWhom: 'Omar, Lotte',
  interpreterMode: 'none',
  interpreterRegister: 'none',
}
const report = { ...day('heldOn'), present: 'Omar, Lotte', forTeam: 'Hij mist zijn broer.' }
const version = (ofReport: number, ofCare: number) => ({ _version: String(pageVersion(ofReport, ofCare)) })

async function aTalk(): Promise<{ at: string; talk: string }> {
  const { number } = await aCaseWithTeam(w)
  const at = `/dossiers/${number}/gesprekken`
  const { to } = await who('sanne').post(at, plan)
  return { at, talk: to ?? '' }
}

test('composing a team first asks of each person whether there is a conflict of interest', async () => {
  const { number } = await aCaseAt(w, 'team')
  const team = `/dossiers/${number}/team`
  const { duidingExperts, conflictsChecked } = await someTeam(w)
  const first = await who('sanne').post(team, { duidingExperts, expertise: 'Kennis van rouw.', _version: '0' })
  expect(first.status).toBe(200)
  expect(first.html).toContain('Nog één vraag')
  expect(first.html).toContain('Kennis van rouw.')
  const second = await who('sanne').post(team, {
    duidingExperts,
    conflictsChecked,
    expertise: 'Kennis van rouw.',
    _version: '0',
  })
  expect([second.status, second.to]).toEqual([303, team])
})

test('a refused plan comes back with the words typed and a sentence at each field', async () => {
  const { at } = await aTalk()
  const { status, html } = await who('omar').post(at, { ...plan, time: '25.00', place: 'kamer <b>4</b>' })
  expect(status).toBe(422)
  expect(html).toContain('Schrijf de tijd als 14.30.')
  expect(html).toContain('kamer &lt;b&gt;4&lt;/b&gt;')
})

test('one page for a conversation: the care expert has "alleen zorg", the others do not', async () => {
  const { talk } = await aTalk()
  await who('lotte').post(`${talk}/verslag`, { ...report, careOnly: 'Slaapt drie uur.', ...version(0, 0) })
  expect((await who('lotte').get(talk)).html).toContain('Slaapt drie uur.')
  for (const name of ['omar', 'sanne']) {
    const { status, html } = await who(name).get(talk)
    expect([
      status,
      html.includes('Hij mist zijn broer.'),
      html.includes('Slaapt'),
      html.includes('alleen zorg'),
    ]).toEqual([200, true, false, false])
  }
})

test('two people who save at once: both texts stand there, and what is chosen goes on top of the newest version', async () => {
  const { talk } = await aTalk()
  await who('lotte').post(`${talk}/verslag`, { ...report, ...version(0, 0) })
  const { status, html } = await who('omar').post(`${talk}/verslag`, {
    ...report,
    forTeam: 'De tekst van Omar.',
    ...version(0, 0),
  })
  expect(status).toBe(422)
  expect(html).toContain('De tekst van Omar.')
  expect(html).toContain('Hij mist zijn broer.')
  expect(html).toContain(`name="_seen" value="${pageVersion(1, 0)}"`)
})

test('when somebody signed in the meantime, what I typed is still there', async () => {
  const { talk } = await aTalk()
  await who('lotte').post(`${talk}/verslag`, { ...report, careOnly: 'Slaapt drie uur.', ...version(0, 0) })
  await who('omar').post(`${talk}/verslag`, { ...report, ...version(1, 0), next: 'sign' })
  const late = await who('lotte').post(`${talk}/verslag`, {
    ...report,
    forTeam: 'Te laat.',
    careOnly: 'Zorg te laat.',
    ...version(0, 0),
  })
  expect(late.html).toContain('Te laat.')
  expect(late.html).toContain('Zorg te laat.')
  expect(late.html).toContain('Slaapt drie uur.')
  const plans = await who('sanne').post(`${talk}/afspraak`, { ...plan, place: 'bibliotheek', _version: '1' })
  expect(plans.html).toContain('Uw tekst is nog niet bewaard')
  expect(plans.html).toContain('bibliotheek')
})

test('the sheet for the interpreter names nobody and says nothing of the file', async () => {
  const { talk } = await aTalk()
  const { html } = await who('omar').get(`${talk}/tolk`)
  expect(html).toContain('Afspraak voor de tolk')
  expect(html.split('<main')[1]).not.toMatch(/Omar|Lotte|Proefpersoon/)
})

test('another case, a commissioner and a conversation that is not there: one and the same answer', async () => {
  const { at, talk } = await aTalk()
  const asked = [
    await who('noor').get(at),
    await who('karin').get(talk),
    await who('omar').get(`${at}/werkafspraken`),
    await who('omar').get(`${at}/${crypto.randomUUID()}`),
  ]
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404])
})

test('informing and consent stand on one page, with what follows from yes and no', async () => {
  const { number } = await aCaseWithTeam(w)
  const at = `/dossiers/${number}/toestemming`
  expect((await who('sanne').get(at)).html).toContain(
    'Zonder toestemming staat er in het advies niets over gezondheid.',
  )
  const { to } = await who('omar').post(`${at}/wil`, { ...day('on'), willing: 'no', note: '' })
  expect(to).toBe(`${at.replace('toestemming', 'gesprekken')}?geen=no#geen-gesprek`)
  // The next form stands open, and nobody types again what was just recorded.
  expect((await who('omar').get(to?.split('#')[0] ?? '')).html).toContain('De persoon wil niet in gesprek.</textarea>')
  expect((await who('sanne').get(at)).html).toContain('De persoon wil niet in gesprek. Dat mag.')
})
