import { randomUUID } from 'node:crypto'
import { DatabaseError } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { getReferral } from '#trajectory/1-referral/referral-store.ts'
import { browse } from '../../tests/world/browse.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'
import { Damaged } from './vault.ts'

let w: World
let one: { id: string; number: string }
let other: { id: string; number: string }
let notMine: { id: string; number: string }

beforeAll(async () => {
  w = await world()
  one = await aCase(w)
  other = await aCase(w)
  notMine = await aCase(w, false)
  await w.superuser.query(
    "update liv.case_file set stage = 'conversations', included_on = current_date where id = $1",
    [notMine.id],
  )
})
afterAll(() => w.close())

interface Line {
  event: string
  act: string
  outcome: string
  actor: string
  standing: string
  objects: { object: string; part: string }[]
}

/** The lines that were written while this was done. */
async function linesOf(work: () => Promise<unknown>): Promise<Line[]> {
  const { rows } = await w.superuser.query('select coalesce(max(place), 0) as last from audit.event')
  await work()
  const lines = await w.superuser.query(
    `select e.event, e.act, e.outcome, e.actor, e.standing,
        (select coalesce(json_agg(json_build_object('object', o.object, 'part', o.part) order by o.ordinal), '[]')
           from audit.event_object o where o.stream = e.stream and o.seq = e.seq) as objects
       from audit.event e where e.place > $1 order by e.place`,
    [rows[0].last],
  )
  return lines.rows
}
const opened = (lines: readonly Line[]) => lines.filter((line) => line.event === 'content.opened')
const read = async (number = one.number, then: () => void = () => {}) =>
  (await w.as('sanne')).on(number, 'read the referral', async (ctx) => {
    const text = await getReferral(ctx, ctx.case.id)
    then()
    return text
  })

test('whoever opens a part leaves a line: who, which act, which part of which case, as what', async () => {
  const lines = await linesOf(() => read())
  expect(opened(lines)).toEqual([
    {
      event: 'content.opened',
      act: 'read the referral',
      outcome: 'done',
      actor: (await w.as('sanne')).account,
      standing: 'coordinator',
      objects: [{ object: one.id, part: 'referral' }],
    },
  ])
})

test('the line and the work are one transaction: what is rolled back was not read by anybody', async () => {
  const lines = await linesOf(() =>
    expect(
      read(one.number, () => {
        throw new Error('the page fails')
      }),
    ).rejects.toThrow('the page fails'),
  )
  expect(lines).toEqual([])
})

test('a key that is known already still costs a line each time', async () => {
  await read()
  const kept = w.house.keys.cache.size
  const lines = await linesOf(async () => {
    for (let n = 0; n < 3; n++) await read()
  })
  expect([opened(lines).length, w.house.keys.cache.size]).toEqual([3, kept])
})

test('without a line there is no share, also when the key is known already', async () => {
  await read()
  await w.superuser.query(
    "alter table audit.event add constraint log_is_full check (event <> 'content.opened') not valid",
  )
  await expect(read()).rejects.toThrow(DatabaseError)
  await w.superuser.query('alter table audit.event drop constraint log_is_full')
  expect((await read()).concern).toContain('afgelopen')
})

test('a share leaves the database through the two functions that write the line, and in no other way', async () => {
  const { rows } = await w.superuser.query(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('vault', 'gate', 'audit', 'liv') and has_function_privilege('liv_app', p.oid, 'execute')
        and (p.prosrc ~ 'vault.share' or pg_get_function_result(p.oid) ~ 'share') order by 1`,
  )
  expect(rows.map(({ name }) => name.split('(')[0])).toEqual(['vault.open', 'vault.open_many'])
  const sanne = await w.as('sanne')
  const table = (name: string) =>
    sanne.on(one.number, 'read the referral', (ctx) =>
      ctx.tx.rows({ ...sql`select 1`, text: `select * from vault.${name}` }),
    )
  for (const name of ['share', 'dossier', 'person_index', 'index_epoch', 'search_allowance'])
    await expect(table(name), name).rejects.toMatchObject({ code: '42501' })
})

test('somebody without standing gets LV403 from the database, and the same for a dossier that is not there', async () => {
  const noor = await w.as('noor')
  for (const id of [one.id, randomUUID()])
    for (const act of ['read the referral', 'write the referral', 'read care notes', 'no such act']) {
      const asked = noor.act('signed in', (ctx) =>
        ctx.tx.rows(sql`select * from vault.open(${id}::uuid, ${act}, null)`),
      )
      await expect(asked, act).rejects.toMatchObject({ code: 'LV403', message: 'not allowed' })
    }
  await expect(noor.act('signed in', (ctx) => ctx.open('read the referral', one.id))).rejects.toThrow(NotFound)
})

test('their page answers 404, and the refusal is in the log of that case', async () => {
  const noor = await w.as('noor')
  const lines = await linesOf(async () => {
    expect((await browse(w, noor).get(`/dossiers/${one.number}/aanmelding`)).status).toBe(404)
  })
  expect(lines).toMatchObject([
    { act: 'read the referral', outcome: 'refused', actor: noor.account, objects: [{ object: one.id }] },
  ])
})

test('a hidden dossier opens for nobody', async () => {
  const hidden = await aCase(w)
  await w.superuser.query('select vault.hide_dossier($1)', [hidden.id])
  await expect(read(hidden.number)).rejects.toThrow(NotFound)
})

test('the same part of many dossiers opens with one line about them all', async () => {
  const sanne = await w.as('sanne')
  const lines = await linesOf(async () => {
    const keys = await sanne.act('signed in', (ctx) => ctx.openMany('read the referral', [one.id, other.id, one.id]))
    expect([...keys.keys()].sort()).toEqual([one.id, other.id].sort())
  })
  expect(opened(lines).map(({ objects }) => objects.map((about) => about.object).sort())).toEqual([
    [one.id, other.id].sort(),
  ])
})

test('one dossier among many that is not mine refuses them all, and no line says that any was opened', async () => {
  const sanne = await w.as('sanne')
  const lines = await linesOf(() =>
    expect(sanne.act('signed in', (ctx) => ctx.openMany('read the referral', [one.id, notMine.id]))).rejects.toThrow(
      NotFound,
    ),
  )
  expect(opened(lines)).toEqual([])
})

test('a text of another row, or of an older version, is refused by its own page', async () => {
  const { rows } = await w.superuser.query('select id, case_id, content from liv.referral where case_id = any ($1)', [
    [one.id, other.id],
  ])
  const [mine, theirs] = [one, other].map(({ id }) => rows.find((row) => row.case_id === id))
  const put = (id: string, content: Buffer) =>
    w.superuser.query('update liv.referral set content = $2 where id = $1', [id, content])
  await w.superuser.query('alter table liv.referral disable trigger user')
  await put(mine.id, theirs.content)
  await expect(read()).rejects.toThrow(Damaged)
  await put(mine.id, mine.content)
  expect((await read()).concern).toContain('afgelopen')
})

test('nobody can write in the log that something was opened, or leave out that it was', async () => {
  const sanne = await w.as('sanne')
  for (const event of ['content.opened', 'session.opened', 'dossier.created', 'administration.rotate.ended'])
    await expect(
      sanne.act('signed in', (ctx) => ctx.tx.run(sql`select audit.append(${event}, null, '[]', 'done', null)`)),
      event,
    ).rejects.toMatchObject({ code: 'LV403' })
  const own = sanne.act('signed in', (ctx) =>
    ctx.tx.run(sql`select audit.append_administration('administration.x', 'done', '', null)`),
  )
  await expect(own).rejects.toMatchObject({ code: '42501' })
})
