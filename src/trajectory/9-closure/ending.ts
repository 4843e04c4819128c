import { z } from 'zod'
import { choice, longText, yes } from '#platform/web/fields.ts'
import type { Checks, Stage } from '../stages.ts'
import { endings, type Reason } from './closure.ts'

export const kinds = [
  'nothingWrong',
  'notNeeded',
  'personStops',
  'leftUnknown',
  'transferred',
  'detained',
  'admitted',
  'died',
  'commissionWithdrawn',
  'referralWithdrawn',
] as const satisfies readonly Reason[]
export type Kind = (typeof kinds)[number]

/** What becomes of recommendations nobody decided about yet. */
export const recommendationWords = {
  stand: 'Blijven staan als laatste advies. LIV vraagt niet verder.',
  lapse: 'Vervallen. LIV vraagt niet verder.',
  goAlong: 'Gaan alleen mee als de persoon dat wil, en als de ontvanger een eigen grondslag heeft.',
} as const

export interface Consequences {
  readonly recommendations: keyof typeof recommendationWords
  /** Who is told by whom; the words themselves are got ready in the closure. */
  readonly messages: string
  readonly terms: string
}

/** What holds for almost every ending; the page says it once. */
export const usual = 'De coördinator vertelt het de opdrachtgever, de aanmelder en wie er nog meer van wist.'
export const kept =
  'De jaarlijkse toets vervalt. De dag van vernietiging telt vanaf het afsluiten, en komt nooit later.'

/** ending × what it brings about. Our table, to be confirmed by LIV; shown before anybody chooses. */
export const consequences: Record<Kind, Consequences> = {
  nothingWrong: {
    recommendations: 'stand',
    messages: `${usual} Zeg erbij: het vermoeden is niet bevestigd.`,
    terms: kept,
  },
  notNeeded: { recommendations: 'stand', messages: `${usual} Zeg erbij wie nu helpt.`, terms: kept },
  personStops: { recommendations: 'stand', messages: `${usual} Stoppen is een recht: noem geen reden.`, terms: kept },
  leftUnknown: {
    recommendations: 'lapse',
    messages: `${usual} Niemand zoekt de persoon via dit bericht.`,
    terms: kept,
  },
  transferred: {
    recommendations: 'goAlong',
    messages: `${usual} Een volgend land hoort alleen iets als de persoon dat wil.`,
    terms: kept,
  },
  detained: {
    recommendations: 'goAlong',
    messages: `${usual} Wie daar zorg geeft, hoort alleen iets met toestemming.`,
    terms: kept,
  },
  admitted: {
    recommendations: 'goAlong',
    messages: `${usual} De behandelaar hoort alleen iets met toestemming.`,
    terms: kept,
  },
  died: {
    recommendations: 'lapse',
    messages: 'De coördinator belt eerst wie de persoon kende. Daarna pas een bericht, zonder uitkomst.',
    terms: kept,
  },
  commissionWithdrawn: {
    recommendations: 'stand',
    messages: `${usual} De opdrachtgever vertelt het de persoon, of vraagt LIV dat te doen.`,
    terms: kept,
  },
  referralWithdrawn: {
    recommendations: 'lapse',
    messages: 'Alleen de aanmelder hoort het, en wie er verder van wist.',
    terms: 'De korte termijn van een aanmelding die niet is opgenomen, vanaf het afsluiten.',
  },
}

const beforeInclusion: readonly Stage[] = ['referral', 'triage']

/** Which endings there are in this stage: a commission cannot be withdrawn before there is one. */
export function kindsIn(stage: Stage): readonly Kind[] {
  if (beforeInclusion.includes(stage)) return kinds.filter((kind) => kind !== 'commissionWithdrawn')
  return kinds.filter((kind) => kind !== 'referralWithdrawn')
}

export const kindWords = (kind: Kind): string => endings[kind].label

/** From every open stage there is a way to the closure. */
export const endFrom = {
  referral: 'end at the referral',
  triage: 'end at the triage',
  commission: 'end at the commission',
  team: 'end at the team',
  conversations: 'end at the conversations',
  duiding: 'end at the duiding',
  advice: 'end at the advice',
  'follow-up': 'end at the follow-up',
} as const
export type EndStage = keyof typeof endFrom

export const canEnd = (stage: string | null): stage is EndStage => stage !== null && stage in endFrom
/** Nothing has to be finished first: the end comes when it comes. */
export const mayAlwaysEnd: Checks<(typeof endFrom)[EndStage], null> = {}

export const endingForm = z.object({
  kind: choice(kinds, 'Kies hoe dit dossier eindigt'),
  note: longText(2000, 'Schrijf op wat er gebeurde en wie dat weet'),
  sure: yes('Vink aan dat u heeft gelezen wat er daarna gebeurt'),
})
