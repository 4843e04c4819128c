import type { SpokenLanguage } from '#consent/explanation-words.ts'
import type { LetterWords } from './letter-words.ts'

const files: Record<SpokenLanguage, () => Promise<LetterWords>> = {
  nl: async () => (await import('./words-nl.ts')).dutch,
  en: async () => (await import('./words-en.ts')).english,
  fr: async () => (await import('./words-fr.ts')).french,
  tr: async () => (await import('./words-tr.ts')).turkish,
  so: async () => (await import('./words-so.ts')).somali,
  ar: async () => (await import('./words-ar.ts')).arabic,
  fa: async () => (await import('./words-fa.ts')).farsi,
  ti: async () => (await import('./words-ti.ts')).tigrinya,
}

/** The words of one language; read when somebody asks for them. */
export const wordsIn = (language: SpokenLanguage): Promise<LetterWords> => files[language]()

const formats: Partial<Record<SpokenLanguage, Record<'day' | 'weekday', Intl.DateTimeFormat>>> = {}

/** '24 نوفمبر 2026': our calendar and our digits, as on every other paper in the Netherlands. */
export function dayIn(language: SpokenLanguage, day: Temporal.PlainDate, weekday = false): string {
  formats[language] ??= { day: format(language), weekday: format(language, 'long') }
  return formats[language][weekday ? 'weekday' : 'day'].format(Date.UTC(day.year, day.month - 1, day.day, 12))
}

// British English: day before month.
function format(language: SpokenLanguage, weekday?: 'long'): Intl.DateTimeFormat {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    ...(weekday && { weekday }),
  })
}

/** The groups of a telephone number stay in their order in every direction: a space that does not break counts as part of the number. */
export const phoneIn = (phone: string): string => phone.trim().replace(/[ -]+/g, '\u00a0')

/** {name} → its value, in a sentence of a translator. */
export function filledIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
