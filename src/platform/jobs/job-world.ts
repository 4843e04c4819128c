import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { type Sql, sql } from '#platform/database/sql.ts'
import { inTransaction, openPool, type Pool, type Tx } from '#platform/database/tx.ts'
import { claimJobs, type Job, type JobKind } from './jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'jobs-'))
const tokens = new Map<string, string>()
let root: Pool

/** A coordinator, her deputy, somebody without any case, and two cases. All invented. */
export const sanne = randomUUID()
export const daan = randomUUID()
export const stranger = randomUUID()
export const theCase = randomUUID()
export const otherCase = randomUUID()
const people = [
  [sanne, 'sanne'],
  [daan, 'daan'],
  [stranger, 'stranger'],
] as const

export let server: Embedded
export let app: Pool
export let worker: Pool

export async function startWorld(): Promise<void> {
  server = await startEmbedded(folder, { durability: 'fleeting' })
  await migrate(server.url('liv_owner'), { mode: 'demo' })
  root = openPool(server.url('postgres'))
  app = openPool(server.url('liv_app'))
  worker = openPool(server.url('liv_worker'))
  await inTransaction(root, fill)
  for (const [id, name] of people) {
    const { token } = await inTransaction(root, (tx) =>
      tx.row<{ token: string }>(sql`select gate.open_session(${name}, 'test', '') as token`),
    )
    tokens.set(id, token)
  }
}

export async function endWorld(): Promise<void> {
  await Promise.all([root, app, worker].map((pool) => pool?.end()))
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function fill(tx: Tx): Promise<void> {
  for (const [id, name] of people) {
    await tx.run(
      sql`insert into gate.account (id, subject, name, email) values (${id}, ${name}, ${name}, ${`${name}@voorbeeld.example`})`,
    )
  }
  await tx.run(
    sql`insert into gate.act values ('ask for decisions', 'process', 'write', false), ('read advice', 'advice', 'read', false)`,
  )
  await tx.run(
    sql`insert into gate.grid values ('ask for decisions', 'coordinator'), ('ask for decisions', 'deputy'), ('read advice', 'coordinator')`,
  )
  for (const id of [theCase, otherCase]) {
    await tx.run(sql`insert into liv.case_file (id, number, product, stage, stage_since, opened_at, opened_by, review_on, destroy_on)
      values (${id}, ${id}, 'duiding', 'advice', now(), now(), ${sanne}, now(), now())`)
    await tx.run(sql`insert into gate.membership (case_id, account, relation, from_at, given_by) values
      (${id}, ${sanne}, 'coordinator', now(), ${sanne}), (${id}, ${daan}, 'deputy', now(), ${sanne})`)
  }
}

/** No jobs, everybody back, leases of two minutes. */
export async function freshStart(): Promise<void> {
  await change(sql`delete from gate.job`)
  await change(sql`update gate.job_kind set lease = '2 minutes'`)
  await change(sql`update gate.account set active = true`)
  await change(sql`update gate.membership set ended_at = null`)
}

/** What no role of ours could do: as the superuser. */
export const change = (query: Sql): Promise<number> => inTransaction(root, (tx) => tx.run(query))
export const look = <T>(query: Sql): Promise<T> => inTransaction(root, (tx) => tx.row<T>(query))
export const tokenOf = (account: string): string => tokens.get(account) ?? ''

export function as<T>(account: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(app, async (tx) => {
    await tx.row(sql`select gate.enter(${tokenOf(account)})`)
    return await work(tx)
  })
}

export async function claimOne(kinds: JobKind[] = ['mail', 'reminder', 'seal']): Promise<Job> {
  return (await claimJobs(worker, 1, kinds))[0] as Job
}

/** The pause after a failure or a turn is over. */
export const turnComes = (id: string): Promise<number> =>
  change(sql`update gate.job set not_before = now() - interval '1 second' where id = ${id}`)
export const leaseEnds = (): Promise<number> =>
  change(sql`update gate.job set leased_until = now() - interval '1 second'`)
