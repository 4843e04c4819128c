import { z } from 'zod'
import { choice, date, longText, optionalText, text, wholeNumber } from '#platform/web/fields.ts'
import { amountWords, type Setting, type TextField, type TextSetting } from './settings.ts'

/** Reasons here belong to no case and are not sealed, so they stay short and name nobody. */
export const reasonLength = 200

const told = {
  from: date('Vul in vanaf welke dag dit geldt').transform((day) => day.toString()),
  reason: text(reasonLength, 'Schrijf op waarom'),
}

export interface Change {
  readonly value: string
  readonly from: string
  readonly reason: string
}

/** The form of one setting: its own fields with its own bounds, from when, and why. */
export function formOf(setting: Setting): z.ZodType<Change> {
  if (setting.kind === 'texts')
    return z
      .object({ ...Object.fromEntries(Object.entries(setting.fields).map(textsField)), ...told })
      .transform(({ from, reason, ...words }) => ({ value: JSON.stringify(words), from, reason }))
  return z.object({ value: valueField(setting), ...told })
}

const textsField = ([name, field]: [string, TextField]) => {
  const sentence = `Vul in: ${field.label.toLowerCase()}`
  if (field.optional) return [name, optionalText(field.max, field.label)] as const
  return [
    name,
    field.lines ? longText(field.max, sentence, field.label) : text(field.max, sentence, field.label),
  ] as const
}

function valueField(setting: Exclude<Setting, { kind: 'texts' }>) {
  if (setting.kind === 'term') return wholeNumber(setting.least, setting.most, 'Vul in hoe lang').transform(String)
  if (setting.kind === 'choice') return choice(Object.keys(setting.options), 'Maak een keuze')
  return oneText(setting)
}

const oneText = ({ lines, max, label }: TextSetting) =>
  lines ? longText(max, 'Vul de tekst in', label) : text(max, 'Vul de tekst in', label)

/** "Van 1 werkdag tot en met 40 werkdagen." */
export const boundsWords = (setting: Extract<Setting, { kind: 'term' }>): string =>
  `Van ${amountWords(setting, setting.least)} tot en met ${amountWords(setting, setting.most)}.`

/** What stood on the page that is confirmed or withdrawn. */
export const confirmForm = z.object({ seen: z.string().max(36).default('') })
export const withdrawForm = z.object({ setting: z.string().max(36) })
