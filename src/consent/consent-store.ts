import { randomUUID } from 'node:crypto'
import { fixed, type Sql, sql } from '#platform/database/sql.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import type { AskedAnewDays } from './asking-anew.ts'
import type {
  AgeForm,
  ConsentFacts,
  ConsentForm,
  ContactForm,
  Given,
  InformedForm,
  InformingClock,
  PostponedForm,
  Purpose,
  RepresentativeForm,
  Willing,
  WillingForm,
} from './consent.ts'

/** As it comes back from its seal: days are text. */
type AsText<V> = V extends Temporal.PlainDate ? string : V
type Written<T> = { [K in keyof T]: AsText<T[K]> }
interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  content: Buffer
}
export interface Recorded<T> {
  readonly id: string
  readonly author: string
  readonly writtenAt: Date
  readonly words: T
}
export interface Informing extends Recorded<Written<InformedForm> | Written<PostponedForm>> {
  readonly informedOn: string | null
  readonly postponedUntil: string | null
  readonly agreedBy: string | null
}

/** Columns with what decides whether a case may go on, to be woven into somebody else's one query. */
export function consentColumns(caseId: string): Sql {
  const newest = fixed('order by version desc, written_at desc limit 1')
  return sql`
    coalesce((select informed_on is not null from liv.informing where case_id = ${caseId} ${newest}), false) as "informed",
    coalesce((select postponed_until >= gate.today() and agreed_by is not null
      from liv.informing where case_id = ${caseId} ${newest}), false) as "postponedWithReason",
    (select willing from liv.willingness where case_id = ${caseId} ${newest}) as "willing",
    coalesce((select given = 'yes' and not ${saidForAMinor(caseId)} from liv.consent c
      where case_id = ${caseId} and purpose = 'health-part' ${newest}), false) as "healthPart"`
}

/** Somebody else said yes, and by now the person decides: it counts no more until the person says so. `c` is the consent. */
const saidForAMinor = (
  caseId: string,
): Sql => sql`(coalesce(c.ends_on <= gate.today(), false) or c.given_by <> 'person' and exists (
  select from liv.coming_of_age a where a.case_id = ${caseId} and a.adult_on <= gate.today()
    and (c.written_at at time zone 'Europe/Amsterdam')::date <= a.adult_on
    and a.version = (select max(version) from liv.coming_of_age where case_id = ${caseId})))`

export function consentFacts(ctx: Ctx, caseId: string): Promise<ConsentFacts> {
  return ctx.tx.row<ConsentFacts>(sql`select ${consentColumns(caseId)}`)
}

type AgeDay = 'adultOn' | 'twelveOn' | 'sixteenOn'
type Table = 'informing' | 'willingness' | 'consent' | 'representative' | 'coming_of_age' | 'contact_preference'

/** Adds a record after the newest one; `more` are its clear columns with their values. */
async function add(ctx: CaseCtx, table: Table, words: object, more: Record<string, string | null> = {}): Promise<void> {
  const key = await ctx.open('record informing and consent')
  const id = randomUUID()
  const { last } = await ctx.tx.row<{ last: number }>(
    sql`select coalesce(max(version), 0) as last from ${fixed(`liv.${table}`)} where case_id = ${ctx.case.id}`,
  )
  const version = last + 1
  const columns = fixed(['', ...Object.keys(more)].join(', '))
  const values = Object.values(more).reduce<Sql>((list, value) => sql`${list}, ${value}`, fixed(''))
  await ctx.tx.run(sql`insert into ${fixed(`liv.${table}`)} (id, case_id, version, author, content${columns})
    values (${id}, ${ctx.case.id}, ${version}, ${ctx.me.account}, ${key.seal(table, id, version, words)}${values})`)
}

export const insertInformed = (ctx: CaseCtx, input: InformedForm) =>
  add(ctx, 'informing', input, { informed_on: input.informedOn.toString() })
export const insertPostponed = (ctx: CaseCtx, input: PostponedForm) =>
  add(ctx, 'informing', input, { postponed_until: input.postponedUntil.toString() })
export const insertWillingness = (ctx: CaseCtx, input: WillingForm) =>
  add(ctx, 'willingness', input, { willing: input.willing })
export const insertConsent = (ctx: CaseCtx, input: ConsentForm, endsOn: Temporal.PlainDate | undefined) =>
  add(ctx, 'consent', input, {
    purpose: input.purpose,
    given: input.given,
    given_by: input.givenBy ?? 'person',
    ends_on: endsOn?.toString() ?? null,
  })
export const insertRepresentative = (ctx: CaseCtx, input: RepresentativeForm) =>
  add(ctx, 'representative', input, { kind: input.kind, until_on: input.untilOn?.toString() ?? null })
export const insertAge = (ctx: CaseCtx, input: AgeForm, asked: AskedAnewDays) =>
  add(
    ctx,
    'coming_of_age',
    { age: input.age, note: input.note },
    {
      adult_on: input.adultOn?.toString() ?? null,
      twelve_on: asked.twelveOn ?? null,
      sixteen_on: asked.sixteenOn ?? null,
    },
  )
