import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, describe, expect, test } from 'vitest'
import { parts, who } from '#access/who.ts'
import { explanations, spokenLanguages } from '#consent/explanation-words.ts'
import { LetterTwin } from '#platform/pdf/blocks.tsx'
import { letterData, makeLetter } from '#platform/pdf/letter.ts'
import { closePdf } from '#platform/pdf/pdf.ts'
import { dayIn, phoneIn, wordsIn } from './languages.ts'
import { sampleFrame, sampleLetters, someLooks } from './letter-sample.ts'
import { languageOf, paperRules } from './letters.ts'
import { rightsLetter } from './make-letter.ts'
import { partKindOf, roleKindOf, whoLookedLetter } from './who-looked.ts'

const all = await sampleLetters()
const at = Temporal.Instant.from('2026-11-24T12:00:00Z')
const folder = process.env.LETTERS_TO ?? mkdtempSync(join(tmpdir(), 'letters-'))
const toolsHere = !spawnSync('pdftotext', ['-v']).error && !spawnSync('pdfinfo', ['-v']).error
afterAll(() => {
  closePdf()
  if (!process.env.LETTERS_TO) rmSync(folder, { recursive: true })
})
const said = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Every string of a table of words. */
const leaves = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves)

const textOf = (letter: (typeof all)[number]['letter']) =>
  renderToStaticMarkup(<LetterTwin letter={letter} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')

describe('each letter in each language', () => {
  test.each(all)('$kind in $language has no place left open', ({ letter }) => {
    expect(textOf(letter)).not.toMatch(/[{}]|undefined|\[object|NaN/)
  })

  test.each(all.filter(({ language }) => language !== 'nl'))(
    '$kind in $language has no Dutch left',
    ({ letter, language, kind }) => {
      const dutch = all.find((one) => one.language === 'nl' && one.kind === kind)
      const sentences = leaves(letter.blocks).filter((text) => text.length > 20 && !text.startsWith('azc '))
      expect(sentences.filter((text) => leaves(dutch?.letter.blocks).includes(text))).toEqual([])
      expect(textOf(letter), language).not.toMatch(/\b(het|een|niet|voor|naar|wij|uw|wordt|brief)\b/i)
    },
  )

  test.each(all)('$kind in $language runs in its own direction, block by block', ({ letter, language }) => {
    const dir = language === 'ar' || language === 'fa' ? 'rtl' : 'ltr'
    const { blocks, ...data } = letterData(letter)
    expect(data.dir).toBe(dir)
    expect(blocks.filter((block) => block.dir !== dir)).toEqual([])
    expect(renderToStaticMarkup(<LetterTwin letter={letter} />)).toContain(`<article lang="${language}" dir="${dir}"`)
  })

  test.each(all)('$kind in $language says nothing that others may not see, from a neutral sender', ({ letter }) => {
    expect(letter.sender).toBe('LIV')
    const extremes = 'radical|radikal|extrem|terror|jihad|تطرف|إرهاب|افراط|تروریس|ጥሩፍ|ጽንፍ|ግብረ.?ሽበራ|xagjir|argagixis'
    expect(textOf(letter)).not.toMatch(new RegExp(extremes, 'i'))
  })
})

test('an invitation has no number of the file on it, and says that no is a good answer', async () => {
  const { invitationLetter } = await import('./make-letter.ts')
  const { number, ...frame } = await sampleFrame('nl')
  expect(number).toMatch(/^LIV-/)
  const letter = invitationLetter(frame, {
    on: Temporal.PlainDate.from('2026-12-03'),
    time: '14:30',
    place: 'kamer 4',
    interpreter: 'none',
    people: [],
  })
  expect(textOf(letter)).not.toMatch(/LIV-\d/)
  expect(textOf(letter)).toContain('U mag nee zeggen. Dat zegt niets over u. Het heeft geen gevolgen.')
})

test('every language has the same words to fill in, and none is left in Dutch', async () => {
  const dutch = leaves(await wordsIn('nl'))
  const places = (texts: string[]) => texts.map((text) => text.match(/\{\w+\}/g)?.join(' ') ?? '')
  for (const language of spokenLanguages.filter((one) => one !== 'nl')) {
    const words = leaves(await wordsIn(language))
    expect(places(words), language).toEqual(places(dutch))
    const same = words.filter((text, place) => text === dutch[place] && text.trim().length > 1)
    expect(
      same.filter((text) => !['expert', 'code', 'coördinator'].includes(text)),
      language,
    ).toEqual([])
  }
})

const scripts = { ar: /\p{Script=Arabic}/u, fa: /\p{Script=Arabic}/u, ti: /\p{Script=Ethiopic}/u }
test('Arabic, Farsi and Tigrinya are in their own letters', async () => {
  for (const [language, script] of Object.entries(scripts)) {
    const words = leaves(await wordsIn(language as keyof typeof scripts)).filter((text) => text.trim().length > 2)
    const bare = words.map((text) => text.replace(/\{\w+\}|LIV|LSE|COA|Autoriteit Persoonsgegevens/g, ''))
    expect(
      bare.filter((text) => !script.test(text)),
      language,
    ).toEqual([])
    expect(
      bare.filter((text) => /\p{Script=Latin}/u.test(text)),
      language,
    ).toEqual([])
  }
})

describe('numbers', () => {
  test('are ours in every language: the calendar and the digits of other paper in the Netherlands', () => {
    for (const language of spokenLanguages) {
      const words = dayIn(language, Temporal.PlainDate.from('2026-11-24'), true)
      expect(words, language).toMatch(/24/)
      expect(words, language).toMatch(/2026/)
      expect(words.replace(/[0-9]/g, ''), language).not.toMatch(/\p{N}/u)
    }
  })
  test('of a telephone keep their groups together, so that they do not turn around from right to left', () => {
    expect(phoneIn('088 20 80 080')).toBe('088\u00a020\u00a080\u00a0080')
  })
})

describe('who looked', () => {
  test('says day, function, organisation, code, part and purpose, and no name', async () => {
    const text = textOf(whoLookedLetter(await sampleFrame('nl'), someLooks))
    expect(text).toContain('contactpersoon, COA, azc Heidedorp, code MESF62')
    expect(text).toContain('bekeken: verloop van het dossier')
    expect(text).toContain('geschreven: gesprekken')
    expect(text).toContain('geprobeerd, niet toegelaten: eerste weging')
    expect(text).toContain('Waarom: leidt het werk')
  })
  test('says that one kind is never there in the same words, whether something was left out or not', async () => {
    const frame = await sampleFrame('nl')
    const withheld = (await wordsIn('nl')).looked.withheld
    for (const looks of [[], someLooks]) expect(textOf(whoLookedLetter(frame, looks))).toContain(withheld)
  })
  test('calls every part and every standing by a plain word', () => {
    for (const part of parts) expect(partKindOf(part), part).toBeTruthy()
    const standings = new Set(Object.values(who).flatMap(({ by }) => by as readonly string[]))
    const unnamed = [...standings].filter((one) => roleKindOf(one) === 'other').sort()
    expect(unnamed).toEqual([
      'adviser',
      'anyFunctionalAdministrator',
      'anyLogManager',
      'anyManager',
      'anyReferrer',
      'job',
      'referrer',
    ])
  })
})

test('our Arabic and Farsi have no vowel signs: a document would say the letter under each of them twice', async () => {
  const words = [...leaves(await wordsIn('ar')), ...leaves(await wordsIn('fa')), ...leaves(explanations)]
  expect(words.filter((text) => /[\u064b-\u0652]/.test(text))).toEqual([])
})

test('rights name every way to go on: the LSE, the court, COA or the municipality, and the data protection authority', async () => {
  for (const language of spokenLanguages) {
    const text = textOf(rightsLetter(await sampleFrame(language)))
    for (const route of ['LSE', 'COA', 'Autoriteit Persoonsgegevens', '088\u00a020\u00a080\u00a0080'])
      expect(text, `${language} ${route}`).toContain(route)
  }
})

test('the language that somebody wrote down is found in our words and in theirs', () => {
  expect(['Tigrinya', 'Dari', 'Farsi', 'arabisch (Syrisch)', 'Somali', 'Frans'].map(languageOf)).toEqual([
    'ti',
    'fa',
    'fa',
    'ar',
    'so',
    'fr',
  ])
  expect([undefined, '', 'Koerdisch'].map(languageOf)).toEqual([undefined, undefined, undefined])
})

describe('paper', () => {
  const unmet = (facts: Parameters<(typeof paperRules)[number]['holds']>[0]) =>
    paperRules.filter((rule) => !rule.holds(facts)).map(({ sentence }) => sentence)
  test('De persoon wil papier, of er staat waarom het toch op papier moet', () => {
    expect(unmet({ how: 'handed', reason: '', paper: 'none' })).toEqual([paperRules[0]?.sentence])
    expect(unmet({ how: 'handed', reason: '', paper: undefined })).toEqual([paperRules[0]?.sentence])
    expect(unmet({ how: 'handed', reason: 'Hij vroeg er zelf om.', paper: 'none' })).toEqual([])
    expect(unmet({ how: 'read', reason: '', paper: 'none' })).toEqual([])
  })
  test('De persoon wil post, of er staat waarom het toch met de post gaat', () => {
    expect(unmet({ how: 'post', reason: '', paper: 'handed' })).toEqual([paperRules[1]?.sentence])
    expect(unmet({ how: 'post', reason: '', paper: 'post' })).toEqual([])
  })
})

describe('as a document', () => {
  // How a line is cut and from which side its letters are drawn is the reader's business: the same letters, all of them.
  const letters = (text: string) => [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
  const sheet = (path: string) =>
    said('pdftotext', '-layout', '-x', '0', '-y', '70', '-W', '596', '-H', '680', path, '-')

  test.skipIf(!toolsHere).each(all)(
    '$kind in $language is tagged, holds its typefaces, and says what the page says',
    async ({ letter, language, kind }) => {
      const path = join(folder, `${kind}-${language}.pdf`)
      writeFileSync(path, await makeLetter(letter, at, 'ua-1'))
      expect(said('pdfinfo', path)).toMatch(/Tagged: +yes/)
      for (const row of said('pdffonts', path).trim().split('\n').slice(2)) expect(row).toMatch(/ yes yes yes /)
      expect(letters(sheet(path))).toBe(letters(textOf({ ...letter, everyPage: '' })))
    },
  )

  test.skipIf(!toolsHere)(
    'reads from right to left in its own order, with numbers and foreign names as they are',
    async () => {
      const arabic = all.find(({ language, kind }) => language === 'ar' && kind === 'invitation')
      const path = join(folder, 'order.pdf')
      if (arabic) writeFileSync(path, await makeLetter(arabic.letter, at, 'ua-1'))
      const text = sheet(path).replace(/[\u202a-\u202e\u200e\u200f]/g, '')
      expect(text).toMatch(/نود أن نتحدث معك/)
      expect(text).toMatch(/088.20.80.080/)
      expect(text).toContain('azc Heidedorp, Lindelaan 12, kamer 4')
      expect(text).toContain('14:30')
    },
  )
})
