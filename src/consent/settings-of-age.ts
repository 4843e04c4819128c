import type { Ctx } from '#routing/context.ts'
import { choiceOf } from '#settings/settings-store.ts'
import type { Decider, DecidingTable } from './who-decides.ts'

type Read = Pick<Ctx, 'tx'>

/** Who decides at which age, as it counts today; from eighteen the person. */
export async function decidingTable(ctx: Read): Promise<DecidingTable> {
  return {
    under12: await rowOf(ctx, 'under12'),
    from12: await rowOf(ctx, 'from12'),
    from16: await rowOf(ctx, 'from16'),
    doubted: await rowOf(ctx, 'doubted'),
    adult: { care: 'person', data: 'person' },
  }
}

async function rowOf(ctx: Read, band: 'under12' | 'from12' | 'from16' | 'doubted'): Promise<DecidingTable['adult']> {
  return {
    care: (await choiceOf(ctx, `decides-${band}-care`)) as Decider,
    data: (await choiceOf(ctx, `decides-${band}-data`)) as Decider,
  }
}
