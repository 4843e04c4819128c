import { Refused } from './refused.ts'

/** A rule is a sentence with a check: the sentence is the refusal, the test's name and the line in the docs. */
export interface Rule<Facts> {
  readonly sentence: string
  readonly holds: (facts: Facts) => boolean
}

/** must('De opdracht is ondertekend', facts => …) */
export function must<Facts>(sentence: string, holds: (facts: Facts) => boolean): Rule<Facts> {
  return { sentence, holds }
}

/** The sentences that do not hold yet, in the order of the rules. */
export function unmet<Facts>(rules: readonly Rule<Facts>[], facts: Facts): string[] {
  return rules.filter((rule) => !rule.holds(facts)).map((rule) => rule.sentence)
}

/** Each sentence with whether it holds, for the page that shows what stands in the way. */
export function readiness<Facts>(rules: readonly Rule<Facts>[], facts: Facts): { sentence: string; met: boolean }[] {
  return rules.map((rule) => ({ sentence: rule.sentence, met: rule.holds(facts) }))
}

/** Refuses with every sentence that does not hold. */
export function requireAll<Facts>(rules: readonly Rule<Facts>[], facts: Facts): void {
  const missing = unmet(rules, facts)
  if (missing.length > 0)
    throw new Refused(`Dit kan nog niet. ${missing.map((sentence) => `Nodig: ${lower(sentence)}.`).join(' ')}`)
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
