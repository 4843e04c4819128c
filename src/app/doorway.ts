import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { sessionToken } from '#access/cookie.ts'
import { type CaseInHand, type KeptDraft, type Me, may } from '#access/may.ts'
import { appendEvent } from '#audit/audit.ts'
import { leaveAsWritten, readsEnglish } from '#english/language.ts'
import { now, today } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'
import { NotFound } from '#platform/refused.ts'
import type { Ctx, EventName, LoggedObject } from '#routing/context.ts'
import type { May } from '#routing/route.ts'
import { openDrawer } from '#vault/drawer.ts'
import { askWhetherKnown, askWithSealedName, findPerson, indexPerson } from '#vault/person-index.ts'
import { createDossier, type KeyStore, Opened, openDossier, openDossiers, Written } from '#vault/vault.ts'

export interface House {
  readonly app: Pool
  readonly door: Pool
  readonly worker: Pool
  readonly keys: KeyStore
  readonly mode: 'demo' | 'production'
  readonly origin: string
}

/** No session, or one that has ended. */
export class SignedOut extends Error {}

export interface Passed<T> {
  readonly answer: T
  readonly me: Me
  readonly drafts?: readonly KeptDraft[]
}

interface Asked<T = unknown> {
  readonly may: May
  readonly audit: EventName
  readonly outcome?: 'done' | 'refused'
  /** An earlier line of the same sitting says this already. Only for what shows nobody anything. */
  readonly saidBefore?: (answer: T) => boolean
}

/** One request: one transaction that says who is there, asks who may, does the work and writes the log line. Answers after commit. */
export function inDoorway<T>(
  c: Context,
  house: House,
  asked: Asked<T>,
  work: (ctx: Ctx) => Promise<T>,
): Promise<Passed<T>> {
  const token = sessionToken(c, house.origin)
  if (!token) throw new SignedOut()
  return throughDoor(
    house,
    token,
    asked,
    {
      params: c.req.param() as Record<string, string>,
      query: new URL(c.req.url).searchParams,
      opened: openedFor(c),
    },
    work,
  )
}

/** What is opened in this request, where a reader of English must see it as it was written. */
export function openedFor(c: Context): Opened | undefined {
  if (!readsEnglish(c)) return undefined
  const opened = new Opened()
  leaveAsWritten(c, opened.texts)
  return opened
}

export interface Request {
  readonly params: Record<string, string>
  readonly query?: URLSearchParams
  readonly opened?: Opened | undefined
}

/** The same doorway without HTTP, for jobs, scenarios and tests. */
export async function throughDoor<T>(
  house: House,
  token: string,
  asked: Asked<T>,
  request: Request,
  work: (ctx: Ctx) => Promise<T>,
): Promise<Passed<T>> {
  return inTransaction(house.app, async (tx) => {
    const { me, inHand, drafts } = await enter(tx, token, request.params.number)
    if (request.params.number && !inHand) throw new NotFound()
    if (asked.may !== 'signed in' && !may(me, asked.may, inHand)) throw new NotFound()
    const seen: LoggedObject[] = inHand ? [{ kind: 'case', id: inHand.id, part: 'process' }] : []
    const written = new Written()
    const ctx = contextOf(house, tx, me, asked.may, inHand, drafts, request, seen, written)
    const answer = await work(ctx)
    const objects = [...seen, ...written.objects()]
    if (!asked.saidBefore?.(answer))
      await appendEvent(tx, {
        event: asked.audit,
        act: asked.may,
        objects,
        outcome: asked.outcome ?? 'done',
        trace: ctx.trace,
      })
    return { answer, me, drafts }
  })
}

async function enter(
  tx: Tx,
  token: string,
  number: string | undefined,
): Promise<{ me: Me; inHand: CaseInHand | null; drafts: readonly KeptDraft[] }> {
  const { entered } = await tx.row<{ entered: (Me & { case: CaseInHand | null; drafts: KeptDraft[] }) | null }>(
    sql`select gate.enter(${token}, ${number ?? null}) as entered`,
  )
  if (!entered) throw new SignedOut()
  const { case: inHand, drafts, ...me } = entered
  return { me, inHand, drafts }
}

function contextOf(
  house: House,
  tx: Tx,
  me: Me,
  act: May,
  inHand: CaseInHand | null,
  drafts: readonly KeptDraft[],
  request: Request,
  seen: LoggedObject[],
  written: Written,
): Ctx & { trace: string } {
  const trace = randomUUID()
  const mine = () => {
    if (!inHand) throw new NotFound()
    return inHand.id
  }
  return {
    tx,
    me,
    case: inHand,
    drafts,
    params: request.params,
    query: request.query ?? new URLSearchParams(),
    now: now(),
    today: today(),
    origin: house.origin,
    token: randomUUID(),
    trace,
    open: (act, dossier) => openDossier(tx, house.keys, dossier ?? mine(), act, trace, written, request.opened),
    openMany: (act, dossiers) => openDossiers(tx, house.keys, dossiers, act, trace, written, request.opened),
    openDrawer: () => openDrawer(tx, house.keys, me.account, today(), trace, written, request.opened),
    createDossier: (id, kind) => createDossier(tx, house.keys, id, kind, trace),
    findPerson: (who) => findPerson(tx, house.keys, who, trace),
    alreadyKnown: async (who) => askWhetherKnown(tx, house.keys, mine(), who, trace),
    alreadyKnownAsSealed: async () => askWithSealedName(tx, mine(), trace),
    indexPerson: (dossier, who) => indexPerson(tx, house.keys, dossier, 'write identity', who, trace),
    log: (event, objects = []) => appendEvent(tx, { event, act, objects, outcome: 'done', trace }),
    saw: (objects) => {
      seen.push(...objects)
    },
  }
}
