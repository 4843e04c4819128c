import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool } from '#platform/database/tx.ts'
import { catalogue, defaultText, type KeyOf } from './settings.ts'

/** A term that everybody may know: what counts today, and whether LIV said that it is right. */
export interface PublicTerm {
  readonly amount: number
  readonly confirmed: boolean
}
export type PublicTerms = (key: KeyOf<'term'>) => PublicTerm

interface Row {
  readonly key: string
  readonly value: string
  readonly was_set: boolean
  readonly confirmed: boolean
}

/** As they stand without asking anybody: each a default. */
export const defaultTerms: PublicTerms = (key) => ({ amount: catalogue[key].default, confirmed: false })

/** What the gate tells everybody, signed in or not. */
export async function readPublicTerms(app: Pool): Promise<PublicTerms> {
  const rows = await inTransaction(app, (tx) =>
    tx.rows<Row>(sql`select key, value, was_set, confirmed from gate.public_terms()`),
  )
  return (key) => {
    const set = rows.find((row) => row.key === key && row.was_set)
    if (set) return { amount: Number(set.value), confirmed: set.confirmed }
    const standard = defaultText(catalogue[key])
    return {
      amount: Number(standard),
      confirmed: rows.some((row) => row.key === key && !row.was_set && row.value === standard),
    }
  }
}
