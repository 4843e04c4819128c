import { randomUUID } from 'node:crypto'
import { addWorkingDays } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Ctx } from '#routing/context.ts'
import { catalogue, defaultText, type KeyOf, type SettingKey, type Unit } from './settings.ts'

/** What was set, from which day, by whom and why. */
export interface SetValue {
  readonly id: string
  readonly key: string
  readonly organisation: string | null
  readonly value: string
  readonly from: string
  readonly reason: string
  readonly author: string
  readonly writtenAt: Date
  readonly withdrawn: boolean
}
export interface Confirmation {
  readonly key: string
  readonly organisation: string | null
  readonly setting: string | null
  readonly value: string
  readonly author: string
  readonly writtenAt: Date
}

/** What counts today: one question a request, however many rooms ask. Small, so that no copy can grow old. */
export interface CurrentValue {
  readonly id: string
  readonly value: string
}
type Current = ReadonlyMap<string, CurrentValue>
const asked = new WeakMap<Tx, Promise<Current>>()

export function settingsOf(ctx: Pick<Ctx, 'tx'>): Promise<Current> {
  const known = asked.get(ctx.tx) ?? readCurrent(ctx.tx)
  asked.set(ctx.tx, known)
  return known
}

async function readCurrent(tx: Tx): Promise<Current> {
  const rows = await tx.rows<CurrentValue & { key: string; organisation: string | null }>(sql`
    select distinct on (key, organisation) id, key, organisation, value from liv.setting s
     where from_on <= gate.today() and not exists (select from liv.setting_withdrawal w where w.setting = s.id)
     order by key, organisation, from_on desc, written_at desc, id`)
  return new Map(rows.map((row) => [placeOf(row.key, row.organisation), row]))
}

const placeOf = (key: string, organisation: string | null | undefined) =>
  organisation ? `${key} ${organisation}` : key

async function current(ctx: Pick<Ctx, 'tx'>, key: SettingKey, organisation?: string | null): Promise<string> {
  return (await currentRow(ctx, key, organisation))?.value ?? defaultText(catalogue[key])
}

/** What was set and counts today; nothing while it is still the default. */
export async function currentRow(
  ctx: Pick<Ctx, 'tx'>,
  key: SettingKey,
  organisation?: string | null,
): Promise<CurrentValue | undefined> {
  return (await settingsOf(ctx)).get(placeOf(key, organisation))
}

/** Did LIV confirm what counts today? */
export async function isConfirmedNow(ctx: Pick<Ctx, 'tx'>, key: SettingKey): Promise<boolean> {
  return isConfirmed(ctx, key, (await currentRow(ctx, key))?.id ?? null)
}

/** An amount, in the unit of the setting. */
export async function termOf(ctx: Pick<Ctx, 'tx'>, key: KeyOf<'term'>): Promise<number> {
  return Number(await current(ctx, key))
}

/** The day on which a term that starts at `from` is over. */
export async function dayAfterTerm(
  ctx: Pick<Ctx, 'tx'>,
  key: KeyOf<'term'>,
  from: Temporal.PlainDate,
): Promise<Temporal.PlainDate> {
  return (await termAfter(ctx, key))(from)
}

/** The same, for a list of days. */
export async function termAfter(
  ctx: Pick<Ctx, 'tx'>,
  key: KeyOf<'term'>,
): Promise<(from: Temporal.PlainDate) => Temporal.PlainDate> {
  const amount = await termOf(ctx, key)
  const unit: Unit = catalogue[key].unit
  return (from) => (unit === 'workingDays' ? addWorkingDays(from, amount) : from.add({ [unit]: amount }))
}

export const textOf = (ctx: Pick<Ctx, 'tx'>, key: KeyOf<'text'>, organisation?: string | null): Promise<string> =>
  current(ctx, key, organisation)

export async function textsOf<Key extends KeyOf<'texts'>>(
  ctx: Pick<Ctx, 'tx'>,
  key: Key,
  organisation?: string | null,
): Promise<Record<keyof (typeof catalogue)[Key]['fields'], string>> {
  return JSON.parse(await current(ctx, key, organisation))
}

