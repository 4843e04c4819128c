import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deNachttrein } from '../../database/scenarios/de-nachttrein.ts'
import { hetVerkeerdeDorp } from '../../database/scenarios/het-verkeerde-dorp.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** A move to another reception centre overnight, and then to a municipality: the case is never nobody's. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
let moved = ''
const number = () => moved.split('/').at(-1) ?? ''
const status = async (person: Person, path: string) => (await person.page.request.get(house.origin + path)).status()

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  const sanne = await as('sanne')
  await sanne.open(`/zoeken?naar=${deNachttrein.commission?.vNumber}`)
  moved = (await sanne.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')) ?? ''
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('the old contact reports the move and is out that same moment, the document too; a form for a note stays', async () => {
  const karin = await as('karin')
  await karin.open(`${moved}/opvolging`)
  expect(await status(karin, `${moved}/advies/verstuurd.pdf`)).toBe(200)
  await karin.page.locator(`main a[href="${moved}/overdracht"]`).first().click()
  await karin.send(`${moved}/overdracht/verhuisd`, { movesOn: today, place: '' })
  expect((await karin.refusals()).join()).toContain('waar de persoon nu is')
  await karin.send(`${moved}/overdracht/verhuisd`, { place: 'azc Duinrand', organisation: 'azc Duinrand' })
  await karin.sees('U ziet dit dossier niet meer')
  for (const path of ['', '/opvolging', '/advies/verstuurd', '/advies/verstuurd.pdf', '/persoon', '/overdracht'])
    expect(await status(karin, moved + path), path).toBe(404)
  await karin.send(`${moved}/overdracht/notitie`, { note: 'De mentor belt hem op dinsdag. De conducteurs kennen hem.' })
  for (const path of ['/dossiers', '/aanbevelingen', '/overdrachten']) {
    await karin.open(path)
    expect(await karin.page.locator('main').innerText()).not.toContain(number())
  }
})

test('the central contact is responsible meanwhile, and sees where it stands but no content', async () => {
  const nadia = await as('nadia')
  await nadia.open('/overdrachten')
  await nadia.sees(number())
  await nadia.sees('wacht op antwoord')
  await nadia.open(`${moved}/overdracht`)
  await nadia.sees('COA, centraal contact: tot iemand het overneemt')
  for (const path of ['/persoon', '/advies/verstuurd', '/advies/verstuurd.pdf'])
    expect(await status(nadia, moved + path)).toBe(404)
})

test('who is asked sees a preview without content, says no with a reason, and later yes', async () => {
  const hamid = await as('hamid')
  await hamid.open('/overdrachten')
  await hamid.sees('u bent gevraagd')
  await hamid.open(`${moved}/overdracht`)
  await hamid.sees('Wat nog open is')
  await hamid.sees('Sanne')
  const text = await hamid.page.locator('main').innerText()
  for (const hidden of ['Yonas', 'zus', 'station', 'spoor', 'conducteurs', 'Karin']) expect(text).not.toContain(hidden)
  expect(await status(hamid, `${moved}/opvolging`)).toBe(404)
  await hamid.send(`${moved}/overdracht/antwoord`, { answer: 'rejected' })
  expect((await hamid.refusals()).join()).toContain('waarom u de zaak niet overneemt')
  await hamid.send(`${moved}/overdracht/antwoord`, { reason: 'Hij staat nog niet op onze lijst.' })
  expect(await status(hamid, `${moved}/overdracht`)).toBe(404)
  const nadia = await as('nadia')
  await nadia.open(`${moved}/overdracht`)
  await nadia.sees('Hij staat nog niet op onze lijst')
  await nadia.send(`${moved}/overdracht/vragen`, { organisation: 'azc Duinrand', place: 'azc Duinrand, blok C' })
  await hamid.open(`${moved}/overdracht`)
  await hamid.send(`${moved}/overdracht/antwoord`, { answer: 'accepted' })
  await hamid.sees('U bent nu de opdrachtgever')
  await hamid.sees('De mentor belt hem op dinsdag')
  await hamid.open('/aanbevelingen')
  await hamid.sees(number())
  expect(await status(nadia, `${moved}/overdracht`)).toBe(404)
})

test('the warm hand-over is recorded, and the line of who was responsible stands', async () => {
  const sanne = await as('sanne')
  await sanne.open(`${moved}/overdracht`)
  await sanne.send(`${moved}/overdracht/gesprek`, {
    heldOn: today,
    attended: 'Karin, Hamid, Sanne',
    agreed: 'Hamid belt de school.',
  })
  for (const seen of ['COA, azc Heidedorp', 'COA, centraal contact', 'COA, azc Duinrand', 'Hamid belt de school'])
    await sanne.sees(seen)
})

test('from COA to a municipality: a new commission is asked, signed by both, and the person is informed anew', async () => {
  const hamid = await as('hamid')
  await hamid.open(`${moved}/overdracht`)
  await hamid.send(`${moved}/overdracht/verhuisd`, {
    movesOn: today,
    place: 'Voorbeeldstad',
    organisation: 'Voorbeeldstad',
  })
  const joost = await as('joost')
  await joost.open(`${moved}/overdracht`)
  await joost.send(`${moved}/overdracht/antwoord`, { answer: 'accepted' })
  await joost.sees('Nieuwe verantwoordelijke: Gemeente Voorbeeldstad')
  await joost.sees('eigen opdracht')
  await joost.open(`${moved}/opvolging`)
  await joost.sees('te beslissen')
  const sanne = await as('sanne')
  await sanne.open(`${moved}/opdracht`)
  await sanne.send(`${moved}/opdracht`, {
    organisation: 'Voorbeeldstad',
    scope: 'Wat het advies zegt over werk en familie.',
  })
  await joost.open(`${moved}/opdracht`)
  await joost.send(`${moved}/opdracht/ondertekenen`, {
    function: 'regisseur',
    acceptsFinalResponsibility: true,
    acceptsDirection: true,
  })
  await sanne.open(`${moved}/opdracht`)
  await sanne.send(`${moved}/opdracht/ondertekenen-liv`)
  await sanne.open(`${moved}/overdracht`)
  await sanne.sees('De persoon weet wie nu verantwoordelijk is')
})

test('moved in the night and nobody knows where: the central contact sees that nobody was asked yet', async () => {
  const daan = await as('daan')
  await daan.open(`/zoeken?naar=${hetVerkeerdeDorp.commission?.vNumber}`)
  const href = (await daan.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')) ?? ''
  const nadia = await as('nadia')
  await nadia.open(`${href}/overdracht`)
  await nadia.sees('Verhuisd, nog zonder opdrachtgever')
  await nadia.sees('nog niet bekend')
})
