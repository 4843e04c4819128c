import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory, today } from '../../tests/world/consultation-world.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import { answer } from './consultation-actions.ts'
import { getLine } from './consultation-store.ts'
import { findEnd } from './end-store.ts'
import {
  extend,
  finish,
  giveAccess,
  holdMoment,
  planMoment,
  startTrajectory,
  takeAccess,
} from './trajectory-actions.ts'
import { findTrajectory } from './trajectory-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const trajectoryOf = (one: Person, id: string) => one.act('signed in', (ctx) => findTrajectory(ctx, id))
const start = async (id: string, more: object = {}) => {
  const yara = await w.as('yara')
  const { account } = await w.as('omar')
  return yara.act('start trajectory advice', (ctx) =>
    startTrajectory(ctx, id, {
      goal: 'Het gesprek open houden.',
      endsOn: today.add({ days: 80 }),
      firstOn: today.add({ days: 4 }),
      adviser: account,
      ...more,
    }),
  )
}
const held = { heldOn: today, note: 'Zij at met hem mee.', goesOn: 'without a person' as const }

test('a trajectory advice has a goal, moments and an end; no case, no person and no commissioner', async () => {
  const cases = async () => (await w.superuser.query('select from liv.case_file')).rowCount
  const before = await cases()
  const { id } = await aTrajectory(w)
  const omar = await w.as('omar')
  await omar.act('signed in', (ctx) =>
    planMoment(ctx, id, { plannedOn: today.add({ days: 9 }), what: 'Hoe ging het?' }),
  )
  const [first] = (await trajectoryOf(omar, id))?.moments ?? []
  await omar.act('signed in', (ctx) => holdMoment(ctx, id, first?.id ?? '', held))
  const now = await trajectoryOf(omar, id)
  expect(now?.goal).toContain('gesprek open')
  expect(now?.moments.map(({ what, held: it }) => [what, it?.note])).toEqual([
    ['Eerste gesprek', 'Zij at met hem mee.'],
    ['Hoe ging het?', undefined],
  ])
  await omar.act('signed in', (ctx) => finish(ctx, id, 'De mentor kan weer verder.'))
  expect((await omar.act('signed in', (ctx) => findEnd(ctx, id)))?.ending).toBe('trajectory advice')
  expect(await cases()).toBe(before)
})

test('at every moment the page asks whether it still goes without personal data, with promotion beside it', async () => {
  const { id } = await aTrajectory(w, 'sanne')
  const sanne = await w.as('sanne')
  const page = () => browse(w, sanne).get(`/consultaties/${id}/trajectadvies`)
  const before = (await page()).html
  expect(before).toContain('Gaat dit nog zonder persoonsgegevens?')
  expect(before).toContain(`/consultaties/${id}/doorzetten`)
  const [first] = (await trajectoryOf(sanne, id))?.moments ?? []
  await sanne.act('signed in', (ctx) => holdMoment(ctx, id, first?.id ?? '', { ...held, goesOn: 'needs a person' }))
  expect((await page()).html).toContain('Dit gaat niet meer zonder persoonsgegevens')
})

test('De nieuwe einddatum ligt na de oude; Een trajectadvies wordt één keer verlengd', async () => {
  const { id } = await aTrajectory(w)
  const omar = await w.as('omar')
  const longer = (days: number) =>
    omar.act('signed in', (ctx) => extend(ctx, id, { endsOn: today.add({ days }), reason: 'Zij had vakantie.' }))
  await expect(longer(80)).rejects.toThrow('De nieuwe einddatum ligt na de oude.')
  await longer(120)
  expect((await omar.act('signed in', (ctx) => getLine(ctx, id))).ends_on).toBe(today.add({ days: 120 }).toString())
  await expect(longer(140)).rejects.toThrow('Een trajectadvies wordt één keer verlengd.')
})

