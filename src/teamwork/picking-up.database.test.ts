import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { teamworkCase } from '../../tests/world/teamwork-case.ts'
import { type World, world } from '../../tests/world/world.ts'
import { commissionerRoom, type Room } from './messages.ts'
import { reply, startThread, takeMessage } from './messages-actions.ts'
import { listMessages, listUntaken } from './messages-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w?.close())

type Case = { id: string; number: string }
const words = { subject: 'Afspraak dinsdag', text: 'De tolk kan pas om half drie.' }
const on = async <T>(persona: string, one: Case, act: Room['read'], work: (ctx: CaseCtx) => Promise<T>) =>
  (await w.as(persona)).on(one.number, act, work)
const write = (persona: string, one: Case) =>
  on(persona, one, commissionerRoom.write, (ctx) => startThread(ctx, commissionerRoom, words))

describe('a message of the commissioner waits until somebody picks it up', () => {
  const waiting = async (persona: string, one: Case) =>
    (await (await w.as(persona)).act('signed in', (ctx) => listUntaken(ctx))).filter(({ caseId }) => caseId === one.id)

  test('one picks it up, the second hears so, and an expert cannot', async () => {
    const one = await teamworkCase(w)
    await write('karin', one)
    const [message] = await waiting('sanne', one)
    expect(await waiting('daan', one)).toHaveLength(1)
    expect(await waiting('omar', one)).toEqual([])
    const take = (persona: string) =>
      on(persona, one, 'pick up a message of the commissioner', (ctx) => takeMessage(ctx, message?.id ?? ''))
    await expect(take('omar')).rejects.toThrow(NotFound)
    await expect(take('karin')).rejects.toThrow(NotFound)
    await take('daan')
    await expect(take('sanne')).rejects.toThrow(Refused)
    expect(await waiting('sanne', one)).toEqual([])
  })

  test('an answer of LIV is picking up too', async () => {
    const one = await teamworkCase(w)
    await write('karin', one)
    const [first] = await on('sanne', one, commissionerRoom.read, (ctx) => listMessages(ctx, commissionerRoom))
    await on('sanne', one, commissionerRoom.write, (ctx) =>
      reply(ctx, commissionerRoom, { thread: first?.thread ?? '', text: 'Ik bel u morgen.' }),
    )
    expect(await waiting('sanne', one)).toEqual([])
    const said = await on('karin', one, commissionerRoom.read, (ctx) => listMessages(ctx, commissionerRoom))
    expect(said.map(({ text }) => text)).toEqual([words.text, 'Ik bel u morgen.'])
  })
})
