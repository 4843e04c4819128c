import type { ActName, Relation } from '#access/who.ts'
import type { Stage } from './stages.ts'

/** Coarse on purpose: to a commissioner a list says no more than this. Ours, to be confirmed by LIV. */
export type CoarseStage = 'busy' | 'advice is ready' | 'in progress' | 'closed'

export const coarseWords: Record<CoarseStage, string> = {
  busy: 'Loopt',
  'advice is ready': 'Advies klaar',
  'in progress': 'Uitvoering',
  closed: 'Afgesloten',
}

export function coarse(stage: string | null): CoarseStage {
  if (stage === 'closed') return 'closed'
  if (stage === 'closure') return 'in progress'
  return stage === 'follow-up' ? 'in progress' : 'busy'
}

/** What a list says to somebody who is the commissioner of the case, and nothing else in it. */
export function stageForCommissioner(stage: Stage, everythingDecided?: boolean): string {
  return coarseWords[stage === 'follow-up' && everythingDecided === false ? 'advice is ready' : coarse(stage)]
}

const outside: readonly Relation[] = [
  'referrer',
  'commissioner',
  'commissionerDeputy',
  'centralContact',
  'receiver',
  'formerCommissioner',
]

/** Somebody outside LIV, and nothing else in the case: they see the way of a case in our eight steps. */
export const seesCoarse = (relations: readonly Relation[]): boolean =>
  relations.length > 0 && relations.every((relation) => outside.includes(relation))

/** The way of a case as others see it: ours, to be confirmed by LIV. The team may stand ready while the commission is out. */
export const ways = [
  { key: 'referral', label: 'Aanmelding', of: ['referral'] },
  { key: 'triage', label: 'Weging', of: ['triage'] },
  {
    key: 'commission',
    label: 'Opdracht en afstemming',
    of: ['commission', 'team'],
    path: 'opdracht',
    act: 'read the commission',
  },
  { key: 'conversations', label: 'Gesprekken', of: ['conversations'] },
  { key: 'duiding', label: 'Duiding', of: ['duiding'] },
  { key: 'advice', label: 'Advies', of: ['advice'], path: 'advies', act: 'read the sent advice' },
  {
    key: 'follow-up',
    label: 'Opvolging door COA of gemeente',
    of: ['follow-up'],
    path: 'opvolging',
    act: 'read follow-up',
  },
  { key: 'closure', label: 'Afsluiting', of: ['closure'], path: 'afsluiting', act: 'read the closure' },
] as const satisfies readonly Way[]

interface Way {
  readonly key: Stage
  readonly label: string
  readonly of: readonly Stage[]
  /** The page of this step that somebody outside may open, and the act that opens it. */
  readonly path?: string
  readonly act?: ActName
}
export type WayKey = (typeof ways)[number]['key']

/** Where a case stands on the coarse way; after the last step it is closed. */
export function placeOf(stage: Stage): number {
  const place = ways.findIndex(({ of }) => (of as readonly Stage[]).includes(stage))
  return place < 0 ? ways.length : place
}

export const wayWords = (stage: Stage): string => ways[placeOf(stage)]?.label ?? coarseWords.closed

/** What the way is marked with, wherever it is drawn. */
export const ourPicture = 'Onze weergave van de weg, gemaakt met openbare informatie.'
