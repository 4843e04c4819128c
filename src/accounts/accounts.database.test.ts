import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '#access/door.ts'
import { personas } from '#access/personas.ts'
import { roles } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { idOf } from '../../database/scenarios/people.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import type { Kind, Wanted } from './accounts.ts'
import { decide, propose } from './accounts-actions.ts'
import { listAccounts, listDecided, listWaiting } from './accounts-store.ts'

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
const linesAbout = async (id: string) =>
  (
    await w.superuser.query(
      'select e.event, e.act, e.actor from audit.event e join audit.event_object o using (stream, seq) where o.object = $1 order by e.place',
      [id],
    )
  ).rows
const newcomer = {
  kind: 'open' as Kind,
  name: 'Nieuwe Collega',
  email: 'nieuw@liv.invalid',
  subject: 'nieuw',
  organisation: idOf('liv'),
  role: 'coordinator' as const,
}

describe('giving', () => {
  test('a new account works once a second person approves, not before', async () => {
    const id = await ask(bas, newcomer)
    await expect(w.as('nieuw')).rejects.toThrow('no account')
    await say(tess, id, 'approve')
    const entered = await openSession(w.house.door, { subject: 'nieuw', acr: 'test', origin: '' })
    expect(entered).not.toBeNull()
    const made = (await tess.act('read accounts', listAccounts)).find(({ subject }) => subject === 'nieuw')
    expect(made).toMatchObject({ name: 'Nieuwe Collega', active: true, roles: [{ role: 'coordinator', until: null }] })
    expect(await linesAbout(id)).toMatchObject([
      { event: 'account-change.proposed', act: 'propose an account', actor: bas.account },
      { event: 'account-change.approved', act: 'approve an account', actor: tess.account },
    ])
  })

  test('a role counts once it is approved, until its day', async () => {
    const daan = await w.as('daan')
    const id = await ask(bas, { kind: 'grant', account: daan.account, role: 'frontOffice', until: '2099-01-01' })
    expect(await rolesOf(daan.account)).toEqual(['coordinator'])
    await say(tess, id, 'approve')
    expect(await rolesOf(daan.account)).toEqual(['coordinator', 'frontOffice'])
    expect(await daan.act('signed in', async ({ me }) => me.roles)).toContain('frontOffice')
  })

  test('a rejected proposal changes nothing and keeps the reason', async () => {
    const mark = idOf('mark')
    const id = await ask(bas, { kind: 'grant', account: mark, role: 'teamLead' })
    await expect(say(tess, id, 'reject')).rejects.toThrow('Wie afwijst, schrijft op waarom')
    await say(tess, id, 'reject', 'Mark leidt geen team.')
    expect(await rolesOf(mark)).toEqual(['manager'])
    const [last] = await bas.act('read accounts', (ctx) => listDecided(ctx, mark))
    expect(last).toMatchObject({
      outcome: 'rejected',
      decisionReason: 'Mark leidt geen team.',
      decidedBy: tess.account,
    })
    await expect(say(tess, id, 'approve')).rejects.toThrow('Over dit voorstel is nog niet besloten')
  })

  test('another way to sign in replaces the old one and ends what was open', async () => {
    const ruben = await w.as('ruben')
    const id = await ask(bas, { kind: 'link', account: ruben.account, subject: 'ruben-nieuw' })
    await say(tess, id, 'approve')
    await expect(ruben.act('signed in', async () => 1)).rejects.toThrow()
    expect(await openSession(w.house.door, { subject: 'ruben', acr: 'test', origin: '' })).toBeNull()
    expect(await openSession(w.house.door, { subject: 'ruben-nieuw', acr: 'test', origin: '' })).not.toBeNull()
  })

  test('what can no longer be when it is decided, is not done', async () => {
    const elif = idOf('elif')
    const id = await ask(bas, { kind: 'grant', account: elif, role: 'manager' })
    await ask(bas, { kind: 'end', account: elif })
    await expect(say(tess, id, 'approve')).rejects.toMatchObject({ code: 'LV409' })
    expect((await tess.act('read accounts', listWaiting)).map((change) => change.id)).toContain(id)
  })
})

describe('taking away', () => {
  let number: string
  let id: string
  beforeAll(async () => {
    ;({ number, id } = await aCaseWithTeam(w))
  })

  test('an ended account is dead at once: its session, its roles and its cases', async () => {
    const omar = await w.as('omar')
    expect(await omar.on(number, 'read conversations', async () => 1)).toBe(1)
    await ask(bas, { kind: 'end', account: omar.account })
    await expect(omar.act('signed in', async () => 1)).rejects.toThrow()
    expect(await openSession(w.house.door, { subject: 'omar', acr: 'test', origin: '' })).toBeNull()
    const open = 'select from gate.membership where account = $1 and ended_at is null'
    expect((await w.superuser.query(open, [omar.account])).rowCount).toBe(0)
    const sessions = 'select from gate.session where account = $1 and ended_at is null'
    expect((await w.superuser.query(sessions, [omar.account])).rowCount).toBe(0)
    expect((await linesAbout(id)).filter(({ event }) => event === 'case.left').at(-1)?.actor).toBe(bas.account)
  })

  test('an account that is opened again has no role until somebody gives one', async () => {
    const omar = idOf('omar')
    await say(tess, await ask(bas, { kind: 'prolong', account: omar }), 'approve')
    expect(await openSession(w.house.door, { subject: 'omar', acr: 'test', origin: '' })).not.toBeNull()
    expect(await rolesOf(omar)).toEqual([])
  })

  test('a role that is taken away takes its seats in cases along, and no other', async () => {
    const lotte = await w.as('lotte')
    await w.superuser.query("insert into gate.account_role (account, role) values ($1, 'duidingExpert')", [
      lotte.account,
    ])
    await w.superuser.query(
      "insert into gate.membership (case_id, account, relation, from_at, given_by) values ($1, $2, 'triager', now(), $2)",
      [id, lotte.account],
    )
    expect(await lotte.on(number, 'read care notes', async () => 1)).toBe(1)
    await ask(bas, { kind: 'withdraw', account: lotte.account, role: 'careExpert' })
    await expect(lotte.act('signed in', async () => 1)).rejects.toThrow()
    expect(await rolesOf(lotte.account)).toEqual(['duidingExpert'])
    const left = 'select relation from gate.membership where account = $1 and ended_at is null'
    expect((await w.superuser.query(left, [lotte.account])).rows).toEqual([{ relation: 'triager' }])
    expect(await openSession(w.house.door, { subject: 'lotte', acr: 'test', origin: '' })).not.toBeNull()
  })

  test('the last who may approve cannot be taken away, in the database too', async () => {
    await expect(ask(bas, { kind: 'end', account: tess.account })).rejects.toThrow('Er blijft iemand over')
    const wanted = { kind: 'end', account: tess.account, reason: 'x' }
    await expect(
      raw(bas, sql`select gate.propose_account_change(${JSON.stringify(wanted)}::jsonb)`),
    ).rejects.toMatchObject({ code: 'LV409' })
  })
})

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
    const others = personas
      .map(({ id }) => id)
      .filter((id) => !['bas', 'tess', 'omar', 'elif', 'ruben', 'lotte'].includes(id))
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
    expect((await w.superuser.query('select from gate.account_change')).rowCount).toBeGreaterThan(5)
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
