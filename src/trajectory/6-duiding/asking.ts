import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { choice } from '#platform/web/fields.ts'
import type { Member } from '../case-store.ts'
import type { Axis } from './axes.ts'
import type { DuidingFacts } from './duiding.ts'

export const askingForm = z.object({
  axis: choice(['radicalisation', 'mentalHealth'], 'Kies om welke duiding u vraagt'),
  /** The page on which it was asked. */
  from: z.enum(['case', 'duiding']).catch('duiding'),
})

/** How far one axis is, without a word of it. */
export type Progress = Record<'signed' | 'reviewed' | 'absent', boolean>

export const progressOf = (axis: Axis, facts: DuidingFacts): Progress => ({
  signed: facts[`${axis.key}Signed`],
  reviewed: facts[`${axis.key}Reviewed`],
  absent: axis.key === 'mentalHealth' && facts.mentalHealthAbsent,
})

export const isReady = ({ signed, reviewed, absent }: Progress): boolean => (signed ? reviewed : absent)

/** Who is to move: the writer, or once it is signed whoever was asked to review it. */
export function askedOf(axis: Axis, progress: Progress, members: readonly Member[]): Member[] {
  const reviewers = members.filter(({ relation }) => relation === axis.reviewer)
  if (progress.signed && reviewers.length > 0) return reviewers
  return members.filter(({ relation }) => relation === axis.writer)
}

interface AskingFacts {
  readonly stage: string | null
  readonly ready: boolean
  readonly people: number
  /** The first day on which somebody may ask again. */
  readonly again: Temporal.PlainDate | undefined
  readonly today: Temporal.PlainDate
}

export const askingRules = [
  must('Het dossier staat in de duiding', ({ stage }: AskingFacts) => stage === 'duiding'),
  must('Deze duiding is nog niet klaar', ({ ready }: AskingFacts) => !ready),
  must('Er zit iemand in het team die hier nu aan zet is', ({ people }: AskingFacts) => people > 0),
  must(
    'Er is niet kort geleden al om gevraagd',
    ({ again, today }: AskingFacts) => !again || Temporal.PlainDate.compare(again, today) <= 0,
  ),
]
