import { may } from '#access/may.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type Axis, mentalHealth, radicalisation } from './axes.ts'

/** Twin of the policies: who writes or reads the one duiding does not read the other until both are signed. */
export function isKeptFromMe(ctx: CaseCtx, axis: Axis, viewsIn: boolean): boolean {
  if (viewsIn || axis.key !== 'radicalisation') return false
  return may(ctx.me, mentalHealth.read, ctx.case) && !may(ctx.me, radicalisation.write, ctx.case)
}

/** The same for what care gives the team: the interpretation expert reads it once both views are in. */
export function isCareKeptFromMe(ctx: CaseCtx, viewsIn: boolean): boolean {
  if (viewsIn) return false
  return may(ctx.me, radicalisation.write, ctx.case) && !may(ctx.me, mentalHealth.read, ctx.case)
}

export const apartSentence =
  'U schrijft allebei eerst los van elkaar wat u ziet. U leest elkaars duiding zodra beide zijn ondertekend.'
