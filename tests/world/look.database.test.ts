import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useAssets } from '../../src/platform/ui/assets.ts'
import { aCaseAt, aCaseWithTeam, someTeam } from './a-team.ts'
import { browse } from './browse.ts'
import { type World, world } from './world.ts'

let w: World
beforeAll(async () => {
  w = await world()
  useAssets(JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8')))
})
afterAll(() => w.close())
const save = (name: string, html: string) => {
  mkdirSync('/tmp/look5', { recursive: true })
  writeFileSync(`/tmp/look5/${name}.html`, html.replaceAll('/assets/', 'file:///work/main/dist/assets/'))
}
const day = (n: string, d = 0) => {
  const t = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: d })
  return { [`${n}-day`]: String(t.day), [`${n}-month`]: String(t.month), [`${n}-year`]: String(t.year) }
}
test('look', async () => {
  const fresh = await aCaseAt(w, 'team')
  const sanne = browse(w, await w.as('sanne')),
    omar = browse(w, await w.as('omar')),
    lotte = browse(w, await w.as('lotte')),
    pieter = browse(w, await w.as('pieter'))
  const t = `/dossiers/${fresh.number}/team`
  let r = await sanne.get(t)
  save('team-empty', r.html)
  expect(r.status).toBe(200)
  const f = await someTeam(w)
  const vals = {
    duidingExperts: f.duidingExperts,
    careExpert: f.careExpert!,
    standIn: f.standIn!,
    deputy: '',
    deputyReason: 'Daan is met verlof; de teamleider vervangt.',
    expertise: 'Kennis van de Hoorn van Afrika en van rouw bij jongeren.',
    languages: 'Tigrinya met tolk.',
    _version: '0',
  }
  let p = await sanne.post(t, vals)
  save('team-ask', p.html)
  expect(p.status).toBe(200)
  p = await sanne.post(t, { ...vals, conflictsChecked: [f.duidingExperts[0]!] })
  save('team-refused', p.html)
  expect(p.status).toBe(422)
  p = await sanne.post(t, { ...vals, conflictsChecked: f.conflictsChecked })
  expect([p.status, p.html]).toEqual([303, ''])
  r = await sanne.get(t)
  save('team', r.html)
  r = await pieter.get(t)
  save('team-pieter', r.html)
  p = await pieter.post(`${t}/waarnemen`, { reason: 'Lotte is ziek tot vrijdag.', ...day('until', 3) })
  expect(p.status).toBe(303)
  r = await lotte.get(t)
  save('team-lotte', r.html)
  p = await sanne.post(`${t}/verder`, {})
  expect(p.status).toBe(303)
  const g = `/dossiers/${fresh.number}/gesprekken`
  r = await sanne.get(g)
  save('gesprekken-empty', r.html)
  expect(r.status).toBe(200)
  p = await sanne.post(g, { ...day('plannedOn'), time: '25', place: 'azc Heidedorp' })
  save('plan-refused', p.html)
  expect(p.status).toBe(422)
  p = await sanne.post(g, {
    ...day('plannedOn'),
    time: '14.30',
    place: 'azc Heidedorp, kamer 4',
    withWhom: 'de persoon, mentor, Omar, Lotte',
    interpreterMode: 'present',
    interpreterLanguage: 'Tigrinya',
    interpreterDialect: 'Asmara',
    interpreterRegister: 'sworn',
    interpreterWish: 'liever een vrouw',
    safety: 'Deur op een kier. Beveiliging weet dat wij er zijn.',
  })
  expect(p.status).toBe(303)
  const one = p.to!
  await lotte.post(`${g}/werkafspraken`, {
    text: 'Niet voor 11 uur.\nVrouwelijke tolk.\nBij onrust: pauze, dan Lotte bellen.',
    _version: '0',
  })
  const c = `/dossiers/${fresh.number}/toestemming`
  r = await omar.get(c)
  save('toestemming-empty', r.html)
  expect(r.status).toBe(200)
  p = await omar.post(`${c}/geinformeerd`, {
    ...day('informedOn'),
    how: 'both',
    language: 'Tigrinya',
    informedBy: 'Omar',
    interpreter: 'yes',
    note: 'Hij wil geen post op zijn kamer.',
  })
  expect(p.status).toBe(303)
  await omar.post(`${c}/wil`, { ...day('on'), willing: 'yes', note: '“Praten mag, maar niet over mijn broer.”' })
  p = await omar.post(`${c}/toestemming`, {
    ...day('on'),
    purpose: 'health-part',
    given: 'yes',
    how: 'gezegd met tolk',
  })
  expect(p.status).toBe(303)
  p = await omar.post(`${c}/toestemming`, {
    ...day('on'),
    purpose: 'health-part',
    given: 'withdrawn',
    how: 'gezegd met tolk',
  })
  expect(p.status).toBe(303)
  p = await omar.post(`${c}/toestemming`, { purpose: 'health-part' })
  save('toestemming-refused', p.html)
  expect(p.status).toBe(422)
  r = await omar.get(c)
  save('toestemming', r.html)
  r = await omar.get(g)
  save('gesprekken', r.html)
  r = await lotte.get(one)
  save('gesprek-open-lotte', r.html)
  expect(r.status).toBe(200)
  const rep = {
    ...day('heldOn'),
    present: 'de persoon, Omar, Lotte, tolk',
    forTeam: 'Hij zei tegen Omar dat hij zijn broer mist.\n\nTegen Lotte zei hij dat hij slecht slaapt.',
    quote: 'Ik tel de dagen niet meer.',
    mayBeUsed: 'yes',
    interpreterProblems: '',
  }
  p = await lotte.post(`${one}/verslag`, {
    ...rep,
    careOnly: 'Slaapt drie uur per nacht. Droomt over de boot. Wil graag overdag naar buiten.',
    _version: '0',
  })
  expect(p.status).toBe(303)
  p = await omar.post(`${one}/verslag`, { ...rep, forTeam: 'Tekst van Omar', quote: '', _version: '0' })
  save('gesprek-conflict', p.html)
  expect(p.status).toBe(422)
  r = await lotte.get(one)
  save('gesprek-lotte', r.html)
  r = await lotte.get(`${one}/vrijgeven`)
  save('vrijgeven', r.html)
  expect(r.status).toBe(200)
  p = await lotte.post(`${one}/vrijgeven`, { passages: 'Wil graag overdag naar buiten.' })
  expect(p.status).toBe(303)
  r = await omar.get(one)
  save('gesprek-omar', r.html)
  p = await omar.post(`${one}/verslag`, { ...rep, quote: '', _version: '1000000', next: 'sign' })
  expect(p.status).toBe(303)
  r = await omar.get(one)
  save('gesprek-signed-omar', r.html)
  r = await sanne.get(one)
  save('gesprek-signed-sanne', r.html)
  expect(r.html).not.toContain('boot')
  r = await lotte.get(one)
  save('gesprek-signed-lotte', r.html)
  expect(r.html).toContain('boot')
  p = await lotte.post(`${one}/verslag`, { ...rep, forTeam: 'Te late tekst', careOnly: 'Te late zorg', _version: '1' })
  save('gesprek-late', p.html)
  expect(p.html).toContain('Te late tekst')
  expect(p.html).toContain('Te late zorg')
  r = await omar.get(`${one}/tolk`)
  save('tolk', r.html)
  await sanne.post(`${g}/geen-gesprek`, { reason: 'De persoon wil nu niet praten.' })
  r = await sanne.get(g)
  save('gesprekken-klaar', r.html)
  p = await sanne.post(`${g}/verder`, {})
  expect(p.status).toBe(303)
})
