import type { Context } from 'hono'
import { sessionToken } from '#access/cookie.ts'
import { leaveAsWritten } from '#english/language.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { EventName } from '#routing/context.ts'
import type { PageView, Route, WriteRoute } from '#routing/route.ts'
import { type House, openedFor, type Passed, throughDoor } from './doorway.ts'

interface Found {
  readonly route: WriteRoute
  readonly params: Record<string, string>
}

/** The page of a form with these words in it, as if it had been sent and came back. */
export function pageOfForm(
  c: Context,
  house: House,
  { route, params }: Found,
  filled: Filled,
  line: { audit?: EventName; outcome: 'done' | 'refused' },
): Promise<Passed<PageView>> {
  leaveAsWritten(c, filled.values)
  return throughDoor(
    house,
    sessionToken(c, house.origin) ?? '',
    { may: route.may, audit: line.audit ?? route.audit, outcome: line.outcome },
    { params, opened: openedFor(c) },
    (ctx) => route.page(ctx as never, filled),
  )
}

/** The room that takes a form sent to this address. */
export function findWrite(routes: readonly Route[], path: string): Found | undefined {
  for (const route of routes) {
    if (route.kind !== 'write') continue
    const params = match(route.path as string, path)
    if (params) return { route, params }
  }
  return undefined
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const [, name, only] = /^:(\w+)(?:\{(.+)\})?$/.exec(part) ?? []
    const value = given[at] ?? ''
    if (name === undefined && part !== value) return undefined
    if (only && !new RegExp(`^(?:${only})$`).test(value)) return undefined
    if (name) params[name] = decodeURIComponent(value)
  }
  return params
}
