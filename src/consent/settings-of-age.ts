import type { Ctx } from '#routing/context.ts'
import { type DecidingTable, defaultTable } from './who-decides.ts'

/** Who decides at which age, as it counts today. */
export function decidingTable(_ctx: Pick<Ctx, 'tx'>): Promise<DecidingTable> {
  return Promise.resolve(defaultTable)
}
