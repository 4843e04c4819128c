import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actNames } from '#access/who.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { openLink } from '../../access/link-door.ts'
import type { AskForm } from './information.ts'
import { askOthers } from './information-actions.ts'
import { listRequests } from './information-store.ts'
import { makeSecret, type Secret } from './link-secret.ts'
import { insertLink } from './link-store.ts'

/** Raw SQL in the application's role, in the session of somebody whose code was right: what does that open besides the one act? */
let w: World
let app: pg.PoolClient
let made: { id: string; number: string; link: string; request: string; secret: Secret }
let other: typeof made
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const asked: AskForm = {
  organisation: 'Taalschool',
  function: 'docent',
  treating: false,
  asked: 'Komt hij op tijd?',
  purpose: 'Weten hoe het gaat.',
  ground: 'commission',
  mayBeSaid: 'Wij praten met hem.',
  personKnows: true,
  notToldBecause: '',
  askedOn: today,
  answerBy: undefined,
}

beforeAll(async () => {
  w = await world()
  made = await aLink()
  other = await aLink()
  app = await w.house.app.connect()
})
afterAll(async () => {
  app.release()
  await w.close()
})

async function aLink(): Promise<typeof made> {
  const one = await aCaseWithTeam(w)
  const omar = await w.as('omar')
  await omar.on(one.number, 'ask others for information', (ctx) => askOthers(ctx, asked))
  const [request] = await omar.on(one.number, 'read conversations', listRequests)
  const secret = makeSecret()
  const words = { kind: 'question', whom: 'docent', question: 'Komt hij?', reason: '', sender: 'Omar' } as const
  const about = { request: request?.id ?? '', treating: false, onConsent: false }
  await omar.on(one.number, 'make a link', (ctx) => insertLink(ctx, about, words, secret, 7))
  const { rows } = await w.superuser.query('select link from gate.link_lock where request = $1', [request?.id])
  return { ...one, link: rows[0].link, request: request?.id ?? '', secret }
}

const sessionOf = async ({ secret }: typeof made) => {
  const opened = await openLink(w.house.door, secret.token, secret.code, 'test')
  if (opened.outcome !== 'open') throw new Error(opened.outcome)
  return opened.session
}

/** In a transaction that leaves nothing behind. */
async function inSession<T>(session: string, work: () => Promise<T>): Promise<T> {
  await app.query('begin')
  try {
    await app.query('select gate.enter($1)', [session])
    return await work()
  } finally {
    await app.query('rollback')
  }
}
async function attempt(text: string, values: unknown[] = []): Promise<number | string> {
  await app.query('savepoint attempt')
  try {
    return (await app.query(text, values)).rowCount ?? 0
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error)
  } finally {
    await app.query('rollback to savepoint attempt')
  }
}
const value = async (text: string, values: unknown[] = []) =>
  Object.values((await app.query(text, values)).rows[0] ?? {})[0]

const writeAnswer = `insert into liv.information_answer (id, case_id, request, author, answered_on, treating, link, content)
  values (gen_random_uuid(), $1, $2, gate.me(), current_date, $3, $4, '\\x00')`

test('it may do its one act in its one case, and no other act anywhere', async () => {
  const session = await sessionOf(made)
  await inSession(session, async () => {
    for (const act of actNames) {
      const may = await value('select gate.i_may($1, $2)', [act, made.id])
      expect([act, may]).toEqual([act, act === 'answer by link'])
      expect([act, await value('select gate.i_may($1, $2)', [act, other.id])]).toEqual([act, false])
      expect([act, await value('select gate.i_may_everywhere($1)', [act])]).toEqual([act, false])
      expect(await attempt('select from gate.cases_where_i_may($1)', [act])).toBe(0)
    }
  })
})

