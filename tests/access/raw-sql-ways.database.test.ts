import { createHash, randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/access/door.ts'
import { joining } from '../../src/access/who.ts'
import { moves } from '../../src/trajectory/stages.ts'
import { attempt, type Stranger, type StrangersWorld, strangersWorld } from './strangers.ts'

/** Raw SQL in the application's role, way by way: becoming somebody else, entering a case, the gate's own functions, the log, EXPLAIN. */
let world: StrangersWorld
let theirs: { id: string; number: string }
const one = (name: string) => world.strangers.find((stranger) => stranger.name === name) as Stranger

beforeAll(async () => {
  world = await strangersWorld()
  theirs = world.cases.at(-1) as typeof theirs
}, 180_000)
afterAll(() => world.close())

/** What each stranger gets, where it is not what it should be. */
async function wrongFor(
  expected: readonly (number | string)[],
  text: string,
  values: (stranger: Stranger) => unknown[] = () => [],
): Promise<string[]> {
  const wrong: string[] = []
  for (const stranger of world.strangers)
    await world.as(stranger, async (app) => {
      const came = await attempt(app, text, values(stranger))
      if (!expected.includes(came) && wrong.length < 6) wrong.push(`${stranger.name}: ${text}: ${came}`)
    })
  return wrong
}

const value = async (app: ClientBase, text: string, values: unknown[] = []) =>
  Object.values((await app.query(text, values)).rows[0] ?? {})[0]

describe('becoming somebody else', () => {
  test('no other role can be put on', async () => {
    for (const role of ['liv_gate', 'liv_owner', 'liv_door', 'liv_worker', 'liv_backup', 'postgres'])
      for (const text of [`set role ${role}`, `set local role ${role}`, `set session authorization ${role}`])
        expect(await wrongFor(['42501'], text)).toEqual([])
    expect(await wrongFor(['42501'], "select set_config('role', 'liv_gate', true)")).toEqual([])
  })

  test('a setting that names a person, their session or its hash makes nobody that person', async () => {
    const sanne = await world.w.as('sanne')
    const { rows } = await world.w.superuser.query<{ id: string; hash: string }>(
      "select id, encode(token_hash, 'hex') as hash from gate.session where account = $1",
      [sanne.account],
    )
    const guesses = [
      'sanne',
      sanne.account,
      ...rows.flatMap(({ id, hash }) => [id, hash, `\\x${hash}`]),
      '',
      '%',
      'null',
    ]
    for (const stranger of world.strangers)
      await world.as(stranger, async (app) => {
        for (const guess of guesses) {
          await app.query('savepoint guess')
          await app.query("select set_config('liv.session', $1, true), set_config('liv.user', $1, true)", [guess])
          const me = await value(app, 'select gate.me()')
          expect([null, stranger.name === 'nobody' ? null : stranger.account], guess).toContain(me)
          expect(await value(app, 'select gate.i_may($1, $2)', ['read the process', theirs.id])).toBe(false)
          await app.query('rollback to savepoint guess')
        }
      })
    // The control: the token itself does.
    await world.as(one('nobody'), async (app) => {
      await app.query("select set_config('liv.session', $1, true)", [sanne.token])
      expect(await value(app, 'select gate.me()')).toBe(sanne.account)
    })
  })

  test('sessions are opened by the door alone, and nobody reads one', async () => {
    for (const text of [
      "select gate.open_session('sanne', 'x', 'x')",
      'select gate.open_job_session($1, $1)',
      'select token_hash from gate.session where id = $1',
      'insert into gate.session (account) values ($1)',
      'select gate.session_row()',
    ]) {
      const values = text.includes('$1') ? [randomUUID()] : []
      expect(await wrongFor(['42501'], text, () => values)).toEqual([])
    }
  })

  test('a search path, a temporary table or a function of one’s own stands in for nothing', async () => {
    for (const text of [
      'create temporary table membership (case_id uuid)',
      'create function pg_temp.me() returns uuid language sql as $$ select null::uuid $$',
      'create function public.me() returns uuid language sql as $$ select null::uuid $$',
      'create schema mine',
      'create table liv.mine (id int)',
      'create view public.mine as select 1',
      'create rule mine as on select to liv.person do instead select 1',
      'create trigger mine after insert on liv.person execute function now()',
      'create policy mine on liv.person using (true)',
      'alter table liv.person no force row level security',
      'alter table liv.person disable row level security',
      'alter table liv.person disable trigger all',
      'drop table liv.reminder',
      'truncate liv.reminder',
      'create extension plpython3u',
      'set session_replication_role = replica',
    ])
      expect(await wrongFor(['42501', '42809', '42710', '0A000', '58P01', '42P17', '0LP01'], text)).toEqual([])
    for (const stranger of world.strangers)
      await world.as(stranger, async (app) => {
        await app.query('set local search_path = pg_temp, public, liv, gate')
        expect(await value(app, 'select gate.i_may($1, $2)', ['read the process', theirs.id])).toBe(false)
      })
  })

  test('switching row security off reads nothing', async () => {
    for (const stranger of world.strangers)
      await world.as(stranger, async (app) => {
        await app.query('set local row_security = off')
        expect(await attempt(app, 'select from liv.referral')).toBe('42501')
      })
  })

  test('an anonymous block is still the same person', async () => {
    expect(
      await wrongFor(
        ['P0001'],
        `do $$ begin if (select count(*) from liv.stage_step) = 0 then raise exception 'nothing'; end if; end $$`,
      ).then((wrong) => wrong.filter((line) => !/coordinator|frontOffice/.test(line))),
    ).toEqual([])
    expect(await wrongFor(['42501'], 'do $$ begin set local role liv_gate; end $$')).toEqual([])
    expect(await wrongFor(['42501'], 'do $$ begin perform token_hash from gate.session; end $$')).toEqual([])
  })
})

describe('the server beside the tables', () => {
  test('no file, program, other session, lock or other database can be reached', async () => {
    for (const text of [
      "select pg_read_file('/etc/passwd')",
      "select pg_ls_dir('.')",
      "copy liv.organisation from program 'true'",
      "copy (select 1) to '/tmp/x'",
      "select lo_import('/etc/passwd')",
      'select * from pg_stat_activity',
      'select * from pg_locks',
      'select * from pg_authid',
      'select * from pg_file_settings',
      'select pg_terminate_backend(1)',
      'select pg_reload_conf()',
      'select * from pg_prepared_statements',
      'select * from pg_hba_file_rules',
    ])
      expect(await wrongFor(['42501'], text)).toEqual([])
  })

  test('the planner’s statistics hold no value of a hidden row', async () => {
    await world.w.superuser.query('analyze')
    expect(
      await wrongFor(
        [0],
        "select from pg_stats where schemaname in ('liv', 'gate', 'audit', 'vault') and tablename <> 'migration_state'",
      ),
    ).toEqual([])
    const { rowCount } = await world.w.superuser.query("select from pg_stats where schemaname = 'liv'")
    expect(rowCount).toBeGreaterThan(50)
  })

  test('the books of the gate, the log and the vault are closed', async () => {
    const { rows } = await world.w.superuser.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('gate', 'audit', 'vault') and c.relkind in ('r', 'S')
          and c.oid::regclass::text not in ('gate.account', 'gate.account_role', 'gate.account_change', 'gate.migration_state')`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { name } of rows) expect(await wrongFor(['42501'], `select from ${name}`)).toEqual([])
    expect(await wrongFor(['42501'], 'select email from gate.account')).toEqual([])
    expect(await wrongFor(['42501'], 'select subject from gate.account')).toEqual([])
  })
})

describe('entering a case', () => {
  test('nobody lets themselves or another in, out, or to another stage', async () => {
    const noor = (await world.w.as('noor')).account
    const before = await memberships()
    for (const { relation, act } of joining)
      for (const account of [undefined, noor])
        expect(
          await wrongFor(['LV403'], 'select gate.join_case($1, $2, $3, $4)', (stranger) => [
            theirs.id,
            account ?? stranger.account,
            relation,
            act,
          ]),
        ).toEqual([])
    for (const { relation, act } of joining)
      expect(
        await wrongFor(['LV403'], 'select gate.leave_case($1, $2, $3, $4)', () => [theirs.id, noor, relation, act]),
      ).toEqual([])
    for (const { name } of moves)
      expect(await wrongFor(['LV403'], 'select gate.move_case($1, $2, null, null)', () => [theirs.id, name])).toEqual(
        [],
      )
    expect(await memberships()).toEqual(before)
  })

  const memberships = async () =>
    (await world.w.superuser.query('select case_id, account, relation, ended_at from gate.membership order by id')).rows
})

/** Every function that the application may call, and how a stranger calls it about a case that is not theirs. */
const calls: Record<string, { text: string; comes: readonly (number | string)[] } | 'about oneself' | 'about no case'> =
  {
    'audit.append': {
      text: "select audit.append('case.seen', 'read the process', $2, 'done', null)",
      comes: ['LV403', 'LV401'],
    },
    'audit.append_refusal': 'about oneself',
    'audit.of_case': { text: 'select from audit.of_case($1)', comes: ['LV403'] },
    'audit.who_looked': { text: 'select from audit.who_looked($1)', comes: ['LV403'] },
    'audit.of_consultation': { text: 'select from audit.of_consultation($1)', comes: ['LV403'] },
    'gate.accounts': 'about no case',
    'gate.add_adviser': { text: 'select gate.add_adviser($1, gate.me())', comes: ['LV403'] },
    'gate.advisers_of': { text: 'select from gate.advisers_of($1)', comes: [0] },
    'gate.all_cases': {
      text: "select from gate.all_cases(null, null, null, null, null, 'day', null) where id = $1",
      comes: [0],
    },
    'gate.away_in_team': { text: 'select from gate.away_in_team($1)', comes: [0] },
    'gate.away_beside_me': { text: 'select from gate.away_beside_me() where case_id = $1', comes: [0] },
    'gate.case_in_hand': { text: 'select from gate.case_in_hand($3) found where found is not null', comes: [0] },
    'gate.cases_closed_to_me': 'about oneself',
    'gate.cases_without_care': { text: 'select from gate.cases_without_care() c where c = $1', comes: [0] },
    'gate.cases_where_i_may': {
      text: "select from gate.cases_where_i_may('read the process') c where c = $1",
      comes: [0],
    },
    'gate.by_link_i_may': { text: "select from gate.by_link_i_may('answer by link') c where c = $1", comes: [0] },
    'gate.end_link': { text: 'select gate.end_link($1)', comes: ['LV403'] },
    'gate.lock_link': {
      text: "select gate.lock_link($1, sha256('a'), sha256('b'), 7, false)",
      comes: ['LV403'],
    },
    'gate.my_link': { text: 'select from gate.my_link() found where found is not null', comes: [0] },
    'gate.my_link_id': { text: 'select from gate.my_link_id() found where found is not null', comes: [0] },
    'gate.my_links': { text: 'select from gate.my_links($1)', comes: [0] },
    'gate.cases_to_share_out': {
      text: 'select from gate.cases_to_share_out(0, null, null) where id = $1',
      comes: [0],
    },
    'gate.choose_earlier_notes': { text: "select gate.choose_earlier_notes($1, $4, 'care', true)", comes: ['LV403'] },
    'gate.close_my_sessions': 'about oneself',
    'gate.close_session': 'about oneself',
    'gate.consultations_kept': { text: 'select from gate.consultations_kept(0) where id = $1', comes: [0] },
    'gate.consultations_where_i_may': {
      text: "select from gate.consultations_where_i_may('read the consultation') c where c = $1",
      comes: [0],
    },
    'gate.decide_account_change': 'about no case',
    'gate.duiding_facts': { text: 'select from gate.duiding_facts($1)', comes: [0] },
    'gate.earlier_kept_from_me': 'about oneself',
    'gate.end_adviser': { text: 'select gate.end_adviser($1, gate.me())', comes: ['LV403'] },
    'gate.enqueue': { text: "select gate.enqueue('reminder', $1)", comes: ['LV403'] },
    'gate.enter': 'about oneself',
    'gate.extend_outside': { text: "select gate.extend_outside($1, $4, now() + interval '9 days')", comes: ['LV403'] },
    'gate.for_my_successors': { text: 'select from gate.for_my_successors($1)', comes: [0] },
    'gate.handed_over_numbers': { text: 'select from gate.handed_over_numbers() where id = $1', comes: [0] },
    'gate.health_version_kept_from_me': {
      text: 'select where gate.health_version_kept_from_me($1) > 0',
      comes: [0],
    },
    'gate.i_am_liv': 'about oneself',
    'gate.i_may': { text: "select where gate.i_may('read the process', $1)", comes: [0] },
    'gate.drafts_kept_from_me': 'about oneself',
    'gate.drop_draft': 'about oneself',
    'gate.i_may_everywhere': 'about oneself',
    'gate.identified_since': { text: 'select from gate.identified_since() where case_id = $1', comes: [0] },
    'gate.included_cases_where_i_may': {
      text: "select from gate.included_cases_where_i_may('read identity') c where c = $1",
      comes: [0],
    },
    'gate.join_case': {
      text: "select gate.join_case($1, gate.me(), 'coordinator', 'compose the team')",
      comes: ['LV403'],
    },
    'gate.leave_case': { text: "select gate.leave_case($1, $4, 'coordinator', 'compose the team')", comes: ['LV403'] },
    'gate.limit_access': { text: "select gate.limit_access($1, now(), 'close the case')", comes: ['LV403'] },
    'gate.me': 'about oneself',
    'gate.leads_of': { text: 'select from gate.leads_of($1)', comes: [0] },
    'gate.members_of': { text: 'select from gate.members_of($1)', comes: [0] },
    'gate.move_case': { text: "select gate.move_case($1, 'start triage', null, null)", comes: ['LV403'] },
    'gate.my_case_mates': { text: 'select from gate.my_case_mates() where case_id = $1', comes: [0] },
    'gate.my_cases': { text: 'select from gate.my_cases() where id = $1', comes: [0] },
    'gate.my_companions': { text: 'select from gate.my_companions() c where c = $4', comes: [0] },
    'gate.my_danger_calls': { text: 'select from gate.my_danger_calls() where "caseId" = $1', comes: [0] },
    'gate.my_referrals': { text: 'select from gate.my_referrals() where id = $1', comes: [0] },
    'gate.now': 'about no case',
    'gate.numbers_of': { text: 'select from gate.numbers_of(array[$1::uuid])', comes: [0] },
    'gate.public_terms': 'about no case',
    'gate.open_case': 'about oneself',
    'gate.open_cases': { text: 'select from gate.open_cases() c where c = $1', comes: [0] },
    'gate.kept_from_me_in': { text: 'select from gate.kept_from_me_in($1)', comes: [0] },
    'gate.keep_draft': {
      text: "select gate.keep_draft(gen_random_uuid(), $1, 'write care notes', '/x', 0, '\\x00')",
      comes: ['LV403'],
    },
    'gate.possible_members': { text: 'select from gate.possible_members($1)', comes: [0] },
    'gate.product_state': 'about no case',
    'gate.propose_account_change': 'about no case',
    'gate.report_lines': { text: 'select from gate.report_lines($1)', comes: [0] },
    'gate.requests_answered_before_me': 'about oneself',
    'gate.say_for_successors': { text: "select gate.say_for_successors($1, 'care', true)", comes: ['LV403'] },
    'gate.set_case_dates': {
      text: "select gate.set_case_dates($1, 'close the case', null, null, now()::date, null)",
      comes: ['LV403'],
    },
    'gate.lapsed_checks': { text: 'select from gate.lapsed_checks()', comes: [0] },
    'gate.silence_of': { text: 'select from gate.silence_of($1)', comes: [0] },
    'gate.shut_out': { text: 'select gate.shut_out($1, $4)', comes: ['LV403'] },
    'gate.shut_myself_out': { text: 'select gate.shut_myself_out($1)', comes: ['LV403'] },
    'gate.my_draft': { text: 'select from gate.my_draft($1)', comes: [0] },
    'gate.my_drafts': { text: 'select from gate.my_drafts() where dossier = $1', comes: [0] },
    'gate.successors': { text: 'select from gate.successors($1)', comes: [0] },
    'gate.take_post': 'about oneself',
    'gate.today': 'about no case',
    'gate.untaken_cases': { text: 'select from gate.untaken_cases() where id = $1', comes: [0] },
    'gate.documents_only': { text: 'select from gate.documents_only() c where c = $1', comes: [0] },
    'gate.not_spoken_with': { text: 'select from gate.not_spoken_with() c where c = $1', comes: [0] },
    'gate.own_views': { text: 'select from gate.own_views($1)', comes: [0] },
    'gate.own_views_apart': {
      text: "select from gate.own_views_apart('radicalisation') c where c = $1 union all select from gate.own_views_apart('mental_health') c where c = $1",
      comes: [0],
    },
    'gate.views_apart': { text: 'select from gate.views_apart() c where c = $1', comes: [0] },
    'gate.open_drawer': 'about oneself',
    'gate.weighings_complete': {
      text: 'select from gate.weighings_complete() w join liv.triage_answer a on a.weighing = w where a.case_id = $1',
      comes: [0],
    },
    'gate.what_became_of': { text: 'select from gate.what_became_of($1)', comes: [0] },
    'gate.who_weighed': { text: 'select from gate.who_weighed($5)', comes: [0] },
    'gate.who_takes_mine': { text: 'select from gate.who_takes_mine() where id = $1', comes: [0] },
    'liv.only_disputes': 'about no case',
    'vault.already_known': { text: 'select from vault.already_known($1, $6, null)', comes: ['LV403', 'LV401'] },
    'vault.already_known_as_sealed': { text: 'select from vault.already_known_as_sealed($1, null)', comes: ['LV403'] },
    'vault.create_dossier': { text: "select vault.create_dossier($1, 'case')", comes: ['LV403', 'LV401'] },
    'vault.find_person': { text: 'select from vault.find_person($6, null)', comes: [0, 'LV401'] },
    'vault.hold_index': { text: "select vault.hold_index($1, 'write identity')", comes: ['LV403', 'LV401'] },
    'vault.index_person': {
      text: "select vault.index_person($1, 'write identity', 1, array['v-number'], $6, null)",
      comes: ['LV403'],
    },
    'vault.open': { text: "select from vault.open($1, 'read identity', null)", comes: ['LV403'] },
    'vault.open_many': {
      text: "select from vault.open_many(array[$1::uuid], 'read identity', null)",
      comes: ['LV403'],
    },
  }

describe('the functions that the application may call', () => {
  test('each is tried here', async () => {
    const { rows } = await world.w.superuser.query<{ name: string }>(
      `select distinct n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('gate', 'audit', 'vault', 'liv') and has_function_privilege('liv_app', p.oid, 'execute') order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(calls).toSorted())
  })

  test.each(Object.entries(calls).flatMap(([name, call]) => (typeof call === 'string' ? [] : [[name, call] as const])))(
    '%s says nothing about a case that is not theirs',
    async (_name, { text, comes }) => {
      const { rows } = await world.w.superuser.query(
        `select (select m.account from gate.membership m where m.case_id = $1 and m.relation = 'coordinator' and m.ended_at is null and m.until_at is null limit 1) as coordinator,
          (select weighing from liv.triage_answer where case_id = $1 limit 1) as weighing,
          (select array_agg(digest) from vault.person_index where dossier = $1) as digests`,
        [theirs.id],
      )
      const { coordinator, weighing, digests } = rows[0]
      const all = [
        theirs.id,
        JSON.stringify([{ kind: 'case', id: theirs.id, part: 'process' }]),
        theirs.number,
        coordinator,
        weighing,
        digests ?? [createHash('sha256').update('nobody').digest()],
      ]
      const used = [...text.matchAll(/\$(\d)/g)].map(([, at]) => Number(at))
      const order = [...new Set(used)]
      const renumbered = text.replace(/\$(\d)/g, (_, at) => `$${order.indexOf(Number(at)) + 1}`)
      expect(await wrongFor(comes, renumbered, () => order.map((at) => all[at - 1]))).toEqual([])
    },
  )

  test('no key of a case that is not theirs leaves by any act', async () => {
    const { rows } = await world.w.superuser.query<{ name: string }>('select name from gate.act')
    for (const { name } of rows) {
      expect(await wrongFor(['LV403'], 'select from vault.open($1, $2, null)', () => [theirs.id, name])).toEqual([])
    }
    expect(rows.length).toBeGreaterThan(60)
  })
})

