import { shortDate } from '#platform/clock.ts'

export interface AwayInTeam {
  readonly name: string
  readonly from: string
  readonly until: string
}

/** 'Er niet: Omar Haddad (di 1 dec tot en met vr 4 dec).' */
export function awayWords(away: readonly AwayInTeam[]): string {
  const day = (text: string) => shortDate(Temporal.PlainDate.from(text))
  return `Er niet: ${away.map(({ name, from, until }) => `${name} (${day(from)} tot en met ${day(until)})`).join(', ')}.`
}
