import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { findCareNote } from './care-store.ts'
import { planConversation } from './conversation-actions.ts'
import { addAddendum, releasePassages, withdrawWords } from './release-actions.ts'
import { saveCareText, saveReport, signTexts, textsOf, versionOf } from './report-actions.ts'
import { findReport } from './report-store.ts'
import { listAdditions, listOwnWords, listUsableWords } from './words-store.ts'

let w: World
let sanne: Person
let omar: Person
let lotte: Person
beforeAll(async () => {
  w = await world()
  sanne = await w.as('sanne')
  omar = await w.as('omar')
  lotte = await w.as('lotte')
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const write = 'write a conversation report' as const
const careText = 'Hij slaapt drie uur per nacht. Hij droomt over de boot.\nHij wil vaker buiten zijn.'

async function aConversation() {
  const made = await aCaseWithTeam(w)
  const conversation = await sanne.on(made.number, 'plan a conversation', (ctx) =>
    planConversation(ctx, {
      plannedOn: today,
      time: Temporal.PlainTime.from('10:00'),
      place: 'azc',
      withWhom: 'Omar en Lotte',
      interpreterMode: 'none',
      interpreterLanguage: '',
      interpreterDialect: '',
      interpreterRegister: 'none',
      safety: '',
    }),
  )
  const report = {
    conversation,
    heldOn: today,
    present: 'Omar, Lotte',
    forTeam: 'Hij zei tegen Omar dat hij zijn broer mist.',
  }
  return { ...made, conversation, report }
}

test('a report is written once: team text, care only and own words, each in its own place', async () => {
  const { number, id, conversation, report } = await aConversation()
  const ownWords = [
    { quote: 'Ik mis mijn broer elke dag.', mayBeUsed: true },
    { quote: 'Zeg dit tegen niemand.', mayBeUsed: false },
  ]
  await lotte.on(number, write, (ctx) => saveReport(ctx, { ...report, careOnly: careText, ownWords }))
  expect(
    (await omar.on(number, 'read conversations', (ctx) => findReport(ctx, conversation)))?.words.forTeam,
  ).toContain('broer')
  expect((await lotte.on(number, 'read care notes', (ctx) => findCareNote(ctx, conversation)))?.text).toContain('boot')
  expect(await sanne.on(number, 'read conversations', (ctx) => listUsableWords(ctx))).toHaveLength(1)
  const { rows } = await w.superuser.query(
    'select content from liv.care_note where case_id = $1 union all select content from liv.conversation_report where case_id = $1',
    [id],
  )
  expect(rows).toHaveLength(2)
  for (const { content } of rows) expect(content.toString('latin1')).not.toMatch(/broer|boot/)
})

test('nobody but care experts of the case reads or writes a care note', async () => {
  const { number, id, report } = await aConversation()
  await lotte.on(number, write, (ctx) => saveReport(ctx, { ...report, careOnly: careText }))
  await expect(omar.on(number, write, (ctx) => saveReport(ctx, { ...report, careOnly: 'Van omar.' }))).rejects.toThrow(
    'schrijft alleen de zorgexpert',
  )
  const pieter = await w.as('pieter')
  for (const person of [sanne, omar, pieter]) {
    await expect(person.on(number, 'read care notes', async () => 1)).rejects.toThrow(NotFound)
    expect(
      await person.on(number, 'read the process', (ctx) =>
        ctx.tx.rows(sql`select id from liv.care_note where case_id = ${id}`),
      ),
    ).toEqual([])
  }
  const { rowCount } = await w.superuser.query('select from liv.care_note where case_id = $1', [id])
  expect(rowCount).toBe(1)
})

test('two people who save the same report at once both keep their words', async () => {
  const { number, conversation, report } = await aConversation()
  await omar.on(number, write, (ctx) => saveReport(ctx, report))
  const based = await lotte.on(number, write, async (ctx) => String(versionOf(await textsOf(ctx, conversation))))
  await omar.on(number, write, (ctx) => saveReport(ctx, { ...report, forTeam: 'De tekst van Omar.', _version: based }))
  const late = (change: object) =>
    lotte.on(number, write, (ctx) =>
      saveReport(ctx, { ...report, forTeam: 'De tekst van Lotte.', careOnly: 'Van Lotte.', ...change }),
    )
  const error = await late({ _version: based }).catch((e) => e)
  expect(error).toBeInstanceOf(Conflict)
  expect(error.theirs).toEqual({ 'Voor het team': 'De tekst van Omar.' })
  await late({ _version: String(error.version) })
  expect((await omar.on(number, 'read conversations', (ctx) => findReport(ctx, conversation)))?.words.forTeam).toBe(
    'De tekst van Lotte.',
  )
})

test('the first save of two people at once is a conflict too', async () => {
  const { number, conversation, report } = await aConversation()
  await omar.on(number, write, (ctx) => saveReport(ctx, { ...report, _version: '0' }))
  await expect(
    lotte.on(number, write, (ctx) => saveReport(ctx, { ...report, forTeam: 'Anders.', _version: '0' })),
  ).rejects.toThrow(Conflict)
  expect((await omar.on(number, 'read conversations', (ctx) => findReport(ctx, conversation)))?.words.forTeam).toBe(
    report.forTeam,
  )
})

test('a signed report is frozen, in the database too; after that comes an addendum', async () => {
  const { number, conversation, report } = await aConversation()
  await omar.on(number, write, (ctx) =>
    saveReport(ctx, { ...report, ownWords: [{ quote: 'Ik mis hem.', mayBeUsed: true }] }),
  )
  await expect(omar.on(number, write, (ctx) => addAddendum(ctx, { conversation, text: 'Te vroeg.' }))).rejects.toThrow(
    'na het ondertekenen',
  )
  await omar.on(number, write, (ctx) => signTexts(ctx, { conversation }))
  await expect(omar.on(number, write, (ctx) => saveReport(ctx, report))).rejects.toThrow('ondertekend')
  const change = sql`update liv.conversation_report set content = '\\x00', changed_by = ${omar.account} where conversation = ${conversation}`
  expect(await omar.on(number, write, (ctx) => ctx.tx.run(change))).toBe(0)
  await expect(
    w.superuser.query("update liv.conversation_report set content = '\\x00' where conversation = $1", [conversation]),
  ).rejects.toThrow('signed')
  await expect(
    omar.on(number, write, (ctx) => ctx.tx.run(sql`delete from liv.own_words where conversation = ${conversation}`)),
  ).rejects.toThrow('signed')
  await omar.on(number, write, (ctx) => addAddendum(ctx, { conversation, text: 'Hij belde nog.' }))
  expect(await sanne.on(number, 'read conversations', (ctx) => listAdditions(ctx, conversation))).toMatchObject([
    { kind: 'addendum', text: 'Hij belde nog.' },
  ])
})

test('Er staat nog geen tekst voor het team: an empty report is not signed', async () => {
  const { number, conversation, report } = await aConversation()
  await lotte.on(number, write, (ctx) => saveReport(ctx, { ...report, forTeam: '', careOnly: careText }))
  await expect(lotte.on(number, write, (ctx) => signTexts(ctx, { conversation }))).rejects.toThrow(
    'Er staat nog geen tekst voor het team',
  )
  await lotte.on(number, write, (ctx) =>
    releasePassages(ctx, { conversation, passages: ['Hij wil vaker buiten zijn.'] }),
  )
  await lotte.on(number, write, (ctx) => signTexts(ctx, { conversation }))
  expect((await lotte.on(number, 'read care notes', (ctx) => findCareNote(ctx, conversation)))?.signedAt).not.toBeNull()
})

test('vrijgeven aan team moves a passage from the care note to the team', async () => {
  const { number, conversation, report } = await aConversation()
  await lotte.on(number, write, (ctx) => saveReport(ctx, { ...report, careOnly: careText }))
  const release = (person: Person, passages: string[]) =>
    person.on(number, write, (ctx) => releasePassages(ctx, { conversation, passages }))
  await expect(release(lotte, [])).rejects.toThrow('Kies ten minste één zin')
  await expect(release(lotte, ['Dit stond er niet.'])).rejects.toThrow('staat niet meer in de zorgnotitie')
  await release(lotte, ['Hij droomt over de boot.'])
  expect((await lotte.on(number, 'read care notes', (ctx) => findCareNote(ctx, conversation)))?.text).toBe(
    'Hij slaapt drie uur per nacht.\nHij wil vaker buiten zijn.',
  )
  expect(await omar.on(number, 'read conversations', (ctx) => listAdditions(ctx, conversation))).toMatchObject([
    { kind: 'released', text: 'Hij droomt over de boot.' },
  ])
})

test('only a care expert releases, in the database too', async () => {
  const { number, id, conversation } = await aConversation()
  const insert = sql`insert into liv.conversation_addition (id, case_id, conversation, author, kind, content)
    values (gen_random_uuid(), ${id}, ${conversation}, ${omar.account}, 'released', '\\x00')`
  await expect(omar.on(number, write, (ctx) => ctx.tx.run(insert))).rejects.toThrow('row-level security')
})

test('the care note goes on by itself after the report was signed', async () => {
  const { number, conversation, report } = await aConversation()
  await lotte.on(number, write, (ctx) => saveReport(ctx, { ...report, careOnly: careText }))
  await omar.on(number, write, (ctx) => signTexts(ctx, { conversation }))
  await lotte.on(number, 'write care notes', (ctx) =>
    saveCareText(ctx, { conversation, careOnly: 'Korter.', sign: true }),
  )
  const note = await lotte.on(number, 'read care notes', (ctx) => findCareNote(ctx, conversation))
  expect(note).toMatchObject({ text: 'Korter.', signedBy: lotte.account })
  await expect(
    lotte.on(number, 'write care notes', (ctx) => saveCareText(ctx, { conversation, careOnly: 'Nog eens.' })),
  ).rejects.toThrow('ondertekend')
})

test('own words can be withdrawn after signing, and then are not used', async () => {
  const { number, conversation, report } = await aConversation()
  await omar.on(number, write, (ctx) =>
    saveReport(ctx, { ...report, ownWords: [{ quote: 'Ik mis hem.', mayBeUsed: true }] }),
  )
  const [words] = await omar.on(number, 'read conversations', (ctx) => listOwnWords(ctx, conversation))
  await omar.on(number, write, (ctx) => signTexts(ctx, { conversation }))
  await omar.on(number, write, (ctx) => withdrawWords(ctx, { conversation, words: words?.id ?? '' }))
  expect(await omar.on(number, 'read conversations', listUsableWords)).toEqual([])
})

test('a quote is taken out of an open report', async () => {
  const { number, conversation, report } = await aConversation()
  await omar.on(number, write, (ctx) =>
    saveReport(ctx, { ...report, ownWords: [{ quote: 'Ik mis hem.', mayBeUsed: true }] }),
  )
  const [words] = await omar.on(number, 'read conversations', (ctx) => listOwnWords(ctx, conversation))
  await omar.on(number, write, (ctx) => saveReport(ctx, { ...report, remove: words?.id }))
  expect(await omar.on(number, 'read conversations', (ctx) => listOwnWords(ctx, conversation))).toEqual([])
})
