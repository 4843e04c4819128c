import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { dropHidden, hidden, lastToken, setHidden } from '#access/cookie.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'
import type { Raw } from '#platform/web/fields.ts'
import { sealWith, unsealWith } from '#platform/web/sealed.ts'

export const heldWordsPath = '/bewaard'

const life = 3_600
const largest = 4_000_000

export interface Held {
  readonly path: string
  readonly values: Raw
}

/** Keeps what was sent too late, on a lock of which only this browser gets the key. False: nobody to keep it for, or too much. */
export async function holdPost(
  c: Context,
  house: { door: Pool; origin: string },
  path: string,
  values: Raw,
): Promise<boolean> {
  const token = lastToken(c, house.origin)
  if (!token) return false
  const id = randomUUID()
  const key = randomBytes(32)
  const sealed = sealWith(key, id, { path, values } satisfies Held)
  if (sealed.length > largest) return false
  const { kept } = await inTransaction(house.door, (tx) =>
    tx.row<{ kept: boolean }>(sql`select gate.hold_post(${id}, ${sealed}, ${token}) as kept`),
  )
  if (kept) setHidden(c, house.origin, 'liv_held', `${id}.${key.toString('base64url')}`, life)
  return kept
}

/** Gives the words back, once, and only to the person whose session they were sent with. The key stays until this has committed. */
export async function takePost(c: Context, origin: string, tx: Tx): Promise<Held | null> {
  const [id, key] = hidden(c, origin, 'liv_held')?.split('.') ?? []
  if (!id || !key || !/^[0-9a-f-]{36}$/.test(id)) return null
  const { sealed } = await tx.row<{ sealed: Buffer | null }>(sql`select gate.take_post(${id}) as sealed`)
  if (!sealed) return null
  return unsealWith<Held>(Buffer.from(key, 'base64url'), id, sealed) ?? null
}

export const dropHeldKey = (c: Context, origin: string): void => dropHidden(c, origin, 'liv_held')
