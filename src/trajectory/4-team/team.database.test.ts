import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import { aCaseAt, aCaseWithTeam, someTeam } from '../../../tests/world/a-team.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { listMembers } from '../case-store.ts'
import { composeTeam, handOver, shutColleagueOut, standIn, startConversations, stopStandingIn } from './team-actions.ts'
import { findTeam, listPossible, teamFacts } from './team-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const nothingYet = { duidingExperts: [], careExpert: undefined, standIn: undefined, deputy: undefined }

test('Het team heeft een duidingsexpert; Het team heeft een zorgexpert met BIG-registratie; De zorgexpert heeft een waarnemer, of er staat waarom niet; De coördinator heeft een vervanger, of er staat waarom niet', async () => {
  const { number } = await aCaseAt(w, 'team')
  const sanne = await w.as('sanne')
  const start = () => sanne.on(number, 'compose the team', startConversations)
  const compose = async (change: object) => {
    const form = await someTeam(w, change)
    await sanne.on(number, 'compose the team', (ctx) => composeTeam(ctx, form))
  }
  await compose(nothingYet)
  await expect(start()).rejects.toThrow(
    'Het team heeft een duidingsexpert; Het team heeft een zorgexpert met BIG-registratie',
  )
  await compose({ standIn: undefined, deputy: undefined })
  await expect(start()).rejects.toThrow(
    'De zorgexpert heeft een waarnemer, of er staat waarom niet; De coördinator heeft een vervanger, of er staat waarom niet',
  )
  await compose({
    standIn: undefined,
    standInReason: 'Er is nu één zorgexpert.',
    deputy: undefined,
    deputyReason: 'Daan is ziek.',
  })
  await start()
  const { rows } = await w.superuser.query('select stage from liv.case_file where number = $1', [number])
  expect(rows[0].stage).toBe('conversations')
})

test('Vraag bij ieder na of er een belangenconflict is', async () => {
  const { number } = await aCaseAt(w, 'team')
  const sanne = await w.as('sanne')
  const omar = await w.as('omar')
  const form = await someTeam(w, { conflictsChecked: [omar.account] })
  await expect(sanne.on(number, 'compose the team', (ctx) => composeTeam(ctx, form))).rejects.toThrow(
    'belangenconflict',
  )
})

test('De waarnemer is iemand anders dan de zorgexpert; De vervanger is iemand anders dan de coördinator', async () => {
  const { number } = await aCaseAt(w, 'team')
  const [sanne, lotte] = [await w.as('sanne'), await w.as('lotte')]
  const same = await someTeam(w, { standIn: lotte.account })
  await expect(sanne.on(number, 'compose the team', (ctx) => composeTeam(ctx, same))).rejects.toThrow(
    'De waarnemer is iemand anders dan de zorgexpert',
  )
  const self = await someTeam(w, { deputy: sanne.account })
  await expect(sanne.on(number, 'compose the team', (ctx) => composeTeam(ctx, self))).rejects.toThrow(
    'De vervanger is iemand anders dan de coördinator',
  )
})

test('who leaves the team loses the case at once', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const [sanne, omar, noor] = [await w.as('sanne'), await w.as('omar'), await w.as('noor')]
  expect(await omar.on(number, 'read the process', (ctx) => listMembers(ctx, id))).toHaveLength(5)
  const form = await someTeam(w, { duidingExperts: [noor.account] })
  await sanne.on(number, 'compose the team', (ctx) => composeTeam(ctx, form))
  await expect(omar.on(number, 'read the process', (ctx) => listMembers(ctx, id))).rejects.toThrow(NotFound)
  expect(
    await omar.act('signed in', (ctx) => ctx.tx.rows(sql`select id from gate.numbers_of(array[${id}::uuid])`)),
  ).toEqual([])
  expect(await noor.on(number, 'read the process', (ctx) => teamFacts(ctx, id))).toMatchObject({
    duidingExperts: 1,
    registeredCareExperts: 1,
  })
})

test('the words about the team are sealed and not for the commissioner', async () => {
  const { number, id } = await aCaseWithTeam(w, 'commission')
  const [sanne, omar] = [await w.as('sanne'), await w.as('omar')]
  expect((await omar.on(number, 'read the process', findTeam))?.words.languages).toBe('Tigrinya met tolk.')
  const karin = await w.as('karin')
  await sanne.on(number, 'address the commission', (ctx) =>
    ctx.tx.row(sql`select gate.join_case(${id}, ${karin.account}, 'commissioner', 'address the commission', null)`),
  )
  expect(
    await karin.on(number, 'read the process', (ctx) =>
      ctx.tx.rows(sql`select id from liv.team where case_id = ${id}`),
    ),
  ).toEqual([])
  const { rows } = await w.superuser.query('select content from liv.team where case_id = $1', [id])
  expect(rows).toHaveLength(1)
  expect(rows[0].content.toString('latin1')).not.toContain('Tigrinya')
})