test('it reads its own words, and not one row of any other table with a case', async () => {
  const session = await sessionOf(made)
  const { rows } = await w.superuser.query<{ name: string }>(
    `select distinct c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
      where c.relnamespace = 'liv'::regnamespace and c.relkind = 'r' and has_any_column_privilege('liv_app', c.oid, 'select')`,
  )
  expect(rows.length).toBeGreaterThan(60)
  await inSession(session, async () => {
    for (const { name } of rows)
      expect([name, await attempt(`select from ${name}`)]).toEqual([name, name === 'liv.once_link' ? 1 : 0])
    for (const text of [
      'select from gate.account where id <> gate.me()',
      'select from gate.my_cases()',
      'select from gate.my_links()',
      'select from gate.members_of($1)',
      'select from gate.numbers_of(array[$1::uuid])',
      'select from gate.open_cases()',
      'select from liv.case_file',
    ])
      expect([0, '42501']).toContain(await attempt(text, text.includes('$1') ? [made.id] : []))
    expect(await value('select gate.case_in_hand($1)', [made.number])).toBeNull()
  })
})

test('it gets the key of its own part, and of no other part and no other case', async () => {
  const session = await sessionOf(made)
  await inSession(session, async () => {
    expect(await attempt("select from vault.open($1, 'answer by link', null)", [made.id])).toBe(1)
    const { rows } = await app.query("select compartment from vault.open($1, 'answer by link', null)", [made.id])
    expect(rows).toEqual([{ compartment: 'outside' }])
    for (const act of actNames.filter((one) => one !== 'answer by link'))
      expect([act, await attempt('select from vault.open($1, $2, null)', [made.id, act])]).toEqual([act, 'LV403'])
    expect(await attempt("select from vault.open($1, 'answer by link', null)", [other.id])).toBe('LV403')
  })
})

test('it writes one answer to its own question, and nothing to another', async () => {
  const session = await sessionOf(made)
  await inSession(session, async () => {
    const write = (id: string, request: string, link: string | null, treating = false) =>
      attempt(writeAnswer, [id, request, treating, link])
    expect(await write(made.id, made.request, made.link)).toBe(1)
    for (const wrong of [
      await write(made.id, made.request, null),
      await write(other.id, other.request, other.link),
      await write(made.id, other.request, made.link),
      await write(made.id, made.request, other.link),
      await write(made.id, made.request, made.link, true),
    ])
      expect(['42501', 'LV409', '23503']).toContain(wrong)
    expect(await attempt("update liv.once_link set content = '\\x00'")).toBe('42501')
    expect(await attempt('delete from liv.once_link')).toBe('42501')
    expect(await attempt('select gate.end_link($1)', [made.link])).toBe('LV403')
    expect(await attempt("select gate.enqueue('reminder', $1)", [made.id])).toBe('LV403')
    const line =
      "select audit.append('case.seen', 'answer by link', jsonb_build_array(jsonb_build_object('kind', 'case', 'id', $1::text)), 'done', null)"
    expect(await attempt(line, [other.id])).toBe('LV403')
    await app.query(writeAnswer, [made.id, made.request, false, made.link])
    expect(await attempt('select from liv.once_link')).toBe(0)
    expect(await value('select gate.my_link()')).toBeNull()
  })
})

test('one file goes with it, of half a megabyte a piece and ten pieces at most', async () => {
  const session = await sessionOf(made)
  const file = `insert into liv.attachment (id, case_id, author, link, treating, kind, content)
    values ($3, $1, gate.me(), $2, false, 'pdf', '\\x00')`
  const piece = (version: number, size: number) => `insert into liv.attachment_piece
    (id, case_id, attachment, version, author, treating, content) values (gen_random_uuid(), $1, $2, ${version}, gate.me(), false, repeat('x', ${size})::bytea)`
  await inSession(session, async () => {
    const id = randomUUID()
    await app.query(file, [made.id, made.link, id])
    expect(await attempt(file, [made.id, made.link, randomUUID()])).toBe('23505')
    expect(await attempt(file, [other.id, other.link, randomUUID()])).toBe('42501')
    expect(await attempt(piece(1, 524_288), [made.id, id])).toBe(1)
    expect(await attempt(piece(1, 600_000), [made.id, id])).toBe('23514')
    expect(await attempt(piece(11, 10), [made.id, id])).toBe('23514')
    expect(await attempt(file.replace("'pdf'", "'html'"), [made.id, made.link, randomUUID()])).toBe('23514')
  })
})

