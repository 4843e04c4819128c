import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import type { GoesOn } from './trajectory-advice.ts'

export interface Adviser {
  readonly account: string
  readonly name: string
  readonly phone: string | null
}

/** Who carries the trajectory advice now. */
export function listAdvisers(ctx: Ctx, consultation: string): Promise<Adviser[]> {
  return ctx.tx.rows(sql`select account, name, phone from gate.advisers_of(${consultation})`)
}

/** Colleagues who can carry one. */
export function listPossibleAdvisers(ctx: Ctx): Promise<{ account: string; name: string }[]> {
  return ctx.tx.rows(sql`select distinct a.id as account, a.name from gate.account a
    join gate.account_role r on r.account = a.id and r.role in ('coordinator', 'duidingExpert', 'careExpert')
      and (r.until_on is null or r.until_on >= gate.today())
    where a.active and (a.until_on is null or a.until_on >= gate.today()) order by a.name`)
}

export async function addAdviser(ctx: Ctx, consultation: string, account: string): Promise<void> {
  await ctx.tx.row(sql`select gate.add_adviser(${consultation}, ${account}) as added`)
}

export async function endAdviser(ctx: Ctx, consultation: string, account: string): Promise<void> {
  await ctx.tx.row(sql`select gate.end_adviser(${consultation}, ${account}) as ended`)
}

export async function insertTrajectory(
  ctx: Ctx,
  consultation: string,
  made: { goal: string; endsOn: Temporal.PlainDate },
): Promise<void> {
  const key = await ctx.open('start trajectory advice', consultation)
  const goal = randomUUID()
  await once(
    ctx.tx.run(sql`insert into liv.trajectory_advice (id, consultation, author, ends_on)
    values (${randomUUID()}, ${consultation}, ${ctx.me.account}, ${made.endsOn.toString()}) on conflict (consultation) do nothing`),
  )
  await ctx.tx.run(sql`insert into liv.trajectory_goal (id, consultation, author, content)
    values (${goal}, ${consultation}, ${ctx.me.account}, ${key.seal('trajectory_goal', goal, 1, { goal: made.goal })})`)
}

