import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSession } from '#access/door.ts'
import { asClient } from '#platform/database/prepare.ts'
import { type World, world } from '../../tests/world/world.ts'
import { askFirstAccounts, openFirstAccounts } from './first-accounts.ts'

/** An empty database gets its first people: three at once, so that nobody begins alone. */
let w: World
beforeEach(async () => {
  w = await world()
  await w.superuser.query('truncate gate.account cascade')
  await w.superuser.query('delete from liv.organisation')
})
afterEach(() => w.close())

const typed = [
  ['Verzonnen Beheerder', 'beheer@liv.invalid', 'sub-beheer'],
  ['Verzonnen Leider', 'leider@liv.invalid', 'sub-leider'],
  ['Verzonnen Toezicht', 'fg@liv.invalid', 'sub-fg'],
] as const
const ask = (lines: readonly (readonly string[])[] = typed) => {
  const said: string[] = []
  return { said, people: askFirstAccounts((text) => said.push(text), Readable.from(`${lines.flat().join('\n')}\n`)) }
}
const open = async (lines?: readonly (readonly string[])[]) =>
  openFirstAccounts(w.owner, 'demo', await ask(lines).people)

test('an administrator, a team lead and an FG can sign in, and LIV itself is written down', async () => {
  await open()
  const { rows } = await w.superuser.query(
    `select a.subject, r.role, o.kind from gate.account a join gate.account_role r on r.account = a.id
      join liv.organisation o on o.id = a.organisation order by 1`,
  )
  expect(rows).toEqual([
    { subject: 'sub-beheer', role: 'functionalAdministrator', kind: 'liv' },
    { subject: 'sub-fg', role: 'fg', kind: 'liv' },
    { subject: 'sub-leider', role: 'teamLead', kind: 'liv' },
  ])
  for (const subject of ['sub-beheer', 'sub-leider', 'sub-fg'])
    expect(await openSession(w.house.door, { subject, acr: 'test', origin: '' })).toBeTruthy()
  const lines = await w.superuser.query(
    `select e.event, e.origin, (select count(*)::int from audit.event_object o where o.stream = e.stream and o.seq = e.seq and o.kind = 'account') as accounts
       from audit.event e where e.event like 'administration.%'`,
  )
  expect(lines.rows).toEqual([
    { event: 'administration.first-accounts.ended', origin: expect.stringContaining('opdrachtregel'), accounts: 3 },
  ])
})

test('two of them can give the next account: one proposes, the other approves', async () => {
  await open()
  const as = async (subject: string, text: string, values: unknown[]) => {
    const token = await openSession(w.house.door, { subject, acr: 'test', origin: '' })
    return asClient(await appConfig(), async (client) => {
      await client.query('begin')
      await client.query('select gate.enter($1)', [token])
      const { rows } = await client.query(text, values)
      await client.query('commit')
      return rows[0]
    })
  }
  const { rows } = await w.superuser.query("select id from liv.organisation where kind = 'liv'")
  const wanted = {
    kind: 'open',
    role: 'frontOffice',
    subject: 'sub-front',
    name: 'Verzonnen Front',
    email: 'front@liv.invalid',
    organisation: rows[0].id,
    reason: 'Begint vandaag.',
  }
  const { id } = await as('sub-beheer', 'select gate.propose_account_change($1) as id', [JSON.stringify(wanted)])
  const { it } = await as('sub-leider', "select gate.decide_account_change($1, true, '') as it", [id])
  expect(it).toBe('approved')
})
const appConfig = async () => ({ ...w.owner, user: 'liv_app' })

test('it works only while nobody has an account, and says what to do instead', async () => {
  await open()
  await expect(open()).rejects.toThrow('Er zijn al accounts. Een volgend account stelt de functioneel beheerder voor')
  const { rows } = await w.superuser.query('select count(*)::int as n from gate.account')
  expect(rows).toEqual([{ n: 3 }])
})

test('Het zijn drie verschillende mensen, elk met een eigen inlognaam en e-mailadres', async () => {
  const [one, , three] = typed
  await expect(open([one, one, three])).rejects.toThrow('drie verschillende mensen')
  await expect(open([one, ['', 'x@liv.invalid', 'x'], three])).rejects.toThrow('Vul de naam in.')
  await expect(open([one])).rejects.toThrow('Vul de naam in.')
  expect((await w.superuser.query('select from gate.account')).rowCount).toBe(0)
})

test('an account that is nobody’s does not stand in the way', async () => {
  await w.superuser.query(
    "insert into gate.account (id, subject, name, email) values (gen_random_uuid(), 'link:outside', 'Iemand met een link', '')",
  )
  await open()
  const { rows } = await w.superuser.query("select count(*)::int as n from gate.account where email <> ''")
  expect(rows).toEqual([{ n: 3 }])
})

test('nothing that was typed is said again', async () => {
  const { said, people } = ask()
  await people
  for (const word of typed.flat()) expect(said.join('\n')).not.toContain(word)
})

test('only the owner can: the roles of the application cannot, also while it is empty', async () => {
  for (const user of ['liv_app', 'liv_door', 'liv_worker'])
    await expect(
      asClient({ ...w.owner, user }, (client) => client.query("select gate.open_first_accounts('[]', '')")),
      user,
    ).rejects.toMatchObject({ code: '42501' })
})

test('a database of the demo is not begun as one of production', async () => {
  await expect(openFirstAccounts(w.owner, 'production', await ask().people)).rejects.toThrow('gemaakt voor de demo')
})
