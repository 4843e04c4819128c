import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#routing/context.ts'
import { insertSetting } from '#settings/settings-store.ts'
import { beAway } from '#teamwork/absence-actions.ts'
import { adopted, followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { contactState } from './contact-store.ts'
import { decide, planMoment, planStandardMoments, remind, reportProgress, startClosure } from './follow-up-actions.ts'
import { listMoments, listProgress } from './progress-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const set = async (key: string, value: string) =>
  (await w.as('bas')).act('change a setting', (ctx: Ctx) =>
    insertSetting(ctx, { key, organisation: null, value, from: ctx.today.toString(), reason: 'Zo werkt het bij ons.' }),
  )

test('LIV says how often it reminds: with one, the case may close after one', async () => {
  const { number } = await followUpCase(w)
  const sanne = await w.as('sanne')
  await sanne.on(number, 'ask for decisions', remind)
  const close = () =>
    sanne.on(number, 'ask for decisions', (ctx) => startClosure(ctx, { reason: 'Geen antwoord na vragen en bellen.' }))
  await expect(close()).rejects.toThrow(/vaak genoeg herinnerd/)
  await set('reminders-asked', '1')
  await close()
})

test('LIV says how long before a moment the contact is asked, and what a moment asks', async () => {
  const { number } = await followUpCase(w)
  const sanne = await w.as('sanne')
  await sanne.on(number, 'plan a review moment', (ctx) =>
    planMoment(ctx, { plannedOn: ctx.today.add({ days: 20 }), what: 'Hoe gaat het?' }),
  )
  const asked = async () => (await (await w.as('karin')).on(number, 'read follow-up', contactState)).asked
  expect(await asked()).toBe(false)
  await set('contact-asked-ahead', '21')
  expect(await asked()).toBe(true)
  const other = await followUpCase(w)
  await set('text-moment', 'Wat doet iemand nu al?')
  await sanne.on(other.number, 'plan a review moment', planStandardMoments)
  const moments = await sanne.on(other.number, 'read follow-up', listMoments)
  expect(moments.map(({ what }) => what)).toEqual(Array(3).fill('Wat doet iemand nu al?'))
})

test('LIV says when somebody looks again while care is awaited', async () => {
  const made = await followUpCase(w)
  const [first] = made.recommendations
  const karin = await w.as('karin')
  await karin.on(made.number, 'decide on a recommendation', (ctx) => decide(ctx, first?.id ?? '', adopted))
  await set('look-again', '40')
  await karin.on(made.number, 'report progress', (ctx) =>
    reportProgress(ctx, first?.id ?? '', {
      status: 'waitingForCare',
      note: 'Verwezen.',
      bridging: 'Elke week een gesprek.',
      evidence: '',
      doneOn: undefined,
      doneBy: '',
      lookAgainOn: undefined,
    }),
  )
  const [progress] = await karin.on(made.number, 'read follow-up', listProgress)
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  expect(progress?.lookAgainOn?.toString()).toBe(today.add({ days: 40 }).toString())
})

test('LIV says how long somebody may be away at a stretch', async () => {
  const away = async (months: number) =>
    (await w.as('noor')).act('say when I am away', (ctx) =>
      beAway(ctx, { from: ctx.today, until: ctx.today.add({ months }) }),
    )
  await set('absence-longest', '2')
  await expect(away(3)).rejects.toThrow(/niet langer weg dan LIV afsprak/)
  await away(2)
})
