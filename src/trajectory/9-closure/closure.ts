import { closing } from '#settings/closing-settings.ts'
import type { Checks } from '../stages.ts'

export const reasons = [
  'completed',
  'refusedToTalk',
  'leftUnknown',
  'transferred',
  'detained',
  'admitted',
  'died',
  'commissionWithdrawn',
  'noAnswer',
  'personStops',
  'nothingWrong',
  'notNeeded',
  'referralWithdrawn',
] as const
export type Reason = (typeof reasons)[number]

/** Every ending, and what it means for what is still open: our words, to be confirmed by LIV. */
export const endings: Record<Reason, { label: string; open: string }> = {
  completed: { label: 'De opdracht is klaar', open: 'De opdrachtgever gaat zelf verder met wat nog loopt.' },
  refusedToTalk: {
    label: 'De persoon wilde geen gesprek',
    open: 'Dat is een recht en zegt niets over de persoon. Trajectadvies zonder persoonsgegevens kan wel.',
  },
  leftUnknown: {
    label: 'Vertrokken, bestemming onbekend',
    open: 'Wat open staat, stopt. Meldt de persoon zich weer, dan is een nieuwe opdracht nodig.',
  },
  transferred: {
    label: 'Overgedragen aan een ander land, of teruggekeerd',
    open: 'Wat open staat, stopt hier. Zorg gaat alleen mee als de persoon dat wil.',
  },
  detained: {
    label: 'In bewaring of in detentie',
    open: 'Spreek af wie de zorg daar overneemt. Het advies gaat niet vanzelf mee.',
  },
  admitted: { label: 'Opgenomen in een instelling', open: 'De behandelaar neemt de zorg over. Spreek af wat blijft.' },
  died: { label: 'Overleden', open: 'Wat open staat, vervalt. Bel eerst wie de persoon kende, en schrijf daarna.' },
  commissionWithdrawn: {
    label: 'De opdracht is ingetrokken',
    open: 'LIV stopt. De opdrachtgever beslist wat er met de aanbevelingen gebeurt.',
  },
  noAnswer: {
    label: 'De opdrachtgever heeft niet geantwoord',
    open: 'LIV heeft herinnerd en gebeld. Over wat open staat, is niet besloten.',
  },
  personStops: {
    label: 'De persoon stopt',
    open: 'Dat is een recht en zegt niets over de persoon. Wat al is geadviseerd, blijft staan.',
  },
  nothingWrong: {
    label: 'Er blijkt niets aan de hand',
    open: 'Er is niets meer te doen. Dat is een goede uitkomst.',
  },
  notNeeded: {
    label: 'Hulp van LIV is niet meer nodig',
    open: 'Anderen helpen nu. De opdrachtgever weet wie dat zijn.',
  },
  referralWithdrawn: {
    label: 'De aanmelding is ingetrokken',
    open: 'LIV doet verder niets. De aanmelder kan later opnieuw aanmelden.',
  },
}

export const outcomes = ['notConfirmed', 'partlyConfirmed', 'confirmed', 'notAssessed'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeWords: Record<Outcome, string> = {
  notConfirmed: 'Het vermoeden is niet bevestigd',
  partlyConfirmed: 'Het vermoeden is gedeeltelijk bevestigd',
  confirmed: 'Het vermoeden is bevestigd',
  notAssessed: 'Niet beoordeeld',
}

/** What the commissioner reads too. */
export interface ClosureText {
  readonly reason: Reason
  readonly outcomeRadicalisation: Outcome
  readonly supportNeeded: 'yes' | 'no'
  readonly open: string
}
/** What only the team reads: it is about health. */
export interface TeamClosureText {
  readonly outcomeMentalHealth: Outcome
  readonly note: string
}

export const voices = ['liv', 'commissioner', 'person'] as const
export type Voice = (typeof voices)[number]
export const voiceWords: Record<Voice, string> = { liv: 'LIV', commissioner: 'De opdrachtgever', person: 'De persoon' }

/** Who learned that there was a case; a kind, never a name. */
export const recipientKinds = [
  'referrer',
  'commissioner',
  'person',
  'adviceRecipient',
  'attendee',
  'informant',
  'disclosure',
  'onward',
  'controller',
  'nobody',
] as const
export type RecipientKind = (typeof recipientKinds)[number]
export const recipientWords: Record<RecipientKind, string> = {
  referrer: 'Aanmelder',
  commissioner: 'Opdrachtgever',
  person: 'De persoon zelf',
  adviceRecipient: 'Kreeg het advies',
  attendee: 'Was bij een overleg',
  informant: 'Gaf ons informatie, of hoorde ervan',
  disclosure: 'Hoorde ervan bij acuut gevaar',
  onward: 'Kreeg het van de opdrachtgever',
  controller: 'Was opdrachtgever, of werd gevraagd dat te worden',
  nobody: 'Niemand anders',
}
export const otherKinds = ['adviceRecipient', 'attendee', 'informant', 'disclosure', 'onward', 'controller'] as const

export type ClosingWords = Record<keyof (typeof closing)['closing-messages']['fields'], string>

/** The words to start from, as LIV set them. Who referred hears nothing about the person; who knew of a concern hears that it was not confirmed. */
export function standardMessage(
  kind: RecipientKind,
  outcome: Outcome | undefined,
  ended?: Reason,
  words: ClosingWords = closing['closing-messages'].default,
): string {
  if (kind === 'referrer') return words.referrer
  if (kind === 'person') return outcome === 'notConfirmed' ? words.personNotConfirmed : words.person
  if (ended === 'died') return words.died
  return outcome === 'notConfirmed' ? words.notConfirmed : words.others
}

/** Where the closing stands; nothing of what it says. */
export interface ClosureFacts {
  readonly written: boolean
  readonly forTeam: boolean
  readonly told: readonly string[]
  /** False before there was a commission: then nobody gave one who must hear. */
  readonly commissioner?: boolean
  /** Of how many who knew nobody said what they hear; absent where their names were not opened. */
  readonly untold?: number
  /** The case ended before its time, and of so many open recommendations nobody said what becomes of them. */
  readonly unsaid?: number
}

export const canClose: Checks<'close', ClosureFacts> = {
  'De uitkomst staat per as op schrift': (facts) => facts.written && facts.forTeam,
  'De reden van afsluiten staat op schrift': (facts) => facts.written,
  'De berichten over de afsluiting zijn klaargezet': (facts) => missingMessages(facts).length === 0,
  'Ieder die ervan wist krijgt bericht, of er staat waarom niet': (facts) =>
    facts.untold === undefined ? !missingMessages(facts).includes('others') : facts.untold === 0,
  'Bij elke open aanbeveling staat wat ermee gebeurt': (facts) => (facts.unsaid ?? 0) === 0,
}

/** The referrer always, the commissioner if there is one; of the others at least one, or that there was nobody else. */
export function missingMessages({
  told,
  commissioner = true,
}: Pick<ClosureFacts, 'told' | 'commissioner'>): ('referrer' | 'commissioner' | 'others')[] {
  const others = [...otherKinds, 'nobody'].some((kind) => told.includes(kind))
  return [
    ...(['referrer', 'commissioner'] as const).filter(
      (kind) => !told.includes(kind) && (kind === 'referrer' || commissioner),
    ),
    ...(others ? [] : (['others'] as const)),
  ]
}
