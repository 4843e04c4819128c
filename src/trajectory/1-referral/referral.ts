import { z } from 'zod'
import { choice, longText, optionalDate, optionalText, text } from '#platform/web/fields.ts'
import type { Checks } from '../stages.ts'

/** Step 1: behaviour and words, as seen or heard. Health is not asked here. */
export const concernStep = z.object({
  concern: longText(8000, 'Schrijf op wat u heeft gezien of gehoord'),
  since: text(200, 'Schrijf op sinds wanneer'),
  involved: optionalText(2000),
  tried: optionalText(4000),
})

/** Step 2: as little about the person as possible; a name is sealed until inclusion. */
export const personStep = z.object({
  situation: choice(['asylumSeeker', 'statusHolder', 'unknown'], 'Kies de situatie van de persoon'),
  place: text(200, 'Schrijf op waar de persoon woont'),
  language: optionalText(100),
  personInformed: choice(['yes', 'no', 'unknown'], 'Kies of de persoon weet van deze aanmelding'),
  personInformedNote: optionalText(2000),
  personName: optionalText(200),
  personBirthDate: optionalDate(),
})

/** Step 3: who refers. A part of its own that few may open. A professional appears as an organisation, so that must be known. */
const referrerFields = z.object({
  referrerName: text(200, 'Vul uw naam in'),
  referrerFunction: text(200, 'Vul in wat u doet, of wat u van de persoon bent'),
  referrerOrganisation: optionalText(200, 'De organisatie').optional(),
  referrerPhone: text(50, 'Vul een telefoonnummer in waarop wij u kunnen bellen'),
  referrerEmail: optionalText(200),
  referrerKind: choice(['professional', 'family', 'other'], 'Kies wie u bent'),
  mayBeNamed: choice(['yes', 'no'], 'Kies of wij uw naam mogen noemen'),
})

export const namesOrganisation = (said: { referrerKind: string; referrerOrganisation?: string | undefined }): boolean =>
  said.referrerKind !== 'professional' || Boolean(said.referrerOrganisation)
export const organisationAsked =
  'Vul in bij welke organisatie: zo komt een professional op papier, en niet met een naam'
export const referrerStep = referrerFields.refine(namesOrganisation, {
  path: ['referrerOrganisation'],
  error: organisationAsked,
})

export const referralForm = concernStep.extend(personStep.shape).extend(referrerFields.shape)
export type ReferralForm = z.output<typeof referralForm>

/** What the referrer wants to add later; the first words stay. */
export const additionForm = z.object({ addition: longText(8000, 'Schrijf op wat u wilt toevoegen') })

/** What the referral says, without who said it and without a name. */
export type Referral = Pick<
  ReferralForm,
  | 'concern'
  | 'since'
  | 'involved'
  | 'tried'
  | 'situation'
  | 'place'
  | 'language'
  | 'personInformed'
  | 'personInformedNote'
>
export type Referrer = Pick<
  ReferralForm,
  | 'referrerName'
  | 'referrerFunction'
  | 'referrerOrganisation'
  | 'referrerPhone'
  | 'referrerEmail'
  | 'referrerKind'
  | 'mayBeNamed'
>

export const situations = { asylumSeeker: 'asielzoeker', statusHolder: 'statushouder', unknown: 'niet bekend' } as const
export const informedWords = { yes: 'ja', no: 'nee', unknown: 'niet bekend' } as const
export const kindWords = { professional: 'professional', family: 'familie', other: 'anders' } as const

/** What must be so before triage starts. */
export interface ReferralFacts {
  readonly hasConcern: boolean
  readonly receiptSent: boolean
  readonly triagers: number
}

export const triageCanStart: Checks<'start triage', ReferralFacts> = {
  'De aanmelding noemt een zorg in eigen woorden': (facts) => facts.hasConcern,
  'De ontvangst is bevestigd': (facts) => facts.receiptSent,
  'Een tweede persoon weegt mee': (facts) => facts.triagers > 0,
}
