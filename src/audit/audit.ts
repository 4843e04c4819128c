import { DatabaseError } from 'pg'
import type { ActName } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'
import { NotFound } from '#platform/refused.ts'

/** What a line is about: an opaque id, never a name. A row that was written has its version and the hash of its ciphertext. */
export interface AuditObject {
  readonly kind: string
  readonly id: string
  readonly part?: string
  readonly version?: number
  readonly hash?: string
}

export interface AuditEvent {
  /** 'conversations.read': words and full stops. */
  readonly event: string
  readonly act?: ActName | 'signed in' | null
  readonly objects?: readonly AuditObject[]
  readonly outcome?: 'done' | 'refused' | 'failed'
  readonly trace?: string
  /** Only sealed: see vault/reasons.ts. */
  readonly reason?: Buffer
  readonly reasonKey?: string
}

/** One line in the transaction at hand. Who, what they are and when come from the session, not from here. */
export async function appendEvent(tx: Tx, line: AuditEvent): Promise<void> {
  await tx.run(
    sql`select audit.append(${line.event}, ${line.act ?? null}, ${JSON.stringify(line.objects ?? [])}::jsonb,
      ${line.outcome ?? 'done'}, ${line.trace ?? null}::uuid, ${line.reason ?? null}::bytea, ${line.reasonKey ?? null})`,
  )
}

export interface RefusedLine {
  readonly event: string
  readonly act?: ActName | 'signed in' | null
  /** The case as it was asked for; the database looks it up, so that nobody learns whether it exists. */
  readonly number?: string | undefined
  readonly objects?: readonly AuditObject[]
  readonly outcome?: 'refused' | 'failed'
  /** Used only when there is no session to say it. */
  readonly origin?: string
  readonly trace?: string
}

/** A refusal or a failure, in a transaction of its own after the rollback. Works without a session too. */
export function logRefusal(pool: Pool, token: string | null, line: RefusedLine): Promise<void> {
  return inTransaction(pool, async (tx) => {
    await tx.run(
      sql`select audit.append_refusal(${token}, ${line.event}, ${line.act ?? null}, ${line.number ?? null},
        ${JSON.stringify(line.objects ?? [])}::jsonb, ${line.origin ?? ''}, ${line.trace ?? null}::uuid, ${line.outcome ?? 'refused'})`,
    )
  })
}

/** What an administrator did at the command line; `origin` says who, for no session does. */
export function logAdministration(
  worker: Pool,
  line: { event: `administration.${string}`; outcome: 'done' | 'refused' | 'failed'; origin: string; trace: string },
): Promise<void> {
  return inTransaction(worker, async (tx) => {
    await tx.run(
      sql`select audit.append_administration(${line.event}, ${line.outcome}, ${line.origin}, ${line.trace}::uuid)`,
    )
  })
}

export interface LogLine {
  readonly place: number
  readonly at: Date
  readonly event: string
  readonly act: string | null
  readonly part: string | null
  readonly actor: string | null
  readonly name: string | null
  readonly organisation: string | null
  readonly roles: string
  readonly standing: string
  readonly purpose: string
  readonly rule: string
  readonly outcome: 'done' | 'refused' | 'failed'
  readonly reason: Buffer | null
  readonly reasonKey: string | null
}

/** Who looked into a case, newest first; `before` is the place of the last line of the page before. */
export async function whoLooked(
  tx: Tx,
  caseId: string,
  page: { before?: number; count?: number } = {},
): Promise<LogLine[]> {
  try {
    return await tx.rows<LogLine>(
      sql`select place, at, event, act, part, actor, name, organisation, roles, standing, purpose, rule, outcome, reason,
        reason_key as "reasonKey" from audit.of_case(${caseId}::uuid, ${page.before ?? null}::bigint, ${page.count ?? 100}::int)`,
    )
  } catch (error) {
    throw error instanceof DatabaseError && error.code === 'LV403' ? new NotFound() : error
  }
}
