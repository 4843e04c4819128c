import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { browse } from '../../tests/world/browse.ts'
import { teamworkCase } from '../../tests/world/teamwork-case.ts'
import { type World, world } from '../../tests/world/world.ts'
import { beAway, beThereAfterAll } from './absence-actions.ts'
import { listAway, listAwayBesideMe, listMyAbsences, listWhoTakesMine } from './absence-store.ts'
import { setTask } from './tasks-actions.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())
beforeEach(() => w.superuser.query('delete from liv.absence'))

const away = async (persona: string, days = 5) =>
  (await w.as(persona)).act('say when I am away', (ctx) =>
    beAway(ctx, { from: ctx.today, until: ctx.today.add({ days }) }),
  )
const besides = async (persona: string, caseId: string) =>
  (await (await w.as(persona)).act('signed in', listAwayBesideMe)).filter((one) => one.caseId === caseId)

describe('who knows that somebody is away', () => {
  test('who shares a case with them, LIV people only; of another case nobody', async () => {
    const one = await teamworkCase(w)
    await away('sanne')
    for (const persona of ['daan', 'omar', 'lotte'])
      expect(await besides(persona, one.id), persona).toMatchObject([{ relation: 'coordinator', name: 'Sanne de Wit' }])
    for (const persona of ['karin', 'hamid', 'noor', 'tess', 'els'])
      expect(await besides(persona, one.id), persona).toEqual([])
  })

  test('the list of everybody is for coordinators and the team lead; others see their own', async () => {
    await away('lotte')
    const list = async (persona: string) => (await w.as(persona)).act('signed in', listAway)
    for (const persona of ['sanne', 'tess']) expect(await list(persona), persona).toHaveLength(1)
    for (const persona of ['omar', 'karin', 'bas', 'mark']) expect(await list(persona), persona).toEqual([])
    expect((await w.superuser.query('select from liv.absence')).rowCount).toBe(1)
  })

  test('nobody says it for another, and a commissioner has no such page', async () => {
    const lotte = await w.as('lotte')
    const sanne = await w.as('sanne')
    await expect(
      sanne.act('signed in', (ctx) =>
        ctx.tx.run(sql`insert into liv.absence (id, account, from_on, until_on)
          values (${crypto.randomUUID()}, ${lotte.account}, gate.today(), gate.today())`),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(away('karin')).rejects.toThrow(NotFound)
    expect((await browse(w, await w.as('karin')).get('/werk/afwezig')).status).toBe(404)
  })

  test('it is taken back once, by oneself', async () => {
    await away('sanne')
    const sanne = await w.as('sanne')
    const [mine] = await sanne.act('signed in', listMyAbsences)
    const back = (persona: typeof sanne) =>
      persona.act('say when I am away', (ctx) => beThereAfterAll(ctx, mine?.id ?? ''))
    await expect(back(await w.as('daan'))).rejects.toThrow(Refused)
    await back(sanne)
    await expect(back(sanne)).rejects.toThrow('was al ingetrokken')
    expect(await sanne.act('signed in', listMyAbsences)).toEqual([])
  })
})

describe('who takes over what is mine', () => {
  test('each open case with its taker; nobody sees what another leaves', async () => {
    const one = await teamworkCase(w)
    const mine = async (persona: string) =>
      (await (await w.as(persona)).act('signed in', listWhoTakesMine)).filter(({ id }) => id === one.id)
    expect(await mine('sanne')).toMatchObject([{ relation: 'coordinator', taker: 'Daan Vermeer', takerAway: null }])
    expect(await mine('lotte')).toMatchObject([{ relation: 'careExpert' }])
    expect(await mine('omar')).toMatchObject([{ relation: 'duidingExpert', taker: null }])
    expect(await mine('karin')).toEqual([])
    await away('daan')
    expect((await mine('sanne'))[0]?.takerAway).not.toBeNull()
  })

  test('who takes over gets a mail on the first morning', async () => {
    await teamworkCase(w)
    await w.superuser.query("delete from gate.job where kind = 'mail'")
    await away('sanne')
    const { rows } = await w.superuser.query("select object from gate.job where kind = 'mail'")
    expect(rows.map(({ object }) => object)).toEqual([(await w.as('daan')).account])
  })

  test('the deputy sees the work as theirs, with whom and until when; before that it waits for others', async () => {
    const one = await aCaseWithTeam(w, 'team')
    const daan = browse(w, await w.as('daan'))
    const row = async () => {
      const { html } = await daan.get('/werk')
      return html.includes('(u vervangt Sanne de Wit') && html.includes(one.number)
    }
    expect(await row()).toBe(false)
    await away('sanne')
    expect(await row()).toBe(true)
  })
})

test('a task of who is away is the deputy’s to see, and of nobody else', async () => {
  const one = await teamworkCase(w)
  const sanne = await w.as('sanne')
  await (await w.as('omar')).on(one.number, 'set a task', (ctx) =>
    setTask(ctx, { title: 'Locatie terugbellen', note: '', forWhom: sanne.account, days: 2 }),
  )
  const shows = async (persona: string) =>
    (await browse(w, await w.as(persona)).get('/werk')).html.includes('Een taak van Sanne de Wit (u vervangt)')
  expect(await shows('daan')).toBe(false)
  await away('sanne')
  expect(await shows('daan')).toBe(true)
  for (const persona of ['omar', 'lotte', 'karin', 'noor']) expect(await shows(persona), persona).toBe(false)
})

test('who plans a conversation or composes the team sees who will be away; a commissioner does not', async () => {
  const one = await teamworkCase(w)
  await (await w.as('omar')).act('say when I am away', (ctx) =>
    beAway(ctx, { from: ctx.today.add({ days: 7 }), until: ctx.today.add({ days: 9 }) }),
  )
  for (const persona of ['sanne', 'lotte', 'omar'])
    for (const page of ['team', 'gesprekken']) {
      const { html } = await browse(w, await w.as(persona)).get(`/dossiers/${one.number}/${page}`)
      expect(html.includes('Er niet: Omar Haddad ('), `${persona} ${page}`).toBe(true)
    }
  expect((await browse(w, await w.as('karin')).get(`/dossiers/${one.number}/team`)).html).not.toContain('Er niet:')
})
