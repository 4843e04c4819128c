import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePdf } from '#platform/pdf/pdf.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../../tests/world/advice-case.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { recipientWords } from './advice.ts'
import { hashOf, hashOfBytes } from './advice-content.ts'
import { sentFile } from './sent-pages.tsx'
import { findSent, type Rendering, readRendering } from './sent-store.ts'
import { prepareSending, sendAdvice } from './signing-actions.ts'

const frozen = [
  'sent_advice',
  'recommendation',
  'rendering',
  'advice_signature',
  'advice_talk',
  'health_part',
  'health_signature',
  'health_rendering',
]
const toolsHere =
  !spawnSync('pdftotext', ['-v']).error &&
  !spawnSync('pdfinfo', ['-v']).error &&
  !spawnSync('qpdf', ['--version']).error
const folder = mkdtempSync(join(tmpdir(), 'advice-test-'))
const path = join(folder, 'advice.pdf')

let w: World
let number: string
let id: string
let made: Rendering
beforeAll(async () => {
  w = await world()
  ;({ number, id } = await adviceCase(w))
  await writeAdvice(w, number)
  await signBoth(w, number)
  await sendOut(w, number)
  made = await (await w.as('karin')).on(number, 'read the sent advice', async (ctx) =>
    readRendering(ctx, (await findSent(ctx))?.id ?? '', 'commissioner'),
  )
  writeFileSync(path, made.pdf)
})
afterAll(async () => {
  closePdf()
  rmSync(folder, { recursive: true })
  await w?.close()
})

