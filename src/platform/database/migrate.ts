import pg from 'pg'
import { Refused } from '../refused.ts'
import { asClient } from './prepare.ts'
import { digest, type SqlFile, type SqlFiles, sqlFiles } from './sql-files.ts'

export type Mode = 'demo' | 'production'

export interface MigrateOptions {
  readonly mode: Mode
  /** What `afterMigrate` will write, as text: when it changes, the database is no longer up to date. */
  readonly also?: string
  /** Runs as liv_gate in the transaction that applies the policies. */
  readonly afterMigrate?: (client: pg.ClientBase) => Promise<void>
  readonly files?: SqlFiles
}

const migrationLock = 5_481_234

/** Brings the database to what the code expects, as liv_owner. Returns the migrations that ran; one query when nothing changed. */
export async function migrate(owner: pg.ClientConfig, options: MigrateOptions): Promise<string[]> {
  const files = options.files ?? sqlFiles()
  const want = fingerprint(files, options.also ?? '')
  return await asClient(owner, async (client) => {
    const state = await readState(client)
    if (state) checkMode(state.mode, options.mode)
    if (state?.fingerprint === want && (options.mode === 'demo' || state.law === (await lawNow(client)))) return []
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await keepBooks(client)
    const applied = await applyMigrations(client, files.migrations)
    await applyPolicies(client, files.policies, want, options)
    return applied
  })
}

/** What the running code expects of the database, in one word. */
export function fingerprint(files: SqlFiles, also: string): string {
  const parts = [...files.migrations, ...files.policies].map((file) => `${file.name} ${file.sha256}`)
  return digest([...parts, also].join('\n'))
}

export interface DatabaseState {
  readonly fingerprint: string
  /** The policies as they were set, in one word; null where an older version set them. */
  readonly law: string | null
  readonly mode: Mode
}

/** Which code this database was made for, and for what; undefined for an empty one. Readable by every role of ours. */
export async function readState(client: pg.ClientBase): Promise<DatabaseState | undefined> {
  try {
    return (await client.query("select fingerprint, mode, to_jsonb(s) ->> 'law' as law from gate.migration_state s"))
      .rows[0]
  } catch (error) {
    // No such table or schema.
    if (['42P01', '3F000'].includes((error as pg.DatabaseError).code ?? '')) return undefined
    throw error
  }
}

/** The policies in force now, and whether each table is under them. Every role of ours can ask. */
export async function lawNow(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query(`select encode(sha256(convert_to(concat(
    (select string_agg(concat_ws(' ', p.schemaname, p.tablename, p.policyname, p.permissive, p.roles, p.cmd, p.qual, '|', p.with_check), E'\\n'
        order by p.schemaname, p.tablename, p.policyname, p.cmd) from pg_policies p where p.schemaname in ('liv', 'gate', 'audit', 'vault')), E'\\n',
    (select string_agg(concat_ws(' ', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity), E'\\n' order by c.oid::regclass::text)
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('liv', 'gate', 'audit', 'vault') and c.relkind = 'r')), 'UTF8')), 'hex') as law`)
  return rows[0].law
}

export function checkMode(stamped: Mode, wanted: Mode): void {
  if (stamped === wanted) return
  throw new Refused(
    stamped === 'demo'
      ? 'Deze database is gemaakt voor de demo en kan niet in productie worden gebruikt.'
      : 'Deze database is van productie en kan niet voor de demo worden gebruikt.',
  )
}

async function keepBooks(client: pg.ClientBase): Promise<void> {
  const there = await client.query("select to_regclass('gate.migration') is not null as there")
  if (there.rows[0].there) {
    await client.query(
      'begin; set local role liv_gate; alter table gate.migration_state add column if not exists law text; commit',
    )
    return
  }
  await client.query(`begin;
    set local role liv_gate;
    create table gate.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now());
    create table gate.migration_state (only_one boolean primary key default true check (only_one), fingerprint text not null, mode text not null, law text);
    comment on table gate.migration is 'The history of this database, file by file.';
    grant select on gate.migration to liv_owner;
    grant select on gate.migration_state to liv_owner, liv_app, liv_door, liv_worker, liv_backup;
    commit`)
}

async function applyMigrations(client: pg.ClientBase, files: readonly SqlFile[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from gate.migration order by name',
  )
  checkHistory(rows, files)
  const fresh = files.slice(rows.length)
  for (const file of fresh) await inOne(client, file.name, () => applyOne(client, file))
  return fresh.map((file) => file.name)
}

/** History only grows at its end: what ran once is never edited, renamed or preceded. */
function checkHistory(ran: readonly { name: string; sha256: string }[], files: readonly SqlFile[]): void {
  ran.forEach((past, at) => {
    const file = files[at]
    if (file?.name !== past.name) {
      throw new Refused(
        `Migratie ${past.name} is al uitgevoerd, maar op die plaats staat nu ${file?.name ?? 'niets'}; zet haar terug.`,
      )
    }
    if (file.sha256 !== past.sha256) {
      throw new Refused(
        `Migratie ${past.name} is al uitgevoerd en daarna veranderd; zet haar terug en maak een nieuwe migratie.`,
      )
    }
  })
}

async function applyOne(client: pg.ClientBase, file: SqlFile): Promise<void> {
  await client.query(file.text)
  await client.query('set local role liv_gate')
  await client.query('insert into gate.migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
}

/** One transaction as liv_owner; a failure says which file and, where PostgreSQL knows it, at which character. */
async function inOne(client: pg.ClientBase, name: string, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    if (error instanceof pg.DatabaseError)
      error.message = `${name}: ${error.message}${error.position ? ` (teken ${error.position})` : ''}`
    throw error
  }
}

/** Demo or production, once and for all. */
async function stamp(client: pg.ClientBase, mode: Mode): Promise<void> {
  await client.query('insert into gate.stamp (mode) values ($1) on conflict do nothing', [mode])
  const { rows } = await client.query<{ mode: Mode }>('select mode from gate.stamp')
  checkMode(rows[0]?.mode ?? mode, mode)
}

const dropPolicies = `do $$
declare it record;
begin
  for it in select p.schemaname, p.tablename, p.policyname, pg_get_userbyid(c.relowner) as owner
    from pg_policies p join pg_class c on c.oid = format('%I.%I', p.schemaname, p.tablename)::regclass
   where p.schemaname in ('liv', 'gate', 'audit', 'vault')
  loop
    execute format('set local role %I', it.owner);
    execute format('drop policy %I on %I.%I', it.policyname, it.schemaname, it.tablename);
  end loop;
end $$`

/** The law in force replaces the old law in one transaction, or not at all. */
async function applyPolicies(
  client: pg.ClientBase,
  files: readonly SqlFile[],
  want: string,
  options: MigrateOptions,
): Promise<void> {
  await inOne(client, 'policies', async () => {
    await client.query("set local lock_timeout = '10s'")
    await client.query(dropPolicies)
    for (const file of files) {
      await client.query('set local role liv_owner')
      await client.query(file.text).catch((error: Error) => {
        error.message = `${file.name}: ${error.message}`
        throw error
      })
    }
    await client.query('set local role liv_gate')
    await stamp(client, options.mode)
    await options.afterMigrate?.(client)
    await client.query('set local role liv_gate')
    await client.query('delete from gate.migration_state')
    await client.query(
      'insert into gate.migration_state (fingerprint, mode, law) select $1, mode, $2 from gate.stamp',
      [want, await lawNow(client)],
    )
  })
}
