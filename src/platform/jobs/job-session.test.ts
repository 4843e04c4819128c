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
  otherCase,
  sanne,
  startWorld,
  theCase,
  tokenOf,
  worker,
} from './job-world.ts'
import { enqueue, finishJob, openJobSession } from './jobs.ts'

beforeAll(startWorld, 60_000)
afterAll(endWorld)
beforeEach(freshStart)

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
    expect(await may(tokenOf(sanne), 'read advice', theCase)).toBe(true)
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
    await change(sql`update gate.membership set ended_at = now() where account = ${sanne}`)
    const token = await openJobSession(worker, job)
    const { me } = await inTransaction(app, (tx) =>
      tx.row<{ me: { account: string; acr: string } }>(sql`select gate.enter(${token}) as me`),
    )
    expect(me).toMatchObject({ account: daan, acr: 'job' })
    await change(sql`update gate.membership set ended_at = now()`)
    expect(await openJobSession(worker, job)).toBeNull()
  })

  test('is not to be had for a mail, nor by the application itself', async () => {
    await as(sanne, (tx) => enqueue(tx, 'mail', daan))
    const mail = await claimOne()
    expect(await openJobSession(worker, mail)).toBeNull()
    await expect(openJobSession(app, mail)).rejects.toMatchObject({ code: '42501' })
  })
})
