import { z } from 'zod'
import type { Subject } from '#consultation/consultation.ts'
import { must } from '#platform/rules.ts'
import { choice, optionalText, text } from '#platform/web/fields.ts'
import { namesOrganisation, organisationAsked, type ReferralForm } from '#trajectory/1-referral/referral.ts'

/** What a referral needs and a consultation never asked; no field for the name of the person. */
export const promotionForm = z
  .looseObject({
    since: text(200, 'Schrijf op sinds wanneer'),
    situation: choice(['asylumSeeker', 'statusHolder', 'unknown'], 'Kies de situatie van de persoon'),
    place: text(200, 'Schrijf op waar de persoon woont; het azc of de gemeente is genoeg'),
    language: optionalText(100, 'De taal'),
    personInformed: choice(['yes', 'no', 'unknown'], 'Kies of de persoon weet van deze aanmelding'),
    personInformedNote: optionalText(2000, 'De toelichting'),
    referrerKind: choice(['professional', 'family', 'other'], 'Kies wie de aanmelder is'),
    referrerName: text(200, 'Vul de naam van de aanmelder in'),
    referrerFunction: text(200, 'Vul in wat de aanmelder doet, of wat die van de persoon is'),
    referrerOrganisation: optionalText(200, 'De organisatie').optional(),
    referrerPhone: text(50, 'Vul een telefoonnummer in waarop LIV de aanmelder kan bellen'),
    referrerEmail: optionalText(200, 'Het e-mailadres'),
    mayBeNamed: choice(['yes', 'no'], 'Kies of de naam van de aanmelder genoemd mag worden'),
  })
  .refine(namesOrganisation, { path: ['referrerOrganisation'], error: organisationAsked })
export type PromotionForm = z.output<typeof promotionForm>

/** Where a piece of a consultation lands in the referral. */
export type Place = 'concern' | 'involved' | 'tried'
export const placeWords: Record<Place, string> = {
  concern: 'wordt: wat er is gezien of gehoord',
  involved: 'wordt: wie er nog meer bij betrokken is',
  tried: 'wordt: wat er al is gedaan',
}
export interface Piece {
  readonly key: string
  readonly title: string
  readonly place: Place
  readonly text: string
}

/** Only what was ticked goes along, in the words as they were changed; nothing else. */
export function agreedOnly(pieces: readonly Piece[], typed: Readonly<Record<string, unknown>>): Record<Place, string> {
  const taken = pieces.filter(({ key }) => typed[`take-${key}`] === 'ja')
  const of = (place: Place) =>
    taken
      .filter((piece) => piece.place === place)
      .map(({ key }) => String(typed[`text-${key}`] ?? '').trim())
      .filter(Boolean)
      .join('\n\n')
  return { concern: of('concern'), involved: of('involved'), tried: of('tried') }
}

export interface PromotionFacts {
  readonly subject: Subject
  readonly concern: string
}
export const promotionRules = [
  must<PromotionFacts>(
    'Alleen een vraag over één persoon wordt een aanmelding',
    ({ subject }) => subject === 'individual',
  ),
  must<PromotionFacts>(
    'De vrager is akkoord met ten minste één tekst over wat er is gezien of gehoord',
    ({ concern }) => concern !== '',
  ),
]

/** The referral as 1-referral makes it from any caller; a name, if there is to be one, is asked at the commission. */
export function referralOf(input: PromotionForm, agreed: Record<Place, string>): ReferralForm {
  return {
    ...agreed,
    since: input.since,
    situation: input.situation,
    place: input.place,
    language: input.language,
    personInformed: input.personInformed,
    personInformedNote: input.personInformedNote,
    personName: '',
    personBirthDate: undefined,
    referrerKind: input.referrerKind,
    referrerName: input.referrerName,
    referrerFunction: input.referrerFunction,
    referrerOrganisation: input.referrerOrganisation,
    referrerPhone: input.referrerPhone,
    referrerEmail: input.referrerEmail,
    mayBeNamed: input.mayBeNamed,
  }
}
