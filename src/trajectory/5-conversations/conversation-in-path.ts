import { NotFound } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'

/** The conversation that the path names; anything else is a page that is not there. */
export function conversationIn(ctx: Ctx): string {
  const id = ctx.params.conversation ?? ''
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}
