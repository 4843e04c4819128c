import { randomUUID } from 'node:crypto'
import { DatabaseError } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { getReferral } from '#trajectory/1-referral/referral-store.ts'
import { browse } from '../../tests/world/browse.ts'
import { type Line, linesOf } from '../../tests/world/log-lines.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'
import { Damaged } from './vault.ts'

let w: World
let one: { id: string; number: string }
let other: { id: string; number: string }

beforeAll(async () => {
  w = await world()
  one = await aCase(w)
  other = await aCase(w)
})
afterAll(() => w.close())

const opened = (lines: readonly Line[]) => lines.filter((line) => line.event === 'content.opened')
const read = async (number = one.number, then: () => void = () => {}) =>
  (await w.as('sanne')).on(number, 'read the referral', async (ctx) => {
    const text = await getReferral(ctx, ctx.case.id)
    then()
    return text
  })

test('whoever opens a part leaves a line: who, which act, which part of which case, as what', async () => {
  const lines = await linesOf(w, () => read())
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
  const lines = await linesOf(w, () =>
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
  const lines = await linesOf(w, async () => {
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
  const lines = await linesOf(w, async () => {
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
