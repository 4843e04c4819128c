import { afterAll, beforeAll, expect, test } from 'vitest'
import { personas } from '#access/personas.ts'
import { fillWithScenarios } from '../../database/scenarios/fill.ts'
import { type Browser, browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'
import { stepsAtTheEnd } from './steps-end.ts'
import { stepsAtTheStart } from './steps-start.ts'
import { stepsOfTheWork } from './steps-work.ts'

/** From "my work" to the form of the act that waits: never more than three clicks, for anybody, in the whole casebook. */
let w: World
beforeAll(async () => {
  w = await world()
  await fillWithScenarios(w.house, w.owner)
}, 240_000)
afterAll(() => w?.close())

const most = 3

/** What waits, in the words of the page, and the form in which it is done. */
const forms: readonly [what: RegExp, form: RegExp][] = [
  [/^Bevestig de ontvangst/, /\/aanmelding\/(ontvangst|in-een-keer)$/],
  [/^Vraag een meeweger/, /\/aanmelding\/(meeweger|in-een-keer)$/],
  [/^Start de weging/, /\/aanmelding\/verder$/],
  [/^Nieuwe aanmelding|^LIV-.*Lezen/, /\/aanmelding\/(nemen|bekend|aanvullen)$/],
  [/^Geef uw oordeel/, /\/triage\/antwoorden$/],
  [/^Schrijf de conclusie/, /\/triage\/conclusie$/],
  [/^Vraag de opdracht/, /\/triage\/opnemen$/],
  [/^Bericht de aanmelder/, /\/triage\/(bericht|niet-opnemen)$/],
  [/^Stel de opdracht op/, /\/opdracht$/],
  [/^Leg de opdracht voor/, /\/opdracht\/adres$/],
  [/^Lees en onderteken/, /\/opdracht\/ondertekenen$/],
  [/^Onderteken de opdracht namens LIV/, /\/opdracht\/ondertekenen-liv$/],
  [/^Leg het afstemmingsoverleg vast/, /\/opdracht\/overleg$/],
  [/^Start het team/, /\/opdracht\/verder$/],
  [/^Stel het team samen/, /\/team$/],
  [/^Start de gesprekken/, /\/team\/verder$/],
  [/^Neem waar/, /\/team\/waarnemen$/],
  [/^Maak uw verslag af/, /\/gesprekken\/[^/]+\/(verslag|zorg)/],
  [/^Bereid het gesprek voor/, /\/gesprekken\/[^/]+\/verslag$/],
  [/^Plan een gesprek/, /\/gesprekken$/],
  [/^Leg vast hoe de persoon is geïnformeerd/, /\/toestemming\/geinformeerd$/],
  [/^Rond het dossier af/, /\/gesprekken\/afronden$/],
  [/^Start de duiding/, /\/gesprekken\/verder$/],
  [/^Schrijf de duiding van mogelijke radicalisering/, /\/duiding\/radicalisering\//],
  [/^Schrijf de duiding van psychische gezondheid/, /\/duiding\/(psychische-gezondheid\/|geen-zorgduiding)/],
  [/^Vraag een collega om te toetsen/, /\/toets-vragen$/],
  [/^Toets de duiding/, /\/toets$/],
  [/^Leg het overleg van het team vast/, /\/duiding\/overleg$/],
  [/^Start het advies/, /\/duiding\/verder$/],
  [/^Schrijf mee aan het advies/, /\/advies\/(ondertekenen|onderdelen)\//],
  [/^Maak het advies af/, /\/advies\/onderdelen\//],
  [/^Verstuur het advies/, /\/advies\/versturen$/],
  [/^Leg het adviesgesprek vast/, /\/advies\/gesprek$/],
  [/^Start de opvolging/, /\/advies\/(verder|zonder-opvolging)$/],
  [/^U heeft .* te beslissen/, /\/besluit$/],
  [/^De opdrachtgever beslist niet/, /\/opvolging\/herinneren$/],
  [/^Twee keer herinnerd|^De opdrachtgever is .* herinnerd/, /\/opvolging\/gebeld$/],
  [/^Meld hoe het gaat/, /\/voortgang$/],
  [/^(Kijk samen hoe het gaat|Vandaag kijkt u samen)/, /\/opvolging\/momenten/],
  [/^Kijk samen terug, of/, /\/opvolging\/verder$/],
  [/^Schrijf de uitkomst op/, /\/afsluiting$/],
  [/^Zet de berichten/, /\/afsluiting\/berichten\//],
  [/^Sluit het dossier af/, /\/afsluiting\/sluiten$/],
  [/^Kijk samen terug/, /\/afsluiting\/terugkijken$/],
  [/^Leg vast wat bij acuut gevaar/, /\/gevaar\/[0-9a-f-]{36}$/],
  [/^Schrijf op wat u bij acuut gevaar|^LIV-.*Opschrijven/, /\/gevaar\/[0-9a-f-]{36}$/],
  [/^Kijk mee: bij spoed/, /\/meekijken$/],
  [/^U bent gevraagd deze zaak over te nemen/, /\/overdracht\/antwoord$/],
  [/^Vraag wie deze zaak overneemt/, /\/overdracht\/vragen$/],
  [/^Leg het overdrachtsgesprek vast/, /\/overdracht\/gesprek$/],
  [/^Vertel de persoon wie nu/, /\/toestemming\/geinformeerd$/],
  [/^Maak de nieuwe opdracht rond/, /\/opdracht(\/ondertekenen(-liv)?)?$/],
  [/^Informeer de persoon/, /\/toestemming\/geinformeerd$/],
  [/^Kijk mee: informeren is uitgesteld/, /\/uitstel/],
  [/vraag opnieuw|^Vraag de persoon opnieuw/, /\/toestemming\//],
  [/^Een ander heeft nog niet geantwoord/, /\/informatie\//],
  [/^Een taak/, /\/taken\/klaar$/],
  [/nieuwe? bericht(en)?/, /\/berichten(\/\w+)?\/antwoord$/],
  [/[Aa]ntwoord aan de vrager/, /\/antwoord$/],
  [/[Mm]oment van het trajectadvies/, /\/trajectadvies\/moment/],
  [/[Tt]rajectadvies loopt/, /\/trajectadvies\//],
]

const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const main = (html: string) => html.match(/<main[\s\S]*<\/main>/)?.[0] ?? ''
const linksIn = (html: string) =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)[^"]*"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
// Nothing is to be filled in: its link is the thing itself.
const onlyToRead = /^Het advies is er/

const formsIn = (html: string) => [...html.matchAll(/<form [^>]*action="([^"]+)"/g)].map(([, action = '']) => action)

/** Rows of the sheets that say what waits for this person; who else is waited for, or what only has a day, is no act of mine. */
function waitingRows(html: string): { what: string; links: string[] }[] {
  const apart = /Wacht op anderen|Staat stil|Deze week|die op anderen wachten|niets bewoog|een dag heeft/
  return [...main(html).matchAll(/<table[\s\S]*?<\/table>/g)]
    .map(([table]) => table)
    .filter((table) => !apart.test(text(table.match(/<caption[\s\S]*?<\/caption>/)?.[0] ?? '')))
    .flatMap((table) => [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => row))
    .map((row) => ({ what: text(row), links: linksIn(row).toReversed() }))
    .filter(({ what, links }) => links.length > 0 && !/bij wie het draagt|Dat kan alleen de coördinator/.test(what))
}

/** How many clicks until a page holds the form; over the links of the row first, then of the pages of the same case. */
async function clicksTo(page: Browser, links: readonly string[], form: RegExp): Promise<number | undefined> {
  const home = links[0]?.match(/^\/(dossiers|consultaties)\/[^/]+/)?.[0] ?? links[0] ?? ''
  const seen = new Set<string>()
  let next = [...links]
  for (let clicks = 1; clicks <= most; clicks += 1) {
    const found: string[] = []
    for (const path of next.filter((one) => !seen.has(one))) {
      seen.add(path)
      const { status, html } = await page.get(path)
      if (status !== 200) continue
      if (formsIn(main(html)).some((action) => form.test(action))) return clicks
      found.push(...linksIn(main(html)).filter((one) => one.startsWith(home) && !/\.(pdf|ics)$/.test(one)))
    }
    next = found
  }
  return undefined
}

test('every thing that waits for anybody has its form within three clicks of "my work"', {
  timeout: 480_000,
}, async () => {
  const wrong: string[] = []
  const walked = new Set<string>()
  for (const { id } of personas) {
    const page = browse(w, await w.as(id))
    const { status, html } = await page.get('/werk')
    if (status !== 200) continue
    for (const { what, links } of waitingRows(html)) {
      const known = forms.find(([words]) => words.test(what))
      const clicks = onlyToRead.test(what)
        ? (await page.get(links[0] ?? '')).status === 200
        : known && (await clicksTo(page, links, known[1]))
      if (known) walked.add(String(known[0]))
      if (!clicks)
        wrong.push(`${id}: ${what} (${links[0]}): ${known ? `no ${known[1]} in ${most} clicks` : 'which form?'}`)
    }
  }
  expect(wrong).toEqual([])
  expect(walked.size).toBeGreaterThan(20)
})

test('of every step that can wait it is said in which form it is done', () => {
  const steps = [stepsAtTheStart, stepsOfTheWork, stepsAtTheEnd].flatMap((rooms) => Object.values(rooms).flat())
  const unsaid = steps
    .flatMap(([, step]) => (typeof step === 'function' || step.by.length === 0 ? [] : [step.what]))
    .filter((what) => !onlyToRead.test(what) && !forms.some(([words]) => words.test(what)))
  expect(unsaid).toEqual([])
})