test('two people who change the team at once both keep their words', async () => {
  const { number } = await aCaseWithTeam(w)
  const [sanne, daan] = [await w.as('sanne'), await w.as('daan')]
  const base = { _version: '1' }
  const hers = await someTeam(w, { ...base, expertise: 'Kennis van trauma.' })
  const his = await someTeam(w, { ...base, expertise: 'Kennis van rouw.' })
  await sanne.on(number, 'compose the team', (ctx) => composeTeam(ctx, hers))
  const error = await daan.on(number, 'compose the team', (ctx) => composeTeam(ctx, his)).catch((e) => e)
  expect(error).toBeInstanceOf(Conflict)
  expect(error.theirs.Expertise).toBe('Kennis van trauma.')
  expect(error.version).toBe(2)
})

test('pickers say how busy a colleague is, only to who composes the team', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const [sanne, omar] = [await w.as('sanne'), await w.as('omar')]
  const possible = await sanne.on(number, 'compose the team', (ctx) => listPossible(ctx, id))
  expect(possible.find(({ account }) => account === omar.account)?.openCases).toBeGreaterThan(0)
  expect(await omar.on(number, 'read the process', (ctx) => listPossible(ctx, id))).toEqual([])
})

test('Ik neem waar: the named stand-in opens the care part for limited days, with a reason, and others are told', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const [pieter, lotte, wim] = [await w.as('pieter'), await w.as('lotte'), await w.as('wim')]
  const until = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 3 })
  await expect(pieter.on(number, 'read care notes', async () => 1)).rejects.toThrow(NotFound)
  const tooLong = { reason: 'Vakantie.', until: until.add({ days: 12 }) }
  await expect(pieter.on(number, 'stand in', (ctx) => standIn(ctx, tooLong))).rejects.toThrow(Refused)
  await pieter.on(number, 'stand in', (ctx) => standIn(ctx, { reason: 'Lotte is ziek.', until }))
  expect(await pieter.on(number, 'read care notes', async () => 1)).toBe(1)
  const { rows } = await w.superuser.query("select object from gate.job where kind = 'mail' and object = any ($1)", [
    [lotte.account, wim.account],
  ])
  expect(rows).toHaveLength(2)
  const { rowCount } = await w.superuser.query(
    "select from audit.event_object o join audit.event e using (stream, seq) where e.event = 'care.stood-in' and o.object = $1",
    [id],
  )
  expect(rowCount).toBe(1)
  await pieter.on(number, 'stand in', stopStandingIn)
  await expect(pieter.on(number, 'read care notes', async () => 1)).rejects.toThrow(NotFound)
})

test('standing in lasts fourteen days at most, in the database too', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const pieter = await w.as('pieter')
  const join = (until: string | null) =>
    pieter.on(number, 'stand in', (ctx) =>
      ctx.tx.row(sql`select gate.join_case(${id}, ${pieter.account}, 'standIn', 'stand in', ${until})`),
    )
  await expect(join(null)).rejects.toThrow('fourteen days')
  await expect(join('2099-01-01')).rejects.toThrow('fourteen days')
})

test('a colleague who is shut out sees the case nowhere, and cannot be chosen', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const [sanne, lotte, omar] = [await w.as('sanne'), await w.as('lotte'), await w.as('omar')]
  await sanne.on(number, 'shut a colleague out', (ctx) =>
    shutColleagueOut(ctx, { colleague: lotte.account, reason: 'Kent de familie.' }),
  )
  await expect(lotte.on(number, 'read the process', (ctx) => listMembers(ctx, id))).rejects.toThrow(NotFound)
  const possible = await sanne.on(number, 'compose the team', (ctx) => listPossible(ctx, id))
  expect(possible.some(({ account }) => account === lotte.account)).toBe(false)
  expect(
    await omar.on(number, 'read the process', (ctx) =>
      ctx.tx.rows(sql`select id from liv.shutting_out where case_id = ${id}`),
    ),
  ).toEqual([])
  const { rowCount } = await w.superuser.query('select from liv.shutting_out where case_id = $1', [id])
  expect(rowCount).toBe(1)
})

test('a handed over case has one coordinator, the new one', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const [sanne, daan, tess] = [await w.as('sanne'), await w.as('daan'), await w.as('tess')]
  await tess.on(number, 'compose the team', (ctx) => handOver(ctx, { colleague: daan.account }))
  await expect(sanne.on(number, 'read the process', (ctx) => listMembers(ctx, id))).rejects.toThrow(NotFound)
  const members = await daan.on(number, 'read the process', (ctx) => listMembers(ctx, id))
  expect(members.filter(({ account }) => account === daan.account).map(({ relation }) => relation)).toEqual([
    'coordinator',
  ])
})
