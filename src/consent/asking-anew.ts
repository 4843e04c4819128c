import { bandOn, birthday, type DecidingTable, type KnownAge, type Turning } from './who-decides.ts'

/** The days on which the person is asked anew, besides the eighteenth birthday. */
export interface AskedAnewDays {
  readonly twelveOn?: string | undefined
  readonly sixteenOn?: string | undefined
}
export type KnownDays = KnownAge & AskedAnewDays

/** Which birthdays ask anew: those on which somebody else begins to decide. A doubted age has no such day but the eighteenth. */
export function askedAnewDays(
  known: KnownAge,
  before: KnownDays | undefined,
  table: DecidingTable,
  today: Temporal.PlainDate,
): AskedAnewDays {
  if (known.age !== 'minor' || !known.adultOn) return {}
  const adultOn = Temporal.PlainDate.from(known.adultOn)
  const changes = (years: Turning) => {
    const day = birthday(adultOn, years)
    const [until, from] = [bandOn(known, day.subtract({ days: 1 })), bandOn(known, day)]
    return table[until].care !== table[from].care || table[until].data !== table[from].data ? day : undefined
  }
  const ahead = (day: Temporal.PlainDate | undefined) =>
    day && Temporal.PlainDate.compare(day, today) > 0 ? day.toString() : undefined
  const twelve = changes(12)
  const sixteen = changes(16)
  const corrected = before && bandOn(before, today) !== bandOn(known, today) ? today.toString() : undefined
  // A day that was reached before keeps its question; one that was only thought to come does not.
  const reached = (day: Temporal.PlainDate | undefined, was: string | undefined) =>
    ahead(day) ?? (day && before ? (was && was <= today.toString() ? was : corrected) : undefined)
  return { twelveOn: reached(twelve, before?.twelveOn), sixteenOn: reached(sixteen, before?.sixteenOn) }
}

interface Said {
  readonly ages: readonly { readonly words: KnownDays }[]
  readonly willingness: readonly { readonly words: { readonly on: string } }[]
}

/** The birthday that was reached, when the person has not been asked anew since. */
export function asksAnew(
  { ages: [newest], willingness: [said] }: Said,
  today: Temporal.PlainDate,
): Turning | undefined {
  const { adultOn, sixteenOn, twelveOn } = newest?.words ?? {}
  const days: readonly (readonly [Turning, string | undefined])[] = [
    [18, adultOn],
    [16, sixteenOn],
    [12, twelveOn],
  ]
  const reached = days.find(([, day]) => day && Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) <= 0)
  if (!reached?.[1]) return undefined
  return said && said.words.on >= reached[1] ? undefined : reached[0]
}