export const insertContact = (ctx: CaseCtx, input: ContactForm) => add(ctx, 'contact_preference', input)

/** The age turned out to be another: what was said for the person ends sooner than was thought. */
export async function endSooner(ctx: CaseCtx, consent: string, on: Temporal.PlainDate): Promise<void> {
  await ctx.tx.run(sql`update liv.consent set ends_on = ${on.toString()}
    where id = ${consent} and case_id = ${ctx.case.id} and (ends_on is null or ends_on > ${on.toString()})`)
}

/** A second person agrees to the newest postponement; false when there is none that waits for me. */
export async function agree(ctx: CaseCtx): Promise<boolean> {
  const changed = await ctx.tx.run(sql`update liv.informing set agreed_by = ${ctx.me.account}, agreed_at = gate.now()
    where case_id = ${ctx.case.id} and agreed_by is null and postponed_until is not null and author <> ${ctx.me.account}
      and version = (select max(version) from liv.informing where case_id = ${ctx.case.id})`)
  return changed > 0
}

/** What was said last about one purpose, from the clear columns; what was said for a minor ends when the person is of age. */
export async function givenFor(ctx: Ctx, caseId: string, purpose: Purpose): Promise<Given | undefined> {
  const row = await ctx.tx.find<{ given: Given; over: boolean }>(sql`
    select given, ${saidForAMinor(caseId)} as over from liv.consent c where case_id = ${caseId} and purpose = ${purpose}
     order by version desc, written_at desc limit 1`)
  return row && !(row.over && row.given === 'yes') ? row.given : undefined
}

/** What the person said last about talking. */
export async function willingNow(ctx: Ctx, caseId: string): Promise<Willing | undefined> {
  const row = await ctx.tx.find<{ willing: Willing }>(
    sql`select willing from liv.willingness where case_id = ${caseId} order by version desc, written_at desc limit 1`,
  )
  return row?.willing
}

/** The clock of informing starts on this day; undefined while nothing says who the person is. */
export async function identifiedOn(ctx: Ctx, caseId: string): Promise<Temporal.PlainDate | undefined> {
  const row = await ctx.tx.find<{ on: string }>(
    sql`select identified_on as "on" from gate.identified_since() where case_id = ${caseId}`,
  )
  return row ? Temporal.PlainDate.from(row.on) : undefined
}

export interface RecordedConsent extends Recorded<Written<ConsentForm>> {
  /** From this day it counts no more. */
  readonly endsOn: string | null
}
export interface ConsentRecords {
  readonly informing: readonly Informing[]
  readonly willingness: readonly Recorded<Written<WillingForm>>[]
  readonly consents: readonly RecordedConsent[]
  readonly representatives: readonly Recorded<Written<RepresentativeForm>>[]
  readonly ages: readonly Recorded<Written<AgeForm> & AskedAnewDays>[]
  readonly contacts: readonly Recorded<ContactForm>[]
}

/** Everything recorded, newest first, under one opening of the part. */
export async function listRecords(ctx: CaseCtx): Promise<ConsentRecords> {
  const key = await ctx.open('read informing and consent')
  const all = async <T, R extends Row = Row>(table: Table, more = '') => {
    const rows =
      await ctx.tx.rows<R>(sql`select id, version, author, written_at, content ${fixed(more)} from ${fixed(`liv.${table}`)}
      where case_id = ${ctx.case.id} order by version desc, written_at desc`)
    return rows.map((row) => ({
      ...row,
      writtenAt: row.written_at,
      words: key.unseal<T>(table, row.id, row.version, row.content),
    }))
  }
  return {
    informing: await all<
      Written<InformedForm> | Written<PostponedForm>,
      Row & Pick<Informing, 'informedOn' | 'postponedUntil' | 'agreedBy'>
    >('informing', ', informed_on as "informedOn", postponed_until as "postponedUntil", agreed_by as "agreedBy"'),
    willingness: await all<Written<WillingForm>>('willingness'),
    consents: await all<Written<ConsentForm>, Row & { endsOn: string | null }>('consent', ', ends_on as "endsOn"'),
    representatives: await all<Written<RepresentativeForm>>('representative'),
    ages: (
      await all<Omit<Written<AgeForm>, 'adultOn'>, Row & { [K in AgeDay]: string | null }>(
        'coming_of_age',
        ', adult_on as "adultOn", twelve_on as "twelveOn", sixteen_on as "sixteenOn"',
      )
    ).map(({ adultOn, twelveOn, sixteenOn, ...one }) => ({
      ...one,
      words: {
        ...one.words,
        adultOn: adultOn ?? undefined,
        twelveOn: twelveOn ?? undefined,
        sixteenOn: sixteenOn ?? undefined,
      },
    })),
    contacts: await all<ContactForm>('contact_preference'),
  }
}

/** Until when the person must be informed; nothing while nobody said who they are. */
export async function informingClock(ctx: Ctx, caseId: string): Promise<InformingClock | undefined> {
  const since = await identifiedOn(ctx, caseId)
  return since && { since, before: await dayAfterTerm(ctx, 'inform-before', since) }
}
