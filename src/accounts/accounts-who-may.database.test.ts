import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas } from '#access/personas.ts'
import { roles } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { idOf } from '../../database/scenarios/people.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import type { Wanted } from './accounts.ts'
import { decide, propose } from './accounts-actions.ts'
import { listAccounts } from './accounts-store.ts'

let w: World
let bas: Person
let tess: Person
beforeAll(async () => {
  w = await world()
  bas = await w.as('bas')
  tess = await w.as('tess')
})
afterAll(() => w.close())

const ask = (person: Person, wanted: Omit<Wanted, 'reason'>) =>
  person.act('propose an account', (ctx) => propose(ctx, { reason: 'Nodig voor het werk.', ...wanted }))
const say = (person: Person, id: string, decision: 'approve' | 'reject', reason = '') =>
  person.act('approve an account', (ctx) => decide(ctx, id, { decision, reason }))
const raw = (person: Person, text: ReturnType<typeof sql>) => person.act('signed in', (ctx) => ctx.tx.rows(text))
const rolesOf = async (account: string) =>
  (await w.superuser.query('select role from gate.account_role where account = $1 order by role', [account])).rows.map(
    ({ role }) => role,
  )

describe('who may, and who may not', () => {
  const grant = (account: string): Omit<Wanted, 'reason'> => ({ kind: 'grant', account, role: 'logManager' })

  test('nobody decides on what they proposed, by the page or by raw SQL', async () => {
    const id = await ask(bas, grant(idOf('iris')))
    await w.superuser.query("insert into gate.account_role (account, role) values ($1, 'teamLead')", [bas.account])
    await expect(say(bas, id, 'approve')).rejects.toThrow('Wie een voorstel doet, besluit er niet zelf over')
    const decided = raw(bas, sql`select gate.decide_account_change(${id}, true, '')`)
    await expect(decided).rejects.toMatchObject({ code: 'LV403' })
    await w.superuser.query("delete from gate.account_role where account = $1 and role = 'teamLead'", [bas.account])
    expect(await rolesOf(idOf('iris'))).toEqual(['privacyOfficer'])
    // The control: the same proposal, the same function, another person.
    expect(await raw(tess, sql`select gate.decide_account_change(${id}, true, '') as outcome`)).toEqual([
      { outcome: 'approved' },
    ])
    expect(await rolesOf(idOf('iris'))).toEqual(['logManager', 'privacyOfficer'])
  })

  test('nobody asks or decides about themselves', async () => {
    await expect(ask(bas, grant(bas.account))).rejects.toThrow('Een voorstel gaat nooit over uzelf')
    for (const kind of ['grant', 'end', 'prolong']) {
      const wanted = JSON.stringify({ kind, account: bas.account, role: 'teamLead', reason: 'x' })
      const asked = raw(bas, sql`select gate.propose_account_change(${wanted}::jsonb)`)
      await expect(asked).rejects.toMatchObject({ code: 'LV403' })
    }
    const id = await ask(bas, grant(tess.account))
    await expect(say(tess, id, 'approve')).rejects.toThrow('Niemand besluit over het eigen account')
    const decided = raw(tess, sql`select gate.decide_account_change(${id}, true, '')`)
    await expect(decided).rejects.toMatchObject({ code: 'LV403' })
    expect(await rolesOf(tess.account)).toEqual(['teamLead'])
  })

  test('raw SQL in the session of bas gives no role, no account and no approved change', async () => {
    const me = bas.account
    const attempts = [
      sql`insert into gate.account_role (account, role) values (${me}, 'coordinator')`,
      sql`update gate.account_role set role = 'coordinator' where account = ${me}`,
      sql`insert into gate.account (id, subject, name, email) values (gen_random_uuid(), 'x', 'x', 'x')`,
      sql`update gate.account set active = true`,
      sql`select email, subject from gate.account`,
      sql`insert into gate.account_change (id, kind, account, reason, proposed_by, proposed_at) values (gen_random_uuid(), 'prolong', ${idOf('mark')}, 'x', ${me}, now())`,
      sql`update gate.account_change set outcome = 'approved'`,
      sql`delete from gate.account_change`,
      sql`select gate.carry_out(c) from gate.account_change c`,
      sql`select gate.log_account_change(c, 'x.y', 'x') from gate.account_change c`,
    ]
    for (const attempt of attempts) await expect(raw(bas, attempt)).rejects.toMatchObject({ code: '42501' })
    expect(await rolesOf(me)).toEqual(['functionalAdministrator'])
  })

  test('who asks, when and with which outcome does not come from the request', async () => {
    const wanted = {
      ...grant(idOf('hamid')),
      role: 'referrer',
      reason: 'x',
      outcome: 'approved',
      proposed_by: tess.account,
    }
    const [made] = await raw(
      bas,
      sql`select gate.propose_account_change(${JSON.stringify({ ...wanted, decided_by: tess.account })}::jsonb) as id`,
    )
    const { rows } = await w.superuser.query(
      'select outcome, proposed_by, decided_by from gate.account_change where id = $1',
      [(made as { id: string }).id],
    )
    expect(rows).toEqual([{ outcome: null, proposed_by: bas.account, decided_by: null }])
    expect(await rolesOf(idOf('hamid'))).toEqual(['commissioner'])
  })

  test('everybody else sees no account page, no proposal and no address; the control finds them', async () => {
    const others = personas.map(({ id }) => id).filter((id) => !['bas', 'tess'].includes(id))
    for (const name of others) {
      const person = await w.as(name)
      await expect(person.act('read accounts', listAccounts)).rejects.toThrow(NotFound)
      expect(await raw(person, sql`select id from gate.accounts()`), name).toEqual([])
      expect(await raw(person, sql`select id from gate.account_change`), name).toEqual([])
      const wanted = JSON.stringify({ kind: 'end', account: idOf('joost'), reason: 'x' })
      const asked = raw(person, sql`select gate.propose_account_change(${wanted}::jsonb)`)
      await expect(asked, name).rejects.toMatchObject({ code: 'LV403' })
    }
    expect((await raw(tess, sql`select id from gate.accounts()`)).length).toBeGreaterThan(20)
    expect((await w.superuser.query('select from gate.account_change')).rowCount).toBeGreaterThan(2)
    const asked = tess.act('propose an account', async () => 1)
    await expect(asked).rejects.toThrow(NotFound)
  })

  test('a role that is over makes nobody a colleague any more', async () => {
    const fatma = await w.as('fatma')
    const past =
      "insert into gate.account_role (account, role, from_on, until_on) values ($1, 'manager', '2020-01-01', '2020-02-01')"
    await w.superuser.query(past, [fatma.account])
    expect(await raw(fatma, sql`select gate.i_am_liv() as liv`)).toEqual([{ liv: false }])
    expect(await raw(bas, sql`select gate.i_am_liv() as liv`)).toEqual([{ liv: true }])
  })

  test('every role of the grid can be written down, and nothing else', async () => {
    const { rows } = await w.superuser.query(
      "select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'role_is_known'",
    )
    const known = [...rows[0].text.matchAll(/'(\w+)'/g)].map(([, role]) => role)
    expect(known.sort()).toEqual([...roles].sort())
  })

  test('a refusal is a sentence', async () => {
    await expect(ask(bas, { kind: 'link', account: idOf('joost'), subject: 'bas' })).rejects.toThrow(Refused)
  })
})
