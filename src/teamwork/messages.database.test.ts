import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { joins, leaves, teamworkCase } from '../../tests/world/teamwork-case.ts'
import { type World, world } from '../../tests/world/world.ts'
import { careRoom, commissionerRoom, type Room, teamRoom } from './messages.ts'
import { reply, startThread } from './messages-actions.ts'
import { listMessages, listUnread, markSeen } from './messages-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type Case = { id: string; number: string }
const words = { subject: 'Afspraak dinsdag', text: 'De tolk kan pas om half drie.' }
const on = async <T>(persona: string, one: Case, act: Room['read'], work: (ctx: CaseCtx) => Promise<T>) =>
  (await w.as(persona)).on(one.number, act, work)
const write = (persona: string, one: Case, room: Room, text = words) =>
  on(persona, one, room.write, (ctx) => startThread(ctx, room, text))
const reads = (persona: string, one: Case, room: Room) =>
  on(persona, one, room.read, (ctx) => listMessages(ctx, room)).then((all) => all.map(({ text }) => text))
const rawly = (persona: string, one: Case, room: Room) =>
  w
    .as(persona)
    .then((person) =>
      person.act('signed in', (ctx) =>
        ctx.tx.rows({ text: `select id from liv.${room.table} where case_id = $1`, values: [one.id] }),
      ),
    )
    .then((rows) => rows.length)
const rowsOf = async (one: Case, room: Room) =>
  (await w.superuser.query(`select id from liv.${room.table} where case_id = $1`, [one.id])).rowCount

