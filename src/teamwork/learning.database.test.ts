import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'
import type { LearningForm } from './learning.ts'
import { noteLearning } from './learning-routes.ts'
import { listLearning, removeLearning } from './learning-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

const day = Temporal.PlainDate.from('2026-03-04')
const intervision: LearningForm = { heldOn: day, kind: 'intervision', subject: 'interpreters', length: 'part of a day' }
const note = async (persona: string, change: Partial<LearningForm> = {}) =>
  (await w.as(persona)).act('keep my register of learning', (ctx) => noteLearning(ctx, { ...intervision, ...change }))
const list = async (persona: string) => (await w.as(persona)).act('signed in', (ctx) => listLearning(ctx, null))

test('I see my own, the team lead sees everybody’s, nobody else sees anything', async () => {
  await note('omar')
  await note('lotte', { kind: 'training' })
  expect(await list('omar')).toMatchObject([{ name: 'Omar Haddad', kind: 'intervision' }])
  expect(await list('tess')).toHaveLength(2)
  for (const persona of ['sanne', 'mark', 'bas', 'karin', 'iris']) expect(await list(persona), persona).toEqual([])
  expect((await w.superuser.query('select from liv.learning')).rowCount).toBe(2)
  expect((await browse(w, await w.as('tess')).get('/werk/scholing/team')).html).toContain('Omar Haddad')
  expect((await browse(w, await w.as('omar')).get('/werk/scholing/team')).status).toBe(404)
})

test('a commissioner keeps no register here, and a day that is to come is refused', async () => {
  await expect(note('karin')).rejects.toThrow(NotFound)
  await expect(note('noor', { heldOn: Temporal.Now.plainDateISO().add({ days: 3 }) })).rejects.toThrow(
    'nog niet geweest',
  )
})

test('only I take away what I wrote down', async () => {
  await note('pieter')
  const [mine] = await list('pieter')
  const remove = async (persona: string) =>
    (await w.as(persona)).act('signed in', (ctx) => removeLearning(ctx, mine?.id ?? ''))
  expect(await remove('tess')).toBe(false)
  expect(await remove('omar')).toBe(false)
  expect(await remove('pieter')).toBe(true)
})

test('the table has no place for a case, a person or a free text', async () => {
  const { rows } = await w.superuser.query(
    "select column_name from information_schema.columns where table_schema = 'liv' and table_name = 'learning'",
  )
  expect(rows.map(({ column_name }) => column_name).toSorted()).toEqual(
    ['account', 'held_on', 'id', 'kind', 'length', 'subject', 'version', 'written_at'].toSorted(),
  )
  await expect(
    w.superuser.query(
      "insert into liv.learning (id, account, held_on, kind, subject, length) values (gen_random_uuid(), gen_random_uuid(), current_date, 'over meneer Vries', 'law', 'day')",
    ),
  ).rejects.toMatchObject({ code: '23514' })
})
