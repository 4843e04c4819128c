import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slapelozeNachten as story } from '../../database/scenarios/slapeloze-nachten.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { interpret, review } from './whole-way-duiding.ts'
import { closeCase, decideAndFollow } from './whole-way-end.ts'

/** One case along the whole line, in a real browser, as the people it takes; axe looks at every page on the way. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const later = (days: number) => today.add({ days }).toString()
let number = ''
const at = (path: string) => `/dossiers/${number}/${path}`

beforeAll(async () => {
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.stop()
  removeData(house.dataDir)
})

test('1 a mentor refers, and gets a receipt', async () => {
  const els = await as('els')
  const { referral } = story
  await els.open('/aanmelden')
  await els.send('/aanmelden', { concern: referral.concern, since: referral.since, tried: referral.tried ?? '' })
  await els.send('/aanmelden', {
    situation: referral.situation,
    place: 'azc Heidedorp',
    language: referral.language ?? '',
    personInformed: referral.personInformed,
  })
  await els.send('/aanmelden', {
    referrerFunction: referral.referrerFunction,
    mayBeNamed: referral.mayBeNamed,
  })
  await els.sees('Klopt alles?')
  await els.send('/aanmelden')
  await els.sees('Uw aanmelding is ontvangen')
  number = /LIV-\d{4}-\d{5}/.exec(els.page.url())?.[0] ?? ''
  expect(number).not.toBe('')
})

test('2 two people weigh it, and neither sees the other before both are done', async () => {
  const sanne = await as('sanne')
  await sanne.open('/werk')
  await sanne.open(at('aanmelding'))
  await sanne.send(at('aanmelding/nemen'))
  await sanne.send(at('aanmelding/ontvangst'))
  await sanne.send(at('aanmelding/meeweger'), { colleague: 'Omar Haddad' })
  await sanne.send(at('aanmelding/verder'))
  const omar = await as('omar')
  for (const [person, words] of [
    [sanne, story.triage?.first],
    [omar, story.triage?.second],
  ] as const) {
    await person.open(at('triage'))
    await person.send(
      at('triage/antwoorden'),
      Object.fromEntries(
        (['chain', 'conflictArea', 'possibleRadicalisation', 'supportCanHelp'] as const).flatMap((key) => [
          [key, words?.[key].answer ?? 'unknown'],
          [`${key}Reason`, words?.[key].reason ?? 'Niet bekend.'],
        ]),
      ),
      { name: 'go', value: 'final' },
    )
  }
  await sanne.open(at('triage'))
  await sanne.sees(story.triage?.second?.supportCanHelp.reason ?? '')
  const c = story.triage?.conclusion
  await sanne.send(at('triage/conclusie'), {
    outcome: 'included',
    decidedBy: 'together',
    conclusion: c?.conclusion ?? '',
    necessity: c?.necessity ?? '',
    proportionality: c?.proportionality ?? '',
    subsidiarity: c?.subsidiarity ?? '',
  })
  await sanne.send(at('triage/opnemen'))
  await sanne.sees('Opdracht')
})

test('3 the commissioner and the coordinator sign the same words', async () => {
  const sanne = await as('sanne')
  const { commission } = story
  await sanne.open(at('opdracht'))
  await sanne.send(at('opdracht'), {
    organisation: 'azc Heidedorp',
    question: commission?.question ?? '',
    scope: commission?.scope ?? '',
    purpose: commission?.purpose ?? '',
    recipients: commission?.recipients ?? '',
  })
  await sanne.send(at('opdracht/adres'), { contact: 'Karin Visser' })
  const karin = await as('karin')
  await karin.open('/werk')
  await karin.open(at('opdracht'))
  await karin.send(at('opdracht/ondertekenen'), {
    function: 'locatiemanager',
    acceptsFinalResponsibility: true,
    acceptsDirection: true,
    personName: commission?.personName ?? 'Verzonnen Naam',
    vNumber: commission?.vNumber ?? '9900000001',
  })
  await karin.sees('Karin Visser, locatiemanager')
  await sanne.open(at('opdracht'))
  await sanne.send(at('opdracht/ondertekenen-liv'))
  await sanne.send(at('opdracht/overleg'), {
    held: 'yes',
    heldOn: today.toString(),
    attended: 'Karin en Sanne',
    agreed: 'Els kondigt het gesprek aan.',
    whoInformsPerson: 'Omar',
  })
  await sanne.send(at('opdracht/verder'))
})

test('4 a team with both disciplines, and a stand-in for care', async () => {
  const sanne = await as('sanne')
  await sanne.open(at('team'))
  const answers = {
    duidingExperts: [await firstValueOf(sanne, 'Omar Haddad')],
    careExpert: 'Lotte Bakker',
    standIn: 'Pieter van Dam',
    deputy: 'Daan Vermeer',
    expertise: 'Rouw en trauma.',
    languages: 'Met tolk.',
  }
  await sanne.send(at('team'), answers)
  const asked = await sanne.page
    .locator('[name="conflictsChecked"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  await sanne.send(at('team'), { conflictsChecked: asked })
  await sanne.send(at('team/verder'))
})

test('5 the person is informed, and the conversation is written once', async () => {
  const omar = await as('omar')
  await omar.open(at('toestemming'))
  await omar.send(at('toestemming/geinformeerd'), {
    informedOn: today.toString(),
    how: 'spoken',
    language: 'Arabisch',
    informedBy: 'Omar Haddad',
    interpreter: 'yes',
  })
  await omar.send(at('toestemming/wil'), { willing: 'yes', on: today.toString() })
  await omar.open(at('gesprekken'))
  await omar.send(at('gesprekken'), {
    plannedOn: today.toString(),
    time: '14.30',
    place: 'azc Heidedorp, spreekkamer 2',
    withWhom: 'Omar, Lotte en een tolk',
    interpreterMode: 'present',
    interpreterLanguage: 'Arabisch',
    interpreterRegister: 'sworn',
  })
  const href = await omar.page.locator('a[href*="/gesprekken/"]').first().getAttribute('href')
  const talk = href?.match(/gesprekken\/([0-9a-f-]{36})/)?.[1] ?? ''
  const lotte = await as('lotte')
  await lotte.open(at(`gesprekken/${talk}`))
  const report = story.conversations?.talks[0]?.report
  await lotte.send(at(`gesprekken/${talk}/verslag`), {
    heldOn: today.toString(),
    present: 'De persoon, Omar, Lotte, tolk',
    forTeam: report?.forTeam ?? '',
    careOnly: report?.careOnly ?? 'Slaapt drie uur per nacht.',
    quote: 'Ik slaap niet.',
    mayBeUsed: 'yes',
  })
  await omar.open(at(`gesprekken/${talk}`))
  expect(await omar.page.locator('main').innerText()).not.toContain(
    (report?.careOnly ?? 'Slaapt drie uur').slice(0, 40),
  )
  await lotte.send(at(`gesprekken/${talk}/verslag`), {}, { name: 'next', value: 'sign' })
  const sanne = await as('sanne')
  await sanne.open(at('gesprekken'))
  await sanne.send(at('gesprekken/verder'))
})

test('6 two duidingen in words, each reviewed by somebody else', { timeout: 240_000 }, async () => {
  await interpret(await as('omar'), at('duiding/radicalisering'), story.duiding?.radicalisation, later(180))
  await interpret(await as('lotte'), at('duiding/psychische-gezondheid'), story.duiding?.mentalHealth, later(180))
  await review(await as('omar'), await as('noor'), at('duiding/radicalisering'), 'Noor Jansen')
  await review(await as('lotte'), await as('pieter'), at('duiding/psychische-gezondheid'), 'Pieter van Dam')
  const lotte = await as('lotte')
  await lotte.open(at('duiding'))
  await lotte.send(at('duiding/zorgconclusie'), {
    text: story.duiding?.careConclusion?.text ?? 'Rust en regelmaat helpen.',
    indication: true,
  })
  const sanne = await as('sanne')
  await sanne.open(at('duiding'))
  await sanne.send(at('duiding/overleg'), {
    heldOn: today.toString(),
    attended: 'Omar, Lotte, Sanne',
    joint: story.duiding?.meeting?.joint ?? 'Wij zien rouw.',
    changes: 'Er verandert niets aan de duidingen.',
  })
  await sanne.send(at('duiding/verder'))
})

test('7 an advice in four domains, shown to the person, signed by both, sent', { timeout: 240_000 }, async () => {
  const sanne = await as('sanne')
  const { advice } = story
  const section = async (slug: string, answers: Record<string, string>) => {
    await sanne.open(at(`advies/onderdelen/${slug}`))
    await sanne.send(at(`advies/onderdelen/${slug}`), answers)
  }
  await section('antwoord', { answer: advice?.answer ?? '' })
  for (const slug of ['veiligheid-risico', 'veiligheid-omgeving', 'onderwijs-dagbesteding-werk', 'systeem-en-woonplek'])
    await section(slug, {
      applies: 'yes',
      insight: 'Wij zien geen gevaar, wel verdriet.',
      noRecommendationBecause: 'Meer is niet nodig.',
    })
  await section('zorg', { applies: 'yes', insight: 'Slaap en rouw vragen aandacht.' })
  await sanne.open(at('advies/onderdelen/zorg/aanbeveling'))
  const first = advice?.recommendations[0]
  await sanne.send(at('advies/onderdelen/zorg/aanbeveling'), {
    title: first?.title ?? 'Slaap',
    text: first?.text ?? 'Vraag de huisarts.',
    rationale: first?.rationale ?? 'Hij slaapt niet.',
    addressee: 'COA, azc Heidedorp',
    owner: 'de huisarts',
    urgency: 'binnen een maand',
    reviewOn: later(40),
  })
  await section('samenvatting', { summary: advice?.summaryForPerson ?? '' })
  await section('geldigheid', { validUntil: later(200) })
  await section('voorgelegd', {
    shown: 'yes',
    shownOn: today.toString(),
    language: 'Arabisch, met tolk',
    ownView: 'Het klopt. Ik wil slapen.',
  })
  for (const [persona, kind] of [
    ['omar', 'duiding'],
    ['lotte', 'zorg'],
  ] as const) {
    const person = await as(persona)
    await person.open(at('advies/concept'))
    await person.send(at(`advies/ondertekenen/${kind}`))
  }
  await sanne.open(at('advies'))
  await sanne.send(at('advies/versturen'))
  await sanne.open(at('advies/gesprek'))
  await sanne.send(at('advies/gesprek'), {
    held: 'yes',
    heldOn: today.toString(),
    attended: 'Karin, Omar, Lotte',
    agreed: 'Karin besluit deze week.',
  })
  await sanne.open(at('advies'))
  await sanne.send(at('advies/verder'))
})

test('8 the commissioner reads it, downloads it and decides', async () => {
  const karin = await as('karin')
  await karin.open(at('advies/verstuurd'))
  await karin.sees('Ik wil slapen')
  const [download] = await Promise.all([
    karin.page.waitForEvent('download'),
    karin.page.locator('a[href*="verstuurd.pdf"]').first().click(),
  ])
  const path = await download.path()
  expect(download.suggestedFilename()).not.toContain('LIV-')
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
  expect(readFileSync(path, 'latin1')).toMatch(/pdfuaid:part/)
  await decideAndFollow(karin, await as('sanne'), at, { today: today.toString(), later })
})

test('9 it closes: not confirmed, and whoever knew is told', async () => {
  await closeCase(await as('sanne'), await as('karin'), at)
  const els = await as('els')
  await els.open(`/aanmelden/ontvangst/${number}`)
  const tess = await as('tess')
  await tess.open('/dossiers')
})

async function firstValueOf(person: Person, words: string): Promise<string> {
  const id = await person.page.getByLabel(words).first().getAttribute('value')
  return id ?? ''
}
