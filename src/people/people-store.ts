import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Ctx } from '#routing/context.ts'
import type { Key } from '#vault/vault.ts'
import type { Identity } from './people.ts'

interface Row {
  id: string
  version: number
  content: Buffer
}

/** Writes a name as a new version; the newest one counts. Sealed for everybody until the case is included. */
export async function writeIdentity(ctx: Ctx, caseId: string, identity: Identity): Promise<void> {
  const key = await ctx.open('write identity', caseId)
  const id = randomUUID()
  const version = Math.floor(ctx.now.epochMilliseconds / 1000)
  await ctx.tx.run(sql`insert into liv.person (id, case_id, version, author, content)
    values (${id}, ${caseId}, ${version}, ${ctx.me.account}, ${key.seal('person', id, version, identity)})`)
}

/** The name of the person in the case in hand, if there is one and it may be seen. */
export async function findIdentity(ctx: Ctx, caseId: string): Promise<Identity | undefined> {
  const row = await ctx.tx.find<Row>(
    sql`select id, version, content from liv.person where case_id = ${caseId} order by version desc, written_at desc limit 1`,
  )
  if (!row) return undefined
  const key = await ctx.open('read identity', caseId)
  return key.unseal<Identity>('person', row.id, row.version, row.content)
}

export async function writeVNumber(ctx: Ctx, caseId: string, number: string): Promise<void> {
  const key = await ctx.open('write identity', caseId)
  const id = randomUUID()
  const version = Math.floor(ctx.now.epochMilliseconds / 1000)
  await ctx.tx.run(sql`insert into liv.person_number (id, case_id, version, author, content)
    values (${id}, ${caseId}, ${version}, ${ctx.me.account}, ${key.seal('person_number', id, version, { number })})`)
}

export async function findVNumber(ctx: Ctx, caseId: string): Promise<string | undefined> {
  const row = await ctx.tx.find<Row>(
    sql`select id, version, content from liv.person_number where case_id = ${caseId} order by version desc, written_at desc limit 1`,
  )
  if (!row) return undefined
  const key = await ctx.open('read identity', caseId)
  return key.unseal<{ number: string }>('person_number', row.id, row.version, row.content).number
}

/** The other ways in which a name was written down, as a list. */
export const spellingsOf = (spellings: string | undefined): string[] =>
  (spellings ?? '').split('\n').filter((one) => one.trim() !== '')

/** Who a case is about, with the key that a job has in hand, to make them findable under another index key. */
export async function personToIndex(
  tx: Tx,
  key: Key,
  caseId: string,
): Promise<{ name: string; spellings: string[]; birthDate: string | undefined; vNumber: string }> {
  const name = await tx.find<Row>(
    sql`select id, version, content from liv.person where case_id = ${caseId} order by version desc, written_at desc limit 1`,
  )
  const number = await tx.find<Row>(
    sql`select id, version, content from liv.person_number where case_id = ${caseId} order by version desc, written_at desc limit 1`,
  )
  const identity = name && key.unseal<Identity>('person', name.id, name.version, name.content)
  return {
    name: identity?.name ?? '',
    spellings: spellingsOf(identity?.spellings),
    birthDate: identity?.birthDate,
    vNumber: number
      ? key.unseal<{ number: string }>('person_number', number.id, number.version, number.content).number
      : '',
  }
}
