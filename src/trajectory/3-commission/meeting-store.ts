import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'

/** The afstemmingsoverleg as it was recorded: what was agreed, or why it was not held. */
export interface Meeting {
  readonly attended?: string
  readonly agreed?: string
  readonly whoInformsPerson?: string
  readonly notHeldReason?: string
}

export interface Recorded extends Meeting {
  readonly heldOn: Temporal.PlainDate | null
  readonly writtenAt: Date
}

interface Row {
  id: string
  version: number
  held_on: string | null
  written_at: Date
  content: Buffer
}

/** What was recorded last; earlier records stay in the file. */
export async function findMeeting(ctx: Ctx, caseId: string): Promise<Recorded | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, held_on, written_at, content
    from liv.coordination_meeting where case_id = ${caseId} order by written_at desc, id limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the commission', caseId)
  return {
    ...key.unseal<Meeting>('coordination_meeting', row.id, row.version, row.content),
    heldOn: row.held_on ? Temporal.PlainDate.from(row.held_on) : null,
    writtenAt: row.written_at,
  }
}

export async function insertMeeting(
  ctx: Ctx,
  caseId: string,
  heldOn: Temporal.PlainDate | null,
  meeting: Meeting,
): Promise<void> {
  const key = await ctx.open('record the coordination meeting', caseId)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.coordination_meeting (id, case_id, author, held_on, content) values
    (${id}, ${caseId}, ${ctx.me.account}, ${heldOn?.toString() ?? null}, ${key.seal('coordination_meeting', id, 1, meeting)})`)
}
