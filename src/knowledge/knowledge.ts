import { z } from 'zod'
import { findHints, hintWords } from '#consultation/person-hint.ts'
import { must } from '#platform/rules.ts'
import { choice, longText, maybe, optionalText, text } from '#platform/web/fields.ts'

export const lessonForm = z.object({
  title: text(120, 'Geef de les een titel'),
  words: longText(4000, 'Schrijf op wat het team leerde'),
  sure: maybe(),
})
export type LessonForm = z.output<typeof lessonForm>

export const checkForm = z
  .object({
    clean: choice(['yes', 'no'], 'Kies of er een persoon in staat'),
    remark: optionalText(2000, 'De opmerking'),
  })
  .superRefine(({ clean, remark }, context) => {
    if (clean === 'no' && !remark)
      context.addIssue({ code: 'custom', path: ['remark'], message: 'Schrijf op wat er moet veranderen' })
  })

/** What looks like a person, as the writer is shown it: asked, never overruled. */
export function looksLikeAPerson({ title, words }: Pick<LessonForm, 'title' | 'words'>): string[] {
  const found = findHints(`${title}\n${words}`).map((hint) => `${hintWords[hint.kind]}: "${hint.words}"`)
  const number = /LIV-\d{4}-\d{5}/i.exec(`${title}\n${words}`)?.[0]
  return [...new Set(number ? [...found, `een dossiernummer: "${number}"`] : found)]
}

/** A case number is never part of a lesson: there is no way back to a case. */
export const namesACase = ({ title, words }: Pick<LessonForm, 'title' | 'words'>) =>
  /LIV-\d{4}-\d{5}/i.test(`${title}\n${words}`)

export interface CheckFacts {
  readonly another: boolean
  readonly inHand: boolean
}
export const checkRules = [
  must<CheckFacts>('Iemand anders dan de schrijver leest de les', ({ another }) => another),
  must<CheckFacts>('De les is nog niet gelezen', ({ inHand }) => inHand),
]

/** The words somebody searches for: each must be in the lesson. */
export const wordsOf = (asked: string): string[] => asked.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
