import { join } from 'node:path'
import { sealOnce } from '#audit/seal.ts'
import { tellDueAnswers } from '#consultation/due-store.ts'
import { sweepDrafts } from '#drafts/drafts-store.ts'
import { today } from '#platform/clock.ts'
import { mailHandler } from '#platform/jobs/mail-job.ts'
import { type JobNews, startWorker, type Worker } from '#platform/jobs/worker.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { workWaits } from '#platform/mail/mail-texts.ts'
import { closePdf } from '#platform/pdf/pdf.ts'
import { wakeMoments } from '#trajectory/8-follow-up/moments-store.ts'
import { wakeSilentCases } from '#trajectory/8-follow-up/silence-store.ts'
import { forgetOldDrawers } from '#vault/drawer.ts'
import type { Configuration } from './configuration.ts'
import type { House } from './doorway.ts'
import { logger } from './logging.ts'
import { remindFor } from './reminders.ts'

export interface Background {
  stop(): Promise<void>
}

/** What goes on behind the pages: the seal on the log each minute, and neutral mail. Started only after the server listens. */
export async function startBackground(house: House, configuration: Configuration): Promise<Background> {
  const smtpUrl = configuration.smtpUrl ?? (configuration.mode === 'demo' ? await demoMailbox(configuration) : null)
  const handlers: Parameters<typeof startWorker>[1] = {
    answers: async () => void (await tellDueAnswers(house.worker)),
    drafts: async () => {
      await sweepDrafts(house.worker)
      forgetOldDrawers(house.keys, today())
    },
    silence: async () => void (await wakeSilentCases(house.worker)),
    moments: async () => void (await wakeMoments(house.worker)),
    reminder: async (job) => void (await remindFor(house, job)),
    seal: async () => void (await sealOnce(house.worker, house.keys, join(configuration.dataDir, 'seals'))),
  }
  if (smtpUrl) {
    const mailer = openMailer({
      smtpUrl,
      from: { name: 'LIV', address: `noreply@${new URL(configuration.origin).hostname}` },
    })
    handlers.mail = mailHandler(house.worker, mailer, workWaits(configuration.origin))
  }
  const worker: Worker = startWorker(house.worker, handlers, { tell: (news) => tell(news) })
  return {
    stop: async () => {
      await worker.stop()
      closePdf()
    },
  }
}

function tell(news: JobNews): void {
  if (news.outcome !== 'done') logger.warn(news, 'job')
}

async function demoMailbox(configuration: Configuration): Promise<string | null> {
  const entry = new URL(
    import.meta.url.endsWith('.ts') ? '../platform/mail/demo-mailbox.ts' : './demo-mailbox.mjs',
    import.meta.url,
  )
  const { openMailbox } = (await import(entry.href)) as typeof import('#platform/mail/demo-mailbox.ts')
  const mailbox = await openMailbox({ folder: join(configuration.dataDir, 'mail') })
  return mailbox.smtpUrl
}
