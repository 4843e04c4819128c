import { NotFound } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'

/** The id in the path; anything else is no page. */
export function pathId(ctx: Ctx, name = 'id'): string {
  const id = ctx.params[name] ?? ''
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound()
  return id
}

/** Names the consultation in the log line of this page. */
export function seen(ctx: Ctx, ...ids: readonly string[]): void {
  ctx.saw(ids.map((id) => ({ kind: 'consultation', id, part: 'consultation' })))
}
