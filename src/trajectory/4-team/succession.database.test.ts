import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { findCareNote } from '../5-conversations/care-store.ts'
import { planConversation } from '../5-conversations/conversation-actions.ts'
import { conversationFacts } from '../5-conversations/conversation-store.ts'
import { saveReport } from '../5-conversations/report-actions.ts'
import { mentalHealth, radicalisation } from '../6-duiding/axes.ts'
import { readDuiding } from '../6-duiding/reading-store.ts'
import { beginAnew, signDuiding } from '../6-duiding/signing-actions.ts'
import { findLatest } from '../6-duiding/version-store.ts'
import { addNamed, writeQuestion } from '../6-duiding/writing-actions.ts'
import { joinCase, leaveCase } from '../case-store.ts'
import { type Compartment, compartments, compartmentsOf } from './succession.ts'
import { chooseEarlierNotes, sayForSuccessors } from './succession-actions.ts'
import { keptFromMe, listForMySuccessors, listSuccessors } from './succession-store.ts'
import { standIn } from './team-actions.ts'

let w: World
let sanne: Person
beforeAll(async () => {
  w = await world()
  sanne = await w.as('sanne')
}, 60_000)
afterAll(() => w?.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
type Case = { id: string; number: string; conversation: string }
const on = async <T>(
  who: string,
  { number }: Pick<Case, 'number'>,
  act: Parameters<Person['on']>[1],
  work: (ctx: CaseCtx) => Promise<T>,
) => (await w.as(who)).on(number, act, work)

/** A case in which lotte and omar wrote: a report, a care note, and both duidingen in the making. */
async function written(): Promise<Case> {
  const made = await aCaseWithTeam(w)
  const conversation = await on('sanne', made, 'plan a conversation', (ctx) =>
    planConversation(ctx, {
      plannedOn: today,
      time: Temporal.PlainTime.from('10:00'),
      place: 'azc',
      withWhom: 'Omar en Lotte',
      interpreterMode: 'none',
      interpreterLanguage: '',
      interpreterDialect: '',
      interpreterRegister: 'none',
      safety: '',
    }),
  )
  const report = { conversation, heldOn: today, present: 'Omar, Lotte', forTeam: 'Hij mist zijn broer.' }
  await on('lotte', made, 'write a conversation report', (ctx) =>
    saveReport(ctx, { ...report, careOnly: 'Hij slaapt drie uur.' }),
  )
  await on('omar', made, radicalisation.write, (ctx) =>
    writeQuestion(ctx, radicalisation, { text: 'Wat houdt hem vast?' }),
  )
  await on('lotte', made, mentalHealth.write, (ctx) => writeQuestion(ctx, mentalHealth, { text: 'Wat belast hem?' }))
  return { ...made, conversation }
}

/** Another takes the place of who was there. */
const takesOver = (one: Case, newcomer: string, from: string, relation: 'careExpert' | 'duidingExpert') =>
  on('sanne', one, 'compose the team', async (ctx) => {
    await joinCase(ctx, one.id, idOf(newcomer), relation, 'compose the team')
    await leaveCase(ctx, one.id, idOf(from), relation, 'compose the team')
  })

const tables: Record<Compartment, string> = {
  care: 'care_note',
  'mental-health': 'duiding_mental_health_part',
  radicalisation: 'duiding_radicalisation_part',
  conversations: 'conversation_report',
}
/** How many rows of this part somebody reads as raw SQL. */
async function rowsFor(who: string, { id, number }: Case, part: Compartment): Promise<number> {
  const app = await w.house.app.connect()
  try {
    await app.query('begin')
    await app.query('select gate.enter($1, $2)', [(await w.as(who)).token, number])
    return (await app.query(`select from liv.${tables[part]} where case_id = $1`, [id])).rowCount ?? 0
  } finally {
    await app.query('rollback')
    app.release()
  }
}
const read = async (who: string, one: Case, parts: readonly Compartment[]) =>
  Object.fromEntries(await Promise.all(parts.map(async (part) => [part, (await rowsFor(who, one, part)) > 0])))
const control = async ({ id }: Case) => {
  for (const table of Object.values(tables))
    expect((await w.superuser.query(`select from liv.${table} where case_id = $1`, [id])).rowCount, table).toBe(1)
}
const careParts = ['care', 'mental-health', 'conversations'] as const
const duidingParts = ['radicalisation', 'conversations'] as const

describe('whoever comes after another', () => {
  test('reads of care nothing and of the team everything from before, as LIV set it', async () => {
    const one = await written()
    await takesOver(one, 'pieter', 'lotte', 'careExpert')
    await takesOver(one, 'noor', 'omar', 'duidingExpert')
    await control(one)
    expect(await read('pieter', one, careParts)).toEqual({ care: false, 'mental-health': false, conversations: true })
    expect(await read('noor', one, duidingParts)).toEqual({ radicalisation: true, conversations: true })
    expect(await read('sanne', one, ['conversations', 'radicalisation'])).toEqual({
      conversations: true,
      radicalisation: true,
    })
  }, 60_000)

  test('reads what who leaves chose beforehand, each part apart; and it counts for the first one only', async () => {
    const one = await written()
    await on('lotte', one, 'say what a successor reads', (ctx) =>
      sayForSuccessors(ctx, { care: 'yes', 'mental-health': 'no', conversations: 'no' }),
    )
    await on('omar', one, 'say what a successor reads', (ctx) => sayForSuccessors(ctx, { radicalisation: 'no' }))
    await takesOver(one, 'noor', 'omar', 'duidingExpert')
    await takesOver(one, 'pieter', 'lotte', 'careExpert')
    await control(one)
    expect(await read('pieter', one, careParts)).toEqual({ care: true, 'mental-health': false, conversations: false })
    expect(await read('noor', one, duidingParts)).toEqual({ radicalisation: false, conversations: true })
    const said = (who: string) => on(who, one, 'say what a successor reads', listForMySuccessors)
    expect(await said('pieter')).toEqual([{ part: 'care', seen: false, chosen: false }])
    expect(await said('noor')).toEqual([{ part: 'conversations', seen: true, chosen: false }])
  }, 60_000)

  test('reads what somebody opens for them afterwards, and no more once it is taken back', async () => {
    const one = await written()
    await takesOver(one, 'pieter', 'lotte', 'careExpert')
    const choose = (care: 'yes' | 'no') =>
      on('sanne', one, 'compose the team', (ctx) => chooseEarlierNotes(ctx, { account: idOf('pieter'), care }))
    const note = () => on('pieter', one, 'read care notes', (ctx) => findCareNote(ctx, one.conversation))
    expect(await note()).toBeUndefined()
    expect((await browse(w, sanne).get(`/dossiers/${one.number}/team`)).html).toContain(
      'Wat Pieter van Dam van eerder leest',
    )
    await choose('yes')
    expect((await note())?.text).toBe('Hij slaapt drie uur.')
    await choose('no')
    expect(await note()).toBeUndefined()
    const { rows } = await w.superuser.query(
      "select distinct e.actor from audit.event e join audit.event_object o using (stream, seq) where e.event = 'case.earlier-notes' and o.object = $1",
      [one.id],
    )
    expect(rows).toEqual([{ actor: sanne.account }])
  }, 60_000)

  test('changes, takes out and copies nothing of what is shut: not by raw SQL either', async () => {
    const one = await written()
    await on('omar', one, 'say what a successor reads', (ctx) =>
      sayForSuccessors(ctx, { radicalisation: 'no', conversations: 'no' }),
    )
    await takesOver(one, 'noor', 'omar', 'duidingExpert')
    const noor = await w.as('noor')
    const app = await w.house.app.connect()
    await app.query('begin')
    await app.query('select gate.enter($1, $2)', [noor.token, one.number])
    const tried = async (text: string, ...values: unknown[]) => {
      await app.query('savepoint try')
      try {
        return (await app.query(text, values)).rowCount
      } catch (error) {
        return (error as { code: string }).code
      } finally {
        await app.query('rollback to savepoint try')
      }
    }
    const { rows } = await w.superuser.query('select id from liv.duiding_radicalisation where case_id = $1', [one.id])
    // As many as noor sees over all her cases: what is shut is not among them.
    for (const [table, text] of [
      ['conversation_report', "update liv.conversation_report set content = '\\x00', changed_by = gate.me()"],
      [
        'duiding_radicalisation_part',
        "update liv.duiding_radicalisation_part set content = '\\x00', changed_by = gate.me()",
      ],
      ['duiding_radicalisation_part', 'delete from liv.duiding_radicalisation_part'],
    ] as const)
      expect(await tried(text), text).toBe((await app.query(`select from liv.${table}`)).rowCount)
    for (const table of ['conversation_report', 'duiding_radicalisation_part'])
      expect((await app.query(`select from liv.${table} where case_id = $1`, [one.id])).rowCount, table).toBe(0)
    expect(
      await tried(
        `insert into liv.duiding_radicalisation_part (id, case_id, duiding, kind, author, content)
         values (gen_random_uuid(), $1, $2, 'missing', gate.me(), '\\x00')`,
        one.id,
        rows[0].id,
      ),
    ).toBe('42501')
    expect(
      await tried(
        'update liv.duiding_radicalisation set signed_at = now(), signed_by = gate.me() where id = $1',
        rows[0].id,
      ),
    ).toBe('42501')
    await app.query('rollback')
    app.release()
    await control(one)
  }, 60_000)
})

describe('a draft that is shut', () => {
  test('is neither written on nor signed; its successor begins with an empty page', async () => {
    const one = await written()
    await on('omar', one, 'say what a successor reads', (ctx) => sayForSuccessors(ctx, { radicalisation: 'no' }))
    await takesOver(one, 'noor', 'omar', 'duidingExpert')
    const noor = browse(w, await w.as('noor'))
    const at = `/dossiers/${one.number}/duiding/radicalisering`
    const page = await noor.get(at)
    expect(page.html).toContain('Dit concept is van voor u kwam')
    expect(page.html).not.toContain('Wat houdt hem vast?')
    const writes = (ctx: CaseCtx) => addNamed(ctx, radicalisation, 'protective', { text: 'Zijn zus.' })
    await expect(on('noor', one, radicalisation.write, writes)).rejects.toThrow(/dicht is voor u/)
    expect((await noor.post(`${at}/opnieuw`, {})).status).toBe(303)
    await on('noor', one, radicalisation.write, writes)
    const now = await on('noor', one, radicalisation.read, async (ctx) => {
      const version = await findLatest(ctx, radicalisation, one.id)
      return version && (await readDuiding(ctx, radicalisation, version))
    })
    expect(now?.version).toBe(2)
    expect(now?.parts.protective.map(({ content }) => content)).toEqual([{ text: 'Zijn zus.' }])
    expect(now?.parts.question).toEqual([])
  }, 60_000)

  test('is not put away while its writer still works on it, and is not signed unread', async () => {
    const one = await written()
    await on('omar', one, 'say what a successor reads', (ctx) => sayForSuccessors(ctx, { radicalisation: 'no' }))
    await on('sanne', one, 'compose the team', (ctx) =>
      joinCase(ctx, one.id, idOf('noor'), 'duidingExpert', 'compose the team'),
    )
    // Each looked alone first, as two on one axis do.
    for (const who of ['omar', 'noor'])
      await w.superuser.query(
        "insert into liv.duiding_radicalisation_view (id, case_id, author, final_at, content) values (gen_random_uuid(), $1, $2, now(), '\\x00')",
        [one.id, idOf(who)],
      )
    await expect(on('noor', one, radicalisation.write, (ctx) => beginAnew(ctx, radicalisation))).rejects.toThrow(
      /werkt nog aan dit concept/,
    )
    await w.superuser.query("update liv.case_file set stage = 'duiding' where id = $1", [one.id])
    await expect(on('noor', one, radicalisation.write, (ctx) => signDuiding(ctx, radicalisation))).rejects.toThrow(
      /dicht is voor u/,
    )
    await on('omar', one, radicalisation.write, (ctx) =>
      writeQuestion(ctx, radicalisation, { text: 'Anders.', _version: '1' }),
    )
  }, 60_000)
})

test('what is signed stays readable: the duiding of before, also where care is shut', async () => {
  const one = await written()
  for (const table of ['duiding_mental_health', 'duiding_radicalisation'])
    await w.superuser.query(`update liv.${table} set signed_at = now(), signed_by = author where case_id = $1`, [
      one.id,
    ])
  await on('lotte', one, 'say what a successor reads', (ctx) =>
    sayForSuccessors(ctx, { care: 'no', 'mental-health': 'no' }),
  )
  await takesOver(one, 'pieter', 'lotte', 'careExpert')
  expect(await read('pieter', one, ['care', 'mental-health'])).toEqual({ care: false, 'mental-health': true })
}, 60_000)

test('a report that is shut still counts: the case does not seem to have none, and no second one is written', async () => {
  const one = await written()
  await on('lotte', one, 'say what a successor reads', (ctx) => sayForSuccessors(ctx, { conversations: 'no' }))
  await takesOver(one, 'pieter', 'lotte', 'careExpert')
  expect(await on('pieter', one, 'read conversations', (ctx) => conversationFacts(ctx, one.id))).toMatchObject({
    reports: 1,
    unsigned: 1,
  })
  const pieter = browse(w, await w.as('pieter'))
  const page = await pieter.get(`/dossiers/${one.number}/gesprekken/${one.conversation}`)
  expect(page.html).toContain('Dit verslag is van voor u kwam')
  expect(page.html).not.toContain('Hij mist zijn broer.')
  expect((await pieter.get(`/dossiers/${one.number}/team`)).html).toContain('Niet alles van eerder is open voor u')
}, 60_000)

describe('who comes back', () => {
  test('sees what they wrote themselves, and not what others wrote meanwhile', async () => {
    const one = await written()
    await takesOver(one, 'pieter', 'lotte', 'careExpert')
    const conversation = await on('sanne', one, 'plan a conversation', (ctx) =>
      planConversation(ctx, {
        plannedOn: today,
        time: Temporal.PlainTime.from('11:00'),
        place: 'azc',
        withWhom: 'Pieter',
        interpreterMode: 'none',
        interpreterLanguage: '',
        interpreterDialect: '',
        interpreterRegister: 'none',
        safety: '',
      }),
    )
    await on('pieter', one, 'write a conversation report', (ctx) =>
      saveReport(ctx, {
        conversation,
        heldOn: today,
        present: 'Pieter',
        forTeam: 'Rustig.',
        careOnly: 'Hij eet weer.',
      }),
    )
    await takesOver(one, 'lotte', 'pieter', 'careExpert')
    const texts = await on('lotte', one, 'read care notes', async (ctx) => [
      (await findCareNote(ctx, one.conversation))?.text,
      (await findCareNote(ctx, conversation))?.text,
    ])
    expect(texts).toEqual(['Hij slaapt drie uur.', undefined])
    expect(await rowsFor('lotte', one, 'care')).toBe(1)
  }, 60_000)
})

describe('who stands in', () => {
  const standsIn = (who: string, one: Case) =>
    on(who, one, 'stand in', (ctx) => standIn(ctx, { reason: 'Ziek.', until: today.add({ days: 2 }) }))

  test('for the first care expert reads all of it', async () => {
    const one = await written()
    await standsIn('pieter', one)
    expect(await read('pieter', one, careParts)).toEqual({ care: true, 'mental-health': true, conversations: true })
    expect(await on('sanne', one, 'compose the team', listSuccessors)).toEqual([])
  }, 60_000)

  test('reads what the care expert of now reads, and no more', async () => {
    const one = await written()
    const besides = await careExpertBesides()
    await on('sanne', one, 'compose the team', async (ctx) => {
      await joinCase(ctx, one.id, besides, 'careExpert', 'compose the team')
      await leaveCase(ctx, one.id, idOf('lotte'), 'careExpert', 'compose the team')
    })
    await standsIn('pieter', one)
    expect(await read('pieter', one, ['care', 'mental-health'])).toEqual({ care: false, 'mental-health': false })
    await control(one)
  }, 60_000)

  /** Another care expert, who has no persona of her own. */
  async function careExpertBesides(): Promise<string> {
    const { rows } = await w.superuser.query(
      `insert into gate.account (id, subject, name, email, big_number) values (gen_random_uuid(), 'zorg-twee', 'Zorg Twee', 'y@test.invalid', '19000000001')
       returning id`,
    )
    await w.superuser.query(
      "insert into gate.account_role (account, role, from_on) values ($1, 'careExpert', '2020-01-01')",
      [rows[0].id],
    )
    return rows[0].id
  }
})

describe('who chooses', () => {
  test('nobody for oneself, nobody outside, and over care only care as long as somebody of care reads it', async () => {
    const one = await written()
    await on('sanne', one, 'compose the team', (ctx) =>
      joinCase(ctx, one.id, idOf('pieter'), 'careExpert', 'compose the team'),
    )
    const choose = (who: string, act: 'compose the team' | 'say what a successor reads', care: 'yes' | 'no' = 'yes') =>
      on(who, one, act, (ctx) => chooseEarlierNotes(ctx, { account: idOf('pieter'), care }))
    await expect(choose('sanne', 'compose the team')).rejects.toThrow(/Over de zorg kiest de zorgexpert/)
    await expect(choose('pieter', 'say what a successor reads')).rejects.toThrow(/niet voor uzelf/)
    await expect(choose('omar', 'say what a successor reads')).rejects.toThrow(/Over de zorg kiest/)
    for (const who of ['karin', 'els']) await expect(choose(who, 'compose the team')).rejects.toThrow(NotFound)
    await choose('lotte', 'say what a successor reads')
    expect(await rowsFor('pieter', one, 'care')).toBe(1)
  }, 60_000)

  test('raw SQL is no way around it', async () => {
    const one = await written()
    await takesOver(one, 'pieter', 'lotte', 'careExpert')
    for (const [who, text] of [
      ['pieter', `select gate.choose_earlier_notes('${one.id}', '${idOf('pieter')}', 'care', true)`],
      ['omar', `select gate.choose_earlier_notes('${one.id}', '${idOf('pieter')}', 'care', true)`],
      ['pieter', `select gate.say_for_successors('${one.id}', 'mental-health', true)`],
      ['omar', `select gate.say_for_successors('${one.id}', 'care', true)`],
    ] as const)
      await expect(
        on(who, one, 'read the process', (ctx) => ctx.tx.row({ text, values: [] } as never)),
        text,
      ).rejects.toMatchObject({ code: 'LV403' })
  }, 60_000)
})

test('the setting of LIV decides where nobody chose', async () => {
  const one = await written()
  const { rows } = await w.superuser.query(
    `insert into liv.setting (id, key, value, from_on, reason, author) values (gen_random_uuid(), 'successor-conversations', 'no', current_date - 1, 'Zo.', $1) returning id`,
    [sanne.account],
  )
  try {
    await takesOver(one, 'noor', 'omar', 'duidingExpert')
    expect(await read('noor', one, duidingParts)).toEqual({ radicalisation: true, conversations: false })
    expect([...(await on('noor', one, 'read the process', keptFromMe)).keys()]).toEqual(['conversations'])
  } finally {
    await w.superuser.query('delete from liv.setting where id = $1', [rows[0].id])
  }
}, 60_000)

test('the page and the gate know the same parts for the same standing', async () => {
  const { rows } = await w.superuser.query(
    'select r as relation, gate.compartments_of(r) as parts from unnest($1::text[]) r',
    [['careExpert', 'standIn', 'duidingExpert', 'coordinator', 'commissioner', 'reviewerMentalHealth']],
  )
  for (const { relation, parts } of rows)
    expect(parts, relation).toEqual(compartmentsOf[relation as keyof typeof compartmentsOf] ?? [])
  expect(new Set(Object.values(compartmentsOf).flat())).toEqual(new Set(compartments))
})
