import { afterAll, beforeAll, expect, test } from 'vitest'
import { findIdentity } from '#people/people-store.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { aCase, type World, world } from '../../../tests/world/world.ts'
import { confirmReceipt, inviteTriager, startTriage, takeCase } from './referral-actions.ts'
import { findReferrer, getReferral } from './referral-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('a referral gets a number, and its words come back to who leads the case', async () => {
  const { number, id } = await aCase(w)
  expect(number).toMatch(/^LIV-\d{4}-\d{5}$/)
  const sanne = await w.as('sanne')
  const read = await sanne.on(number, 'read the referral', (ctx) => getReferral(ctx, id))
  expect(read.concern).toContain('afgelopen')
})

test('the words of a referral stand nowhere in clear', async () => {
  const { id } = await aCase(w)
  const { rows } = await w.superuser.query('select content from liv.referral where case_id = $1', [id])
  expect(rows[0].content.toString('latin1')).not.toContain('afgelopen')
})

test('a name given too early is sealed for everybody until inclusion', async () => {
  const { number, id } = await aCase(w)
  const sanne = await w.as('sanne')
  expect(await sanne.on(number, 'read the referral', (ctx) => findIdentity(ctx, id))).toBeUndefined()
  const { rowCount } = await w.superuser.query('select from liv.person where case_id = $1', [id])
  expect(rowCount).toBe(1)
})

test('only one coordinator can take a case', async () => {
  const { number } = await aCase(w)
  const daan = await w.as('daan')
  await expect(daan.on(number, 'take the case', takeCase)).rejects.toThrow()
})

test('who referred is hidden from the experts', async () => {
  const { number, id } = await aCase(w)
  const sanne = await w.as('sanne')
  const omar = await w.as('omar')
  await sanne.on(number, 'invite a triager', (ctx) => inviteTriager(ctx, { colleague: omar.account }))
  await expect(omar.on(number, 'read who referred', (ctx) => findReferrer(ctx, id))).rejects.toThrow(NotFound)
  const bySql = await omar.on(number, 'read the referral', (ctx) =>
    ctx.tx.rows(sql`select id from liv.referrer where case_id = ${id}`),
  )
  expect(bySql).toEqual([])
  const { rowCount } = await w.superuser.query('select from liv.referrer where case_id = $1', [id])
  expect(rowCount).toBe(1)
})

test('De ontvangst is bevestigd; Een tweede persoon weegt mee', async () => {
  const { number } = await aCase(w)
  const sanne = await w.as('sanne')
  const omar = await w.as('omar')
  await expect(sanne.on(number, 'invite a triager', startTriage)).rejects.toThrow(Refused)
  await sanne.on(number, 'confirm receipt', (ctx) => confirmReceipt(ctx, { message: 'Ontvangen, dank u.' }))
  await expect(sanne.on(number, 'invite a triager', startTriage)).rejects.toThrow('Een tweede persoon weegt mee')
  await sanne.on(number, 'invite a triager', (ctx) => inviteTriager(ctx, { colleague: omar.account }))
  await sanne.on(number, 'invite a triager', startTriage)
  const { rows } = await w.superuser.query('select stage from liv.case_file where number = $1', [number])
  expect(rows[0].stage).toBe('triage')
})
