import type { Delivery } from './delivery-store.ts'

/** One recipient with every version they got, the newest first. */
export interface Holder {
  readonly holder: string
  readonly newest: Delivery
  readonly all: readonly Delivery[]
  /** They have an older version than the newest that went out, and no account that could be told by mail. */
  readonly toTell: boolean
  /** What they have was marked as disputed since, and nobody told them by hand yet. */
  readonly disputed: boolean
}

export function holdersOf(
  deliveries: readonly Delivery[],
  newest: number,
  marked: ReadonlyMap<string, Date> = new Map(),
): Holder[] {
  const holders = new Map<string, Delivery[]>()
  for (const one of deliveries) holders.set(one.holder, [...(holders.get(one.holder) ?? []), one])
  return [...holders].map(([holder, all]) => {
    const [last] = all.toSorted((a, b) => b.sentVersion - a.sentVersion)
    const since = last && !last.account ? marked.get(last.recipient) : undefined
    const disputed = since !== undefined && all.every(({ writtenAt }) => writtenAt < since)
    return { holder, newest: last as Delivery, all, toTell: disputed || (last?.sentVersion ?? 0) < newest, disputed }
  })
}
