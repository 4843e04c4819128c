import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { ClientConfig } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { openPool } from '#platform/database/tx.ts'
import { openMailbox } from '#platform/mail/demo-mailbox.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { workWaits } from '#platform/mail/mail-texts.ts'
import { Refused } from '#platform/refused.ts'
import {
  as,
  change,
  claimOne,
  daan,
  endWorld,
  freshStart,
  sanne,
  server,
  startWorld,
  theCase,
  worker,
} from './job-world.ts'
import { enqueue, type Job, jobCounts } from './jobs.ts'
import { mailHandler } from './mail-job.ts'
import { type JobNews, startWorker } from './worker.ts'

beforeAll(startWorld, 60_000)
afterAll(endWorld)
beforeEach(freshStart)

const until = async (ready: () => boolean) => {
  for (let waited = 0; !ready() && waited < 10_000; waited += 20) await new Promise((done) => setTimeout(done, 20))
  expect(ready()).toBe(true)
}

describe('the worker', () => {
  test('two workers never do one job twice', async () => {
    const objects = Array.from({ length: 60 }, () => randomUUID())
    await as(sanne, async (tx) => {
      for (const object of objects) await enqueue(tx, 'mail', object)
    })
    const done: (string | null)[] = []
    const handlers = { mail: async (job: Job) => void done.push(job.object) }
    const second = openPool(server.url('liv_worker'))
    const both = [startWorker(worker, handlers, { every: 5 }), startWorker(second, handlers, { every: 5 })]
    await until(() => done.length >= objects.length)
    await Promise.all(both.map((one) => one.stop()))
    await second.end()
    expect(done.sort()).toEqual(objects.sort())
  })

  test('sends the mail, and a code is all that is kept of a mistake', async () => {
    const mailbox = await openMailbox()
    const mailer = openMailer({
      smtpUrl: mailbox.smtpUrl,
      from: { name: 'Werkomgeving', address: 'geen-antwoord@voorbeeld.example' },
    })
    const news: JobNews[] = []
    await as(sanne, async (tx) => {
      await enqueue(tx, 'mail', daan)
      await enqueue(tx, 'reminder', theCase)
    })
    const reminder = async () => {
      throw new Refused('Geheim')
    }
    const running = startWorker(
      worker,
      { mail: mailHandler(worker, mailer, workWaits('https://liv.example')), reminder },
      { every: 20, tell: (item) => news.push(item) },
    )
    await until(() => news.length === 2)
    await running.stop()
    expect(mailbox.messages.map((mail) => mail.to)).toEqual([['daan@voorbeeld.example']])
    expect(news).toContainEqual(expect.objectContaining({ kind: 'mail', outcome: 'done' }))
    expect(news).toContainEqual(expect.objectContaining({ kind: 'reminder', outcome: 'again', trouble: 'refused' }))
    expect(JSON.stringify(news)).not.toContain('Geheim')
    mailer.close()
    await mailbox.close()
  })

  test('stops politely: what is in hand is finished, nothing new is taken', async () => {
    const done: string[] = []
    const slow = async (job: Job) => {
      await new Promise((ready) => setTimeout(ready, 300))
      done.push(job.id)
    }
    await as(sanne, (tx) => enqueue(tx, 'reminder', theCase))
    const running = startWorker(worker, { reminder: slow }, { every: 10, most: 1 })
    await new Promise((ready) => setTimeout(ready, 100))
    await as(sanne, (tx) => enqueue(tx, 'reminder', theCase))
    await running.stop()
    expect(done).toHaveLength(1)
    expect(await jobCounts(worker)).toMatchObject([{ waiting: 1, running: 0 }])
  })

  test('what takes too long is given up before its lease ends', async () => {
    await change(sql`update gate.job_kind set lease = '1 second'`)
    await as(sanne, (tx) => enqueue(tx, 'reminder', theCase))
    const news: JobNews[] = []
    const running = startWorker(
      worker,
      { reminder: () => new Promise(() => {}) },
      { every: 10, tell: (item) => news.push(item) },
    )
    await until(() => news.length === 1)
    await running.stop()
    expect(news[0]).toMatchObject({ outcome: 'again', trouble: 'too long' })
  })

  test('a machine that dies at work: the job is done by the next', async () => {
    await change(sql`update gate.job_kind set lease = '1 second'`)
    await as(sanne, (tx) => enqueue(tx, 'reminder', theCase))
    await dieAtWork(server.url('liv_worker'))
    expect(await claimOne()).toBeUndefined()
    const attempts: number[] = []
    const running = startWorker(worker, { reminder: async (job) => void attempts.push(job.attempt) }, { every: 50 })
    await until(() => attempts.length > 0)
    await running.stop()
    expect(attempts).toEqual([2])
  })
})

/** A process that takes the job, says so, and is killed in the middle of it. */
async function dieAtWork(url: ClientConfig): Promise<void> {
  const code = `
    import { openPool } from '#platform/database/tx.ts'
    import { startWorker } from '#platform/jobs/worker.ts'
    startWorker(openPool(${JSON.stringify(url)}), { reminder: () => { process.stdout.write('busy'); return new Promise(() => {}) } }, { every: 10 })`
  const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((busy) => child.stdout.once('data', busy))
  child.kill('SIGKILL')
  await new Promise((gone) => child.once('exit', gone))
}