export async function insertMoment(
  ctx: Ctx,
  consultation: string,
  act: 'start trajectory advice' | 'write the trajectory advice',
  moment: { plannedOn: Temporal.PlainDate; what: string },
): Promise<void> {
  const key = await ctx.open(act, consultation)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.trajectory_moment (id, consultation, author, planned_on, content)
    values (${id}, ${consultation}, ${ctx.me.account}, ${moment.plannedOn.toString()},
      ${key.seal('trajectory_moment', id, 1, { what: moment.what })})`)
}

export async function insertHeld(
  ctx: Ctx,
  consultation: string,
  moment: string,
  held: { heldOn: Temporal.PlainDate; note: string; goesOn: GoesOn },
): Promise<void> {
  const key = await ctx.open('write the trajectory advice', consultation)
  const id = randomUUID()
  await once(
    ctx.tx.run(sql`insert into liv.trajectory_held (id, consultation, moment, author, held_on, goes_on, content)
    values (${id}, ${consultation}, ${moment}, ${ctx.me.account}, ${held.heldOn.toString()}, ${held.goesOn},
      ${key.seal('trajectory_held', id, 1, { note: held.note })}) on conflict (moment) do nothing`),
  )
}

export async function insertExtension(
  ctx: Ctx,
  consultation: string,
  made: { endsOn: Temporal.PlainDate; reason: string },
): Promise<void> {
  const key = await ctx.open('write the trajectory advice', consultation)
  const id = randomUUID()
  await once(
    ctx.tx.run(sql`insert into liv.trajectory_extension (id, consultation, author, ends_on, content)
    values (${id}, ${consultation}, ${ctx.me.account}, ${made.endsOn.toString()},
      ${key.seal('trajectory_extension', id, 1, { reason: made.reason })}) on conflict (consultation) do nothing`),
  )
}

/** Two colleagues at the same moment: the second one reads what the first one did. */
async function once(inserted: Promise<number>): Promise<void> {
  if ((await inserted) !== 1)
    throw new Refused('Een collega deed dit net ook. Laad de pagina opnieuw om te zien wat er staat.')
}

/** Only the words, in the place of the old ones: what is taken out is gone. */
export async function changeGoal(ctx: Ctx, consultation: string, goal: string): Promise<void> {
  const key = await ctx.open('write the trajectory advice', consultation)
  const row = await ctx.tx.row<Sealed>(
    sql`select id, version, content from liv.trajectory_goal where consultation = ${consultation}`,
  )
  const version = row.version + 1
  await ctx.tx.run(sql`update liv.trajectory_goal set version = ${version},
    content = ${key.seal('trajectory_goal', row.id, version, { goal })} where id = ${row.id}`)
}

export async function changeNote(ctx: Ctx, consultation: string, moment: string, note: string): Promise<void> {
  const key = await ctx.open('write the trajectory advice', consultation)
  const row = await ctx.tx.row<Sealed>(
    sql`select id, version, content from liv.trajectory_held where consultation = ${consultation} and moment = ${moment}`,
  )
  const version = row.version + 1
  await ctx.tx.run(sql`update liv.trajectory_held set version = ${version},
    content = ${key.seal('trajectory_held', row.id, version, { note })} where id = ${row.id}`)
}

export async function changeMoment(ctx: Ctx, consultation: string, moment: string, what: string): Promise<void> {
  const key = await ctx.open('write the trajectory advice', consultation)
  const row = await ctx.tx.row<Sealed>(
    sql`select id, version, content from liv.trajectory_moment where consultation = ${consultation} and id = ${moment}`,
  )
  const version = row.version + 1
  await ctx.tx.run(sql`update liv.trajectory_moment set version = ${version},
    content = ${key.seal('trajectory_moment', row.id, version, { what })} where id = ${row.id}`)
}

export async function changeReason(ctx: Ctx, consultation: string, reason: string): Promise<void> {
  const key = await ctx.open('write the trajectory advice', consultation)
  const row = await ctx.tx.row<Sealed>(
    sql`select id, version, content from liv.trajectory_extension where consultation = ${consultation}`,
  )
  const version = row.version + 1
  await ctx.tx.run(sql`update liv.trajectory_extension set version = ${version},
    content = ${key.seal('trajectory_extension', row.id, version, { reason })} where id = ${row.id}`)
}

export interface Moment {
  readonly id: string
  readonly plannedOn: string
  readonly what: string
  readonly held?: { readonly heldOn: string; readonly goesOn: GoesOn; readonly note: string }
}
export interface Trajectory {
  readonly goal: string
  readonly moments: readonly Moment[]
  readonly extension?: { readonly endsOn: string; readonly reason: string }
}
interface Sealed {
  readonly id: string
  readonly version: number
  readonly content: Buffer
}
interface MomentRow extends Sealed {
  readonly planned_on: string
  readonly held: string | null
  readonly held_on: string
  readonly goes_on: GoesOn
  readonly held_version: number
  readonly held_content: Buffer
}

/** The words of the trajectory advice; undefined to who may not see it, or where there is none. */
export async function findTrajectory(ctx: Ctx, consultation: string): Promise<Trajectory | undefined> {
  const goal = await ctx.tx.find<Sealed>(
    sql`select id, version, content from liv.trajectory_goal where consultation = ${consultation}`,
  )
  if (!goal) return undefined
  const key = await ctx.open('read the trajectory advice', consultation)
  const rows =
    await ctx.tx.rows<MomentRow>(sql`select m.id, m.version, m.content, m.planned_on, h.id as held, h.held_on,
      h.goes_on, h.version as held_version, h.content as held_content
    from liv.trajectory_moment m left join liv.trajectory_held h on h.moment = m.id
    where m.consultation = ${consultation} order by m.planned_on, m.written_at, m.id`)
  const more = await ctx.tx.find<Sealed & { ends_on: string }>(
    sql`select id, version, content, ends_on from liv.trajectory_extension where consultation = ${consultation}`,
  )
  return {
    ...key.unseal<{ goal: string }>('trajectory_goal', goal.id, goal.version, goal.content),
    moments: rows.map((row) => ({
      ...key.unseal<{ what: string }>('trajectory_moment', row.id, row.version, row.content),
      id: row.id,
      plannedOn: row.planned_on,
      ...(row.held && {
        held: {
          ...key.unseal<{ note: string }>('trajectory_held', row.held, row.held_version, row.held_content),
          heldOn: row.held_on,
          goesOn: row.goes_on,
        },
      }),
    })),
    ...(more && {
      extension: {
        ...key.unseal<{ reason: string }>('trajectory_extension', more.id, more.version, more.content),
        endsOn: more.ends_on,
      },
    }),
  }
}
