import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { DatabaseError } from 'pg'
import { createElement, Fragment } from 'react'
import { sessionToken } from '#access/cookie.ts'
import { dropDraft } from '#drafts/drafts-store.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import { type Parsed, parseForm, type Raw } from '#platform/web/fields.ts'
import type { Filled } from '#platform/web/filled.ts'
import { fromElsewhere, sameOrigin } from '#platform/web/same-origin.ts'
import type { Ctx } from '#routing/context.ts'
import type {
  ApiRoute,
  Before,
  FileRoute,
  PageView,
  ReadRoute,
  Route,
  Sent,
  Shown,
  WriteRoute,
} from '#routing/route.ts'
import { TheirWords, twoTexts } from './conflict.tsx'
import { type House, inDoorway, type Passed, SignedOut } from './doorway.ts'
import { sayLater, takeSaid } from './flash.ts'
import { keepWords } from './kept-words.tsx'
import { answerOf, once, uuid } from './once.ts'
import { renderPage } from './page-frame.tsx'
import { answerRefusal, answerSignedOut } from './refusals.tsx'
import { readBody } from './request-body.ts'
import { settled } from './two-texts.ts'

/** The one guard: every route of every room passes here. Who may, one transaction, the log line, and only then an answer. */
export function hangUp(server: Hono, house: House, routes: readonly Route[]): void {
  for (const route of routes) {
    if (route.kind === 'write')
      server.post(route.path, (c) => guarded(c, house, route, () => takeForm(c, house, route)))
    else server.get(route.path, (c) => guarded(c, house, route, () => show(c, house, route)))
  }
}

/** Whatever goes wrong behind a door becomes an answer in plain words, with its line in the log. */
export async function guarded(
  c: Context,
  house: House,
  route: Route,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SignedOut) return answerSignedOut(c)
    return answerRefusal(c, house, route, error)
  }
}

async function show(c: Context, house: House, route: ReadRoute | FileRoute | ApiRoute): Promise<Response> {
  if (route.kind === 'file') {
    const made = route.before && (await makeFirst(c, house, route, route.before))
    const { answer } = await inDoorway(c, house, route, (ctx) => route.file(ctx as never, made as never))
    const name = encodeURIComponent(answer.name)
    return c.body(answer.bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': answer.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    })
  }
  if (route.kind === 'api') {
    const { answer } = await inDoorway(c, house, route, (ctx) => route.answer(ctx as never))
    return c.json(answer as object)
  }
  const passed = await inDoorway(c, house, route, (ctx) => route.page(ctx as never))
  if (passed.answer.onTo) return c.redirect(passed.answer.onTo, 303)
  return page(c, house, passed)
}

async function takeForm(c: Context, house: House, route: WriteRoute): Promise<Response> {
  if (!sameOrigin(c.req.raw, house.origin)) throw new Refused(fromElsewhere)
  const raw = settled(await readBody(c))
  try {
    return sessionToken(c, house.origin) ? await sendForm(c, house, route, raw) : await keepWords(c, house, raw)
  } catch (error) {
    return answerRefusal(c, house, route, error, raw)
  }
}

async function sendForm(c: Context, house: House, route: WriteRoute, raw: Raw): Promise<Response> {
  const parsed = parseForm(route.form, raw)
  try {
    const made = route.before && parsed.ok ? await makeBefore(c, house, route, raw, parsed.input) : undefined
    const passed = await twiceIfNeeded(() =>
      inDoorway(c, house, route, (ctx) => doOnce(ctx, house, c.req.path, route, raw, parsed, made)),
    )
    const { answer } = passed
    if ('show' in answer) return page(c, house, { ...passed, answer: answer.show }, answer.refused)
    if (answer.said) sayLater(c, answer.said, house.mode === 'production')
    return c.redirect(answer.to, 303)
  } catch (error) {
    if (error instanceof SignedOut) return keepWords(c, house, raw)
    const filled = filledAfter(error, c.req.path, raw)
    if (!filled) throw error
    const again = await inDoorway(c, house, { ...route, outcome: 'refused' }, (ctx) =>
      error instanceof Conflict
        ? bothTexts(ctx, route, error, { ...filled, values: raw })
        : comeBack(ctx, route, filled),
    )
    return page(c, house, { ...again, answer: again.answer.view }, again.answer.refused)
  }
}

// Two sendings of one form at the same moment: the slower one finds the answer of the faster.
async function twiceIfNeeded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23505' && error.table === 'sent_form') return work()
    throw error
  }
}