describe('what was sent', () => {
  test('cannot be changed or removed by the application, whoever is signed in', async () => {
    for (const persona of ['sanne', 'omar', 'lotte', 'karin'])
      for (const table of frozen)
        for (const statement of [`update liv.${table} set version = version`, `delete from liv.${table}`]) {
          const tried = (await w.as(persona)).on(number, 'read the process', (ctx) =>
            ctx.tx.run({ text: statement, values: [] }),
          )
          await expect(tried, `${persona}: ${statement}`).rejects.toMatchObject({ code: '42501' })
        }
    const { rows } = await w.superuser.query('select count(*)::int as count from liv.rendering where case_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ count: 3 }])
  })

  test('cannot be changed by the owner of the tables either', async () => {
    for (const table of ['sent_advice', 'rendering', 'recommendation', 'advice_signature'])
      await expect(w.superuser.query(`update liv.${table} set version = version`), table).rejects.toMatchObject({
        code: 'LV403',
      })
  })

  test('a signed version takes no change and no addition, as raw SQL in the role of the application', async () => {
    const omar = await w.as('omar')
    const run = (text: string) => omar.on(number, 'compose the advice', (ctx) => ctx.tx.run({ text, values: [] }))
    expect(await run("update liv.advice_section set content = '\\x00', author = gate.me()")).toBe(0)
    expect(await run("update liv.draft_recommendation set content = '\\x00', author = gate.me()")).toBe(0)
    await expect(
      run(`insert into liv.advice_section (id, case_id, advice, section, author, content)
        select gen_random_uuid(), case_id, id, 'other', gate.me(), '\\x00' from liv.advice`),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('an advice without both signatures is not sent, as raw SQL either', async () => {
    const other = await adviceCase(w)
    await writeAdvice(w, other.number)
    const tried = (await w.as('sanne')).on(other.number, 'send the advice', (ctx) =>
      ctx.tx.run({
        text: `insert into liv.sent_advice (id, case_id, advice, version, author, hash, valid_until, recommendations)
          select gen_random_uuid(), case_id, id, 1, gate.me(), 'x', '2030-01-01', '{}' from liv.advice where case_id = $1`,
        values: [other.id],
      }),
    )
    await expect(tried).rejects.toMatchObject({ code: '42501' })
  })

  test('a commissioner sees one rendering and nothing of the draft; the control sees them all', async () => {
    const karin = await w.as('karin')
    const count = (table: string) =>
      karin.on(number, 'read the process', (ctx) => ctx.tx.rows({ text: `select * from liv.${table}`, values: [] }))
    expect((await count('rendering')).length).toBe(1)
    for (const table of [
      'advice',
      'advice_section',
      'draft_recommendation',
      'advice_signature',
      'advice_talk',
      'health_part',
    ])
      expect(await count(table), table).toEqual([])
    const { rows } = await w.superuser.query('select 1 from liv.advice_section where case_id = $1', [id])
    expect(rows.length).toBe(9)
  })

  test('is proved by its hashes', async () => {
    const { rows } = await w.superuser.query(
      "select words_hash, pdf_hash from liv.rendering where case_id = $1 and recipient = 'commissioner'",
      [id],
    )
    expect(rows).toEqual([{ words_hash: hashOf(made.letter), pdf_hash: hashOfBytes(made.pdf) }])
  })

  test('is a file with a neutral name', async () => {
    const file = await (await w.as('karin')).on(number, 'read the sent advice', sentFile)
    expect(file.name).toBe(`advies-${number.slice(4)}-versie-1.pdf`)
    expect(Buffer.from(file.bytes).equals(Buffer.from(made.pdf))).toBe(true)
  })
})

const tell = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const words = (text: string) => text.normalize('NFKC').replaceAll('•', '').split(/\s+/).filter(Boolean).sort()
/** The letter on its page, without the line that stands at the foot of every page and what only the team sees beside it. */
const letterOn = (html: string) =>
  (/<article class="ui-letter[\s\S]*<\/article>/.exec(html)?.[0] ?? '')
    .replace(/<footer[\s\S]*?<\/footer>/, '')
    .replace(/<div class="ui-notice[\s\S]*?(?=<section)/, '')
const pageText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

describe.skipIf(!toolsHere)('the document', () => {
  test('is tagged and says that it is PDF/UA', () => {
    expect(tell('pdfinfo', path)).toMatch(/Tagged: +yes/)
    expect(tell('qpdf', '--qdf', '--stream-data=uncompress', path, '-')).toContain('<pdfuaid:part>1<')
  })

  test('says on every page for whom it is, what it is not for, its number and until when it holds', () => {
    const pages = tell('pdftotext', '-layout', path, '-')
      .split('\f')
      .filter((page) => page.trim())
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      const line = page.replace(/Pagina \d+ van \d+/, '').replace(/\s+/g, ' ')
      for (const one of [
        'Bestemd voor COA, azc Heidedorp',
        'niet bedoeld voor de asielbeslissing',
        'doorgeven alleen met eigen grondslag',
        number,
        'geldig tot 1 juni 2030',
      ])
        expect(line).toContain(one)
    }
  })

  const readers = { commissioner: 'karin', treating: 'lotte', person: 'sanne' } as const
  for (const [recipient, reader] of Object.entries(readers) as [keyof typeof readers, string][])
    test(`has the same words as its page, for ${recipient}`, async () => {
      const { slug } = recipientWords[recipient]
      const as = await w.as(reader)
      const { html } = await browse(w, as).get(`/dossiers/${number}/advies/verstuurd?voor=${slug}`)
      const { pdf } = await as.on(number, 'read the sent advice', async (ctx) =>
        readRendering(ctx, (await findSent(ctx))?.id ?? '', recipient),
      )
      const file = join(folder, `${recipient}.pdf`)
      writeFileSync(file, pdf)
      const sheet = tell('pdftotext', '-layout', '-x', '0', '-y', '70', '-W', '596', '-H', '675', file, '-')
      expect(words(sheet).length).toBeGreaterThan(50)
      expect(words(sheet)).toEqual(words(pageText(letterOn(html))))
    })

  test('says nothing about anybody in what others see of the file', () => {
    const info = tell('pdfinfo', path)
    expect(info).toMatch(new RegExp(`Title: +Advies ${number}`))
    expect(info).not.toMatch(/Proefpersoon|Heidedorp|Haddad/)
  })
})

test('a document made of other words than those that are sent is refused, and nothing goes out', async () => {
  const { number, id } = await adviceCase(w)
  await writeAdvice(w, number)
  await signBoth(w, number)
  const sanne = await w.as('sanne')
  const made = await (await sanne.on(number, 'send the advice', prepareSending))()
  const other = made.map((one) => ({ ...one, letter: { ...one.letter, title: 'Een ander advies' } }))
  await expect(sanne.on(number, 'send the advice', (ctx) => sendAdvice(ctx, other))).rejects.toThrow(
    'De tekst is veranderd terwijl het document werd gemaakt',
  )
  const stored = () => w.superuser.query('select from liv.rendering where case_id = $1', [id])
  expect((await stored()).rowCount).toBe(0)
  await sanne.on(number, 'send the advice', (ctx) => sendAdvice(ctx, made))
  expect((await stored()).rowCount).toBeGreaterThan(1)
})
