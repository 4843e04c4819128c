import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { type Sentence, sentencesOfFile, sentencesOfTheCode } from './sentences.ts'

/** Plain Dutch, measured by `style` of Debian's diction: Lix at most 45, at most 15 words a sentence on average, none over 25. */
const most = { lix: 45, mean: 15, words: 25 }

const rooms = Object.groupBy(sentencesOfTheCode(), ({ room }) => room) as Record<string, Sentence[]>
const letters: Record<string, readonly string[]> = {
  'the advice': ['trajectory/7-advice/advice-letter.ts', 'trajectory/7-advice/advice-blocks.ts'],
  'the action sheet': ['trajectory/7-advice/action-sheet.ts'],
  'the commission': ['trajectory/3-commission/commission-letter.tsx', 'trajectory/3-commission/commission.ts'],
  'the sheet for the interpreter': ['trajectory/5-conversations/appointment.ts'],
  'the letters to the person': ['letters/words-nl.ts'],
  'who LIV is': ['consent/explanation-words.ts'],
  'the texts that LIV sends': ['settings/text-settings.ts', 'settings/closing-settings.ts'],
  'the mail': ['platform/mail/mail-texts.ts'],
}

describe('in plain Dutch', () => {
  for (const [room, sentences] of Object.entries(rooms)) {
    const whole = wholeSentences(sentences)
    // A few labels are no text to measure.
    if (whole.length >= 5) test(`what the screens of ${room} say`, () => expectPlain(whole))
  }
  for (const [letter, files] of Object.entries(letters))
    test(`${letter}, on paper or by mail`, () => expectPlain(wholeSentences(files.flatMap(sentencesOfFile))))
})

/** Sentences with an end: a label or a button says nothing about how hard a text is. What is filled in counts as one word. */
function wholeSentences(sentences: readonly Sentence[]): string[] {
  return sentences
    .map(({ dutch }) => dutch.replaceAll(/[{<]\w+[>}]/g, 'dit').replaceAll(/\s+/g, ' '))
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .filter((text) => /\w[.?!]$/.test(text) && text.includes(' '))
}

function expectPlain(sentences: readonly string[]): void {
  expect(sentences.filter((one) => one.split(' ').length > most.words)).toEqual([])
  expect(sentences.length).toBeGreaterThan(0)
  const { stdout, error } = spawnSync('style', ['-L', 'nl'], { input: sentences.join('\n'), encoding: 'utf8' })
  expect(error, 'style of diction is not installed').toBeUndefined()
  const lix = Number(/Lix: ([\d.]+)/.exec(stdout)?.[1])
  const mean = Number(/average length ([\d.]+) words/.exec(stdout)?.[1])
  expect(lix).toBeLessThanOrEqual(most.lix)
  expect(mean).toBeLessThanOrEqual(most.mean)
  expect(mean).toBeGreaterThan(2)
}
