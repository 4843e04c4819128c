import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '#access/door.ts'
import { sql } from '#platform/database/sql.ts'
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
