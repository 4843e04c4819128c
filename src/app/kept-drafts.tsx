import type { Context, Hono } from 'hono'
import { sessionToken } from '#access/cookie.ts'
import { keepDraft, OtherWords, takeUpDraft } from '#drafts/drafts-actions.ts'
import { momentWords, timeWords, zone } from '#platform/date-words.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { Raw } from '#platform/web/fields.ts'
import { fromElsewhere, sameOrigin } from '#platform/web/same-origin.ts'
import { api, type Route, read } from '#routing/route.ts'
import { giveDeviceKeys } from './device-keys.ts'
import { type House, inDoorway, SignedOut, throughDoor } from './doorway.ts'
import { placeFor } from './draft-place.ts'
import { findWrite, pageOfForm } from './filled-form.ts'
import { guarded, page } from './guard.ts'
import { bareWords } from './kept-words.tsx'
import { report } from './logging.ts'
import { answerOf, uuid } from './once.ts'
import { readBody } from './request-body.ts'
import { Sittings } from './sittings.ts'
import { settled } from './two-texts.ts'

export const keepPath = '/api/v1/concepten'

const nothing = async () => ({})
const keeping = api({ path: keepPath, may: 'signed in', audit: 'draft.kept', answer: nothing })
const keys = api({ path: `${keepPath}/sleutels`, may: 'signed in', audit: 'draft.device-key', answer: nothing })

/** What the script of the pages talks to, and the page that puts a draft back in its form. */
export function hangUpDrafts(server: Hono, house: House, routes: readonly Route[]): void {
  const sittings = new Sittings()
  server.post(keepPath, (c) => guarded(c, house, keeping, () => takeDraft(c, house, routes, sittings)))
  server.post(`${keepPath}/sleutels`, (c) => guarded(c, house, keys, () => giveDeviceKeys(c, house, sittings)))
  const returned = read({
    path: '/concepten/:id{[0-9a-f-]{36}}',
    may: 'signed in',
    audit: 'draft.taken-up',
    page: async () => bareWords({}),
  })
  server.get(returned.path, (c) => guarded(c, house, returned, () => giveBack(c, house, routes)))
}

async function takeDraft(c: Context, house: House, routes: readonly Route[], sittings: Sittings): Promise<Response> {
  if (!sameOrigin(c.req.raw, house.origin)) throw new Refused(fromElsewhere)
  const token = sessionToken(c, house.origin)
  if (!token) throw new SignedOut()
  const { form, id, based, values } = readTyped(await readBody(c))
  const found = findWrite(routes, form)
  if (!found) throw new NotFound()
  const sitting = sittings.of(token, id)
  const extended = Boolean(sitting.key)
  try {
    const { answer } = await throughDoor(
      house,
      token,
      { may: found.route.may, audit: 'draft.kept', saidBefore: () => extended },
      { params: found.params },
      async (ctx) => {
        if (await answerOf(ctx, house, form, values)) return { arrived: true }
        const { _token, ...words } = values
        const kept = await keepDraft(
          ctx,
          placeFor(ctx, found.route, words),
          { id, based, form, values: words },
          sitting,
        )
        return { kept, at: timeWords(ctx.now.toZonedDateTimeISO(zone)) }
      },
    )
    return c.json(answer)
  } catch (error) {
    if (error instanceof OtherWords) return c.json({ other: true }, 409)
    throw error
  }
}

function readTyped(raw: Raw): { form: string; id: string; based: number; values: Raw } {
  const { _form, _draft, _kept, ...values } = settled(raw)
  if (typeof _form !== 'string' || typeof _draft !== 'string' || !uuid.test(_draft)) throw new NotFound()
  const based = /^\d{1,6}$/.test(String(_kept)) ? Number(_kept) : 0
  return { form: _form, id: _draft, based, values }
}

/** The form with the kept text in it, never sent by itself. When the form is gone, the words alone. */
async function giveBack(c: Context, house: House, routes: readonly Route[]): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const { answer, me } = await inDoorway(c, house, { may: 'signed in', audit: 'draft.taken-up' }, (ctx) =>
    takeUpDraft(ctx, id),
  )
  const { form, version, keptAt } = answer
  const values = { ...answer.values, _draft: id, _kept: String(version) }
  const found = findWrite(routes, form)
  if (found) {
    try {
      const filled = { form, values, errors: [], kept: { since: momentWords(keptAt) } }
      return page(c, house, await pageOfForm(c, house, found, filled, { outcome: 'done' }))
    } catch (error) {
      if (!(error instanceof NotFound)) report(error, { route: '/concepten' })
    }
  }
  return page(c, house, { me, answer: bareWords(values) })
}
