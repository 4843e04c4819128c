import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, openPool, type Pool, type Tx } from '#platform/database/tx.ts'
import { openMailbox } from '#platform/mail/demo-mailbox.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { workWaits } from '#platform/mail/mail-texts.ts'
import { Refused } from '#platform/refused.ts'
import { claimJobs, enqueue, failJob, finishJob, type Job, jobCounts, mailAddress, openJobSession } from './jobs.ts'
import { mailHandler } from './mail-job.ts'
import { type JobNews, startWorker } from './worker.ts'

const folder = mkdtempSync(join(tmpdir(), 'jobs-'))
const sanne = randomUUID()
const daan = randomUUID()
const stranger = randomUUID()
const theCase = randomUUID()
const otherCase = randomUUID()
let server: Embedded
let root: Pool
let app: Pool
let worker: Pool
const tokens = new Map<string, string>()

beforeAll(async () => {
  server = await startEmbedded(folder, { durability: 'fleeting' })
  await migrate(server.url('liv_owner'), { mode: 'demo' })
  root = openPool(server.url('postgres'))
  app = openPool(server.url('liv_app'))
  worker = openPool(server.url('liv_worker'))
  await inTransaction(root, fill)
  for (const [id, name] of [
    [sanne, 'sanne'],
    [daan, 'daan'],
    [stranger, 'stranger'],
  ] as const) {
    const { token } = await inTransaction(root, (tx) =>
      tx.row<{ token: string }>(sql`select gate.open_session(${name}, 'test', '') as token`),
    )
    tokens.set(id, token)
  }
}, 60_000)

