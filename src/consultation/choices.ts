import type { Choice } from '#platform/ui/filter-bar.tsx'
import type { Known, Values } from '#platform/web/chosen.ts'
import { type Answers, counted, whenOf, whens } from '#platform/web/narrowing.ts'
import { subjectWords } from './consultation.ts'
import type { ConsultationLine } from './consultation-store.ts'

const kinds = { antwoord: 'een antwoord', trajectadvies: 'een trajectadvies' } as const
const subjectSlugs = { persoon: 'individual', gezin: 'family', groep: 'group', verschijnsel: 'phenomenon' } as const
const { 'geen-dag': _none, ...days } = whens

export const known: Known = {
  wat: Object.keys(kinds),
  wanneer: Object.keys(days),
  waarover: Object.keys(subjectSlugs),
}

/** The day on which an open consultation asks for something. */
export const dueOf = (line: ConsultationLine) =>
  Temporal.PlainDate.from(line.next_moment ?? line.ends_on ?? line.answer_due)

export const answers: Answers<ConsultationLine> = {
  wat: ({ ends_on, next_moment }) => (ends_on || next_moment ? 'trajectadvies' : 'antwoord'),
  wanneer: (line, today) => whenOf(dueOf(line).toString(), today),
  waarover: ({ subject }) => Object.entries(subjectSlugs).find(([, one]) => one === subject)?.[0] ?? '',
}

export const choicesOf = (lines: readonly ConsultationLine[], values: Values, today: Temporal.PlainDate): Choice[] => [
  counted(lines, answers, values, today, { name: 'wat', label: 'Wacht', none: 'alles', words: kinds }),
  counted(lines, answers, values, today, { name: 'wanneer', label: 'Wanneer', none: 'elke dag', words: days }),
  counted(lines, answers, values, today, {
    name: 'waarover',
    label: 'Waarover',
    none: 'alles',
    words: Object.fromEntries(Object.entries(subjectSlugs).map(([value, subject]) => [value, subjectWords[subject]])),
  }),
]
