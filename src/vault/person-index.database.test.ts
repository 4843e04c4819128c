import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NotFound, Refused } from '#platform/refused.ts'
import { writePerson } from '#trajectory/person-page.tsx'
import { adviceCase } from '../../tests/world/advice-case.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'
import type { Person } from './person-index.ts'

let w: World
let one: { id: string; number: string }

const vNumber = '0912345678'
const name = 'Ümit al-Hassan'
const birthDate = Temporal.PlainDate.from('2001-03-04')
const rest = { language: '', contact: '' }

beforeAll(async () => {
  w = await world()
  one = await adviceCase(w)
  await write('sanne', one, { name, birthDate, vNumber })
})
afterAll(() => w.close())
beforeEach(() => w.superuser.query('delete from vault.search_allowance'))

interface Written {
  name: string
  birthDate?: Temporal.PlainDate
  vNumber: string
}
const write = async (who: string, where: { number: string }, person: Written) =>
  (await w.as(who)).on(where.number, 'write identity', (ctx) =>
    writePerson(ctx, { ...rest, birthDate: undefined, ...person }),
  )
const find = async (who: string, person: Person) => (await w.as(who)).act('signed in', (ctx) => ctx.findPerson(person))

test.each([
  [{ vNumber }],
  [{ vNumber: 'V 091.234.5678' }],
  [{ vNumber: '０９１２３４５６７８' }],
  [{ name, birthDate: '2001-03-04' }],
  [{ name: 'AL HASSAN, umit', birthDate: '2001-03-04' }],
  [{ vNumber, name: 'iemand anders', birthDate: '1990-01-01' }],
])('a person is found however it was typed: %o', async (person) => {
  expect(await find('sanne', person)).toEqual([one.id])
})

test.each([
  [{ vNumber: '0912345679' }],
  [{ name, birthDate: '2001-03-05' }],
  [{ name: 'Ümit al-Hassani', birthDate: '2001-03-04' }],
  [{ name: 'Ümit', birthDate: '2001-03-04' }],
])('what is not exactly the same is not found: %o', async (person) => {
  expect(await find('sanne', person)).toEqual([])
})

test.each([[{ vNumber: '091234567' }], [{ vNumber: '0912%' }], [{ name }], [{ birthDate: '2001-03-04' }], [{}]])(
  'a part of a number, a name alone or a date alone is no question: %o',
  async (person) => {
    await expect(find('sanne', person)).rejects.toThrow('Zoek op een V-nummer van tien cijfers')
  },
)

test('only who may read the name of that case finds it; for anybody else it is as if nobody is there', async () => {
  expect(await find('omar', { vNumber })).toEqual([one.id])
  expect(await find('karin', { vNumber })).toEqual([one.id])
  for (const persona of ['noor', 'els', 'hamid', 'yara', 'mark', 'bas', 'olga'])
    expect([persona, await find(persona, { vNumber })]).toEqual([persona, []])
})

test('the log keeps keyed hashes of the question, never the question or a hash that can be guessed', async () => {
  await find('sanne', { vNumber, name, birthDate: '2001-03-04' })
  const { rows } = await w.superuser.query(
    `select audit.line_of(e, audit.objects_of(e.stream, e.seq)) as line from audit.event e
      where event = 'person.searched' order by place desc limit 1`,
  )
  const line: string = rows[0].line
  expect(line).toContain('search term')
  expect(line).toContain(one.id)
  const plain = [vNumber, 'hassan', '2001-03-04', `v-number\0${vNumber}`]
  const guesses = plain.flatMap((text) => [
    text,
    ...['sha256', 'sha1', 'md5'].map((kind) => createHash(kind).update(text).digest('hex')),
  ])
  expect(guesses.filter((guess) => line.toLowerCase().includes(guess))).toEqual([])
})

test('the thirty-first search within the hour is refused with a sentence; others, and the next hour, are not', async () => {
  for (let n = 0; n < 30; n++) await find('sanne', { vNumber: String(1_000_000_000 + n) })
  for (let n = 0; n < 2; n++) await expect(find('sanne', { vNumber })).rejects.toThrow('al dertig keer')
  expect(await find('omar', { vNumber })).toEqual([one.id])
  await w.superuser.query("update vault.search_allowance set hour = hour - interval '1 hour'")
  expect(await find('sanne', { vNumber })).toEqual([one.id])
})

test('a name that is corrected is found, the one before is not, and the V-number stays', async () => {
  const there = await adviceCase(w)
  await write('sanne', there, { name: 'Eerste Naam', birthDate, vNumber: '0900000001' })
  await write('karin', there, { name: 'Tweede Naam', birthDate, vNumber: '' })
  expect(await find('sanne', { name: 'Tweede Naam', birthDate: '2001-03-04' })).toEqual([there.id])
  expect(await find('sanne', { name: 'Eerste Naam', birthDate: '2001-03-04' })).toEqual([])
  expect(await find('sanne', { vNumber: '0900000001' })).toEqual([there.id])
  await write('karin', there, { name: 'Derde Naam', vNumber: '0900000002' })
  expect(await find('sanne', { name: 'Tweede Naam', birthDate: '2001-03-04' })).toEqual([])
  expect(await find('sanne', { vNumber: '0900000001' })).toEqual([])
  expect(await find('sanne', { vNumber: '0900000002' })).toEqual([there.id])
})

test('what is findable and what is written are one transaction', async () => {
  const sanne = await w.as('sanne')
  const failing = sanne.on(one.number, 'write identity', async (ctx) => {
    await writePerson(ctx, { ...rest, name: 'Nooit', birthDate, vNumber: '0900000009' })
    throw new Refused('toch niet')
  })
  await expect(failing).rejects.toThrow('toch niet')
  expect(await find('sanne', { vNumber: '0900000009' })).toEqual([])
  expect(await find('sanne', { vNumber })).toEqual([one.id])
})

test('only who may write the name makes somebody findable', async () => {
  const omar = await w.as('omar')
  const asked = omar.act('signed in', (ctx) => ctx.indexPerson(one.id, { vNumber: '0900000010' }))
  await expect(asked).rejects.toThrow(NotFound)
  const early = await aCase(w)
  expect(await find('omar', { name: 'Proefpersoon Achternaamloos', birthDate: '2001-03-04' })).not.toContain(early.id)
})
