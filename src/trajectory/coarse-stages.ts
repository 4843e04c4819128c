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