/** The texts that counted at a moment, for what keeps the words it was sent or signed under; without a moment those of now. */
export async function textsAt<Key extends KeyOf<'texts'>>(
  ctx: Pick<Ctx, 'tx'>,
  key: Key,
  at: Date | null | undefined,
): Promise<Record<keyof (typeof catalogue)[Key]['fields'], string>> {
  if (!at) return textsOf(ctx, key)
  const then = await versionAt(ctx, key, at)
  return JSON.parse(then?.value ?? defaultText(catalogue[key]))
}

export const choiceOf = (ctx: Pick<Ctx, 'tx'>, key: KeyOf<'choice'>): Promise<string> => current(ctx, key)

/** The day by which the database decides what counts. */
export async function dayNow(ctx: Pick<Ctx, 'tx'>): Promise<string> {
  return (await ctx.tx.row<{ today: string }>(sql`select gate.today()::text as today`)).today
}

/** Everything that was ever set, or of one setting, the newest day first. */
export function listSet(ctx: Ctx, key?: string): Promise<SetValue[]> {
  return ctx.tx.rows<SetValue>(sql`select id, key, organisation, value, from_on as "from", reason, author, written_at as "writtenAt",
      exists (select from liv.setting_withdrawal w where w.setting = s.id) as withdrawn
    from liv.setting s where ${key ?? null}::text is null or key = ${key ?? null}::text
    order by from_on desc, written_at desc, id`)
}

export function listConfirmations(ctx: Ctx, key?: string): Promise<Confirmation[]> {
  return ctx.tx.rows<Confirmation>(sql`select key, organisation, setting, value, author, written_at as "writtenAt"
    from liv.setting_confirmation where ${key ?? null}::text is null or key = ${key ?? null}::text order by written_at desc, id`)
}

export async function insertSetting(
  ctx: Ctx,
  setting: Pick<SetValue, 'key' | 'organisation' | 'value' | 'from' | 'reason'>,
): Promise<void> {
  await ctx.tx.run(sql`insert into liv.setting (id, key, organisation, value, from_on, reason, author)
    values (${randomUUID()}, ${setting.key}, ${setting.organisation}, ${setting.value}, ${setting.from}, ${setting.reason}, ${ctx.me.account})`)
  asked.delete(ctx.tx)
}

export async function insertWithdrawal(ctx: Ctx, setting: string): Promise<void> {
  await ctx.tx.run(
    sql`insert into liv.setting_withdrawal (setting, author) values (${setting}, ${ctx.me.account}) on conflict do nothing`,
  )
  asked.delete(ctx.tx)
}

export async function insertConfirmation(
  ctx: Ctx,
  said: Pick<Confirmation, 'key' | 'organisation' | 'setting' | 'value'>,
): Promise<void> {
  await ctx.tx.run(sql`insert into liv.setting_confirmation (id, key, organisation, setting, value, author)
    values (${randomUUID()}, ${said.key}, ${said.organisation}, ${said.setting}, ${said.value}, ${ctx.me.account})`)
}

export interface Version {
  readonly id: string
  readonly value: string
  readonly from: string
}

/** Whether somebody said that this value is right for LIV; without an id the default. */
export async function isConfirmed(ctx: Pick<Ctx, 'tx'>, key: SettingKey, id: string | null): Promise<boolean> {
  const { said } = await ctx.tx.row<{ said: boolean }>(sql`select exists (select from liv.setting_confirmation
    where key = ${key} and setting is not distinct from ${id}::uuid
      and (setting is not null or value = ${defaultText(catalogue[key])})) as said`)
  return said
}

/** A value as it counted at a moment, such as the start of a weighing. */
export async function versionAt(ctx: Pick<Ctx, 'tx'>, key: SettingKey, at: Date): Promise<Version | undefined> {
  return ctx.tx.find(sql`select id, value, from_on as "from" from liv.setting s
    where key = ${key} and written_at <= ${at} and from_on <= (${at} at time zone 'Europe/Amsterdam')::date
      and not exists (select from liv.setting_withdrawal w where w.setting = s.id)
    order by from_on desc, written_at desc, id limit 1`)
}

export async function findVersion(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Version | undefined> {
  return ctx.tx.find(sql`select id, value, from_on as "from" from liv.setting where id::text = ${id}`)
}

/** Names of colleagues who set or confirmed something. */
export async function namesOf(ctx: Ctx, accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ id: string; name: string }>(
    sql`select id, name from gate.account where id = any (${[...new Set(accounts)]}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