test('nobody but the door opens a link or counts a code, and nobody reads a lock', async () => {
  for (const pool of [w.house.app, w.house.worker])
    for (const text of [
      "select gate.open_link('a', 'b', '', null)",
      "select gate.link_is_known('a')",
      'select * from gate.link_lock',
      'update gate.link_lock set tries = 0',
    ])
      await expect(pool.query(text), text).rejects.toMatchObject({ code: '42501' })
  await expect(w.house.door.query('select * from gate.link_lock')).rejects.toMatchObject({ code: '42501' })
  const { rows } = await w.superuser.query('select from gate.link_lock')
  expect(rows.length).toBeGreaterThan(1)
})

test('a stranger ends no link, sees no lock of it and hangs none on the words of another', async () => {
  for (const name of ['noor', 'karin', 'els', 'tess']) {
    const { token } = await w.as(name)
    await inSession(token, async () => {
      expect(await attempt('select gate.end_link($1)', [made.link])).toBe('LV403')
      expect(await attempt("select gate.lock_link($1, sha256('a'), sha256('b'), 7, false)", [made.link])).toBe('LV403')
      expect(await attempt('select from gate.my_links($1)', [made.id])).toBe(0)
      expect(await attempt('select from liv.once_link where case_id = $1', [made.id])).toBe(0)
      expect(await attempt(writeAnswer, [made.id, made.request, false, made.link])).toBe('42501')
    })
  }
  // A control: whoever may, sees it.
  await inSession((await w.as('omar')).token, async () => {
    expect(await attempt('select from gate.my_links($1)', [made.id])).toBe(1)
  })
})

test('a colleague writes no answer in the name of a link', async () => {
  await inSession((await w.as('omar')).token, async () => {
    expect(await attempt(writeAnswer, [made.id, made.request, false, made.link])).toBe('42501')
  })
})

test('a session of a link ends with its link, and after half an hour', async () => {
  const session = await sessionOf(other)
  const { rows } = await w.superuser.query(
    'select absolute_until - opened_at as life from gate.session where link = $1 order by opened_at desc limit 1',
    [other.link],
  )
  expect(rows[0].life).toMatchObject({ minutes: 30 })
  await (await w.as('sanne')).on(other.number, 'make a link', (ctx) =>
    ctx.tx.run({ text: 'select gate.end_link($1)', values: [other.link] }),
  )
  await app.query('begin')
  expect(await value('select gate.enter($1)', [session])).toBeNull()
  await app.query('rollback')
})

test('the account in whose name an answer comes stands in no list, and nobody ends it or gives it a role', async () => {
  const { rows } = await w.superuser.query("select id from gate.account where subject = 'link:outside'")
  const [{ id }] = rows
  await inSession((await w.as('bas')).token, async () => {
    const { rows: all } = await app.query('select id from gate.accounts()')
    expect(all.length).toBeGreaterThan(10)
    expect(all.map((one) => one.id)).not.toContain(id)
    const wanted = JSON.stringify({ kind: 'end', account: id, reason: 'Opruimen.' })
    expect(await attempt('select gate.propose_account_change($1)', [wanted])).toBe('LV409')
  })
  for (const text of [
    'update gate.account set active = false where id = $1',
    "insert into gate.account_role (account, role) values ($1, 'coordinator')",
  ])
    await expect(w.superuser.query(text, [id])).rejects.toMatchObject({ code: 'LV409' })
})
