import type { Values } from './chosen.ts'

/** What each row says to each question, as a value in the address. */
export type Answers<Row> = Readonly<Record<string, (row: Row, today: Temporal.PlainDate) => string>>

/** The rows that answer every question as it was asked. */
export function narrowed<Row>(
  rows: readonly Row[],
  answers: Answers<NoInfer<Row>>,
  values: Values,
  today: Temporal.PlainDate,
): Row[] {
  const asked = Object.entries(answers).filter(([name]) => values[name] !== undefined)
  return rows.filter((row) => asked.every(([name, answer]) => answer(row, today) === values[name]))
}

export interface Question {
  readonly name: string
  readonly label: string
  /** The words for no choice: 'elke dag'. */
  readonly none: string
  /** Value in the address → words. */
  readonly words: Readonly<Record<string, string>>
}

/** The answers that rows give, with how many: counted from what the page holds anyway. A question with one answer has none. */
export function counted<Row>(
  rows: readonly Row[],
  answers: Answers<NoInfer<Row>>,
  values: Values,
  today: Temporal.PlainDate,
  { words, ...question }: Question,
) {
  const asked = values[question.name]
  const by = Map.groupBy(rows, (row) => answers[question.name]?.(row, today) ?? '')
  const options = Object.entries(words)
    .filter(([value]) => by.has(value) || value === asked)
    .map(([value, label]) => ({ value, label, count: by.get(value)?.length ?? 0 }))
  return { ...question, options: options.length > 1 || asked !== undefined ? options : [] }
}

export const whens = {
  'te-laat': 'te laat',
  'deze-week': 'deze week',
  later: 'later',
  'geen-dag': 'zonder dag',
} as const

const daysInWeek = 7

/** When a day is, seen from today: a week is today and the seven days after it. */
export function whenOf(due: string | null, today: Temporal.PlainDate): keyof typeof whens {
  if (!due) return 'geen-dag'
  const day = Temporal.PlainDate.from(due)
  if (Temporal.PlainDate.compare(day, today) < 0) return 'te-laat'
  return Temporal.PlainDate.compare(day, today.add({ days: daysInWeek })) <= 0 ? 'deze-week' : 'later'
}
