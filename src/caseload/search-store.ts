import { vNumberPattern } from '#people/people.ts'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'

export interface Found {
  readonly id: string
  readonly number: string
  /** Who watches over the log alone, reads no more of it than who looked. */
  readonly watched?: boolean
}

const caseNumber = /^LIV-\d{4}-\d{5}$/i

/** A case by its whole number, or by a whole V-number through the blind index; only cases that are mine to see. */
export async function findCases(ctx: Ctx, term: string): Promise<Found[]> {
  if (caseNumber.test(term))
    return ctx.tx.rows<Found>(
      sql`select found ->> 'id' as id, found ->> 'number' as number,
        not (gate.i_may('read the process', (found ->> 'id')::uuid) or gate.i_may('read the referral', (found ->> 'id')::uuid)) as watched
        from gate.case_in_hand(${term.toUpperCase()}) found where found is not null
        and (gate.i_may('read the process', (found ->> 'id')::uuid) or gate.i_may('read the referral', (found ->> 'id')::uuid)
          or gate.i_may('read who looked', (found ->> 'id')::uuid))`,
    )
  if (!vNumberPattern.test(term)) return []
  const ids = await ctx.findPerson({ vNumber: term })
  return ids.length === 0 ? [] : ctx.tx.rows<Found>(sql`select id, number from gate.numbers_of(${ids}::uuid[])`)
}
