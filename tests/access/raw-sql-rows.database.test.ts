import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attempt, type Stranger, type StrangersWorld, strangersWorld } from './strangers.ts'

/** Raw SQL in the application's role, table by table: nothing of a case that is not theirs can be read, counted or changed. */
let world: StrangersWorld
interface Table {
  readonly name: string
  readonly updatable: string | null
  readonly row: Record<string, unknown>
}
let tables: Table[]
const cases = () => world.cases.map(({ id }) => id)

beforeAll(async () => {
  world = await strangersWorld()
  const { rows } = await world.w.superuser.query<{ name: string; updatable: string | null }>(
    `select c.oid::regclass::text as name,
       (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege('liv_app', c.oid, a.attnum, 'update') limit 1) as updatable
     from pg_class c where c.relnamespace = 'liv'::regnamespace and c.relkind = 'r'
      and has_any_column_privilege('liv_app', c.oid, 'select')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id') order by 1`,
  )
  tables = []
  for (const one of rows) {
    const found = await world.w.superuser.query(
      `select to_jsonb(t) as row from ${one.name} t where case_id = any ($1) limit 1`,
      [cases()],
    )
    tables.push({ ...one, row: found.rows[0]?.row })
  }
}, 180_000)
afterAll(() => world.close())

/** Not allowed; or, whatever is there, "this is signed": a trigger that sees no parent row of theirs says so before the policy does. */
const refused = ['42501', 'LV409']

/** Every stranger × every table, and who got anything else than expected. */
async function everyone(
  expected: readonly (number | string)[],
  what: (app: ClientBase, table: Table, stranger: Stranger) => Promise<number | string>,
): Promise<string[]> {
  const wrong: string[] = []
  for (const stranger of world.strangers)
    await world.as(stranger, async (app) => {
      for (const table of tables) {
        const came = await what(app, table, stranger)
        if (!expected.includes(came)) wrong.push(`${stranger.name}: ${table.name}: ${came}`)
      }
    })
  return wrong
}

test('a control: there is a row of these cases in every table', () => {
  expect(tables.length).toBeGreaterThan(50)
  expect(tables.filter((table) => !table.row).map((table) => table.name)).toEqual([])
})

test('not one row can be read or counted', async () => {
  expect(
    await everyone([0], (app, { name }) => attempt(app, `select from ${name} where case_id = any ($1)`, [cases()])),
  ).toEqual([])
})

test('not one row can be reached through a row of a table beside it', async () => {
  expect(
    await everyone([0], (app, { name }) =>
      attempt(app, `select from liv.organisation o join ${name} t on true where t.case_id = any ($1)`, [cases()]),
    ),
  ).toEqual([])
})

test('not one row can be written into such a case, in one’s own name or another’s', async () => {
  const write =
    (own: boolean) =>
    (app: ClientBase, { name, row }: Table, { account }: Stranger) => {
      const mine = { ...row, id: randomUUID(), ...(own && 'author' in row ? { author: account } : {}) }
      return attempt(app, `insert into ${name} select * from jsonb_populate_record(null::${name}, $1)`, [mine])
    }
  expect(await everyone(refused, write(true))).toEqual([])
  expect(await everyone(refused, write(false))).toEqual([])
})

test('a row that exists, a row that does not, and a case that does not exist are refused alike', async () => {
  const put = (app: ClientBase, { name, row }: Table, more: object, end = '') =>
    attempt(app, `insert into ${name} select * from jsonb_populate_record(null::${name}, $1) ${end}`, [
      { ...row, ...more },
    ])
  const alike = async (app: ClientBase, table: Table) => {
    const codes = new Set([
      await put(app, table, {}),
      await put(app, table, {}, 'on conflict (id) do nothing'),
      await put(app, table, { id: randomUUID() }),
      await put(app, table, { id: randomUUID(), case_id: randomUUID() }),
    ])
    return [...codes].join(' or ')
  }
  expect(await everyone(refused, alike)).toEqual([])
})

test('not one row can be changed or removed', async () => {
  expect(
    await everyone([0, '42501'], (app, { name, updatable }) =>
      attempt(app, `update ${name} set ${updatable ?? 'id'} = ${updatable ?? 'id'} where case_id = any ($1)`, [
        cases(),
      ]),
    ),
  ).toEqual([])
  expect(
    await everyone([0, '42501'], (app, { name }) =>
      attempt(app, `delete from ${name} where case_id = any ($1)`, [cases()]),
    ),
  ).toEqual([])
})

test('an error cannot be made to depend on a row that is hidden', async () => {
  const trap = (name: string) => `select from ${name} where case_id = any ($1) and 1 / (length(id::text) - 36) = 1`
  for (const { name } of tables)
    await expect(world.w.superuser.query(trap(name), [cases()])).rejects.toMatchObject({ code: '22012' })
  expect(await everyone([0], (app, { name }) => attempt(app, trap(name), [cases()]))).toEqual([])
})

test('no row can be locked, and none copied to a file or a program', async () => {
  expect(
    await everyone([0, '42501'], (app, { name }) =>
      attempt(app, `select from ${name} where case_id = any ($1) for update`, [cases()]),
    ),
  ).toEqual([])
  expect(
    await everyone(['42501', '0A000'], (app, { name }) => attempt(app, `copy ${name} to program 'cat > /tmp/x'`)),
  ).toEqual([])
})
