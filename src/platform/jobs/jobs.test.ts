import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { inTransaction } from '#platform/database/tx.ts'
import {
  app,
  as,
  change,
  claimOne,
  daan,
  endWorld,
  freshStart,
  leaseEnds,
  look,
  sanne,
  startWorld,
  stranger,
  theCase,
  turnComes,
  worker,
} from './job-world.ts'
import { claimJobs, enqueue, failJob, finishJob, jobCounts, mailAddress } from './jobs.ts'

beforeAll(startWorld, 60_000)
afterAll(endWorld)
beforeEach(freshStart)

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
    await change(sql`update gate.clock set ahead = '3 days'`)
    expect(await claimOne()).toMatchObject({ kind: 'reminder' })
    await change(sql`update gate.clock set ahead = '0'`)
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
    await leaseEnds()
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
    await change(sql`update gate.account set active = false where id = ${daan}`)
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
      const wait = await look<{ s: number }>(sql`select extract(epoch from not_before - now())::int as s from gate.job`)
      waits.push(wait.s)
      await turnComes(job.id)
    }
    expect(waits.map((seconds) => Math.round(seconds / 10))).toEqual([1, 2, 4, 8, 16, 32, 64, 128])
    expect(await jobCounts(worker)).toMatchObject([{ kind: 'mail', waiting: 0, running: 0, dead: 1 }])
  })

  test('lost too often is given up', async () => {
    await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    await claimOne()
    await change(sql`update gate.job set attempts = 8, leased_until = now() - interval '1 second'`)
    expect(await claimOne()).toBeUndefined()
    expect(await jobCounts(worker)).toMatchObject([{ dead: 1 }])
  })

  test('what repeats starts again after its pause and never gives up', async () => {
    await change(sql`insert into gate.job (kind, run_at, attempts) values ('seal', now(), 50)`)
    const job = await claimOne()
    expect(await failJob(worker, job, 'failed')).toBe('again')
    await turnComes(job.id)
    expect(await finishJob(worker, await claimOne())).toBe(true)
    expect(await claimOne()).toBeUndefined()
    await turnComes(job.id)
    expect(await claimOne()).toMatchObject({ id: job.id, attempt: 1 })
  })
})
