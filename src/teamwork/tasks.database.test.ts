import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWorkingDays } from '#platform/clock.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { browse } from '../../tests/world/browse.ts'
import { leaves, teamworkCase } from '../../tests/world/teamwork-case.ts'
import { type World, world } from '../../tests/world/world.ts'
import { finishTogether, setTask, turnTask } from './tasks-actions.ts'
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

describe('several at once', () => {
  const together = async (persona: string, one: Case, given: readonly { id: string; states: number }[]) =>
    on(persona, one, 'finish a task', (ctx) =>
      finishTogether(ctx, { tasks: given.map(({ id, states }) => ({ task: id, _version: states })) }),
    )

  test('only my own tasks are done, each with its own line in the log, and what changed meanwhile stays', async () => {
    const one = await teamworkCase(w)
    for (const forWhom of ['omar', 'omar', 'omar', 'lotte']) await set('sanne', forWhom, one)
    const all = await tasks('sanne', one)
    const { account } = await w.as('omar')
    const mine = all.filter(({ forWhom }) => forWhom === account)
    await on('sanne', one, 'finish a task', (ctx) => turnTask(ctx, { task: mine[0]?.id ?? '', _version: 0 }, 'done'))
    await on('sanne', one, 'finish a task', (ctx) => turnTask(ctx, { task: mine[0]?.id ?? '', _version: 1 }, 'open'))
    expect(await together('omar', one, all)).toBe(2)
    const after = await tasks('sanne', one)
    expect(after.filter(({ done }) => done).map(({ forWhom }) => forWhom)).toEqual([account, account])
    const page = browse(w, await w.as('omar'))
    const { html } = await page.get(`/dossiers/${one.number}/taken/samen`)
    expect(html).toContain(`${mine[0]?.id}~2`)
    expect(html.match(/type="checkbox"/g)).toHaveLength(1)
  })

  test('nobody outside the team finishes any, and who leads does not finish those of others', async () => {
    const one = await teamworkCase(w)
    for (const forWhom of ['omar', 'omar']) await set('sanne', forWhom, one)
    const all = await tasks('sanne', one)
    for (const persona of ['karin', 'pieter', 'noor', 'hamid', 'tess', 'yara']) {
      await expect(together(persona, one, all), persona).rejects.toThrow(NotFound)
      const { status } = await browse(w, await w.as(persona)).get(`/dossiers/${one.number}/taken/samen`)
      expect(status, persona).toBe(404)
    }
    await expect(together('sanne', one, all)).rejects.toThrow('Deze taken waren al veranderd')
    expect((await tasks('sanne', one)).map(({ done }) => done)).toEqual([false, false])
  })

  test('a form with nothing ticked comes back with what to do; one that is sent says what became of each', async () => {
    const one = await teamworkCase(w)
    for (const forWhom of ['omar', 'omar']) await set('sanne', forWhom, one)
    const at = `/dossiers/${one.number}/taken/samen`
    const page = browse(w, await w.as('omar'))
    expect((await page.post(at, {})).html).toContain('Vink aan welke taken klaar zijn')
    const [first, second] = await tasks('omar', one)
    const { rows: before } = await w.superuser.query('select coalesce(max(seq), 0) as seq from audit.event')
    await page.post(at, { tasks: [`${first?.id}~0`, `${second?.id}~0`] })
    const { rows } = await w.superuser.query(
      "select event from audit.event where seq > $1 and event = 'task.finished'",
      [before[0].seq],
    )
    expect(rows).toHaveLength(2)
    expect((await tasks('sanne', one)).map(({ done }) => done)).toEqual([true, true])
  })
})
