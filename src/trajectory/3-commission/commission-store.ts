import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import type { CommissionerKind } from './basis.ts'
import type { Commission, CommissionFacts } from './commission.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: CommissionerKind
}

interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  organisation: string
  content: Buffer
}

/** A version of the commission, with what the database knows of it. */
export interface Drafted extends Commission {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly organisation: string
}

/** The newest version. */
export async function findCommission(ctx: Ctx, caseId: string): Promise<Drafted | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, author, written_at, organisation, content
    from liv.commission where case_id = ${caseId} order by version desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the commission', caseId)
  const { content, written_at, ...rest } = row
  return { ...key.unseal<Commission>('commission', row.id, row.version, content), ...rest, writtenAt: written_at }
}

/** The newest version without its words: its id, its number and for whom it is. */
export function findVersion(
  ctx: Ctx,
  caseId: string,
): Promise<{ id: string; version: number; organisation: string } | undefined> {
  return ctx.tx.find(sql`select id, version, organisation from liv.commission
    where case_id = ${caseId} order by version desc limit 1`)
}

/** The organisation that became responsible as a new controller and has no commission of its own signed by both yet. */
export async function findNewController(ctx: Ctx, caseId: string): Promise<string | undefined> {
  const row = await ctx.tx.find<{ organisation: string }>(sql`
    select r.organisation from (select organisation, written_at from liv.responsibility
        where case_id = ${caseId} and new_controller order by written_at desc limit 1) r
     where not exists (select from liv.commission c join liv.commission_signature s on s.commission = c.id
       where c.case_id = ${caseId} and c.organisation = r.organisation and c.written_at >= r.written_at
       group by c.id having count(distinct s.side) = 2)`)
  return row?.organisation
}

/** Each save is a new version, based on the one before; two saves at once are a conflict. */
export async function saveCommission(
  ctx: Ctx,
  caseId: string,
  organisation: string,
  commission: Commission,
  basedOn: number | undefined,
): Promise<void> {
  const newest = (await findVersion(ctx, caseId))?.version ?? 0
  const current = basedOn === undefined || basedOn === newest
  if (!current || (await insert(ctx, caseId, organisation, commission, newest + 1)) === 0) {
    throw await theirCommission(ctx, caseId)
  }
}

async function insert(
  ctx: Ctx,
  caseId: string,
  organisation: string,
  commission: Commission,
  version: number,
): Promise<number> {
  const key = await ctx.open('draft the commission', caseId)
  const id = randomUUID()
  return ctx.tx.run(sql`insert into liv.commission (id, case_id, version, author, organisation, content)
    values (${id}, ${caseId}, ${version}, ${ctx.me.account}, ${organisation},
      ${key.seal('commission', id, version, commission)}) on conflict do nothing`)
}

async function theirCommission(ctx: Ctx, caseId: string): Promise<Conflict> {
  const theirs = await findCommission(ctx, caseId)
  if (!theirs) return new Conflict({}, 0, 'een collega')
  const names = await namesOf(ctx, [theirs.author])
  const words = {
    'De centrale vraag': theirs.question,
    'Wat LIV wel en niet bekijkt': theirs.scope,
    Waarvoor: theirs.purpose,
    Grondslag: theirs.basis,
    'Wie het advies krijgt': theirs.recipients,
  }
  return new Conflict(words, theirs.version, names.get(theirs.author) ?? 'een collega')
}

/** Organisations that can give a commission: those with somebody who may. */
export function listCommissioners(ctx: Ctx): Promise<Organisation[]> {
  return ctx.tx.rows<Organisation>(sql`select o.id, o.name, o.kind from liv.organisation o
    where o.kind in ('coa', 'municipality') and exists (
      select 1 from gate.account a join gate.account_role r on r.account = a.id and r.role = 'commissioner'
       where a.organisation = o.id and a.active) and (o.ended_on is null or o.ended_on > gate.today()) order by o.name`)
}

/** The people of these organisations who may act as commissioner. */
export function listAllContacts(ctx: Ctx): Promise<{ account: string; name: string; organisation: string }[]> {
  return ctx.tx.rows(sql`select a.id as account, a.name, a.organisation from gate.account a
    join gate.account_role r on r.account = a.id and r.role = 'commissioner' and (r.until_on is null or r.until_on >= gate.today())
    where a.active and (a.until_on is null or a.until_on >= gate.today()) order by a.name`)
}

export function findOrganisation(ctx: Ctx, id: string): Promise<Organisation | undefined> {
  return ctx.tx.find<Organisation>(sql`select id, name, kind from liv.organisation where id = ${id}`)
}

/** People of one organisation who may act as its commissioner. */
export function listContacts(ctx: Ctx, organisation: string): Promise<{ account: string; name: string }[]> {
  return ctx.tx.rows(sql`select a.id as account, a.name from gate.account a
    join gate.account_role r on r.account = a.id and r.role = 'commissioner' and (r.until_on is null or r.until_on >= gate.today())
    where a.organisation = ${organisation} and a.active and (a.until_on is null or a.until_on >= gate.today()) order by a.name`)
}

export async function commissionFacts(ctx: Ctx, caseId: string): Promise<CommissionFacts> {
  return ctx.tx.row<CommissionFacts>(sql`select c.id is not null as "drafted",
    exists (select 1 from gate.members_of(${caseId}) where relation = 'commissioner') as "addressed",
    exists (select 1 from liv.commission_signature s where s.commission = c.id and s.side = 'commissioner') as "signedByCommissioner",
    exists (select 1 from liv.commission_signature s where s.commission = c.id and s.side = 'liv') as "signedForLiv",
    exists (select 1 from liv.coordination_meeting m where m.case_id = ${caseId}) as "meetingRecorded"
    from (select 1) one left join (select id from liv.commission where case_id = ${caseId} order by version desc limit 1) c on true`)
}
