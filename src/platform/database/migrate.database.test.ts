import { beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/world/cluster.ts'
import { migrate, readState } from './migrate.ts'
import { asClient } from './prepare.ts'
import { digest, type SqlFile, type SqlFiles, sqlFiles } from './sql-files.ts'

const file = (name: string, text: string): SqlFile => ({ name, text, sha256: digest(text) })

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})

const run = (files: SqlFiles, extra: object = {}) =>
  migrate(database.owner, { mode: 'demo', files, also: 'test', ...extra })
const plus = (...more: SqlFile[]): SqlFiles => ({ ...sqlFiles(), migrations: [...sqlFiles().migrations, ...more] })
const note = file('9001-note.sql', 'create table liv.note (a int); alter table liv.note enable row level security;')
const law = (using: string) =>
  file(
    'note.policies.sql',
    `create policy "notes are read" on liv.note for select to liv_app using (${using}); grant select on liv.note to liv_app;`,
  )
const ask = (text: string) => asClient(database.superuser, (client) => client.query(text)).then(({ rows }) => rows)

test('a new migration runs once, its policies each time they change', async () => {
  const first = { ...plus(note), policies: [...sqlFiles().policies, law('true')] }
  expect(await run(first)).toEqual(['9001-note.sql'])
  expect(await run(first)).toEqual([])
  expect(await run({ ...first, policies: [...sqlFiles().policies, law('a > 1')] })).toEqual([])
  expect(await ask("select qual from pg_policies where tablename = 'note'")).toEqual([{ qual: '(a > 1)' }])
})

test('when nothing changed a start asks one thing and changes nothing', async () => {
  await run(sqlFiles())
  await run(sqlFiles(), { afterMigrate: () => expect.unreachable() })
})

test('what comes after runs again when its text changes, as the gate', async () => {
  let ran = ''
  const afterMigrate = async (client: { query(text: string): Promise<{ rows: { me: string }[] }> }) => {
    ran = (await client.query('select current_user::text as me')).rows[0]?.me ?? ''
  }
  await run(sqlFiles(), { also: 'another grid', afterMigrate })
  expect(ran).toBe('liv_gate')
})

test('a migration that ran is never edited', async () => {
  await run(plus(note))
  await expect(run(plus(file(note.name, `${note.text} -- better`)))).rejects.toThrow(
    'Migratie 9001-note.sql is al uitgevoerd en daarna veranderd',
  )
})

test('a migration that ran does not go away and nothing comes before it', async () => {
  await run(plus(note))
  await expect(run({ ...sqlFiles(), policies: [] })).rejects.toThrow('maar op die plaats staat nu niets')
  await expect(run(plus(file('9000-earlier.sql', 'select 1'), note))).rejects.toThrow(
    'op die plaats staat nu 9000-earlier.sql',
  )
})

test('a migration that fails leaves nothing and says which it is', async () => {
  const broken = file('9002-broken.sql', 'create table liv.half (a int); select nonsense;')
  await expect(run(plus(broken))).rejects.toThrow('9002-broken.sql: column "nonsense" does not exist')
  expect(await ask("select to_regclass('liv.half') as half")).toEqual([{ half: null }])
})

test('policies that fail leave the old law in force', async () => {
  const before = await ask('select count(*) from pg_policies')
  const wrong = { ...sqlFiles(), policies: [file('wrong.policies.sql', 'create policy nonsense on liv.nowhere')] }
  await expect(run(wrong)).rejects.toThrow('wrong.policies.sql')
  expect(await ask('select count(*) from pg_policies')).toEqual(before)
})

test('a database of the demo is no database of production', async () => {
  await expect(migrate(database.owner, { mode: 'production' })).rejects.toThrow('gemaakt voor de demo')
  expect(await asClient(database.app, readState)).toMatchObject({ mode: 'demo' })
})

test('two starts at once migrate once', async () => {
  const both = await Promise.all([run(plus(note)), run(plus(note))])
  expect(both.flat()).toEqual(['9001-note.sql'])
})
