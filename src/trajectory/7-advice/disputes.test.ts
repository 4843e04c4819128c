import { describe, expect, test } from 'vitest'
import type { Letter } from '#platform/pdf/letter.ts'
import { letterData } from '#platform/pdf/letter.ts'
import { withDisputes } from './disputes.ts'
import { languages, summaryLetter, summaryWords, uncheckedSentence } from './summary-words.ts'

const letter: Letter = {
  title: 'Advies',
  sender: 'LIV',
  everyPage: 'Bestemd voor u.',
  blocks: [
    { kind: 'paragraph', text: 'Vooraf.' },
    { kind: 'heading', level: 1, text: 'Ons antwoord' },
    { kind: 'paragraph', text: 'Hij rouwt. Rust helpt.' },
    { kind: 'definition', items: [['Waarom', 'Rust helpt.']] },
    { kind: 'list', items: ['Rust helpt.', 'Iets anders.'] },
  ],
}
const one = { sentence: 'Rust helpt.', view: 'Ik wil naar buiten.', on: '2026-11-24' }

describe('a disputed sentence', () => {
  test('is marked wherever it stands, and nowhere else', () => {
    const words = JSON.stringify(withDisputes(letter, [one]).blocks)
    expect(words.match(/Rust helpt\. \(betwist\)/g)).toHaveLength(3)
    expect(words).not.toContain('Hij rouwt. (betwist)')
  })
  test('stands on top with what the person says, before the first heading', () => {
    const { blocks } = withDisputes(letter, [one])
    expect(blocks[1]).toEqual({ kind: 'heading', level: 1, text: 'Wat de persoon betwist' })
    expect(JSON.stringify(blocks[2])).toContain('Ik wil naar buiten.')
  })
  test('to the person it says u', () => {
    expect(JSON.stringify(withDisputes(letter, [one], 'person').blocks)).toContain('Wat u betwist')
  })
  test('that this reader does not have says nothing here: the letter is the same', () => {
    expect(withDisputes(letter, [{ ...one, sentence: 'Over gezondheid.' }])).toBe(letter)
  })
  test('a second one comes under the same heading', () => {
    const twice = withDisputes(withDisputes(letter, [one]), [{ ...one, sentence: 'Hij rouwt.' }])
    const headings = twice.blocks.filter((block) => block.kind === 'heading').map((block) => block.text)
    expect(headings).toEqual(['Wat de persoon betwist', 'Ons antwoord'])
    expect(JSON.stringify(twice.blocks)).toContain('Hij rouwt. (betwist)')
  })
})

describe('the summary in the language of the person', () => {
  const about = { number: 'LIV-2026-00001', today: Temporal.PlainDate.from('2026-11-24') }
  const words = { text: 'Tekst.', translator: 'tolk', checkedBy: '' }
  test.each(languages)('in %s runs in its own direction and says on every page what it is not for', (language) => {
    const made = summaryLetter(language, words, about)
    expect(letterData(made).dir).toBe(language === 'ar' || language === 'fa' ? 'rtl' : 'ltr')
    expect(made.everyPage).toContain('niet bedoeld voor de asielbeslissing; doorgeven alleen met eigen grondslag')
    expect(made.lang).toBe(language)
  })
  test.each(languages.filter((one) => one !== 'nl'))(
    'in %s says in both languages that nobody certified checked it',
    (language) => {
      const unchecked = JSON.stringify(summaryLetter(language, words, about).blocks)
      expect(unchecked).toContain(uncheckedSentence)
      expect(unchecked).toContain(summaryWords[language].unchecked)
      expect(
        JSON.stringify(summaryLetter(language, { ...words, checkedBy: 'A. Vertaler' }, about).blocks),
      ).not.toContain(uncheckedSentence)
    },
  )
})
