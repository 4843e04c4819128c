import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleFaults } from '../src/app/database-role.ts'
import { type FreshDatabase, freshDatabase } from './world/cluster.ts'

/** What must hold of every table, policy and function, whoever adds one: read from the catalogue of a migrated database. */
let database: FreshDatabase
let superuser: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  superuser = new pg.Client(database.superuser)
  await superuser.connect()
})
afterAll(() => superuser.end())

const list = async (text: string): Promise<string[]> =>
  (await superuser.query<{ it: string }>(text)).rows.map(({ it }) => it)
const ours = "('liv', 'gate', 'audit', 'vault')"

describe('every table', () => {
  test('a control: there are many', async () => {
    expect((await list(`select tablename as it from pg_tables where schemaname in ${ours}`)).length).toBeGreaterThan(80)
  })

  test('has row-level security, forced for its owner too', async () => {
    expect(
      await list(`select c.oid::regclass::text as it from pg_class c where c.relnamespace in (select oid from pg_namespace where nspname in ${ours})
        and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`),
    ).toEqual([])
  })

  test('has a policy for each verb', async () => {
    expect(
      await list(`select t.schemaname || '.' || t.tablename || ' ' || v.verb as it
        from pg_tables t cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) v (verb)
       where t.schemaname in ${ours} and not exists (select from pg_policies p
         where p.schemaname = t.schemaname and p.tablename = t.tablename and p.cmd in (v.verb, 'ALL')) order by 1`),
    ).toEqual([])
  })

  test('is owned by a role that nobody serves with, and the application owns nothing', async () => {
    expect(
      await list(`select c.oid::regclass::text as it from pg_class c join pg_roles r on r.oid = c.relowner
        where c.relnamespace in (select oid from pg_namespace where nspname in ${ours}) and r.rolname not in ('liv_owner', 'liv_gate')`),
    ).toEqual([])
  })

  test('is not partitioned, and no view shows it past its law', async () => {
    expect(
      await list(`select c.oid::regclass::text as it from pg_class c where c.relnamespace in (select oid from pg_namespace where nspname in ${ours})
        and (c.relkind in ('p', 'm') or c.relkind = 'v' and not coalesce(c.reloptions::text, '') like '%security_invoker=true%')`),
    ).toEqual([])
  })

  test('with an observation, a factor or an interpretation has no number but its version', async () => {
    expect(
      await list(`select table_name || '.' || column_name as it from information_schema.columns
        where table_schema = 'liv' and data_type in ('integer', 'bigint', 'smallint', 'numeric', 'real', 'double precision', 'money', 'interval', 'json', 'jsonb')
          and column_name <> 'version' order by 1`),
    ).toEqual(allowedNumbers)
  })

  test('names no score, level, risk, rank or profile', async () => {
    expect(
      await list(`select table_name || '.' || column_name as it from information_schema.columns where table_schema in ${ours}
        and (column_name || table_name) ~* '(score|level|risk|rank|rating|grade|weight|severity|probab|likel|predict|profile|percent|traffic)'`),
    ).toEqual([])
  })
})

// Every number in the schema of content, by name: none of them says anything about a person.
const allowedNumbers = ['draft_recommendation.position']

describe('every policy', () => {
  test('is a sentence of at most 63 bytes', async () => {
    const names = await list(`select distinct policyname as it from pg_policies where schemaname in ${ours} order by 1`)
    expect(names.length).toBeGreaterThan(150)
    expect(names.filter((name) => Buffer.byteLength(name) > 63)).toEqual([])
    // A sentence: small words with spaces, at least four of them.
    expect(names.filter((name) => !/^[a-zA-Z][^_;]*$/.test(name) || name.split(' ').length < 4)).toEqual([])
  })

  test('was written whole: PostgreSQL cut nothing off', async () => {
    const names = await list(`select distinct policyname as it from pg_policies where schemaname in ${ours}`)
    expect(names.filter((name) => Buffer.byteLength(name) === 63)).toEqual([])
  })

  test('is for roles by name, but for what everybody may know', async () => {
    expect(
      await list(
        `select policyname as it from pg_policies where schemaname in ${ours} and roles = '{public}' order by 1`,
      ),
    ).toEqual(['everybody may know which version this is'])
  })

  test('passes no column to a function of ours: the planner asks once a query', async () => {
    const { rows } = await superuser.query<{ tablename: string; policyname: string; text: string }>(
      `select tablename, policyname, concat(qual, ' ', with_check) as text from pg_policies where schemaname in ${ours}`,
    )
    const columns = new Set(
      await list(`select distinct column_name as it from information_schema.columns where table_schema in ${ours}`),
    )
    const wrong = rows.filter(({ text }) =>
      [...text.matchAll(/\b(?:gate|audit|vault|liv)\.\w+\(([^()]*)\)/g)].some(([, words = '']) =>
        words
          .replaceAll(/'[^']*'(::\w+)?/g, '')
          .split(/\W+/)
          .some((word) => columns.has(word)),
      ),
    )
    expect(wrong.map(({ tablename, policyname }) => `${tablename}: ${policyname}`)).toEqual([])
  })
})

