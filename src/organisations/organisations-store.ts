import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { NewOrganisation, Organisation, OrganisationChange } from './organisations.ts'

const columns = sql`id, name, kind, place, phone, ended_on as "endedOn", central_contact as "central"`

/** Every chain partner by name, those that ended last. */
export function listOrganisations(ctx: Ctx): Promise<Organisation[]> {
  return ctx.tx.rows<Organisation>(sql`select ${columns} from liv.organisation order by ended_on is not null, name`)
}

export function findOrganisation(ctx: Ctx, id: string): Promise<Organisation | undefined> {
  return ctx.tx.find<Organisation>(sql`select ${columns} from liv.organisation where id::text = ${id}`)
}

export async function insertOrganisation(ctx: Ctx, made: NewOrganisation): Promise<string> {
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.organisation (id, key, name, kind, place, phone)
    values (${id}, ${id}, ${made.name}, ${made.kind}, ${made.place}, ${made.phone || null})`)
  return id
}

/** Keeps how it was written down until now, with why it changes. */
export async function updateOrganisation(ctx: Ctx, id: string, change: OrganisationChange): Promise<void> {
  await ctx.tx.run(sql`insert into liv.organisation_past (id, organisation, name, place, phone, ended_on, central_contact, reason, author)
    select ${randomUUID()}, id, name, place, phone, ended_on, central_contact, ${change.reason}, ${ctx.me.account} from liv.organisation where id = ${id}`)
  await ctx.tx.run(sql`update liv.organisation set name = ${change.name}, place = ${change.place}, phone = ${change.phone || null},
    ended_on = ${change.endedOn}, central_contact = ${change.central} where id = ${id}`)
}

export interface Past extends Pick<Organisation, 'name' | 'place' | 'phone' | 'endedOn'> {
  readonly id: string
  readonly reason: string
  readonly author: string
  readonly writtenAt: Date
}

/** How it was written down before, the newest first. */
export function listPast(ctx: Ctx, organisation: string): Promise<Past[]> {
  return ctx.tx.rows<Past>(sql`select id, name, place, phone, ended_on as "endedOn", reason, author, written_at as "writtenAt"
    from liv.organisation_past where organisation = ${organisation} order by written_at desc, id`)
}

export interface ContactPoint {
  readonly id: string
  readonly what: string
  readonly phone: string
}

export function listContactPoints(ctx: Ctx, organisation: string): Promise<ContactPoint[]> {
  return ctx.tx.rows<ContactPoint>(
    sql`select id, what, phone from liv.contact_point where organisation = ${organisation} order by what, written_at`,
  )
}

export async function insertContactPoint(
  ctx: Ctx,
  organisation: string,
  point: Omit<ContactPoint, 'id'>,
): Promise<void> {
  await ctx.tx.run(sql`insert into liv.contact_point (id, organisation, what, phone, author)
    values (${randomUUID()}, ${organisation}, ${point.what}, ${point.phone}, ${ctx.me.account})`)
}

export async function deleteContactPoint(ctx: Ctx, organisation: string, point: string): Promise<number> {
  return ctx.tx.run(sql`delete from liv.contact_point where id::text = ${point} and organisation = ${organisation}`)
}

/** Who may be a central contact: people with that role, of any chain partner. */
export function listCentralContacts(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ctx.tx.rows(sql`select a.id, a.name from gate.account a join gate.account_role r on r.account = a.id and r.role = 'centralContact'
    where a.active order by a.name`)
}

/** Names of colleagues who changed something here. */
export async function namesOf(ctx: Ctx, accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ id: string; name: string }>(
    sql`select id, name from gate.account where id = any (${[...new Set(accounts)]}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