afterAll(async () => {
  await Promise.all([root, app, worker].map((pool) => pool?.end()))
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() =>
  inTransaction(root, async (tx) => {
    await tx.run(sql`delete from gate.job`)
    await tx.run(sql`update gate.job_kind set lease = '2 minutes'`)
    await tx.run(sql`update gate.account set active = true`)
    await tx.run(sql`update gate.membership set ended_at = null`)
  }),
)

async function fill(tx: Tx): Promise<void> {
  for (const [id, name] of [
    [sanne, 'sanne'],
    [daan, 'daan'],
    [stranger, 'stranger'],
  ]) {
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

function as<T>(account: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(app, async (tx) => {
    await tx.row(sql`select gate.enter(${tokens.get(account)})`)
    return await work(tx)
  })
}
const claimOne = async (kinds: Parameters<typeof claimJobs>[2] = ['mail', 'reminder', 'seal']) =>
  (await claimJobs(worker, 1, kinds))[0] as Job
const until = async (ready: () => boolean) => {
  for (let waited = 0; !ready() && waited < 10_000; waited += 20) await new Promise((done) => setTimeout(done, 20))
  expect(ready()).toBe(true)
}
const turnBack = (id: string) =>
  inTransaction(root, (tx) =>
    tx.run(sql`update gate.job set not_before = now() - interval '1 second' where id = ${id}`),
  )

describe('asking', () => {
  test('belongs to the change: no change, no job', async () => {
    await as(sanne, async (tx) => {
      await enqueue(tx, 'mail', daan)
      throw new Error('changed my mind')
    }).catch(() => {})
    expect(await claimJobs(worker, 5, ['mail'])).toEqual([])
    const id = await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    expect(await claimOne()).toMatchObject({ id, kind: 'mail', object: daan, attempt: 1, leaseSeconds: 120 })
  })

  test('is only for who is signed in, for kinds that may be asked, and for cases where the act is theirs', async () => {
    const notAllowed = { code: 'LV403' }
    await expect(inTransaction(app, (tx) => enqueue(tx, 'mail', daan))).rejects.toMatchObject(notAllowed)
    await expect(as(sanne, (tx) => enqueue(tx, 'seal', daan))).rejects.toMatchObject(notAllowed)
    await expect(as(sanne, (tx) => enqueue(tx, 'other' as 'mail', daan))).rejects.toMatchObject(notAllowed)
    await expect(as(stranger, (tx) => enqueue(tx, 'reminder', theCase))).rejects.toMatchObject(notAllowed)
    expect(await as(daan, (tx) => enqueue(tx, 'reminder', theCase))).toBeTruthy()
  })

  test('nobody reads the table, and only the worker takes work', async () => {
    await expect(as(sanne, (tx) => tx.rows(sql`select * from gate.job`))).rejects.toMatchObject({ code: '42501' })
    await expect(inTransaction(worker, (tx) => tx.rows(sql`select * from gate.job`))).rejects.toMatchObject({
      code: '42501',
    })
    await expect(claimJobs(app, 1, ['mail'])).rejects.toMatchObject({ code: '42501' })
    await expect(inTransaction(worker, (tx) => enqueue(tx, 'mail', daan))).rejects.toMatchObject({ code: '42501' })
  })

  test('a job for later waits for the time of the gate', async () => {
    await as(sanne, (tx) => enqueue(tx, 'reminder', theCase, Temporal.Now.instant().add({ hours: 48 })))
    expect(await claimOne()).toBeUndefined()
    await inTransaction(root, (tx) => tx.run(sql`update gate.clock set ahead = '3 days'`))
    expect(await claimOne()).toMatchObject({ kind: 'reminder' })
    await inTransaction(root, (tx) => tx.run(sql`update gate.clock set ahead = '0'`))
  })

  test('three mails to one person that wait together are one; reminders stay apart', async () => {
    await as(sanne, async (tx) => {
      for (const object of [daan, daan, sanne, daan]) await enqueue(tx, 'mail', object)
      for (const object of [theCase, theCase]) await enqueue(tx, 'reminder', object)
    })
    const jobs = await claimJobs(worker, 10, ['mail', 'reminder'])
    expect(jobs.map((job) => job.object).sort()).toEqual([daan, sanne, theCase, theCase].sort())
  })
})

describe('a claim', () => {
  test('is one person’s: an old claim neither finishes nor fails nor learns an address', async () => {
    await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    const first = await claimOne()
    await inTransaction(root, (tx) => tx.run(sql`update gate.job set leased_until = now() - interval '1 second'`))
    const second = await claimOne()
    expect(second).toMatchObject({ id: first.id, attempt: 2 })
    expect(await mailAddress(worker, first)).toBeNull()
    expect(await finishJob(worker, first)).toBe(false)
    expect(await failJob(worker, first, 'failed')).toBeNull()
    expect(await mailAddress(worker, second)).toBe('daan@voorbeeld.example')
    expect(await finishJob(worker, second)).toBe(true)
    expect(await jobCounts(worker)).toEqual([])
  })

  test('no address of somebody whose account has ended, nor for another kind of job', async () => {
    await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    const mail = await claimOne()
    await inTransaction(root, (tx) => tx.run(sql`update gate.account set active = false where id = ${daan}`))
    expect(await mailAddress(worker, mail)).toBeNull()
    await as(sanne, (tx) => enqueue(tx, 'reminder', theCase))
    expect(await mailAddress(worker, await claimOne())).toBeNull()
  })

  test('that fails comes back later and later, and at last lies dead for an administrator to see', async () => {
    await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt++) {
      const job = await claimOne()
      expect(await failJob(worker, job, 'no answer')).toBe(attempt < 8 ? 'again' : 'dead')
      expect(await claimOne()).toBeUndefined()
      const wait = await inTransaction(root, (tx) =>
        tx.row<{ s: number }>(sql`select extract(epoch from not_before - now())::int as s from gate.job`),
      )
      waits.push(wait.s)
      await turnBack(job.id)
    }
    expect(waits.map((seconds) => Math.round(seconds / 10))).toEqual([1, 2, 4, 8, 16, 32, 64, 128])
    expect(await jobCounts(worker)).toMatchObject([{ kind: 'mail', waiting: 0, running: 0, dead: 1 }])
  })

  test('lost too often is given up', async () => {
    await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    await claimOne()
    await inTransaction(root, (tx) =>
      tx.run(sql`update gate.job set attempts = 8, leased_until = now() - interval '1 second'`),
    )
    expect(await claimOne()).toBeUndefined()
    expect(await jobCounts(worker)).toMatchObject([{ dead: 1 }])
  })

  test('what repeats starts again after its pause and never gives up', async () => {
    await inTransaction(root, (tx) =>
      tx.run(sql`insert into gate.job (kind, run_at, attempts) values ('seal', now(), 50)`),
    )
    const job = await claimOne()
    expect(await failJob(worker, job, 'failed')).toBe('again')
    await turnBack(job.id)
    expect(await finishJob(worker, await claimOne())).toBe(true)
    expect(await claimOne()).toBeUndefined()
    await turnBack(job.id)
    expect(await claimOne()).toMatchObject({ id: job.id, attempt: 1 })
  })
})

describe('a session for a job', () => {
  const may = (token: string | null, act: string, id: string) =>
    inTransaction(app, async (tx) => {
      const me = await tx.row<{ me: unknown }>(sql`select gate.enter(${token}) as me`)
      const { may } = await tx.row<{ may: boolean }>(sql`select gate.i_may(${act}, ${id}) as may`)
      return me.me !== null && may
    })
  const reminder = async () => {
    await as(sanne, (tx) => enqueue(tx, 'reminder', theCase))
    return await claimOne()
  }

  test('may do its act on its case, and nothing else that its account may do', async () => {
    const token = await openJobSession(worker, await reminder())
    expect(await may(token, 'ask for decisions', theCase)).toBe(true)
    expect(await may(token, 'read advice', theCase)).toBe(false)
    expect(await may(token, 'ask for decisions', otherCase)).toBe(false)
    expect(await may(tokens.get(sanne) ?? '', 'read advice', theCase)).toBe(true)
    const everywhere = await inTransaction(app, async (tx) => {
      await tx.row(sql`select gate.enter(${token})`)
      return await tx.rows<{ id: string }>(sql`select id from gate.cases_where_i_may('ask for decisions') id`)
    })
    expect(everywhere).toEqual([{ id: theCase }])
  })

  test('ends with the job', async () => {
    const job = await reminder()
    const token = await openJobSession(worker, job)
    await finishJob(worker, job)
    expect(await may(token, 'ask for decisions', theCase)).toBe(false)
    expect(await openJobSession(worker, job)).toBeNull()
  })

  test('is for who has the task now, when the one who asked has left; for nobody when nobody has', async () => {
    const job = await reminder()
    await inTransaction(root, (tx) => tx.run(sql`update gate.membership set ended_at = now() where account = ${sanne}`))
    const token = await openJobSession(worker, job)
    const { me } = await inTransaction(app, (tx) =>
      tx.row<{ me: { account: string; acr: string } }>(sql`select gate.enter(${token}) as me`),
    )
    expect(me).toMatchObject({ account: daan, acr: 'job' })
    await inTransaction(root, (tx) => tx.run(sql`update gate.membership set ended_at = now()`))
    expect(await openJobSession(worker, job)).toBeNull()
  })

  test('is not to be had for a mail, nor by the application itself', async () => {
    await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    const mail = await claimOne()
    expect(await openJobSession(worker, mail)).toBeNull()
    await expect(openJobSession(app, mail)).rejects.toMatchObject({ code: '42501' })
  })
})

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
    await inTransaction(root, (tx) => tx.run(sql`update gate.job_kind set lease = '1 second'`))
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
    await inTransaction(root, (tx) => tx.run(sql`update gate.job_kind set lease = '1 second'`))
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
