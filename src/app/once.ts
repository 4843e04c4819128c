import { createHmac } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { Raw } from '#platform/web/fields.ts'
import type { Ctx } from '#routing/context.ts'
import type { Sent, Shown } from '#routing/route.ts'
import type { House } from './doorway.ts'

export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The same form sent twice makes one thing: the second sending gets the answer of the first, in the same transaction as the work. */
export async function once(
  ctx: Ctx,
  house: House,
  route: string,
  raw: Raw,
  work: () => Promise<Sent | Shown>,
): Promise<Sent | Shown> {
  const token = tokenOf(raw)
  const hash = hashOf(house, raw)
  const before = await findSending(ctx, token, route)
  if (before?.body_hash.equals(hash)) return JSON.parse(before.answer) as Sent
  const answer = await work()
  if ('show' in answer) return answer
  if (before)
    await ctx.tx.run(
      sql`delete from liv.sent_form where token = ${token} and account = ${ctx.me.account} and route = ${route}`,
    )
  await ctx.tx.run(sql`insert into liv.sent_form (token, account, route, body_hash, answer)
    values (${token}, ${ctx.me.account}, ${route}, ${hash}, ${JSON.stringify(answer)})`)
  return answer
}

/** The answer that this very form already got, if it was sent before. */
export async function answerOf(ctx: Ctx, house: House, route: string, raw: Raw): Promise<Sent | undefined> {
  const before = await findSending(ctx, tokenOf(raw), route)
  return before?.body_hash.equals(hashOf(house, raw)) ? (JSON.parse(before.answer) as Sent) : undefined
}

function tokenOf(raw: Raw): string {
  if (typeof raw._token === 'string' && uuid.test(raw._token)) return raw._token
  throw new Refused('Dit formulier is niet compleet aangekomen. Laad de pagina opnieuw en verstuur het nog eens.')
}

const findSending = (ctx: Ctx, token: string, route: string) =>
  ctx.tx.find<{ answer: string; body_hash: Buffer }>(
    sql`select answer, body_hash from liv.sent_form where token = ${token} and account = ${ctx.me.account} and route = ${route}`,
  )

// What the form is called, and under which name it was kept while it was typed, is not what was typed.
const aside = new Set(['_token', '_draft', '_kept'])

// Keyed, so that a copy of the database does not let anyone test guesses of what was typed.
function hashOf(house: House, raw: Raw): Buffer {
  const fields = Object.entries(raw)
    .filter(([name]) => !aside.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHmac('sha256', house.keys.logSecretOf('sent forms')).update(JSON.stringify(fields)).digest()
}
