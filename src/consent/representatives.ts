import { decidingKinds, type RepresentativeKind } from './consent.ts'

interface Stands {
  readonly words: { readonly kind: RepresentativeKind; readonly untilOn?: string | undefined }
}

/** Who stands beside the person today: the newest of each kind, until its day; "niemand" ends what was before. Newest first in. */
export function inForce<R extends Stands>(records: readonly R[], today: Temporal.PlainDate): R[] {
  const nobody = records.findIndex(({ words }) => words.kind === 'none')
  const since = nobody < 0 ? records : records.slice(0, nobody)
  const newest = since.filter((one, at) => since.findIndex(({ words }) => words.kind === one.words.kind) === at)
  return newest.filter(({ words }) => !words.untilOn || Temporal.PlainDate.compare(words.untilOn, today) >= 0)
}

export const isRepresented = (records: readonly Stands[]): boolean =>
  records.some(({ words }) => decidingKinds.includes(words.kind))
