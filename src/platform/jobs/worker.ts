import type { Pool } from '#platform/database/tx.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import { claimJobs, failJob, finishJob, type Job, type JobKind, type Trouble } from './jobs.ts'

/** May run twice when a machine dies at the wrong moment: doing it again must do no harm. */
export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>
export type JobHandlers = Partial<Record<JobKind, JobHandler>>

/** What happened, for the technical log: a kind, an id and a code. */
export type JobNews =
  | { kind: JobKind; id: string; outcome: 'done' | 'again' | 'dead' | 'lost lease'; trouble?: Trouble }
  | { outcome: 'no database' }

export interface WorkerOptions {
  /** How long to wait when there was nothing to do, in milliseconds. */
  every?: number
  /** How many at once. */
  most?: number
  /** How long to let work finish when stopping. */
  grace?: number
  tell?: (news: JobNews) => void
}

export interface Worker {
  /** Takes nothing new and waits for what is in hand; what takes too long is retried by whoever starts next. */
  stop(): Promise<void>
}

export function startWorker(pool: Pool, handlers: JobHandlers, options: WorkerOptions = {}): Worker {
  const stopping = new AbortController()
  const cutOff = new AbortController()
  const running = poll({
    pool,
    handlers,
    tell: () => {},
    every: 1000,
    most: 4,
    ...options,
    stopping: stopping.signal,
    cutOff: cutOff.signal,
  })
  return {
    stop: async () => {
      stopping.abort()
      const timer = setTimeout(() => cutOff.abort(), options.grace ?? 10_000)
      await running.finally(() => clearTimeout(timer))
    },
  }
}

interface Work extends Required<Omit<WorkerOptions, 'grace'>> {
  pool: Pool
  handlers: JobHandlers
  stopping: AbortSignal
  cutOff: AbortSignal
}

async function poll(work: Work): Promise<void> {
  const kinds = Object.keys(work.handlers) as JobKind[]
  while (!work.stopping.aborted) {
    const jobs = await claimJobs(work.pool, work.most, kinds).catch(() => work.tell({ outcome: 'no database' }))
    await Promise.all((jobs ?? []).map((job) => attend(work, job)))
    if (!jobs || jobs.length < work.most) await pause(jobs ? work.every : 5000, work.stopping)
  }
}

/** Whatever goes wrong here, the lease ends by itself and the job comes back. */
async function attend(work: Work, job: Job): Promise<void> {
  try {
    const trouble = await run(work, job)
    const outcome = trouble ? await failJob(work.pool, job, trouble) : (await finishJob(work.pool, job)) ? 'done' : null
    work.tell({ kind: job.kind, id: job.id, outcome: outcome ?? 'lost lease', ...(trouble && { trouble }) })
  } catch {
    work.tell({ outcome: 'no database' })
  }
}

async function run({ handlers, cutOff }: Work, job: Job): Promise<Trouble | undefined> {
  // Given up before the lease ends, so that no two are ever at work on one job.
  const limit = AbortSignal.timeout(job.leaseSeconds * 800)
  const signal = AbortSignal.any([limit, cutOff])
  try {
    await Promise.race([handlers[job.kind]?.(job, signal), aborted(signal)])
    return undefined
  } catch (error) {
    return signal.aborted ? 'too long' : troubleOf(error)
  }
}

/** A code, because the message of an error may hold somebody's words. */
function troubleOf(error: unknown): Trouble {
  const code = (error as { code?: unknown } | null)?.code
  if (error instanceof Refused || error instanceof NotFound || error instanceof Conflict) return 'refused'
  if (code === 'LV403') return 'not allowed'
  return typeof code === 'string' && /^(E[A-Z]+)$/.test(code) ? 'no answer' : 'failed'
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      done()
    }
    const timer = setTimeout(finish, ms)
    signal.addEventListener('abort', finish, { once: true })
    if (signal.aborted) finish()
  })
}
