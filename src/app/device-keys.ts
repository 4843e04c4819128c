import type { Context } from 'hono'
import { sessionToken } from '#access/cookie.ts'
import { deviceDays } from '#drafts/drafts.ts'
import { Refused } from '#platform/refused.ts'
import { fromElsewhere, sameOrigin } from '#platform/web/same-origin.ts'
import { drawerEpoch } from '#vault/drawer.ts'
import { type House, SignedOut, throughDoor } from './doorway.ts'
import { readBody } from './request-body.ts'
import type { Sittings } from './sittings.ts'

/**
 * The keys for what waits on a device without a line: one a day, of this account alone, and none from before the term.
 * They live in the memory of the page. One line in the log a sitting says that they were given.
 */
export async function giveDeviceKeys(c: Context, house: House, sittings: Sittings): Promise<Response> {
  if (!sameOrigin(c.req.raw, house.origin)) throw new Refused(fromElsewhere)
  const token = sessionToken(c, house.origin)
  if (!token) throw new SignedOut()
  const wanted = [(await readBody(c)).day ?? []].flat()
  const sitting = sittings.of(token, 'device')
  const extended = Boolean(sitting.key)
  const { answer } = await throughDoor(
    house,
    token,
    { may: 'signed in', audit: 'draft.device-key', saidBefore: () => extended },
    { params: {} },
    async (ctx) => {
      const key = sitting.key ?? (await ctx.openDrawer())
      sitting.key = key.quiet()
      const days = [ctx.today, ...wanted.flatMap(dayOf)].filter((day) => isLive(day, ctx.today))
      const keys = days.map((day) => [String(day), key.derive(drawerEpoch(day), `device|${day}`).toString('base64')])
      return { today: String(ctx.today), days: deviceDays, keys: Object.fromEntries(keys) as Record<string, string> }
    },
  )
  return c.json(answer)
}

const dayOf = (text: string): Temporal.PlainDate[] =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? [Temporal.PlainDate.from(text)] : []

function isLive(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const age = day.until(today).days
  return age >= 0 && age <= deviceDays
}