test('Het trajectadvies eindigt voor de dag waarop de consultatie uiterlijk is vernietigd', async () => {
  const { id } = await aConsultation(w)
  await expect(start(id, { endsOn: today.add({ months: 10 }) })).rejects.toThrow('uiterlijk is vernietigd')
  await expect(start(id, { endsOn: today })).rejects.toThrow('eindigt op een dag die nog komt')
  await start(id)
  const omar = await w.as('omar')
  await expect(
    omar.act('signed in', (ctx) => extend(ctx, id, { endsOn: today.add({ months: 10 }), reason: 'Meer tijd.' })),
  ).rejects.toThrow('uiterlijk is vernietigd')
})

test('Het moment valt binnen het trajectadvies', async () => {
  const { id } = await aTrajectory(w)
  const omar = await w.as('omar')
  const plan = (days: number) =>
    omar.act('signed in', (ctx) => planMoment(ctx, id, { plannedOn: today.add({ days }), what: 'Later.' }))
  await expect(plan(90)).rejects.toThrow('Het moment valt binnen het trajectadvies.')
  await expect(plan(-1)).rejects.toThrow('Het moment is vandaag of later.')
})

test('De vraag is nog niet afgerond; Er loopt nog geen trajectadvies', async () => {
  const yara = await w.as('yara')
  const one = await aConsultation(w)
  await start(one.id)
  await expect(start(one.id)).rejects.toThrow('er loopt nog geen trajectadvies')
  await expect(yara.act('end the consultation', (ctx) => answer(ctx, one.id, 'Klaar.'))).rejects.toThrow(
    'er loopt geen trajectadvies',
  )
  const other = await aConsultation(w)
  await yara.act('end the consultation', (ctx) => answer(ctx, other.id, 'Klaar.'))
  await expect(start(other.id)).rejects.toThrow('de vraag is nog niet afgerond')
})

test('the front office reads it and does not write in it; whoever does not carry it is not there', async () => {
  const { id } = await aTrajectory(w)
  const yara = await w.as('yara')
  const noor = await w.as('noor')
  const sanne = await w.as('sanne')
  const [first] = (await trajectoryOf(yara, id))?.moments ?? []
  for (const one of [yara, sanne, noor]) {
    await expect(one.act('signed in', (ctx) => holdMoment(ctx, id, first?.id ?? '', held))).rejects.toThrow(NotFound)
    await expect(one.act('signed in', (ctx) => finish(ctx, id, 'Klaar.'))).rejects.toThrow(NotFound)
  }
  expect((await browse(w, sanne).get(`/consultaties/${id}/trajectadvies`)).status).toBe(404)
  expect((await browse(w, sanne).get(`/consultaties/${id}`)).html).toContain('Gedragen door Omar Haddad')
})

test('another carries it along; the last one cannot be taken away; a care or outside role that ended cannot carry', async () => {
  const { id } = await aTrajectory(w)
  const yara = await w.as('yara')
  const omar = await w.as('omar')
  const lotte = await w.as('lotte')
  await expect(yara.act('start trajectory advice', (ctx) => takeAccess(ctx, id, omar.account))).rejects.toThrow(
    'iemand moet dit dragen',
  )
  await yara.act('start trajectory advice', (ctx) => giveAccess(ctx, id, lotte.account))
  await yara.act('start trajectory advice', (ctx) => takeAccess(ctx, id, omar.account))
  expect(await trajectoryOf(omar, id)).toBeUndefined()
  expect((await trajectoryOf(lotte, id))?.goal).toContain('gesprek open')
  const { account } = await w.as('karin')
  await expect(yara.act('start trajectory advice', (ctx) => giveAccess(ctx, id, account))).rejects.toThrow()
})

test('a coordinator who does not carry it cannot let themselves in, nor another', async () => {
  const { id } = await aTrajectory(w)
  const sanne = await w.as('sanne')
  const { account } = await w.as('daan')
  for (const one of [sanne.account, account])
    await expect(sanne.act('start trajectory advice', (ctx) => giveAccess(ctx, id, one))).rejects.toMatchObject({
      code: 'LV403',
    })
  expect(await trajectoryOf(sanne, id)).toBeUndefined()
})