describe('the log', () => {
  test('no line can be changed, removed, added or read past its functions', async () => {
    for (const text of [
      'insert into audit.event (stream, seq) values (0, 0)',
      'update audit.event set actor = null',
      'delete from audit.event',
      'truncate audit.event',
      'update audit.head set seq = 0',
      'delete from audit.seal',
      'alter table audit.event disable trigger all',
      'drop trigger only_grows on audit.event',
      "select nextval('audit.place')",
      "select audit.write(null, 'x.y', null, '[]', 'done', '', null, null, null)",
      "select audit.append_sign_in('session.opened', null, 'done', '', null)",
      'select audit.lines(0, 0, 10)',
      "select audit.add_seal(1, '', '', '')",
      'select audit.take_stream()',
    ])
      expect(await wrongFor(['42501'], text)).toEqual([])
  })

  test('who wrote a line comes from the session, whatever the statement says', async () => {
    const stranger = one('manager without a case')
    const app = await world.w.house.app.connect()
    await app.query('begin')
    await app.query('select gate.enter($1)', [stranger.token])
    await app.query("select audit.append('work.seen', 'read the process', '[]', 'done', $1)", [randomUUID()])
    await app.query('commit')
    app.release()
    const { rows } = await world.w.superuser.query(
      'select actor, event, rule from audit.event order by place desc limit 1',
    )
    expect(rows).toEqual([{ actor: stranger.account, event: 'work.seen', rule: '' }])
  })

  test('a line that says a key was opened or somebody signed in cannot be made up', async () => {
    for (const event of ['content.opened', 'session.opened', 'dossier.created'])
      expect(await wrongFor(['LV403', 'LV401'], `select audit.append('${event}', null, '[]', 'done', null)`)).toEqual(
        [],
      )
  })
})

