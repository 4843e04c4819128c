import { z } from 'zod'
import { cleanLine, cleanText, countCharacters, hasRefusedCharacters } from './clean.ts'
import { readDate } from './date-text.ts'

type Context = z.RefinementCtx

/** One line, asked for. `label` names the field where the sentence cannot. */
export const text = (max: number, sentence: string, label?: string) => typed(cleanLine, max, sentence, label)

/** More lines, asked for. */
export const longText = (max: number, sentence: string, label?: string) => typed(cleanText, max, sentence, label)

/** May stay empty; then ''. Line breaks are kept. */
export const optionalText = (max: number, label?: string) => typed(cleanText, max, undefined, label)

function typed(clean: (value: string) => string, max: number, sentence: string | undefined, label?: string) {
  return z
    .string()
    .optional()
    .transform((value = '', context) => {
      if (hasRefusedCharacters(value)) return refuse(context, hiddenCharacter(label))
      const cleaned = clean(value)
      if (!cleaned && sentence) return refuse(context, sentence)
      const count = countCharacters(cleaned)
      return count > max ? refuse(context, tooLong(count, max, label)) : cleaned
    })
}

/** One of a few answers. */
export function choice<const T extends string>(values: readonly T[], sentence: string) {
  return z
    .string()
    .optional()
    .transform((value, context): T => values.find((one) => one === value) ?? refuse(context, sentence))
}

/** One of a few answers, or none. */
export function optionalChoice<const T extends string>(values: readonly T[]) {
  return z
    .string()
    .optional()
    .transform((value): T | undefined => values.find((one) => one === value))
}

/** Any number of answers; with a sentence at least one. */
export function checks<const T extends string>(values: readonly T[], sentence?: string) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value, context): T[] => {
      const given = new Set(value === undefined ? [] : [value].flat())
      const chosen = values.filter((one) => given.has(one))
      return sentence && chosen.length === 0 ? refuse(context, sentence) : chosen
    })
}

/** Must be ticked. */
export const yes = (sentence: string) =>
  z
    .string()
    .optional()
    .transform((value, context): true => (value === 'ja' ? true : refuse(context, sentence)))

/** May be ticked. */
export const maybe = () =>
  z
    .string()
    .optional()
    .transform((value) => value === 'ja')

/** A date, asked for. */
export const date = (sentence: string) =>
  z
    .string()
    .optional()
    .transform((value = '', context) => dateFrom(value, context) ?? refuse(context, sentence))

/** A date, or nothing. */
export const optionalDate = () =>
  z
    .string()
    .optional()
    .transform((value = '', context) => dateFrom(value, context))

function dateFrom(value: string, context: Context): Temporal.PlainDate | undefined {
  const reading = readDate(value)
  if ('sentence' in reading) return refuse(context, reading.sentence)
  return 'date' in reading ? reading.date : undefined
}

/** A time of day such as 14.30 or 14:30. */
export const time = (sentence: string) =>
  z
    .string()
    .optional()
    .transform((value = '', context): Temporal.PlainTime => {
      const [, hour, minute] = /^\s*(\d{1,2})[.:u]?(\d\d)\s*(?:uur)?\s*$/.exec(value) ?? []
      if (!value.trim()) return refuse(context, sentence)
      if (!hour || Number(hour) > 23 || Number(minute) > 59) return refuse(context, 'Schrijf de tijd als 14.30.')
      return new Temporal.PlainTime(Number(hour), Number(minute))
    })

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number, sentence: string) =>
  z
    .string()
    .optional()
    .transform((value = '', context): number => {
      const number = /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : Number.NaN
      if (!value.trim()) return refuse(context, sentence)
      return number >= least && number <= most
        ? number
        : refuse(context, `Vul een heel getal in van ${least} tot en met ${most}.`)
    })

/** Any number of ids we made ourselves, each once. */
export const some = () =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value): string[] => [...new Set([value ?? []].flat())].filter((one) => /^[0-9a-f-]{36}$/.test(one)))

/** An id we made ourselves, sent back by a hidden field or a choice. */
export const id = (sentence = 'Deze keuze is er niet meer. Kies opnieuw.') =>
  z
    .string()
    .optional()
    .transform((value = '', context) => (/^[0-9a-f-]{36}$/.test(value) ? value : refuse(context, sentence)))

function refuse(context: Context, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

const hiddenCharacter = (label = 'Deze tekst') =>
  `${label} bevat een onzichtbaar teken dat de tekst anders laat lezen. Haal het weg, of typ de tekst opnieuw.`

const tooLong = (count: number, max: number, label = 'Deze tekst') =>
  `${label} is te lang: ${dutch(count)} tekens. Er passen er ${dutch(max)} in. Haal er ${dutch(count - max)} weg.`

const dutch = (count: number) => count.toLocaleString('nl-NL')

export { formLimit, type Parsed, parseForm, type Raw, readForm, tooLarge } from './form-data.ts'