test('a name that slipped into a note is asked about after saving, and can go', async () => {
  const { id } = await aTrajectory(w)
  const omar = await w.as('omar')
  const at = `/consultaties/${id}/trajectadvies`
  const [first] = (await trajectoryOf(omar, id))?.moments ?? []
  const typed = {
    note: 'Zij sprak met Samir Haddou.',
    goesOn: 'without a person',
    'heldOn-day': String(today.day),
    'heldOn-month': String(today.month),
    'heldOn-year': String(today.year),
  }
  const sent = await browse(w, omar).post(`${at}/moment/${first?.id}`, typed)
  expect(sent.to).toBe(`${at}/nakijken`)
  expect((await browse(w, omar).get(`${at}/nakijken`)).html).toContain('Misschien een naam: “Samir Haddou”')
  expect((await browse(w, await w.as('yara')).get(`${at}/nakijken`)).status).toBe(404)
  const changed = await browse(w, omar).post(`${at}/moment/${first?.id}/tekst`, { note: 'Zij sprak met hem.' })
  expect(changed.to).toBe(at)
  expect((await trajectoryOf(omar, id))?.moments[0]?.held?.note).toBe('Zij sprak met hem.')
  await browse(w, omar).post(`${at}/doel`, { goal: 'Een ander doel.' })
  expect((await trajectoryOf(omar, id))?.goal).toBe('Een ander doel.')
  const asYara = await browse(w, await w.as('yara')).post(`${at}/doel`, { goal: 'Van de frontoffice.' })
  expect(asYara.status).toBe(404)
})

test('two colleagues who end the same consultation at once: the second one reads a sentence', async () => {
  const { id } = await aConsultation(w)
  const yara = await w.as('yara')
  const sanne = await w.as('sanne')
  const both = await Promise.allSettled(
    [yara, sanne].map((one) => one.act('end the consultation', (ctx) => answer(ctx, id, 'Klaar.'))),
  )
  const failed = both.filter((one) => one.status === 'rejected')
  expect(failed).toHaveLength(1)
  expect(String(failed[0]?.reason)).toMatch(/net afgerond|nog open/)
})

test('the hint looks at what a moment is about and why it was extended too, and a name there can go', async () => {
  const { id } = await aTrajectory(w)
  const omar = browse(w, await w.as('omar'))
  const at = `/consultaties/${id}/trajectadvies`
  const on = (name: string, date: Temporal.PlainDate) => ({
    [`${name}-day`]: String(date.day),
    [`${name}-month`]: String(date.month),
    [`${name}-year`]: String(date.year),
  })
  const planned = await omar.post(`${at}/moment`, {
    ...on('plannedOn', today.add({ days: 9 })),
    what: 'Hoe het met Samir Haddou gaat.',
  })
  expect(planned.to).toBe(`${at}/nakijken`)
  const longer = await omar.post(`${at}/verlengen`, {
    ...on('endsOn', today.add({ days: 100 })),
    reason: 'Samir Haddou was ziek.',
  })
  expect(longer.to).toBe(`${at}/nakijken`)
  const { html } = await omar.get(`${at}/nakijken`)
  expect(html.split('Misschien een naam: “Samir Haddou”')).toHaveLength(3)
  const one = await w.as('omar')
  const moment = (await trajectoryOf(one, id))?.moments.find(({ what }) => what.includes('Samir'))?.id
  await omar.post(`${at}/moment/${moment}/onderwerp`, { what: 'Hoe het met hem gaat.' })
  await omar.post(`${at}/verlengen/reden`, { reason: 'Hij was ziek.' })
  const now = await trajectoryOf(one, id)
  expect(now?.moments.map(({ what }) => what)).toContain('Hoe het met hem gaat.')
  expect(now?.extension?.reason).toBe('Hij was ziek.')
  expect((await browse(w, await w.as('yara')).post(`${at}/verlengen/reden`, { reason: 'x' })).status).toBe(404)
})
