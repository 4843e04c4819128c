import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordInformed, recordWillingness } from '#consent/consent-actions.ts'
import { sql } from '#platform/database/sql.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { type Browser, browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { hasSpoken } from '../6-duiding/spoken-store.ts'
import { planConversation } from './conversation-actions.ts'
import { pageVersion } from './page-version.ts'
import { recordPaperDestroyed, saveReport, signTexts } from './report-actions.ts'
import { listStatements } from './statement-store.ts'
import type { Statement } from './statements.ts'

let w: World
let omar: Browser
beforeAll(async () => {
  w = await world()
  omar = browse(w, await w.as('omar'))
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const day = (name: string, on = today) => ({
  [`${name}-day`]: `${on.day}`,
  [`${name}-month`]: `${on.month}`,
  [`${name}-year`]: `${on.year}`,
})
const plan = {
  plannedOn: today,
  time: Temporal.PlainTime.from('14:30'),
  place: 'azc Heidedorp, kamer 4',
  withWhom: 'Omar en Lotte',
  interpreterMode: 'phone',
  interpreterLanguage: 'Koerdisch',
  interpreterDialect: 'Kurmanci',
  interpreterRegister: 'sworn',
  interpreterObjection: 'Niet meneer Ahmadi.',
  safety: '',
} as const

async function aTalk() {
  const made = await aCaseWithTeam(w)
  const talk = await (await w.as('sanne')).on(made.number, 'plan a conversation', (ctx) => planConversation(ctx, plan))
  return { ...made, talk, at: `/dossiers/${made.number}/gesprekken/${talk}` }
}
const report = { ...day('heldOn'), present: 'Omar, Lotte', forTeam: 'Hij vertelt over zijn broer.' }
const said: Statement = {
  saidBy: 'de persoon',
  saidTo: 'Omar',
  said: 'Ik wil terug naar de werkplaats.',
  nature: 'quotation',
  saidIn: 'Kurmanci',
  through: true,
  howKnown: '',
}
const typed = { ...said, through: 'yes' }

describe('who said what', () => {
  test('is written in the same form: speaker, listener, language, through the interpreter or not', async () => {
    const { at } = await aTalk()
    const { to } = await omar.post(`${at}/verslag`, { ...report, ...typed, _version: `${pageVersion(0, 0)}` })
    expect(to).toBe(at)
    const { html } = await omar.get(at)
    expect(html).toContain('de persoon tegen Omar, letterlijk, Kurmanci, via de tolk')
  })

  test('a statement without a speaker or a nature comes back with a sentence, and nothing is lost', async () => {
    const { at } = await aTalk()
    const sent = await omar.post(`${at}/verslag`, { ...report, said: said.said, _version: '0' })
    expect(sent.status).toBe(422)
    for (const words of ['Vul in wie dit zei', 'letterlijk is of samengevat', 'via de tolk is gezegd', said.said])
      expect(sent.html).toContain(words)
  })

  test('has no place for a judgement on what somebody says about themselves', async () => {
    const { at } = await aTalk()
    const { html } = await omar.get(at)
    expect(html.split('<main')[1]).not.toMatch(/betrouwbaar|geloofwaardig|aannemelijk/i)
    expect(Object.keys(said).sort()).toEqual(['howKnown', 'nature', 'said', 'saidBy', 'saidIn', 'saidTo', 'through'])
  })

  test('is frozen with the report, in the database too', async () => {
    const { number, talk, id } = await aTalk()
    const person = await w.as('omar')
    const write = <T>(work: Parameters<typeof person.on<T>>[2]) =>
      person.on(number, 'write a conversation report', work)
    await write((ctx) =>
      saveReport(ctx, { conversation: talk, heldOn: today, present: 'Omar', forTeam: 'Tekst.', statements: [said] }),
    )
    await write((ctx) => signTexts(ctx, { conversation: talk }))
    const [one] = await write((ctx) => listStatements(ctx, talk))
    for (const change of [
      sql`delete from liv.statement where id = ${one?.id}`,
      sql`insert into liv.statement (id, case_id, conversation, author, content) values (gen_random_uuid(), ${id}, ${talk}, ${person.account}, ''::bytea)`,
    ])
      await expect(write((ctx) => ctx.tx.run(change))).rejects.toMatchObject({ code: 'LV409' })
  })
})

describe('notes on paper', () => {
  test('that they are gone is noted after signing too, each for their own', async () => {
    const { number, talk, at } = await aTalk()
    await omar.post(`${at}/verslag`, { ...report, next: 'sign', _version: '0' })
    expect((await omar.post(`${at}/papier`, day('destroyedOn'))).status).toBe(303)
    const { html } = await omar.get(at)
    expect(html).toContain('Omar Haddad: vernietigd op')
    expect(html).not.toContain('name="destroyedOn-day"')
    const lotte = await w.as('lotte')
    expect((await browse(w, lotte).get(at)).html).toContain('name="destroyedOn-day"')
    const on = (destroyedOn: Temporal.PlainDate) =>
      lotte.on(number, 'write a conversation report', (ctx) =>
        recordPaperDestroyed(ctx, { conversation: talk, destroyedOn }),
      )
    await expect(on(today.add({ days: 1 }))).rejects.toThrow('nog niet geweest')
    await expect(on(today.subtract({ days: 1 }))).rejects.toThrow('voor het gesprek')
  })
})

describe('the appointment', () => {
  test('a calendar file and a link lead to the conversation, without a word of it', async () => {
    const { at, talk, number } = await aTalk()
    const { html: file } = await omar.get(`${at}/agenda.ics`)
    expect(file).toContain('SUMMARY:Afspraak')
    expect(file).not.toContain(number)
    const link = await omar.get(`/afspraak/${talk}`)
    expect([link.status, link.html.includes(at)]).toEqual([200, true])
    for (const stranger of ['noor', 'karin', 'els'])
      expect((await browse(w, await w.as(stranger)).get(`/afspraak/${talk}`)).status, stranger).toBe(404)
  })

  test('the sheet for the interpreter is a page and a document; by phone it says no place', async () => {
    const { at } = await aTalk()
    const { html } = await omar.get(`${at}/tolk`)
    const main = /<article.*<\/article>/s.exec(html)?.[0] ?? ''
    expect(main).toContain('Koerdisch, Kurmanci')
    expect(main).not.toMatch(/Heidedorp|Ahmadi|Omar en|LIV-20/)
    const pdf = await omar.get(`${at}/tolk.pdf`)
    expect([pdf.status, pdf.html.slice(0, 5)]).toEqual([200, '%PDF-'])
    expect((await browse(w, await w.as('karin')).get(`${at}/tolk.pdf`)).status).toBe(404)
  })

  test('De persoon heeft niet gezegd niet te willen of te stoppen: nobody is asked to come after a no, until asked anew', async () => {
    const { number } = await aTalk()
    const person = await w.as('omar')
    const say = (willing: 'no' | 'stopped' | 'yes') =>
      person.on(number, 'record informing and consent', (ctx) =>
        recordWillingness(ctx, { willing, on: today, note: '' }),
      )
    const again = () => person.on(number, 'plan a conversation', (ctx) => planConversation(ctx, plan))
    for (const willing of ['no', 'stopped'] as const) {
      await say(willing)
      await expect(again()).rejects.toThrow('niet gezegd niet te willen of te stoppen')
    }
    await say('yes')
    await again()
  })

  test('a duiding on documents alone asks for a new weighing in three parts', async () => {
    const { number } = await aTalk()
    const at = `/dossiers/${number}/gesprekken`
    const bare = await omar.post(`${at}/geen-gesprek`, { reason: 'Wil niet praten.', way: 'documents' })
    expect(bare.status).toBe(422)
    for (const word of ['noodzaak', 'evenredigheid', 'het lichtste middel']) expect(bare.html).toContain(word)
    const weighed = { necessity: 'Nodig.', proportionality: 'Evenredig.', subsidiarity: 'Niet lichter.' }
    expect((await omar.post(`${at}/geen-gesprek`, { reason: 'Wil niet.', way: 'documents', ...weighed })).status).toBe(
      303,
    )
    expect((await omar.get(at)).html).toContain('De nieuwe weging')
  })
})

test('not talking can be the end: the coordinator closes the file, without a word about the person', async () => {
  const { number, id } = await aTalk()
  const at = `/dossiers/${number}/gesprekken`
  const sanne = browse(w, await w.as('sanne'))
  await omar.post(`${at}/geen-gesprek`, { reason: 'De persoon is gestopt.', way: 'stop' })
  const early = await sanne.post(`${at}/afronden`, {})
  expect(early.html).toContain('De persoon is geïnformeerd, of er staat waarom nog niet')
  await (await w.as('omar')).on(number, 'record informing and consent', (ctx) =>
    recordInformed(ctx, {
      informedOn: today,
      how: 'spoken',
      language: 'Kurmanci',
      informedBy: 'Omar',
      interpreter: true,
      note: '',
    }),
  )
  expect((await omar.post(`${at}/afronden`, {})).status).toBe(404)
  expect((await sanne.post(`${at}/afronden`, {})).to).toBe(`/dossiers/${number}/afsluiting`)
  const { rows } = await w.superuser.query('select stage from liv.case_file where id = $1', [id])
  expect(rows[0].stage).toBe('closure')
})

test('who stops after a conversation was still talked with: what was said may be used', async () => {
  const { number, id, at } = await aTalk()
  await omar.post(`${at}/verslag`, { ...report, next: 'sign', _version: '0' })
  const spoken = async () => (await w.as('omar')).on(number, 'read conversations', (ctx) => hasSpoken(ctx, id))
  const without = (way: string) =>
    omar.post(`/dossiers/${number}/gesprekken/geen-gesprek`, {
      reason: 'De persoon is gestopt.',
      way,
      necessity: 'Nodig.',
      proportionality: 'Evenredig.',
      subsidiarity: 'Niet lichter.',
    })
  await without('stop')
  expect(await spoken()).toBe(true)
  await without('documents')
  expect(await spoken()).toBe(false)
})

test('a text pasted from Word is stored plain', async () => {
  const { at } = await aTalk()
  const pasted = '\u200bHij zei:\u00a0“Ik mis hem.”\u000bDaarna\u00ad stil.\r\n\t•\u00a0belt elke week'
  await omar.post(`${at}/verslag`, { ...report, forTeam: pasted, _version: '0' })
  const { html } = await omar.get(at)
  expect(html).toContain('Hij zei: “Ik mis hem.”\nDaarna stil.\n • belt elke week')
})