describe('who is in a room reads along, nobody else, on the page and in the database', () => {
  test.each([
    {
      room: teamRoom,
      from: 'omar',
      may: ['sanne', 'daan', 'omar', 'lotte'],
      not: ['karin', 'pieter', 'noor', 'hamid', 'tess', 'yara'],
    },
    {
      room: careRoom,
      from: 'lotte',
      may: ['lotte'],
      not: ['sanne', 'daan', 'omar', 'karin', 'pieter', 'noor', 'tess'],
    },
    {
      room: commissionerRoom,
      from: 'karin',
      may: ['sanne', 'daan', 'karin'],
      not: ['omar', 'lotte', 'pieter', 'hamid', 'joost', 'tess'],
    },
  ])('$room.title', async ({ room, from, may, not }) => {
    const one = await teamworkCase(w)
    await write(from, one, room)
    for (const persona of may) {
      expect(await reads(persona, one, room), persona).toEqual([words.text])
      expect(await rawly(persona, one, room), persona).toBe(1)
    }
    for (const persona of not) {
      await expect(reads(persona, one, room), persona).rejects.toThrow(NotFound)
      await expect(write(persona, one, room), persona).rejects.toThrow(NotFound)
      expect(await rawly(persona, one, room), persona).toBe(0)
    }
    expect(await rowsOf(one, room)).toBe(1)
  })

  test('the stand-in reads about care only while standing in', async () => {
    const one = await teamworkCase(w)
    await write('lotte', one, careRoom)
    await joins(w, one.id, 'pieter', 'standIn', new Date(Date.now() + 86_400_000))
    expect(await reads('pieter', one, careRoom)).toEqual([words.text])
    await w.superuser.query(
      "update gate.membership set until_at = now() - interval '1 hour' where case_id = $1 and relation = 'standIn'",
      [one.id],
    )
    await expect(reads('pieter', one, careRoom)).rejects.toThrow(NotFound)
    expect(await rawly('pieter', one, careRoom)).toBe(0)
  })

  test('a former member and a colleague who is shut out read nothing any more', async () => {
    const one = await teamworkCase(w)
    await write('sanne', one, teamRoom)
    await leaves(w, one.id, 'omar')
    const lotte = await w.as('lotte')
    await w.superuser.query(
      'insert into gate.exclusion (case_id, account, given_by, from_at) values ($1, $2, $2, now())',
      [one.id, lotte.account],
    )
    for (const persona of ['omar', 'lotte']) {
      await expect(reads(persona, one, teamRoom)).rejects.toThrow(NotFound)
      expect(await rawly(persona, one, teamRoom)).toBe(0)
    }
    expect(await rowsOf(one, teamRoom)).toBe(1)
  })

  test('a message does not hang on a thread of another case, nor on another name', async () => {
    const one = await teamworkCase(w)
    const other = await teamworkCase(w)
    await write('sanne', other, teamRoom)
    const [thread] = await on('sanne', other, teamRoom.read, (ctx) => listMessages(ctx, teamRoom))
    await expect(
      on('sanne', one, teamRoom.write, (ctx) => reply(ctx, teamRoom, { thread: thread?.id ?? '', text: 'Ja.' })),
    ).rejects.toThrow(NotFound)
    const { account } = await w.as('omar')
    await expect(
      on('sanne', one, teamRoom.write, (ctx) =>
        ctx.tx.run(sql`insert into liv.team_message (id, case_id, thread, author, content)
          values (${crypto.randomUUID()}, ${one.id}, ${thread?.id}, ${account}, '\\x00')`),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

test('what is said is sealed, is never changed, and opening it leaves a line', async () => {
  const one = await teamworkCase(w)
  await write('omar', one, teamRoom)
  await reads('sanne', one, teamRoom)
  const { rows } = await w.superuser.query('select content from liv.team_message where case_id = $1', [one.id])
  expect(rows[0].content.toString()).not.toContain('tolk')
  await expect(
    w.superuser.query("update liv.team_message set content = '\\x00' where case_id = $1", [one.id]),
  ).rejects.toMatchObject({ code: 'LV409' })
  const { account } = await w.as('sanne')
  const lines = await w.superuser.query(
    "select 1 from audit.event e join audit.event_object o on o.place = e.place where e.actor = $1 and e.event = 'content.opened' and o.part = 'teamwork' and o.object = $2",
    [account, one.id],
  )
  expect(lines.rowCount).toBeGreaterThan(0)
})

test('the others in the room get one mail without content, the writer none', async () => {
  const one = await teamworkCase(w)
  await w.superuser.query("delete from gate.job where kind = 'mail'")
  await write('karin', one, commissionerRoom)
  const { rows } = await w.superuser.query("select object from gate.job where kind = 'mail'")
  const wanted = await Promise.all(['sanne', 'daan'].map(async (name) => (await w.as(name)).account))
  expect(rows.map(({ object }) => object).toSorted()).toEqual(wanted.toSorted())
})

test('what is new for me is counted per room until I look; what came in meanwhile stays new', async () => {
  const one = await teamworkCase(w)
  await write('omar', one, teamRoom)
  await write('omar', one, teamRoom)
  const fresh = async (persona: string) =>
    (await (await w.as(persona)).act('signed in', (ctx) => listUnread(ctx)))
      .filter(({ caseId }) => caseId === one.id)
      .map(({ room, count }) => [room, count])
  expect(await fresh('sanne')).toEqual([['team', 2]])
  expect(await fresh('omar')).toEqual([])
  expect(await fresh('karin')).toEqual([])
  const shown = await on('sanne', one, teamRoom.read, (ctx) => listMessages(ctx, teamRoom))
  await write('omar', one, teamRoom)
  await on('sanne', one, teamRoom.read, (ctx) => markSeen(ctx, teamRoom, shown))
  expect(await fresh('sanne')).toEqual([['team', 1]])
  await on('sanne', one, teamRoom.read, async (ctx) => markSeen(ctx, teamRoom, await listMessages(ctx, teamRoom)))
  expect(await fresh('sanne')).toEqual([])
})

test('a closed case takes no more messages', async () => {
  const one = await teamworkCase(w)
  await w.superuser.query("update liv.case_file set stage = 'closed' where id = $1", [one.id])
  await expect(write('sanne', one, teamRoom)).rejects.toThrow('Dit dossier is afgesloten')
})
