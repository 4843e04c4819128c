import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setOffset } from '#platform/clock.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { aCaseAt, aCaseWithTeam, someTeam } from '../../../tests/world/a-team.ts'
import { browse } from '../../../tests/world/browse.ts'
import { aCase, type World, world } from '../../../tests/world/world.ts'
import { openSession } from '../../access/door.ts'
import { asClient } from '../../platform/database/prepare.ts'
import { joinCase, listMembers } from '../case-store.ts'
import { extendOutside, sayThatIKnow } from './outside-actions.ts'
import { listExtensions } from './outside-store.ts'
import { composeTeam } from './team-actions.ts'
import { listPossible, listShutOut } from './team-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(async () => {
  setOffset('PT0S')
  await w?.close()
})

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const withRosa = async (last: Temporal.PlainDate | undefined) => {
  const rosa = await w.as('rosa')
  const form = await someTeam(w, { duidingExperts: [rosa.account], outsideUntil: last })
  return { ...form, conflictsChecked: [...form.conflictsChecked, rosa.account] }
}
const composed = async (last?: Temporal.PlainDate) => {
  const one = await aCaseAt(w, 'team')
  const form = await withRosa(last)
  await (await w.as('sanne')).on(one.number, 'compose the team', (ctx) => composeTeam(ctx, form))
  return one
}
/** The clock of the database and of the code, so many days on. */
const ahead = async (days: number) => {
  setOffset({ days })
  await asClient(w.owner, (client) =>
    client.query(`begin; set local role liv_gate; update gate.clock set ahead = '${days} days'; commit`),
  )
}
/** Signs in anew: the sessions of before the clock moved are over. */
const lists = async (persona: string, number: string) => {
  const token = await openSession(w.house.door, { subject: persona, acr: 'test', origin: '' })
  const pages = browse(w, { ...(await w.as(persona)), token: token ?? '' })
  return {
    inWork: (await pages.get('/werk')).html.includes(number),
    inCases: (await pages.get('/dossiers')).html.includes(number),
    inSearch: (await pages.get(`/zoeken?naar=${number}`)).html.includes(`/dossiers/${number}"`),
    opens: (await pages.get(`/dossiers/${number}/gesprekken`)).status,
  }
}

describe('somebody from outside works here until a date', () => {
  test('without a last day, too far ahead, in the past or after the account ends it is refused', async () => {
    await expect(composed()).rejects.toThrow('werkt hier tot een datum')
    await expect(composed(today.subtract({ days: 1 }))).rejects.toThrow('een dag die nog komt')
    await expect(composed(today.add({ months: 7 }))).rejects.toThrow('ten hoogste 6 maanden')
    await expect(composed(today.add({ days: 130 }))).rejects.toThrow('eindigt eerder')
  })

  test('the database refuses it too, and lets a colleague of the house in without an end', async () => {
    const one = await aCaseAt(w, 'team')
    const [sanne, rosa, noor] = await Promise.all(['sanne', 'rosa', 'noor'].map((name) => w.as(name)))
    const join = (account: string, days?: number) =>
      sanne?.on(one.number, 'compose the team', (ctx) =>
        joinCase(
          ctx,
          one.id,
          account,
          'duidingExpert',
          'compose the team',
          days ? ctx.now.add({ hours: days * 24 }) : null,
        ),
      )
    await expect(join(rosa?.account ?? '')).rejects.toMatchObject({ code: 'LV409' })
    await expect(join(rosa?.account ?? '', 200)).rejects.toMatchObject({ code: 'LV409' })
    await join(noor?.account ?? '')
    await join(rosa?.account ?? '', 20)
  })

  test('the last day stands on the page of the team', async () => {
    const one = await composed(today.add({ days: 10 }))
    const { html } = await browse(w, await w.as('sanne')).get(`/dossiers/${one.number}/team`)
    expect(html).toContain('Van buiten, tot een datum')
    expect(html).toContain('standaard, nog te bevestigen door LIV')
  })

  test('the case is gone for them the day after: lists, search, pages; the row is still there', async () => {
    const one = await composed(today.add({ days: 10 }))
    await w.superuser.query("update liv.case_file set stage = 'conversations' where id = $1", [one.id])
    expect(await lists('rosa', one.number)).toEqual({ inWork: true, inCases: true, inSearch: true, opens: 200 })
    await ahead(10)
    expect((await lists('rosa', one.number)).opens).toBe(200)
    await ahead(11)
    expect(await lists('rosa', one.number)).toEqual({ inWork: false, inCases: false, inSearch: false, opens: 404 })
    const { rowCount } = await w.superuser.query(
      "select from gate.membership where case_id = $1 and relation = 'duidingExpert' and ended_at is null",
      [one.id],
    )
    expect(rowCount).toBe(1)
    await ahead(0)
  })
})

