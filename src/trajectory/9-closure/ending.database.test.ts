import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteCall, recordDanger } from '#danger/danger-actions.ts'
import { aCaseAt, aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { browse } from '../../../tests/world/browse.ts'
import { followUpCase } from '../../../tests/world/follow-up-case.ts'
import { aCase, type World, world } from '../../../tests/world/world.ts'
import { endFrom } from './ending.ts'
import { findEnding } from './ending-store.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 60_000)
afterAll(() => w.close())

const at = async (persona: string) => browse(w, await w.as(persona))
const ends = async (persona: string, number: string, values: Record<string, string> = {}) =>
  (await at(persona)).post(`/dossiers/${number}/eindigen`, {
    kind: 'nothingWrong',
    note: 'Het bleek rouw.',
    sure: 'ja',
    ...values,
  })
const standing = async (number: string) =>
  (
    await w.superuser.query('select stage, destroy_on::text, included_on from liv.case_file where number = $1', [
      number,
    ])
  ).rows[0]

describe('a case ends', () => {
  test.each(Object.keys(endFrom))('from %s, with a step that says why and a line in the log', async (stage) => {
    const { id, number } = await aCaseAt(w, stage)
    const page = await (await at('sanne')).get(`/dossiers/${number}/eindigen`)
    expect(page.html).toContain('Vervallen. LIV vraagt niet verder.')
    expect((await ends('sanne', number)).to).toBe(`/dossiers/${number}/afsluiting`)
    expect((await standing(number)).stage).toBe('closure')
    const { rows } = await w.superuser.query(
      'select move, reason is not null as why from liv.stage_step where case_id = $1 order by moved_at desc limit 1',
      [id],
    )
    expect(rows).toEqual([{ move: endFrom[stage as keyof typeof endFrom], why: true }])
  })

  test('by whoever leads it, and by nobody else', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const persona of ['omar', 'lotte', 'els', 'noor'])
      expect((await ends(persona, number)).status, persona).toBe(404)
    expect((await standing(number)).stage).toBe('conversations')
    expect((await ends('daan', number)).status).toBe(303)
  })

  test('not without words, not without having read what follows, and not with an end of another stage', async () => {
    const { number } = await aCaseWithTeam(w)
    for (const [values, sentence] of [
      [{ note: '' }, 'Schrijf op wat er gebeurde'],
      [{ sure: '' }, 'Vink aan'],
      [{ kind: 'referralWithdrawn' }, 'Dit einde past niet bij deze stap'],
    ] as const) {
      const { status, html } = await ends('sanne', number, values)
      expect(status).toBe(422)
      expect(html).toContain(sentence)
      if (values !== undefined && !('note' in values)) expect(html).toContain('Het bleek rouw.')
    }
    expect((await standing(number)).stage).toBe('conversations')
  })

  test('once: a second one finds it at its end', async () => {
    const { number } = await aCaseWithTeam(w)
    await ends('sanne', number)
    const second = await ends('daan', number, { kind: 'died' })
    expect(second.status).toBe(422)
    expect(second.html).toContain('al aan het eind')
  })
})

describe('what follows', () => {
  test('stands on the closure, sealed in the database, and starts the form', async () => {
    const { number } = await followUpCase(w)
    await ends('sanne', number, { kind: 'commissionWithdrawn', note: 'De gemeente trok de opdracht in.' })
    const sanne = await (await at('sanne')).get(`/dossiers/${number}/afsluiting`)
    for (const words of [
      'De gemeente trok de opdracht in.',
      'Blijven staan als laatste advies',
      'value="commissionWithdrawn"',
    ])
      expect(sanne.html).toContain(words)
    expect((await (await at('karin')).get(`/dossiers/${number}/afsluiting`)).html).toContain(
      'De gemeente trok de opdracht in.',
    )
    const { rows } = await w.superuser.query('select content from liv.ending')
    expect(rows.length).toBeGreaterThan(0)
    for (const { content } of rows) expect(content.toString()).not.toMatch(/gemeente|commissionWithdrawn/)
    const werk = await (await at('karin')).get('/werk')
    expect(werk.html).not.toContain('te beslissen')
  }, 60_000)

  test('is the short term, for a referral that was withdrawn before triage was over', async () => {
    const { id, number } = await aCase(w)
    await ends('sanne', number, { kind: 'referralWithdrawn', note: 'De mentor trok de aanmelding in.' })
    const post = async (path: string, values: Record<string, string>) =>
      (await at('sanne')).post(`/dossiers/${number}/afsluiting${path}`, values)
    await post('', {
      reason: 'referralWithdrawn',
      open: 'Niets meer te doen.',
      outcomeRadicalisation: 'notAssessed',
      outcomeMentalHealth: 'notAssessed',
      supportNeeded: 'no',
      note: 'Ingetrokken voor de weging.',
    })
    await post('/berichten/aanmelder', { message: 'Uw aanmelding is ingetrokken. LIV doet verder niets.' })
    await post('/berichten/niemand', { message: 'Alleen de aanmelder wist ervan.' })
    expect((await post('/sluiten', {})).status).toBe(303)
    const { stage, destroy_on, included_on } = await standing(number)
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
    expect({ stage, included_on, destroy_on }).toEqual({
      stage: 'closed',
      included_on: null,
      destroy_on: today.add({ months: 3 }).toString(),
    })
    expect(await (await w.as('sanne')).on(number, 'read the closure', findEnding)).toMatchObject({
      kind: 'referralWithdrawn',
    })
    expect(id).toBeTruthy()
  })

  test('is a list of everybody who learned of the case, whom it was told to in danger among them', async () => {
    const { number } = await followUpCase(w)
    const sanne = await w.as('sanne')
    const call = await sanne.on(number, 'report acute danger', noteCall)
    await sanne.on(number, 'report acute danger', (ctx) =>
      recordDanger(ctx, call, {
        told: 'yes',
        whom: 'Crisisdienst Waterdam, verpleegkundige',
        facts: 'Dat hij niet veilig alleen was.',
        ground: 'vitalInterest',
        groundNote: '',
        personTold: 'yes',
        personNote: '',
        tested: 'after',
        testedWith: '',
        note: '',
      }),
    )
    await ends('sanne', number, { kind: 'admitted', note: 'De opdrachtgever weet ervan.' })
    const { html } = await (await at('sanne')).get(`/dossiers/${number}/afsluiting`)
    expect(html).toContain('Hoorden ervan bij acuut gevaar')
    expect(html).toContain('Crisisdienst Waterdam, verpleegkundige')
    expect((await (await at('karin')).get(`/dossiers/${number}/afsluiting`)).html).not.toContain('Crisisdienst')
  }, 60_000)
})