const comeBack = async (ctx: Ctx, route: WriteRoute, refused: Filled) => ({
  view: await route.page(ctx as never, refused),
  refused,
})

/** Theirs is read as this person may read it now, with its own lines in the log; without its form any more, both stand under each other. */
async function bothTexts(ctx: Ctx, route: WriteRoute, conflict: Conflict, filled: Filled) {
  const beside = twoTexts(await route.page(ctx as never), conflict, filled)
  if (beside) return beside
  const refused = { ...filled, values: { ...filled.values, _version: String(conflict.version) } }
  const { view } = await comeBack(ctx, route, refused)
  const body = createElement(Fragment, null, createElement(TheirWords, { conflict }), view.body)
  return { view: { ...view, body }, refused }
}

class Unreadable extends Error {
  readonly errors: Filled['errors']
  constructor(errors: Filled['errors']) {
    super('unreadable form')
    this.errors = errors
  }
}

async function doOnce(
  ctx: Ctx,
  house: House,
  path: string,
  route: WriteRoute,
  raw: Raw,
  parsed: Parsed<unknown>,
  made: unknown,
): Promise<Sent | Shown> {
  if (!parsed.ok) throw new Unreadable(parsed.errors)
  return letGo(
    ctx,
    raw,
    await once(ctx, house, path, raw, () => route.do(ctx as never, parsed.input as never, made as never)),
  )
}

/** Saved: then the draft of these words is gone, in the same transaction. */
async function letGo<T extends Sent | Shown>(ctx: Ctx, raw: Raw, answer: T): Promise<T> {
  const draft = typeof raw._draft === 'string' && uuid.test(raw._draft) ? raw._draft : undefined
  if (draft && ('to' in answer || answer.done)) await dropDraft(ctx, draft)
  return answer
}

/** A document to download that is made then and there: also between two transactions. */
async function makeFirst(c: Context, house: House, route: FileRoute, before: Before<never, unknown>): Promise<unknown> {
  const asked = { may: route.may, audit: before.audit }
  const { answer: make } = await inDoorway(c, house, asked, (ctx) => before.read(ctx as never, undefined as never))
  return make()
}

/** Made between two transactions, so that none is held meanwhile; a form that was sent before needs nothing made. */
async function makeBefore(c: Context, house: House, route: WriteRoute, raw: Raw, input: unknown): Promise<unknown> {
  const before = route.before as unknown as Before<never, unknown>
  const asked = { may: route.may, audit: before.audit }
  const { answer: make } = await inDoorway(c, house, asked, async (ctx) =>
    (await answerOf(ctx, house, c.req.path, raw)) ? undefined : before.read(ctx as never, input as never),
  )
  return make?.()
}

/** What somebody typed, with the reasons, to show again; nothing when it was no refusal. */
function filledAfter(error: unknown, form: string, values: Raw): Filled | undefined {
  if (error instanceof Unreadable) return { form, values, errors: error.errors }
  if (error instanceof NotFound) return undefined
  if (error instanceof DatabaseError && (error.code === 'LV409' || error.code === '40001' || error.code === '40P01')) {
    return {
      form,
      values,
      errors: [
        {
          field: '',
          sentence: 'Iemand anders was net iets eerder, of dit kan niet meer. Kijk op de pagina wat er nu staat.',
        },
      ],
    }
  }
  if (error instanceof Conflict) return { form, values, errors: [{ field: '', sentence: error.message }] }
  if (error instanceof Refused)
    return { form, values, errors: [{ field: error.field ?? '', sentence: error.sentence }] }
  return undefined
}

/** The page that somebody looks at: of a form that was sent, the page it was sent from. */
function backTo(c: Context): string {
  const from = c.req.method === 'GET' ? c.req.url : (c.req.header('referer') ?? '')
  const { pathname, search } = URL.canParse(from) ? new URL(from) : { pathname: '/werk', search: '' }
  return pathname + search
}

export function page(
  c: Context,
  house: House,
  passed: Passed<PageView>,
  refused?: Filled,
  status: 200 | 422 = refused ? 422 : 200,
): Response {
  const html = renderPage(passed.answer, {
    demo: house.mode === 'demo',
    me: passed.me,
    drafts: passed.drafts ?? [],
    back: backTo(c),
    token: randomUUID(),
    said: takeSaid(c),
    refused,
  })
  return c.html(html, status)
}
