import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { type Line, linesOf } from '../../tests/world/log-lines.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'

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

const opened = (lines: readonly Line[]) => lines.filter((line) => line.event === 'content.opened')

test('the same part of many dossiers opens with one line about them all', async () => {
  const sanne = await w.as('sanne')
  const lines = await linesOf(w, async () => {
    const keys = await sanne.act('signed in', (ctx) => ctx.openMany('read the referral', [one.id, other.id, one.id]))
    expect([...keys.keys()].sort()).toEqual([one.id, other.id].sort())
  })
  expect(opened(lines).map(({ objects }) => objects.map((about) => about.object).sort())).toEqual([
    [one.id, other.id].sort(),
  ])
})

test('one dossier among many that is not mine refuses them all, and no line says that any was opened', async () => {
  const sanne = await w.as('sanne')
  const lines = await linesOf(w, () =>
    expect(sanne.act('signed in', (ctx) => ctx.openMany('read the referral', [one.id, notMine.id]))).rejects.toThrow(
      NotFound,
    ),
  )
  expect(opened(lines)).toEqual([])
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
