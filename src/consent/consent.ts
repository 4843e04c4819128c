import { z } from 'zod'
import { choice, date, longText, optionalText, text } from '#platform/web/fields.ts'

/** Informed: when, how, in which language and by whom. */
export const informedForm = z.object({
  informedOn: date('Vul in wanneer de persoon is geïnformeerd'),
  how: choice(['spoken', 'letter', 'both'], 'Kies hoe de persoon is geïnformeerd'),
  language: text(100, 'Vul in welke taal is gebruikt'),
  informedBy: text(200, 'Vul in wie de persoon heeft geïnformeerd'),
  interpreter: choice(['yes', 'no'], 'Kies of er een tolk bij was').transform((answer) => answer === 'yes'),
  note: optionalText(4000),
})
export const postponedForm = z.object({
  postponedReason: longText(4000, 'Schrijf op waarom de persoon nog niet is geïnformeerd'),
  postponedUntil: date('Vul in tot wanneer u uitstelt'),
})
export const willingForm = z.object({
  willing: choice(['yes', 'no', 'stopped', 'later'], 'Kies wat de persoon heeft gezegd'),
  on: date('Vul in wanneer de persoon dit zei'),
  note: optionalText(4000),
})
export const consentForm = z.object({
  purpose: choice(['conversation', 'health-part', 'information-from-others'], 'Kies waarvoor u toestemming vroeg'),
  given: choice(['yes', 'no', 'withdrawn'], 'Kies wat de persoon heeft gezegd'),
  on: date('Vul in wanneer de persoon dit zei'),
  how: text(300, 'Vul in hoe de persoon dit zei'),
  note: optionalText(4000),
})
export const representativeForm = z.object({
  kind: choice(['lawyer', 'guardian', 'mentor', 'none'], 'Kies wie de persoon bijstaat'),
  name: optionalText(200),
  note: optionalText(2000),
})

export type InformedForm = z.output<typeof informedForm>
export type PostponedForm = z.output<typeof postponedForm>
export type WillingForm = z.output<typeof willingForm>
export type ConsentForm = z.output<typeof consentForm>
export type RepresentativeForm = z.output<typeof representativeForm>
export type Willing = WillingForm['willing']
export type Purpose = ConsentForm['purpose']
export type Given = ConsentForm['given']

export const howWords = {
  spoken: 'in een gesprek',
  letter: 'met een brief',
  both: 'in een gesprek en met een brief',
} as const
export const willingWords: Record<Willing, string> = {
  yes: 'De persoon wil in gesprek.',
  no: 'De persoon wil niet in gesprek. Dat mag.',
  stopped: 'De persoon is gestopt met de gesprekken. Dat mag.',
  later: 'De persoon wil nu niet, later misschien.',
}
export const givenWords: Record<Given, string> = { yes: 'gegeven', no: 'niet gegeven', withdrawn: 'ingetrokken' }
export const representativeWords = { lawyer: 'advocaat', guardian: 'voogd', mentor: 'mentor', none: 'niemand' } as const

/** What each consent is for, and what follows from yes and from no: read to the person before they answer. */
export const purposes: Record<Purpose, { label: string; withIt: string; without: string }> = {
  conversation: {
    label: 'Gesprekken met het team',
    withIt: 'Met toestemming praat het team met de persoon en schrijft het daarvan een verslag.',
    without: 'Zonder toestemming is er geen gesprek. LIV kan dan nog wel advies geven dat niet over de persoon gaat.',
  },
  'health-part': {
    label: 'Het deel over gezondheid in het advies',
    withIt: 'Met toestemming gaat het deel over gezondheid mee naar wie in de opdracht staat.',
    without:
      'Zonder toestemming staat er in het advies niets over gezondheid. De rest van het advies gaat gewoon door.',
  },
  'information-from-others': {
    label: 'Informatie vragen bij anderen',
    withIt: 'Met toestemming vraagt het team na wat de persoon heeft genoemd, bij wie de persoon heeft genoemd.',
    without: 'Zonder toestemming vraagt het team niets na bij behandelaars of anderen.',
  },
}

/** What decides whether a case may go on; newest records only. */
export interface ConsentFacts {
  readonly informed: boolean
  readonly postponedWithReason: boolean
  readonly willing: Willing | null
  readonly healthPart: boolean
}

/** Default, to be confirmed by the FG: a month after the first details about the person came in. */
export function informBefore(openedOn: Temporal.PlainDate): Temporal.PlainDate {
  return openedOn.add({ months: 1 })
}
