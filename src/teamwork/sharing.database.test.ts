import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import { parseForm } from '#platform/web/fields.ts'
import { listMembers } from '#trajectory/case-store.ts'
import { browse } from '../../tests/world/browse.ts'
import { teamworkCase } from '../../tests/world/teamwork-case.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'
import { commissionerRoom } from './messages.ts'
import { startThread } from './messages-actions.ts'
import { reassignForm, type Seat } from './sharing.ts'
import { reassign } from './sharing-actions.ts'
import { listToShareOut } from './sharing-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

const all = { page: 0, stage: null, lead: null }
const list = async (persona: string, filter: Partial<typeof all> | Record<string, unknown> = {}) =>
  (await w.as(persona)).act('signed in', (ctx) => listToShareOut(ctx, { ...all, ...filter }))
const give = async (
  by: string,
  number: string,
  relation: Seat,
  leaving: string | undefined,
  to: string,
  asked = true,
) => {
  const [out, into] = [leaving && (await w.as(leaving)).account, (await w.as(to)).account]
  return (await w.as(by)).on(number, 'compose the team', (ctx) =>
    reassign(ctx, { seat: { relation, leaving: out }, colleague: into, asked }),
  )
}
const who = async (number: string, id: string) =>
  (await (await w.as('tess')).on(number, 'read the process', (ctx) => listMembers(ctx, id))).map(
    ({ name, relation }) => `${relation} ${name}`,
  )

describe('all cases without names, for the team lead', () => {
  test('tess sees each open case with who leads it; nobody else gets a row', async () => {
    const one = await teamworkCase(w)
    expect((await list('tess')).find(({ id }) => id === one.id)).toMatchObject({
      number: one.number,
      stage: 'conversations',
      leadName: 'Sanne de Wit',
    })
    for (const persona of ['sanne', 'omar', 'lotte', 'karin', 'yara', 'mark', 'bas', 'iris', 'els'])
      expect(await list(persona), persona).toEqual([])
    const { rowCount } = await w.superuser.query("select from liv.case_file where stage <> 'closed'")
    expect(rowCount).toBeGreaterThan(0)
  })

  test('by stage and by who leads; the page opens no content and shows no name of a person', async () => {
    const one = await teamworkCase(w)
    const untaken = await aCase(w, false)
    const { account } = await w.as('sanne')
    const numbers = async (filter: Record<string, unknown>) => (await list('tess', filter)).map(({ number }) => number)
    expect(await numbers({ stage: 'referral' })).toContain(untaken.number)
    expect(await numbers({ stage: 'referral' })).not.toContain(one.number)
    expect(await numbers({ lead: account })).toContain(one.number)
    expect(await numbers({ lead: account })).not.toContain(untaken.number)
    const tess = browse(w, await w.as('tess'))
    const { html } = await tess.get('/verdelen?stap=referral')
    expect(html).toContain(untaken.number)
    expect(html).not.toContain('Proefpersoon')
    const opened = await w.superuser.query("select 1 from audit.event where actor = $1 and event = 'content.opened'", [
      (await w.as('tess')).account,
    ])
    expect(opened.rowCount).toBe(0)
    expect((await browse(w, await w.as('omar')).get('/verdelen')).status).toBe(404)
  })
})

