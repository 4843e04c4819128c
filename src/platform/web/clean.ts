// Zero-width space, word joiner, soft hyphen and byte order mark; the joiners of Farsi and Arabic (U+200C-200F) stay.
const invisible = /[\u200B\u2060\u00AD\uFEFF]/g
const spaces = /[\u00A0\u2007\u202F\u2002-\u2006\u2008-\u200A\t]/g
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const otherControls = /[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const refused = /[\u0000\u202A-\u202E\u2066-\u2069]/

/** Text as pasted from Word or mail, made plain; quotes and dashes stay as they are. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(spaces, ' ')
    .replace(invisible, '')
    .replace(otherControls, '')
    .normalize('NFC')
    .replace(/ +$/gm, '')
    .trim()
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

/** Null bytes, and controls that make text read differently from what is stored. */
export function hasRefusedCharacters(text: string): boolean {
  return refused.test(text)
}

export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
