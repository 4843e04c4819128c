import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { date, id } from '#platform/web/fields.ts'

export const absenceForm = z.object({
  from: date('Vul in vanaf welke dag u er niet bent'),
  until: date('Vul in tot en met welke dag u er niet bent'),
})
export type AbsenceForm = z.output<typeof absenceForm>
export const withdrawForm = z.object({ absence: id() })

export interface Absence {
  readonly id: string
  readonly from: string
  readonly until: string
}

export interface AbsenceFacts {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  /** The last day that one absence may have: a setting. */
  readonly furthest: Temporal.PlainDate
  readonly planned: readonly Absence[]
}

const { compare } = Temporal.PlainDate

export const absenceRules = [
  must('De laatste dag is vandaag of komt nog', ({ until, today }: AbsenceFacts) => compare(until, today) >= 0),
  must('De laatste dag komt niet voor de eerste', ({ from, until }: AbsenceFacts) => compare(until, from) >= 0),
  must(
    'U bent niet langer weg dan LIV afsprak; overleg anders met de teamleider',
    ({ until, furthest }: AbsenceFacts) => compare(until, furthest) <= 0,
  ),
  must(
    'In deze dagen stond u nog niet als afwezig; anders trekt u dat eerst in',
    ({ from, until, planned }: AbsenceFacts) =>
      !planned.some((one) => compare(one.from, until) <= 0 && compare(one.until, from) >= 0),
  ),
]

/** Who takes over what is mine while I am away, as the page says it. */
export const takerWords: Record<string, { is: string; nobody: string }> = {
  coordinator: { is: 'vervanger', nobody: 'Nog niemand: kies een vervanger' },
  careExpert: { is: 'waarnemer, na “ik neem waar”', nobody: 'Nog niemand: er is geen waarnemer' },
  duidingExpert: { is: 'ook duidingsexpert', nobody: 'Niemand anders: spreek af met de coördinator' },
}
