import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { choice, longText } from '#platform/web/fields.ts'
import type { Referrer } from './referral.ts'

/** Told before anybody fills in a word, and again where the name is asked (AVG 15(1)(g), UAVG 41). */
export const noAnonymity = [
  'Anoniem blijven kunnen wij u niet beloven: de persoon mag vragen van wie dit komt.',
  'Voor uw werk? Dan noemen wij alleen uw organisatie.',
  'Familie, buur of vriend? Dan weegt LIV eerst of uw naam dicht blijft, en overlegt met u.',
] as const
export const orAskOnly = 'Alleen overleggen kan zonder naam: bel LIV.'

export const outcomes = ['withheld', 'named'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeWords: Record<Outcome, string> = {
  withheld: 'De naam blijft dicht',
  named: 'De naam mag worden genoemd',
}
export const weighingForm = z.object({
  outcome: choice(outcomes, 'Kies of de naam dicht blijft'),
  reason: longText(2000, 'Schrijf op waarom'),
})
export interface Weighing {
  readonly outcome: Outcome
  readonly reason: string
  readonly author: string
  readonly writtenAt: Date
}

export const isPrivate = (referrer: Pick<Referrer, 'referrerKind'>): boolean => referrer.referrerKind !== 'professional'

export const weighingRules = [
  must<Pick<Referrer, 'referrerKind'>>(
    'Alleen over een privépersoon wordt gewogen: een professional staat er met de organisatie',
    isPrivate,
  ),
]

/** How who referred stands on paper: a professional as an organisation, a private person as was weighed. */
export function onPaper(referrer: Referrer, weighing: Pick<Weighing, 'outcome'> | undefined): string {
  if (!isPrivate(referrer)) return referrer.referrerOrganisation || 'een professional; de organisatie is niet genoemd'
  if (!weighing) return 'nog niet gewogen: tot dan blijft de naam dicht'
  return weighing.outcome === 'named' ? referrer.referrerName : 'niet genoemd'
}
