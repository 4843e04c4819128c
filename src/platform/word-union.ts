import { diffOf } from './word-diff.ts'

/** Two texts in one: every sentence that stands in either, once, in the order of reading. A start to edit from, not an answer. */
export function unionOf(one: string, other: string): string {
  return diffOf(sentencesIn(one), sentencesIn(other))
    .map(({ text }) => (/\s$/.test(text) ? text : `${text} `))
    .join('')
    .trim()
}

/** Each sentence or line with the white space after it. */
const sentencesIn = (text: string): string[] => text.match(/[^\n]*?(?:[.!?…]["”’)]?\s+|\n+)|[^\n]+$/g) ?? []
