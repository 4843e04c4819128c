import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWorkingDays } from '#platform/clock.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { leaves, teamworkCase } from '../../tests/world/teamwork-case.ts'
import { type World, world } from '../../tests/world/world.ts'
import { setTask, turnTask } from './tasks-actions.ts'
import { insertTask, listOpenTasks, listTasks } from './tasks-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type Case = { id: string; number: string }
const on = async <T>(
  persona: string,
  one: Case,
  act: 'set a task' | 'finish a task' | 'read tasks' | 'read the process',
  work: (ctx: CaseCtx) => Promise<T>,
) => (await w.as(persona)).on(one.number, act, work)
const set = async (by: string, forWhom: string, one: Case) => {
  const { account } = await w.as(forWhom)
  return on(by, one, 'set a task', (ctx) =>
    setTask(ctx, { title: 'Tolk regelen', note: 'Liefst dezelfde.', forWhom: account, days: 3 }),
  )
}
const tasks = (persona: string, one: Case) => on(persona, one, 'read tasks', listTasks)
const turn = async (persona: string, one: Case, version: number, state: 'done' | 'open' = 'done') => {
  const [task] = await tasks('sanne', one)
  return on(persona, one, 'finish a task', (ctx) => turnTask(ctx, { task: task?.id ?? '', _version: version }, state))
}

describe('who may see and set tasks', () => {
  test('the team sets and reads them; the term is counted in working days', async () => {
    const one = await teamworkCase(w)
    await set('omar', 'lotte', one)
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
    for (const persona of ['sanne', 'daan', 'omar', 'lotte'])
      expect(await tasks(persona, one)).toMatchObject([
        { title: 'Tolk regelen', due: addWorkingDays(today, 3), done: false },
      ])
  })

  test('nobody outside the team, and no commissioner, sees or sets one', async () => {
    const one = await teamworkCase(w)
    await set('sanne', 'omar', one)
    for (const persona of ['karin', 'pieter', 'noor', 'hamid', 'tess', 'yara']) {
      await expect(tasks(persona, one), persona).rejects.toThrow(NotFound)
      await expect(set(persona, 'omar', one), persona).rejects.toThrow(NotFound)
      const seen = await (await w.as(persona)).act('signed in', (ctx) =>
        ctx.tx.rows({ text: 'select id from liv.task where case_id = $1', values: [one.id] }),
      )
      expect(seen, persona).toEqual([])
    }
    const { rowCount } = await w.superuser.query('select from liv.task where case_id = $1', [one.id])
    expect(rowCount).toBe(1)
  })

  test('a task is for one of the team, on the page and in the database', async () => {
    const one = await teamworkCase(w)
    await expect(set('sanne', 'karin', one)).rejects.toThrow('zit niet meer in het team')
    const { account } = await w.as('noor')
    await expect(
      on('sanne', one, 'set a task', (ctx) => insertTask(ctx, { title: 'x', note: '' }, account, ctx.today)),
    ).rejects.toMatchObject({ code: 'LV409' })
  })

  test('who left the team has no tasks of it any more', async () => {
    const one = await teamworkCase(w)
    await set('sanne', 'omar', one)
    const omar = await w.as('omar')
    const open = () => omar.act('signed in', (ctx) => listOpenTasks(ctx, [omar.account]))
    expect((await open()).filter(({ caseId }) => caseId === one.id)).toHaveLength(1)
    await leaves(w, one.id, 'omar')
    expect((await open()).filter(({ caseId }) => caseId === one.id)).toEqual([])
  })
})

describe('done', () => {
  test('De taak is voor u, of u leidt dit dossier', async () => {
    const one = await teamworkCase(w)
    await set('sanne', 'omar', one)
    await expect(turn('lotte', one, 0)).rejects.toThrow('de taak is voor u, of u leidt dit dossier')
    await turn('omar', one, 0)
    expect(await tasks('sanne', one)).toMatchObject([{ done: true, states: 1 }])
    await turn('sanne', one, 1, 'open')
    expect(await tasks('sanne', one)).toMatchObject([{ done: false, states: 2 }])
  })

  test('Het dossier is nog niet afgesloten', async () => {
    const one = await teamworkCase(w)
    await set('sanne', 'omar', one)
    await w.superuser.query("update liv.case_file set stage = 'closed' where id = $1", [one.id])
    await expect(turn('omar', one, 0)).rejects.toThrow('het dossier is nog niet afgesloten')
  })

  test('who finishes it after somebody else did sees that', async () => {
    const one = await teamworkCase(w)
    await set('sanne', 'omar', one)
    await turn('omar', one, 0)
    const late = await turn('sanne', one, 0).catch((error) => error)
    expect(late).toBeInstanceOf(Conflict)
    expect(late).toMatchObject({ version: 1, theirs: { Stand: 'afgerond' } })
  })

  test('a finished task leaves the list of its owner', async () => {
    const one = await teamworkCase(w)
    await set('sanne', 'omar', one)
    const omar = await w.as('omar')
    const open = async () =>
      (await omar.act('signed in', (ctx) => listOpenTasks(ctx, [omar.account]))).filter(
        ({ caseId }) => caseId === one.id,
      )
    expect(await open()).toMatchObject([{ number: one.number }])
    await turn('omar', one, 0)
    expect(await open()).toEqual([])
  })
})
