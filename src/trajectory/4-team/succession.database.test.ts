import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { idOf } from '../../../database/scenarios/people.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { browse } from '../../../tests/world/browse.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { findCareNote } from '../5-conversations/care-store.ts'
import { planConversation } from '../5-conversations/conversation-actions.ts'
import { saveReport } from '../5-conversations/report-actions.ts'
import { joinCase, leaveCase } from '../case-store.ts'
import { chooseEarlierNotes } from './succession-actions.ts'
import { listSuccessors } from './succession-store.ts'

let w: World
let sanne: Person
beforeAll(async () => {
  w = await world()
  sanne = await w.as('sanne')
})
afterAll(() => w?.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

/** A case in which lotte wrote a care note, and pieter takes her place. */
async function succeeded() {
  const made = await aCaseWithTeam(w)
  const conversation = await sanne.on(made.number, 'plan a conversation', (ctx) =>
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
  const report = {
    conversation,
    heldOn: today,
    present: 'Omar, Lotte',
    forTeam: 'Hij mist zijn broer.',
    careOnly: 'Hij slaapt drie uur.',
  }
  await (await w.as('lotte')).on(made.number, 'write a conversation report', (ctx) => saveReport(ctx, report))
  await sanne.on(made.number, 'compose the team', async (ctx) => {
    await joinCase(ctx, made.id, idOf('pieter'), 'careExpert', 'compose the team')
    await leaveCase(ctx, made.id, idOf('lotte'), 'careExpert', 'compose the team')
  })
  const reads = async () =>
    (await w.as('pieter')).on(made.number, 'read care notes', async (ctx: CaseCtx) => ({
      rows: await ctx.tx.rows(sql`select id from liv.care_note where case_id = ${made.id}`),
      note: await findCareNote(ctx, conversation),
    }))
  const choose = (seen: 'yes' | 'no', who = sanne) =>
    who.on(made.number, 'compose the team', (ctx) => chooseEarlierNotes(ctx, { account: idOf('pieter'), seen }))
  return { ...made, reads, choose }
}

test('a new care expert reads no care note from before, until somebody chooses so; and no more once it is taken back', async () => {
  const { id, number, reads, choose } = await succeeded()
  expect(await reads()).toEqual({ rows: [], note: undefined })
  const { rowCount } = await w.superuser.query('select from liv.care_note where case_id = $1', [id])
  expect(rowCount, 'a control: the row exists').toBe(1)
  const { html } = await browse(w, sanne).get(`/dossiers/${number}/team`)
  expect(html).toContain('Eerdere zorgnotities')
  await choose('yes')
  expect((await reads()).note?.text).toBe('Hij slaapt drie uur.')
  await choose('no')
  expect((await reads()).rows).toEqual([])
})

test('nobody chooses it for oneself, nor who does not compose the team', async () => {
  const { number, id, choose } = await succeeded()
  for (const persona of ['pieter', 'omar', 'lotte', 'karin'])
    await expect(choose('yes', await w.as(persona)), persona).rejects.toThrow(NotFound)
  await expect(
    (await w.as('pieter')).on(number, 'read care notes', (ctx) =>
      ctx.tx.row(sql`select gate.choose_earlier_notes(${id}, ${idOf('pieter')}, true)`),
    ),
  ).rejects.toMatchObject({ code: 'LV403' })
  expect(await sanne.on(number, 'compose the team', listSuccessors)).toMatchObject([
    { name: 'Pieter van Dam', seen: false, chosen: false },
  ])
})

test('the choice leaves a line in the log', async () => {
  const { id, choose } = await succeeded()
  await choose('yes')
  const { rows } = await w.superuser.query(
    "select distinct e.actor from audit.event e join audit.event_object o using (stream, seq) where e.event = 'case.earlier-notes' and o.object = $1",
    [id],
  )
  expect(rows).toEqual([{ actor: sanne.account }])
})

test('who was the first care expert sees all of it, and a colleague who stands in too', async () => {
  const made = await aCaseWithTeam(w)
  expect(await sanne.on(made.number, 'compose the team', listSuccessors)).toEqual([])
})
