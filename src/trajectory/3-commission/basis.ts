import type { Ctx } from '#routing/context.ts'
import { currentRow, textsOf } from '#settings/settings-store.ts'

export type CommissionerKind = 'coa' | 'municipality'

/** What stands in a commission: the very words, and which setting they came from. */
export interface Basis {
  readonly version: string
  readonly text: string
}

const defaults: Record<CommissionerKind, string> = { coa: 'coa-1', municipality: 'gemeente-1' }

/** Nobody set it for this commissioner: it is the default of this application. */
export const isDefaultBasis = (version: string): boolean => Object.values(defaults).includes(version)

/** Why this commissioner may ask this, as the FG set it; else the default for its kind. */
export async function basisFor(ctx: Ctx, kind: CommissionerKind, organisation: string): Promise<Basis> {
  const key = `legal-basis-${kind}` as const
  const { task, need, limits } = await textsOf(ctx, key, organisation)
  const set = await currentRow(ctx, key, organisation)
  return { version: set?.id ?? defaults[kind], text: [task, need, limits].join('\n\n') }
}
