import { z } from 'zod'
import { choice, date, id, longText, maybe, optionalChoice, optionalText, some, text } from '#platform/web/fields.ts'

/** Behaviour or words: there is no third kind of observation. */
export const natures = {
  behaviour: 'Gedrag dat iemand zag',
  literal: 'Woorden, letterlijk',
  summary: 'Woorden, samengevat',
} as const
export const sides = {
  for: 'Wat hierop wijst',
  against: 'Wat hiertegen pleit',
  both: 'Allebei: het wijst hierop en pleit hiertegen',
  context: 'Achtergrond',
} as const

/** Seen or heard by the one who tells it; no judgement on the source is asked, and none is taken. */
export const firstHand = {
  conversation: 'Eigen gesprek van het team',
  selfReport: 'De persoon over zichzelf',
  professionalFirstHand: 'Professional die er zelf bij was',
} as const
export const fromOthers = {
  secondHand: 'Van horen zeggen',
  document: 'Document',
  family: 'Familie of bekende',
  anonymous: 'Iemand die niet genoemd wil worden',
  openSource: 'Openbare bron',
} as const
export const sources = { ...firstHand, ...fromOthers }
export const reliabilities = ['betrouwbaar', 'redelijk', 'twijfelachtig', 'niet te beoordelen'] as const
export const credibilities = ['bevestigd', 'aannemelijk', 'twijfelachtig', 'niet te beoordelen'] as const
export const foundations = {
  weinig: 'weinig onderbouwd',
  redelijk: 'redelijk onderbouwd',
  goed: 'goed onderbouwd',
} as const
export const agreeWords = { yes: 'eens', partly: 'deels eens', no: 'niet eens' } as const

export type Nature = keyof typeof natures
export type Side = keyof typeof sides
export type Source = keyof typeof sources
export type Foundation = keyof typeof foundations
export type Agrees = keyof typeof agreeWords

const keysOf = <K extends string>(words: Record<K, unknown>) => Object.keys(words) as [K, ...K[]]
const based = { _version: z.string().optional() }
/** Which observations point to it, and which argue against it. */
const resting = { for: some(), against: some() }

export const observationForm = z.object({
  ...based,
  what: longText(4000, 'Schrijf op wat er is gezien of gehoord'),
  nature: choice(keysOf(natures), 'Kies of dit gedrag is, of woorden zijn'),
  on: date('Vul in op welke dag dit was'),
  where: text(200, 'Schrijf op waar dit was'),
  sourceType: choice(keysOf(sources), 'Kies waar dit vandaan komt'),
  source: text(300, 'Schrijf op wie dit zag, hoorde of schreef'),
  language: optionalText(200),
  howKnown: optionalText(1000),
  reliability: optionalChoice(reliabilities),
  credibility: optionalChoice(credibilities),
  side: choice(keysOf(sides), 'Kies waar deze waarneming bij hoort'),
  disputed: maybe(),
  conversation: optionalText(36),
})
/** What came from others: the form asks about the source too, and says at once all that is missing. */
export const fromOthersForm = observationForm.extend({
  howKnown: longText(1000, 'Schrijf op hoe de bron dit weet'),
  reliability: choice(reliabilities, 'Kies hoe betrouwbaar de bron is'),
  credibility: choice(credibilities, 'Kies hoe aannemelijk dit is'),
})
export type ObservationInput = Omit<
  z.output<typeof observationForm>,
  'language' | 'howKnown' | 'reliability' | 'credibility' | 'disputed' | 'conversation'
> & {
  readonly language?: string | undefined
  readonly howKnown?: string | undefined
  readonly reliability?: (typeof reliabilities)[number] | undefined
  readonly credibility?: (typeof credibilities)[number] | undefined
  readonly disputed?: boolean | undefined
  /** The conversation that the sentence was lifted from. */
  readonly conversation?: string | undefined
}

