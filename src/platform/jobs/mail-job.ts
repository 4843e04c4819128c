import type { Pool } from '#platform/database/tx.ts'
import type { Mailer, MailText } from '#platform/mail/mail.ts'
import { mailAddress } from './jobs.ts'
import type { JobHandler } from './worker.ts'

/** Tells an account that work waits. The worker learns the address now, for this one mail. */
export function mailHandler(pool: Pool, mailer: Mailer, text: MailText): JobHandler {
  return async (job) => {
    const to = await mailAddress(pool, job)
    if (to) await mailer.send({ to, text })
  }
}