describe('every function that runs with more rights than its caller', () => {
  const definers = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${ours} and p.prosecdef`

  test('belongs to the gate', async () => {
    expect((await list(`select p.oid::regprocedure::text as it ${definers}`)).length).toBeGreaterThan(50)
    expect(
      await list(`select p.oid::regprocedure::text as it ${definers} and pg_get_userbyid(p.proowner) <> 'liv_gate'`),
    ).toEqual([])
  })

  test('fixes its search path, or qualifies every table, function and operator', async () => {
    const { rows } = await superuser.query<{ name: string; body: string }>(
      `select p.oid::regprocedure::text as name, p.prosrc as body ${definers} and not coalesce(p.proconfig::text, '') like '%search_path=pg_catalog, pg_temp%'`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.flatMap(({ name, body }) => bare(body).map((word) => `${name}: ${word}`))).toEqual([])
  })

  test('may be run by nobody who was not named', async () => {
    expect(
      await list(`select p.oid::regprocedure::text as it from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ${ours} and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0 and a.privilege_type = 'EXECUTE')`),
    ).toEqual([])
  })
})

/** What a stranger's search path could turn into something else: operators and calls without a schema. */
function bare(body: string): string[] {
  const code = body
    .replaceAll(/--.*$/gm, '')
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll(/operator\(pg_catalog\.[^)]+\)/g, ' ')
    .replaceAll(/:=|=>|::/g, ' ')
    // What is assigned is no comparison.
    .replaceAll(/using errcode = ''/g, ' ')
    .replaceAll(/\bset (\w+ = [^;]*?)(?=where|;)/g, (_, set) => set.replaceAll(/(^|,\s*)\w+ =/g, '$1'))
  const operators = code.match(/(?<![\w.])(<>|!=|<=|>=|\|\||->>|->|[=<>~+])(?![\w.])/g) ?? []
  const syntax =
    /^(if|in|and|or|not|exists|select|values|array|any|all|some|coalesce|nullif|greatest|least|case|when|then|else|over|filter|as|returns?|row|table|using|on|perform|into|limit|by|from|where|cast|extract|with|conflict|lateral)$/i
  const calls = [...code.matchAll(/(?<![\w.])([a-z_]+)\s*\(/gi)]
    .map(([, word = '']) => word)
    .filter((word) => !syntax.test(word))
  const declared = new Set([...code.matchAll(/\)\s+(?:as\s+)?(\w+)\s*\(/gi)].map(([, word]) => word))
  return [...operators, ...calls.filter((word) => !declared.has(word))]
}

describe('the roles', () => {
  test('the database and the public schema give nobody anything', async () => {
    for (const right of ['CREATE', 'TEMPORARY'])
      for (const role of ['liv_app', 'liv_door', 'liv_worker', 'liv_backup', 'liv_owner', 'liv_gate'])
        expect(
          (await superuser.query('select has_database_privilege($1, current_database(), $2) as it', [role, right]))
            .rows[0].it,
          `${role} ${right}`,
        ).toBe(false)
    for (const role of ['liv_app', 'liv_door', 'liv_worker', 'liv_backup'])
      for (const schema of ['public', 'liv', 'gate', 'audit', 'vault'])
        expect(
          (await superuser.query("select has_schema_privilege($1, $2, 'CREATE') as it", [role, schema])).rows[0].it,
          `${role} ${schema}`,
        ).toBe(false)
  })

  test('no large object can be made or read', async () => {
    expect(
      await list(`select p.oid::regprocedure::text as it from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
        and p.proname ~ '^(lo_|loread|lowrite)' and has_function_privilege('liv_app', p.oid, 'EXECUTE')`),
    ).toEqual([])
  })

  test('the application may do no more with the tables of the gate, the log and the vault than read names and versions', async () => {
    expect(
      await list(`select c.oid::regclass::text || ' ' || v.right as it from pg_class c cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) v ("right")
        where c.relnamespace in ('gate'::regnamespace, 'audit'::regnamespace, 'vault'::regnamespace) and c.relkind = 'r'
          and (has_table_privilege('liv_app', c.oid, v.right) or v.right in ('SELECT', 'INSERT', 'UPDATE') and has_any_column_privilege('liv_app', c.oid, v.right)) order by 1`),
    ).toEqual([
      'gate.account SELECT',
      'gate.account_change SELECT',
      'gate.account_role SELECT',
      'gate.migration_state SELECT',
    ])
  })

  test('the door and the worker come into no table of content', async () => {
    expect(
      await list(`select r.rolname || ' ' || c.oid::regclass::text as it from pg_class c cross join pg_roles r
        where r.rolname in ('liv_door', 'liv_worker') and c.relkind = 'r'
          and c.relnamespace in ('gate'::regnamespace, 'audit'::regnamespace, 'vault'::regnamespace, 'liv'::regnamespace)
          and has_any_column_privilege(r.oid, c.oid, 'SELECT') and c.oid::regclass::text <> 'gate.migration_state'`),
    ).toEqual([])
  })

  test('a setting that hangs on a role keeps the house shut, with a sentence', async () => {
    const pools = {
      liv_app: new pg.Pool(database.app),
      liv_door: new pg.Pool(database.door),
      liv_worker: new pg.Pool(database.worker),
    }
    expect(await roleFaults(pools)).toEqual([])
    await superuser.query(`alter role liv_app in database ${database.name} set search_path = public`)
    try {
      expect(await roleFaults(pools)).toEqual([expect.stringContaining('hangen instellingen')])
    } finally {
      await superuser.query(`alter role liv_app in database ${database.name} reset all`)
      for (const pool of Object.values(pools)) await pool.end()
    }
  })
})
