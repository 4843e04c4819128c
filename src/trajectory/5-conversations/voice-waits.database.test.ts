import { afterAll, beforeAll, expect, test } from 'vitest'
import { postponeInforming, recordInformed, recordWillingness } from '#consent/consent-actions.ts'
import { recordAge } from '#consent/voice-actions.ts'
import type { CaseCtx } from '#routing/context.ts'
import { aCaseAt, aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { voiceWaits } from './voice-waits.tsx'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const waits = async (persona: string, number: string) =>
  (await (await w.as(persona)).act('signed in', voiceWaits))
    .filter((one) => one.number === number)
    .map(({ kind }) => kind)
const record = async <T>(number: string, work: (ctx: CaseCtx) => Promise<T>) =>
  (await w.as('omar')).on(number, 'record informing and consent', work)
const named = (id: string, days: number) =>
  w.superuser.query('update liv.person set written_at = now() - make_interval(days => $2) where case_id = $1', [
    id,
    days,
  ])

test('informing comes on the list a week before its month is over, for the team alone', async () => {
  const { number, id } = await aCaseWithTeam(w)
  expect(await waits('sanne', number)).toEqual([])
  await named(id, 26)
  for (const one of ['sanne', 'omar', 'lotte']) expect(await waits(one, number)).toEqual(['inform'])
  for (const one of ['noor', 'karin', 'els', 'tess']) expect(await waits(one, number)).toEqual([])
  const sanne = browse(w, await w.as('sanne'))
  expect((await sanne.get('/werk')).html).toContain('Informeer de persoon')
  expect((await sanne.get(`/dossiers/${number}`)).html).toContain('De persoon is nog niet geïnformeerd')
  await record(number, (ctx) =>
    recordInformed(ctx, {
      informedOn: today,
      how: 'spoken',
      language: 'Dari',
      informedBy: 'Omar',
      interpreter: true,
      note: '',
    }),
  )
  expect(await waits('sanne', number)).toEqual([])
  expect((await sanne.get(`/dossiers/${number}`)).html).not.toContain('nog niet geïnformeerd')
})

test('putting it off waits for a second person, and comes back on its day', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await named(id, 40)
  await record(number, (ctx) =>
    postponeInforming(ctx, { postponedReason: 'Eerst een tolk vinden.', postponedUntil: today.add({ days: 20 }) }),
  )
  expect(await waits('omar', number)).toEqual([])
  expect(await waits('lotte', number)).toEqual(['agree'])
  await w.superuser.query('update liv.informing set postponed_until = current_date - 1 where case_id = $1', [id])
  expect(await waits('omar', number)).toEqual(['inform'])
})

test('a referral that was not included still waits for informing', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await named(id, 28)
  await w.superuser.query("update liv.case_file set stage = 'closed', included_on = null where id = $1", [id])
  expect(await waits('sanne', number)).toEqual([])
  await w.superuser.query(
    "insert into liv.stage_step (id, case_id, move, from_stage, to_stage, moved_at, moved_by) values (gen_random_uuid(), $1, 'do not include', 'triage', 'closed', now(), $2)",
    [id, (await w.as('sanne')).account],
  )
  expect(await waits('sanne', number)).toEqual(['inform'])
})

test('on the eighteenth birthday the person is asked anew: that waits until it is done', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await record(number, (ctx) => recordAge(ctx, { age: 'minor', adultOn: today.add({ days: 1 }), note: '' }))
  await record(number, (ctx) => recordWillingness(ctx, { willing: 'yes', on: today, note: '' }))
  expect(await waits('sanne', number)).toEqual([])
  await w.superuser.query('update liv.coming_of_age set adult_on = current_date where case_id = $1', [id])
  await w.superuser.query("update liv.willingness set written_at = now() - interval '9 days' where case_id = $1", [id])
  expect(await waits('sanne', number)).toEqual(['ask-anew'])
  await record(number, (ctx) => recordWillingness(ctx, { willing: 'yes', on: today, note: '' }))
  expect(await waits('sanne', number)).toEqual([])
})

test('before there is a team, and after a referral that was not included, who weighed it is the second person', async () => {
  const { number, id } = await aCaseAt(w, 'triage')
  const sanne = await w.as('sanne')
  const omar = await w.as('omar')
  await w.superuser.query(
    "insert into gate.membership (case_id, account, relation, from_at, given_by) values ($1, $2, 'triager', now(), $2)",
    [id, omar.account],
  )
  await w.superuser.query("update liv.case_file set stage = 'closed', included_on = null where id = $1", [id])
  await sanne.on(number, 'record informing and consent', (ctx) =>
    postponeInforming(ctx, { postponedReason: 'Eerst een tolk vinden.', postponedUntil: today.add({ days: 5 }) }),
  )
  expect(await waits('omar', number)).toEqual(['agree'])
  const page = browse(w, omar)
  const at = `/dossiers/${number}/uitstel`
  expect((await page.get(at)).html).toContain('Eerst een tolk vinden.')
  expect((await page.get(`/dossiers/${number}/toestemming`)).status).toBe(404)
  expect((await browse(w, sanne).get(at)).html).not.toContain('Ik ben het eens')
  expect((await page.post(`${at}/akkoord`, {})).to).toBe(at)
  expect(await waits('omar', number)).toEqual([])
  expect((await browse(w, sanne).get(at)).html).toContain('keek mee en is het eens')
  for (const name of ['noor', 'els', 'karin'])
    expect((await browse(w, await w.as(name)).get(at)).status, name).toBe(404)
})
