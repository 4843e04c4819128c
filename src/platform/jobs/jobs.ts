import { type Sql, sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'

/** Twin of gate.job_kind. A job carries its kind and an opaque id, never a text. */
export type JobKind = 'mail' | 'moments' | 'reminder' | 'silence' | 'answers' | 'drafts' | 'seal' | 'reindex'

export interface Job {
  readonly id: string
  readonly kind: JobKind
  /** 'mail': an account; 'moments': nothing; 'reminder' and 'reindex': a case; 'seal', 'silence', 'answers' and 'drafts': nothing. */
  readonly object: string | null
  /** Proof that we are the one at work on it. */
  readonly claim: string
  readonly attempt: number
  readonly leaseSeconds: number
}

/** Asks for work in the transaction of the change itself: no change, no job; a job, then certainly the change. */
export async function enqueue(tx: Tx, kind: JobKind, object: string, runAt?: Temporal.Instant): Promise<string> {
  const query = sql`select gate.enqueue(${kind}, ${object}::uuid, ${runAt?.toString() ?? null}::timestamptz) as id`
  return (await tx.row<{ id: string }>(query)).id
}

export function claimJobs(pool: Pool, most: number, kinds: readonly JobKind[]): Promise<Job[]> {
  return inTransaction(pool, (tx) =>
    tx.rows<Job>(
      sql`select id, kind, object, claim, attempt, lease_seconds as "leaseSeconds" from gate.claim_jobs(${most}, ${kinds})`,
    ),
  )
}

/** False when the lease was over: somebody else has it by now, and will say how it went. */
export function finishJob(pool: Pool, job: Job): Promise<boolean> {
  return ask(pool, sql`select gate.finish_job(${job.id}::uuid, ${job.claim}::uuid) as it`)
}

export type Trouble = 'failed' | 'too long' | 'no answer' | 'refused' | 'not allowed'

export function failJob(pool: Pool, job: Job, trouble: Trouble): Promise<'again' | 'dead' | null> {
  return ask(pool, sql`select gate.fail_job(${job.id}::uuid, ${job.claim}::uuid, ${trouble}) as it`)
}

/** A session for this job's act on this job's case alone; null when nobody may do it any more. */
export function openJobSession(pool: Pool, job: Job): Promise<string | null> {
  return ask(pool, sql`select gate.open_job_session(${job.id}::uuid, ${job.claim}::uuid) as it`)
}

/** Where the mail in hand goes; null when the account has ended. */
export function mailAddress(pool: Pool, job: Job): Promise<string | null> {
  return ask(pool, sql`select gate.mail_address(${job.id}::uuid, ${job.claim}::uuid) as it`)
}

export interface JobCount {
  kind: JobKind
  waiting: number
  running: number
  dead: number
  oldest: Date | null
}

export function jobCounts(pool: Pool): Promise<JobCount[]> {
  return inTransaction(pool, (tx) =>
    tx.rows<JobCount>(sql`select kind, waiting, running, dead, oldest from gate.job_counts()`),
  )
}

function ask<T>(pool: Pool, query: Sql): Promise<T> {
  return inTransaction(pool, async (tx) => (await tx.row<{ it: T }>(query)).it)
}
