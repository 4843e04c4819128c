import { z } from 'zod'
import { choice, date, longText, optionalChoice, optionalDate, optionalText, text } from '#platform/web/fields.ts'
import { ages } from './who-decides.ts'

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
  givenBy: optionalChoice(['person', 'representative', 'both']),
  on: date('Vul in wanneer de persoon dit zei'),
  how: text(300, 'Vul in hoe de persoon dit zei'),
  note: optionalText(4000),
})
export const representativeForm = z.object({
  kind: choice(['lawyer', 'parent', 'guardian', 'nidos', 'mentor', 'none'], 'Kies wie de persoon bijstaat'),
  name: optionalText(200),
  note: optionalText(2000),
  untilOn: optionalDate(),
})
export const ageForm = z.object({
  age: choice(ages, 'Kies wat er over de leeftijd bekend is'),
  adultOn: optionalDate(),
  note: optionalText(2000),
})
export const contactForm = z.object({
  way: choice(['spoken', 'phone', 'through', 'letter'], 'Kies hoe de persoon bereikt wil worden'),
  paper: choice(['none', 'handed', 'post'], 'Kies of er papier mag komen'),
  language: optionalText(100),
  note: optionalText(2000),
})

export type InformedForm = z.output<typeof informedForm>
export type PostponedForm = z.output<typeof postponedForm>
export type WillingForm = z.output<typeof willingForm>
export type ConsentForm = Omit<z.output<typeof consentForm>, 'givenBy'> & {
  givenBy?: z.output<typeof consentForm>['givenBy']
}
export type RepresentativeForm = Omit<z.output<typeof representativeForm>, 'untilOn'> & {
  untilOn?: Temporal.PlainDate | undefined
}
export type AgeForm = z.output<typeof ageForm>
export type ContactForm = z.output<typeof contactForm>
export type RepresentativeKind = RepresentativeForm['kind']
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
export const representativeWords: Record<RepresentativeKind, string> = {
  lawyer: 'advocaat',
  parent: 'ouder met gezag',
  guardian: 'voogd, niet van Nidos',
  nidos: 'voogd van Nidos',
  mentor: 'mentor of vertrouwd persoon',
  none: 'niemand',
}
/** Who may decide for a minor. A lawyer speaks for somebody within the mandate; a mentor stands by. */
export const decidingKinds: readonly RepresentativeKind[] = ['parent', 'guardian', 'nidos']

export const wayWords: Record<ContactForm['way'], string> = {
  spoken: 'mondeling, met een tolk',
  phone: 'per telefoon, met een tolk',
  through: 'via iemand die de persoon noemt',
  letter: 'met een brief',
}
export const paperWords: Record<ContactForm['paper'], string> = {
  none: 'Wil geen papier. Dat is goed: wij vertellen het.',
  handed: 'Papier mag, persoonlijk gegeven en samen gelezen.',
  post: 'Post mag, in een envelop zonder naam of beeldmerk van LIV.',
}

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

/** Each purpose has a page of its own. */
export const purposePaths: Record<Purpose, string> = {
  conversation: 'gesprekken',
  'health-part': 'gezondheid',
  'information-from-others': 'anderen',
}

/** What decides whether a case may go on; newest records only. */
export interface ConsentFacts {
  readonly informed: boolean
  readonly postponedWithReason: boolean
  readonly willing: Willing | null
  readonly healthPart: boolean
}

/** The clock of informing: from the first detail that says who the person is, until the day of the setting. */
export interface InformingClock {
  readonly since: Temporal.PlainDate
  readonly before: Temporal.PlainDate
}