/** An observation as it is kept: no number, no level, only words. */
export interface ObservationContent {
  readonly what: string
  readonly nature: Nature
  readonly on: string
  readonly where: string
  readonly sourceType: Source
  readonly source: string
  readonly language: string
  readonly howKnown: string
  readonly reliability?: (typeof reliabilities)[number] | undefined
  readonly credibility?: (typeof credibilities)[number] | undefined
  readonly side: Side
  readonly conversation?: string | undefined
}

export const questionForm = z.object({ ...based, text: longText(2000, 'Schrijf de vraag op in één zin') })
export const dissentForm = z.object({
  ...based,
  by: text(200, 'Schrijf op wie het anders ziet'),
  text: longText(4000, 'Schrijf op wat die persoon anders ziet'),
})
export const statementForm = z.object({
  ...based,
  text: longText(2000, 'Schrijf op wat u vaststelt'),
  ...resting,
})
/** A reference only: a conclusion in words, and never a number. */
export const instrumentForm = z.object({
  ...based,
  name: text(200, 'Schrijf op welk instrument is gebruikt'),
  edition: text(100, 'Schrijf op welke versie is gebruikt'),
  on: date('Vul in op welke dag het is gebruikt'),
  assessor: text(200, 'Schrijf op wie het heeft gebruikt'),
  trained: text(200, 'Schrijf op waar en wanneer deze persoon is getraind'),
  kept: text(300, 'Schrijf op waar het origineel wordt bewaard'),
  conclusion: longText(2000, 'Schrijf de conclusie op in eigen woorden'),
})
export const changeForm = z.object({ text: longText(2000, 'Schrijf op waarom er een nieuwe versie komt') })
export const protectiveForm = z.object({
  ...based,
  text: longText(2000, 'Schrijf op wat de persoon beschermt of sterker maakt'),
  ...resting,
})
export const alternativeForm = z.object({
  ...based,
  text: longText(2000, 'Schrijf op hoe dit ook te verklaren is'),
  ...resting,
})
export const noneForm = z.object({ because: longText(2000, 'Schrijf op waarom u niets heeft gevonden') })
export const missingForm = z.object({
  ...based,
  what: longText(1000, 'Schrijf op wat u niet weet'),
  how: optionalText(1000),
  notBecause: optionalText(1000),
  ...resting,
})
export const foundationForm = z.object({
  ...based,
  foundation: choice(keysOf(foundations), 'Kies hoe goed de duiding is onderbouwd'),
  reason: longText(2000, 'Schrijf op waarom'),
})
export const conclusionForm = z.object({
  ...based,
  text: longText(10000, 'Schrijf de conclusie op in uw eigen woorden'),
  validUntil: date('Vul in tot wanneer de duiding geldt'),
  reviewOn: date('Vul in wanneer u de duiding weer bekijkt'),
})
export const disputeForm = z.object({ observation: id('Kies een waarneming') })
export const askForm = z.object({ colleague: id('Kies een collega') })
export const reviewForm = z.object({
  duiding: id(),
  agrees: choice(keysOf(agreeWords), 'Kies of u het eens bent met de duiding'),
  remarks: longText(8000, 'Schrijf op wat u ervan vindt'),
})
export const absenceForm = z.object({
  reason: longText(2000, 'Schrijf op waarom er geen duiding van psychische gezondheid is'),
})
export const conclusionReleaseForm = z.object({
  text: longText(4000, 'Schrijf op wat het team moet weten'),
  indication: maybe(),
})
export const meetingForm = z.object({
  heldOn: date('Vul in op welke dag het overleg was'),
  attended: text(500, 'Schrijf op wie erbij waren'),
  joint: longText(8000, 'Schrijf op wat u samen vindt'),
  changes: longText(4000, 'Schrijf op wat dit overleg verandert, of dat het niets verandert'),
  dissentBy: optionalText(200),
  dissent: optionalText(4000),
})