describe('a later last day', () => {
  const extend = async (persona: string, one: { number: string }, days: number) => {
    const rosa = await w.as('rosa')
    return (await w.as(persona)).on(one.number, 'compose the team', (ctx) =>
      extendOutside(ctx, { colleague: rosa.account, until: ctx.today.add({ days }), reason: 'Er is nog een gesprek.' }),
    )
  }
  const untilOf = async (one: { id: string }) =>
    (
      await w.superuser.query(
        "select until_at from gate.membership where case_id = $1 and relation = 'duidingExpert'",
        [one.id],
      )
    ).rows[0].until_at as Date

  test('who composes the team extends, with the reason; experts and commissioners do not, nor rosa herself', async () => {
    const one = await composed(today.add({ days: 10 }))
    const before = await untilOf(one)
    for (const persona of ['rosa', 'lotte', 'karin', 'noor'])
      await expect(extend(persona, one, 30), persona).rejects.toThrow(NotFound)
    await extend('sanne', one, 30)
    expect((await untilOf(one)).getTime()).toBeGreaterThan(before.getTime())
    const extensions = await (await w.as('lotte')).on(one.number, 'read the process', listExtensions)
    expect(extensions).toMatchObject([{ reason: 'Er is nog een gesprek.', until: today.add({ days: 30 }).toString() }])
  })

  test('never further than six months or the end of the account, and only for who is in until a date', async () => {
    const one = await composed(today.add({ days: 10 }))
    await expect(extend('sanne', one, 125)).rejects.toThrow('eindigt eerder')
    await expect(extend('sanne', one, 210)).rejects.toThrow('ten hoogste 6 maanden')
    const other = await aCaseWithTeam(w)
    await expect(extend('sanne', other, 30)).rejects.toThrow(Refused)
  })
})

describe('"ik ken deze persoon of familie"', () => {
  const says = async (persona: string, number: string) =>
    (await w.as(persona)).on(number, 'say that I know the family', sayThatIKnow)

  test('out at once and everywhere; who leads it hears so and sees it on the page of the team', async () => {
    const one = await aCaseWithTeam(w)
    await w.superuser.query("delete from gate.job where kind = 'mail'")
    const omar = browse(w, await w.as('omar'))
    expect((await omar.get(`/dossiers/${one.number}/belang`)).status).toBe(200)
    const answer = await omar.post(`/dossiers/${one.number}/belang`, { knows: 'ja' })
    expect(answer).toMatchObject({ status: 303, to: '/werk' })
    for (const path of ['', '/team', '/gesprekken', '/belang'])
      expect((await omar.get(`/dossiers/${one.number}${path}`)).status, path).toBe(404)
    expect((await omar.get('/werk')).html).not.toContain(one.number)
    const mails = await w.superuser.query("select object from gate.job where kind = 'mail'")
    const leads = await Promise.all(['sanne', 'daan'].map(async (name) => (await w.as(name)).account))
    expect(mails.rows.map(({ object }) => object).toSorted()).toEqual(leads.toSorted())
    const { account } = await w.as('omar')
    const sanne = await w.as('sanne')
    expect(await sanne.on(one.number, 'compose the team', listShutOut)).toMatchObject([
      { about: account, author: account },
    ])
    const possible = await sanne.on(one.number, 'compose the team', (ctx) => listPossible(ctx, one.id))
    expect(possible.map((one) => one.account)).not.toContain(account)
  })

  test('it leaves a line that says by which act, and opened no content', async () => {
    const one = await aCaseWithTeam(w)
    await says('lotte', one.number)
    const { account } = await w.as('lotte')
    const { rows } = await w.superuser.query(
      `select distinct e.event, o.part from audit.event e join audit.event_object o on o.place = e.place
        where e.actor = $1 and o.object = $2`,
      [account, one.id],
    )
    expect(rows.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['case.shut-out', 'case.left', 'conflict.said']),
    )
    expect([...new Set(rows.map(({ part }) => part))]).toEqual(['process'])
  })

  test('who leads the case hands it over first; who is not in it has nothing to say', async () => {
    const one = await aCaseWithTeam(w)
    await expect(says('noor', one.number)).rejects.toThrow(NotFound)
    await expect(says('karin', one.number)).rejects.toThrow(NotFound)
    const untaken = await aCase(w)
    await expect(says('sanne', untaken.number)).rejects.toThrow('Draag het eerst over')
    await says('daan', untaken.number)
    expect((await browse(w, await w.as('daan')).get(`/dossiers/${untaken.number}/aanmelding`)).status).toBe(404)
    const members = await (await w.as('sanne')).on(one.number, 'read the process', (ctx) => listMembers(ctx, one.id))
    expect(members.length).toBeGreaterThan(3)
  })
})

test('who could join: counts of cases and conversations, days away and a last day, and no case of another', async () => {
  const one = await aCaseWithTeam(w)
  const omar = await w.as('omar')
  await w.superuser.query(
    "insert into liv.conversation (id, case_id, author, planned_on, content) values (gen_random_uuid(), $1, $2, current_date, '\\x00')",
    [one.id, omar.account],
  )
  await w.superuser.query(
    'insert into liv.absence (id, account, from_on, until_on) values (gen_random_uuid(), $1, current_date, current_date + 3)',
    [omar.account],
  )
  const sanne = await w.as('sanne')
  const possible = await sanne.on(one.number, 'compose the team', (ctx) => listPossible(ctx, one.id))
  const found = possible.find(({ account }) => account === omar.account)
  expect(found).toMatchObject({ awayFrom: today.toString(), awayUntil: today.add({ days: 3 }).toString() })
  expect(found?.talksThisWeek).toBeGreaterThan(0)
  expect(JSON.stringify(possible)).not.toMatch(/LIV-\d{4}/)
  const { html } = await browse(w, sanne).get(`/dossiers/${one.number}/team`)
  expect(html).toMatch(/Omar Haddad, \S+ lopende? dossiers?, \S+ gesprek(ken)? deze week, er niet van/)
  expect(await omar.on(one.number, 'read the process', (ctx) => listPossible(ctx, one.id))).toEqual([])
})
