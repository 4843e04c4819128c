import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/world/cluster.ts'
import { asClient } from './prepare.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})

const roles = ['app', 'door', 'worker', 'backup', 'owner'] as const
const refused = '42501'

const attempt = (role: (typeof roles)[number], text: string) =>
  asClient(database[role], (client) => client.query(text)).then(
    () => 'allowed',
    (error: pg.DatabaseError) => error.code,
  )

test.each(roles)('%s makes no temporary table, large object or table in public', async (role) => {
  expect(await attempt(role, 'create temporary table stand_in (a int)')).toBe(refused)
  expect(await attempt(role, 'select lo_creat(-1)')).toBe(refused)
  expect(await attempt(role, "select lo_from_bytea(0, 'x')")).toBe(refused)
  expect(await attempt(role, 'create table public.mine (a int)')).toBe(refused)
})

test.each(roles)('%s neither sees nor ends what other sessions do', async (role) => {
  expect(await attempt(role, 'select * from pg_stat_activity')).toBe(refused)
  expect(await attempt(role, 'select * from pg_stat_get_activity(null)')).toBe(refused)
  expect(await attempt(role, 'select pg_terminate_backend(pg_backend_pid())')).toBe(refused)
  expect(await attempt(role, 'select * from pg_locks')).toBe(refused)
})

test.each(['app', 'door', 'worker', 'backup'] as const)('%s cannot become another role', async (role) => {
  for (const other of ['liv_gate', 'liv_owner', 'postgres'])
    expect(await attempt(role, `set role ${other}`)).toBe(refused)
})

test('the owner can put on the hat of the gate, but does not wear it', async () => {
  expect(await attempt('owner', 'set role liv_gate')).toBe('allowed')
  expect(await attempt('owner', 'select * from gate.session')).toBe(refused)
})

test.each(roles)('%s comes into no other database', async (role) => {
  for (const name of ['postgres', 'template1']) {
    const client = new pg.Client({ ...database[role], database: name })
    await expect(client.connect()).rejects.toMatchObject({ code: refused })
  }
})

test('no role is more than it should be', async () => {
  const found = await asClient(database.superuser, (client) =>
    client.query(`select rolname from pg_roles where rolname like 'liv\\_%'
      and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolinherit or rolreplication or (rolcanlogin = (rolname = 'liv_gate')))`),
  )
  expect(found.rows).toEqual([])
})

test('no role and no database carries settings', async () => {
  const found = await asClient(database.superuser, (client) => client.query('select * from pg_db_role_setting'))
  expect(found.rows).toEqual([])
})

test('the server listens on its own socket only and logs no value', async () => {
  const shown = await asClient(database.superuser, async (client) => {
    const { rows } = await client.query(
      "select name, setting from pg_settings where name in ('listen_addresses', 'log_statement', 'log_parameter_max_length_on_error', 'lc_collate', 'TimeZone', 'server_encoding')",
    )
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  })
  expect(shown).toMatchObject({
    listen_addresses: '',
    log_statement: 'none',
    log_parameter_max_length_on_error: '0',
    TimeZone: 'UTC',
    server_encoding: 'UTF8',
  })
})
