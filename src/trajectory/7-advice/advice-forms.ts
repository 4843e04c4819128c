import { z } from 'zod'
import {
  choice,
  date,
  longText,
  maybe,
  optionalChoice,
  optionalDate,
  optionalText,
  some,
  text,
} from '#platform/web/fields.ts'
import { type DomainText, type HealthPart, recipients, type ShownText, type Talk, urgencies } from './advice.ts'

/** The version that somebody's edit is based on; absent or 0 when the part was still empty. */
const based = z
  .string()
  .optional()
  .transform((value) => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : 0))

const versioned = z.object({ _version: based })

export const answerForm = versioned.extend({
  answer: longText(8000, 'Schrijf het antwoord op de centrale vraag'),
})
export const summaryForm = versioned.extend({
  summary: longText(6000, 'Schrijf een samenvatting die de persoon kan lezen'),
})
export const validityForm = versioned.extend({
  validUntil: date('Vul in tot wanneer het advies geldt'),
})

export const domainForm = versioned
  .extend({
    applies: choice(['yes', 'no'], 'Kies of dit onderdeel van toepassing is'),
    insight: optionalText(8000, 'Het inzicht'),
    notApplicableBecause: optionalText(2000, 'De reden'),
    noRecommendationBecause: optionalText(2000, 'De reden'),
  })
  .superRefine((typed, context) => {
    const field = typed.applies === 'yes' ? 'insight' : 'notApplicableBecause'
    const sentence = typed.applies === 'yes' ? 'Schrijf het inzicht op' : 'Schrijf op waarom dit niet van toepassing is'
    if (!typed[field]) context.addIssue({ code: 'custom', path: [field], message: sentence })
  })

export const recommendationForm = versioned.extend({
  title: text(140, 'Geef de aanbeveling een titel', 'De titel'),
  text: longText(4000, 'Schrijf op wat LIV aanbeveelt'),
  rationale: longText(3000, 'Schrijf op waarom'),
  addressee: text(200, 'Vul in voor wie de aanbeveling is'),
  owner: text(200, 'Vul in wie dit volgens LIV kan oppakken'),
  urgency: choice(urgencies, 'Kies wanneer'),
  reviewOn: date('Vul in wanneer er opnieuw wordt gekeken'),
  bridging: optionalText(2000),
})

export const shownForm = versioned
  .extend({
    shown: choice(['yes', 'no'], 'Kies of de persoon het concept heeft gezien'),
    shownOn: optionalDate(),
    language: optionalText(100),
    corrections: optionalText(6000),
    ownView: optionalText(6000),
    notShownReason: optionalText(2000),
  })
  .superRefine((typed, context) => {
    const asked = (field: 'shownOn' | 'language' | 'notShownReason', message: string) => {
      if (!typed[field]) context.addIssue({ code: 'custom', path: [field], message })
    }
    if (typed.shown === 'yes') {
      asked('shownOn', 'Vul in wanneer de persoon het concept zag of hoorde')
      asked('language', 'Vul in in welke taal')
    } else asked('notShownReason', 'Schrijf op waarom de persoon het concept niet heeft gezien')
  })

export const healthForm = versioned.extend({
  forProfessional: longText(8000, 'Schrijf op wat de behandelaar moet weten'),
  indication: choice(['yes', 'no'], 'Kies of dit een eerste indicatie is'),
  forPerson: longText(6000, 'Schrijf hetzelfde op in gewone woorden voor de persoon'),
})

export const talkForm = z
  .object({
    held: choice(['yes', 'no'], 'Kies of het adviesgesprek er is geweest'),
    heldOn: optionalDate(),
    attended: optionalText(1000),
    agreed: optionalText(6000),
    notHeldReason: optionalText(2000),
  })
  .superRefine((typed, context) => {
    const asked = (field: 'heldOn' | 'attended' | 'agreed' | 'notHeldReason', message: string) => {
      if (!typed[field]) context.addIssue({ code: 'custom', path: [field], message })
    }
    if (typed.held === 'yes') {
      asked('heldOn', 'Vul in wanneer het adviesgesprek was')
      asked('attended', 'Vul in wie erbij waren')
      asked('agreed', 'Schrijf op wat is afgesproken')
    } else asked('notHeldReason', 'Schrijf op waarom er geen adviesgesprek is geweest')
  })

/** Who signs says which words were read: changed words ask to be read again. */
export const signForm = z.object({ read: text(64, 'Lees eerst het concept en onderteken dan') })

/** Given or told by hand: to somebody known, or to somebody new. */
export const givenForm = z.object({
  holder: optionalText(36),
  recipient: optionalChoice([...recipients, 'other']),
  name: optionalText(200),
  givenOn: date('Vul in wanneer'),
  how: text(300, 'Schrijf op hoe, bijvoorbeeld op papier of voorgelezen'),
})
export const disputeForm = z.object({
  sentence: longText(4000, 'Kies een zin uit het advies'),
  view: longText(2000, 'Schrijf op wat de persoon zegt'),
})
export const personSummaryForm = versioned.extend({
  text: longText(8000, 'Zet de samenvatting in deze taal neer'),
  translator: text(200, 'Vul in wie dit vertaalde'),
  checked: maybe(),
  checkedBy: optionalText(200),
})

export const traceForm = z.object({
  anchor: text(60, 'Kies een zin'),
  sentence: longText(8000, 'Kies een zin'),
  items: some(),
})

export type RecommendationForm = z.output<typeof recommendationForm>

export const domainTextOf = (typed: z.output<typeof domainForm>): DomainText => ({
  ...(typed.applies === 'yes' ? { insight: typed.insight } : { notApplicableBecause: typed.notApplicableBecause }),
  ...(typed.noRecommendationBecause && { noRecommendationBecause: typed.noRecommendationBecause }),
})

export const shownTextOf = (typed: z.output<typeof shownForm>): ShownText =>
  typed.shown === 'no'
    ? { notShownReason: typed.notShownReason }
    : {
        shownOn: String(typed.shownOn),
        language: typed.language,
        ...(typed.corrections && { corrections: typed.corrections }),
        ...(typed.ownView && { ownView: typed.ownView }),
      }

export const talkOf = (typed: z.output<typeof talkForm>): Talk =>
  typed.held === 'no'
    ? { notHeldReason: typed.notHeldReason }
    : { heldOn: String(typed.heldOn), attended: typed.attended, agreed: typed.agreed }

export const healthPartOf = (typed: z.output<typeof healthForm>): HealthPart => ({
  forProfessional: typed.forProfessional,
  indication: typed.indication,
  forPerson: typed.forPerson,
})