describe('one form puts somebody else in a seat', () => {
  test('a new coordinator, expert or care expert; who leaves loses the case at once and the rest stays', async () => {
    const one = await teamworkCase(w)
    await give('tess', one.number, 'coordinator', 'sanne', 'daan')
    await give('tess', one.number, 'duidingExpert', 'omar', 'noor')
    await give('tess', one.number, 'careExpert', 'lotte', 'pieter')
    const now = await who(one.number, one.id)
    for (const words of [
      'coordinator Daan',
      'duidingExpert Noor',
      'careExpert Pieter',
      'commissioner Karin',
      'namedStandIn Lotte',
    ])
      expect(now).toContainEqual(expect.stringContaining(words))
    expect(now).toHaveLength(5)
    for (const persona of ['sanne', 'omar'])
      expect((await browse(w, await w.as(persona)).get(`/dossiers/${one.number}`)).status, persona).toBe(404)
    expect((await browse(w, await w.as('noor')).get(`/dossiers/${one.number}/gesprekken`)).status).toBe(200)
  })

  test('a seat that is empty is filled', async () => {
    const one = await teamworkCase(w)
    await w.superuser.query(
      "update gate.membership set ended_at = now() where case_id = $1 and relation = 'duidingExpert'",
      [one.id],
    )
    await give('tess', one.number, 'duidingExpert', undefined, 'noor')
    expect(await who(one.number, one.id)).toContainEqual(expect.stringContaining('duidingExpert Noor'))
  })

  test('a referral that nobody leads gets a coordinator; experts come only after it is included', async () => {
    const untaken = await aCase(w, false)
    await expect(give('tess', untaken.number, 'duidingExpert', undefined, 'noor')).rejects.toThrow('pas na de weging')
    await give('tess', untaken.number, 'coordinator', undefined, 'daan')
    expect(await who(untaken.number, untaken.id)).toContainEqual(expect.stringContaining('coordinator Daan'))
  })

  test('not without asking about a conflict, not without the role, not somebody from outside, not by who may not', async () => {
    const one = await teamworkCase(w)
    await expect(give('tess', one.number, 'coordinator', 'sanne', 'daan', false)).rejects.toThrow('belangenconflict')
    await expect(give('tess', one.number, 'coordinator', 'sanne', 'omar')).rejects.toThrow('niet de rol')
    await expect(give('tess', one.number, 'careExpert', 'lotte', 'omar')).rejects.toThrow('niet de rol')
    await expect(give('tess', one.number, 'duidingExpert', 'omar', 'rosa')).rejects.toThrow('tot een datum')
    await expect(give('tess', one.number, 'duidingExpert', 'omar', 'omar')).rejects.toThrow('doet dit al')
    await expect(give('tess', one.number, 'duidingExpert', 'lotte', 'noor')).rejects.toThrow(NotFound)
    for (const persona of ['omar', 'karin', 'mark', 'noor'])
      await expect(give(persona, one.number, 'coordinator', 'sanne', 'daan'), persona).rejects.toThrow(NotFound)
    expect(await who(one.number, one.id)).toContainEqual(expect.stringContaining('coordinator Sanne'))
  })

  test('the choice on the form is a seat with who sits there', () => {
    const account = 'aaaaaaaa-0000-4000-8000-000000000001'
    const read = (seat: string) => parseForm(reassignForm, { seat, colleague: account, asked: 'ja' })
    expect(read(`careExpert:${account}`)).toMatchObject({ ok: true, input: { seat: { leaving: account } } })
    expect(read('duidingExpert:')).toMatchObject({ ok: true, input: { seat: { leaving: undefined } } })
    expect(read('commissioner:x').ok).toBe(false)
  })
})

test('the inbox: referrals without a coordinator and messages nobody picked up, for who may take them', async () => {
  const one = await teamworkCase(w)
  const untaken = await aCase(w, false)
  await (await w.as('karin')).on(one.number, commissionerRoom.write, (ctx) =>
    startThread(ctx, commissionerRoom, { subject: 'Terugbellen', text: 'Kunt u mij bellen?' }),
  )
  const html = async (persona: string) => (await browse(w, await w.as(persona)).get('/werk/postbus')).html
  expect(await html('daan')).toContain(one.number)
  expect(await html('sanne')).toContain(untaken.number)
  const front = await html('yara')
  expect(front).toContain(untaken.number)
  expect(front).not.toContain(one.number)
  for (const persona of ['omar', 'karin', 'tess'])
    expect((await browse(w, await w.as(persona)).get('/werk/postbus')).status, persona).toBe(404)
})
