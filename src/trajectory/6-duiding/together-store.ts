import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'

interface Row {
  id: string
  version: number
  author: string
  writtenAt: Date
  content: Buffer
}

/** What care tells the team, in words of daily life; the care expert says whether it is a first indication. */
export interface CareConclusion {
  readonly text: string
  readonly indication: boolean
}
export interface Absence {
  readonly reason: string
}
export interface Meeting {
  readonly attended: string
  readonly joint: string
  /** What it changes; empty in records from before this was asked. */
  readonly changes?: string
  readonly dissentBy?: string
  readonly dissent: string
}
type Signed<Content> = Content & { readonly id: string; readonly author: string; readonly writtenAt: Date }

export async function insertCareConclusion(ctx: CaseCtx, content: CareConclusion): Promise<void> {
  const key = await ctx.open('release the care conclusion')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.care_conclusion (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('care_conclusion', id, 1, content)})`)
}

export async function insertAbsence(ctx: CaseCtx, content: Absence): Promise<void> {
  const key = await ctx.open('release the care conclusion')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.mental_health_absence (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('mental_health_absence', id, 1, content)})`)
}

/** What care released, and why there is no care duiding if there is none: one opened key for both. */
export async function findReleasedByCare(
  ctx: Ctx,
  caseId: string,
): Promise<{ conclusion?: Signed<CareConclusion> | undefined; absence?: Signed<Absence> | undefined }> {
  const rows = await ctx.tx.rows<Row & { kind: 'care_conclusion' | 'mental_health_absence' }>(sql`
    select 'care_conclusion' as kind, id, version, author, written_at as "writtenAt", content from liv.care_conclusion where case_id = ${caseId}
    union all
    select 'mental_health_absence', id, version, author, written_at, content from liv.mental_health_absence where case_id = ${caseId}
    order by 5 desc`)
  if (rows.length === 0) return {}
  const key = await ctx.open('read the care conclusion', caseId)
  const newest = <Content>(kind: Row['id']): Signed<Content> | undefined => {
    const row = rows.find((one) => one.kind === kind)
    return (
      row && {
        ...key.unseal<Content>(row.kind, row.id, row.version, row.content),
        id: row.id,
        author: row.author,
        writtenAt: row.writtenAt,
      }
    )
  }
  return { conclusion: newest<CareConclusion>('care_conclusion'), absence: newest<Absence>('mental_health_absence') }
}

export async function insertMeeting(ctx: CaseCtx, heldOn: Temporal.PlainDate, content: Meeting): Promise<void> {
  const key = await ctx.open('record the team meeting')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.team_meeting (id, case_id, author, held_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${heldOn.toString()}, ${key.seal('team_meeting', id, 1, content)})`)
}

/** The meetings of the team, the newest first; a correction is a new record, the first one stays. */
export async function listMeetings(ctx: Ctx, caseId: string): Promise<(Signed<Meeting> & { heldOn: string })[]> {
  const rows = await ctx.tx.rows<
    Row & { heldOn: string }
  >(sql`select id, version, author, written_at as "writtenAt", held_on as "heldOn", content
    from liv.team_meeting where case_id = ${caseId} order by written_at desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the draft advice', caseId)
  return rows.map(({ heldOn, author, writtenAt, ...row }) => ({
    ...key.unseal<Meeting>('team_meeting', row.id, row.version, row.content),
    id: row.id,
    heldOn,
    author,
    writtenAt,
  }))
}