describe('what EXPLAIN tells', () => {
  test('nothing about where a given number stands', async () => {
    expect(
      await wrongFor(['42501'], `explain (analyze) select from liv.case_file where number = '${theirs.number}'`),
    ).toEqual([])
    for (const stranger of world.strangers)
      await world.as(stranger, async (app) => {
        const plan = async (number: string) => {
          const { rows } = await app.query(
            `explain (analyze, costs off, timing off, summary off, buffers off) select from gate.case_in_hand('${number}')`,
          )
          return rows.map((row) => row['QUERY PLAN'])
        }
        expect(await plan(theirs.number)).toEqual(await plan('LIV-2099-99999'))
      })
  })

  test('nothing leads from a number to the random id on which rows hang', async () => {
    const { rows } = await world.w.superuser.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'liv'::regnamespace and c.relkind = 'r' and a.attname = 'number'
          and has_column_privilege('liv_app', c.oid, a.attnum, 'select')`,
    )
    expect(rows).toEqual([])
  })
})

test('raw SQL in one’s own session lets nobody in, out or on without a line', async () => {
  const sanne = await world.w.as('sanne')
  const lines = async () =>
    (
      await world.w.superuser.query(
        "select event from audit.event where actor = $1 and event like 'case.%' order by place desc limit 3",
        [sanne.account],
      )
    ).rows.map(({ event }) => event)
  const { rows } = await world.w.superuser.query(
    `select m.case_id as id, (select account from gate.account_role r where r.role = 'coordinator' and not exists (select from gate.membership o where o.case_id = m.case_id and o.account = r.account) limit 1) as colleague
       from gate.membership m join liv.case_file c on c.id = m.case_id
      where m.account = $1 and m.relation = 'coordinator' and m.ended_at is null and c.stage = 'conversations' limit 1`,
    [sanne.account],
  )
  const { id, colleague } = rows[0]
  const app = await world.w.house.app.connect()
  await app.query('begin')
  await app.query('select gate.enter($1)', [sanne.token])
  await app.query("select gate.join_case($1, $2, 'deputy', 'compose the team')", [id, colleague])
  await app.query("select gate.leave_case($1, $2, 'deputy', 'compose the team')", [id, colleague])
  await app.query("select gate.move_case($1, 'start the duiding', null, null)", [id])
  await app.query('commit')
  app.release()
  expect(await lines()).toEqual(['case.moved', 'case.left', 'case.joined'])
})

test('a control: with a standing of their own the same statements say what they should', async () => {
  const sanne = await world.w.as('sanne')
  const app = await world.w.house.app.connect()
  await app.query('begin')
  await app.query('select gate.enter($1)', [sanne.token])
  const mine = (await app.query('select id, number from gate.my_cases()')).rows[0]
  expect(await value(app, "select gate.i_may('read the process', $1)", [mine.id])).toBe(true)
  expect(await attempt(app, 'select from gate.members_of($1)', [mine.id])).toBeGreaterThan(0)
  expect(await attempt(app, 'select from gate.case_in_hand($1) f where f is not null', [mine.number])).toBe(1)
  expect(await attempt(app, "select from vault.open($1, 'read identity', null)", [mine.id])).toBe(1)
  await app.query('rollback')
  app.release()
})

test('a session that ended opens nothing any more', async () => {
  const stranger = one('coordinator without a case')
  const token = await openSession(world.w.house.door, { subject: stranger.name, acr: 'test', origin: '' })
  const app = await world.w.house.app.connect()
  await app.query('begin')
  expect((await value(app, 'select gate.enter($1)', [token])) as object).toMatchObject({ account: stranger.account })
  await app.query('select gate.close_session()')
  await app.query('commit')
  await app.query('begin')
  expect(await value(app, 'select gate.enter($1)', [token])).toBeNull()
  await app.query('rollback')
  app.release()
})
