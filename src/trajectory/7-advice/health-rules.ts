import { must, type Rule } from '#platform/rules.ts'

export interface HealthFacts {
  readonly written: boolean
  readonly sent: boolean
  readonly signed: boolean
  readonly consented: boolean
  readonly released: boolean
}

/** Off until the person says yes: without consent there is no rendering with the health part at all. */
export const releaseRules: readonly Rule<HealthFacts>[] = [
  must('Het gezondheidsdeel is geschreven', (facts) => facts.written),
  must('Het advies is verstuurd', (facts) => facts.sent),
  must('De zorgexpert heeft het gezondheidsdeel met het advies ondertekend', (facts) => facts.signed),
  must('De persoon heeft toestemming gegeven voor het gezondheidsdeel', (facts) => facts.consented),
  must('Het gezondheidsdeel is bij deze versie nog niet vrijgegeven', (facts) => !facts.released),
]
