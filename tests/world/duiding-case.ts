import { randomUUID } from 'node:crypto'
import type { Relation } from '../../src/access/who.ts'
import type { CaseCtx } from '../../src/routing/context.ts'
import { type Axis, radicalisation } from '../../src/trajectory/6-duiding/axes.ts'
import type { ObservationInput } from '../../src/trajectory/6-duiding/duiding-words.ts'
import { addObservation } from '../../src/trajectory/6-duiding/observation-actions.ts'
import { readDuiding } from '../../src/trajectory/6-duiding/reading-store.ts'
import { askReview, giveReview, signDuiding } from '../../src/trajectory/6-duiding/signing-actions.ts'
import { recordMeeting } from '../../src/trajectory/6-duiding/together-actions.ts'
import { findLatest } from '../../src/trajectory/6-duiding/version-store.ts'
import {
  addMissing,
  addNamed,
  noneFound,
  writeConclusion,
  writeFoundation,
  writeQuestion,
} from '../../src/trajectory/6-duiding/writing-actions.ts'
import { aCase, type World } from './world.ts'

export const seen: ObservationInput = {
  what: 'Zit tussen twee en vijf uur op de gang.',
  nature: 'behaviour',
  on: Temporal.PlainDate.from('2026-11-01'),
  where: 'azc Heidedorp, gebouw C',
  sourceType: 'professionalFirstHand',
  source: 'nachtdienst',
  side: 'for',
}
export const told: ObservationInput = {
  ...seen,
  what: 'Zou gezegd hebben dat hij weg wil.',
  nature: 'summary',
  on: Temporal.PlainDate.from('2026-11-02'),
  sourceType: 'secondHand',
  howKnown: 'Hoorde het van een kamergenoot.',
  reliability: 'redelijk',
  credibility: 'niet te beoordelen',
  side: 'against',
}

/** A case that stands at the duiding, with omar and lotte in its team and a conversation behind it. */
export async function duidingCase(w: World) {
  const { id, number } = await aCase(w)
  await w.superuser.query("update liv.case_file set stage = 'duiding' where id = $1", [id])
  const the = { id, number, ...membersOf(w, id), ...actsOf(w, number) }
  await the.joins('omar', 'duidingExpert')
  await the.joins('lotte', 'careExpert')
  await spokenWith(w, id)
  return the
}
export type DuidingCase = Awaited<ReturnType<typeof duidingCase>>

/** In and out of the case without the rooms that do so: those have tests of their own. */
function membersOf(w: World, caseId: string) {
  return {
    joins: async (persona: string, relation: Relation) => {
      const { account } = await w.as(persona)
      await w.superuser.query(
        `insert into gate.membership (case_id, account, relation, from_at, until_at, given_by)
         values ($1, $2, $3, now(), case when $3 = 'standIn' then now() + interval '3 days' end, $2)`,
        [caseId, account, relation],
      )
    },
    leaves: async (persona: string) => {
      const { account } = await w.as(persona)
      await w.superuser.query('update gate.membership set ended_at = now() where case_id = $1 and account = $2', [
        caseId,
        account,
      ])
    },
  }
}

async function spokenWith(w: World, caseId: string): Promise<void> {
  const talk = randomUUID()
  await w.superuser.query(
    "insert into liv.conversation (id, case_id, author, planned_on, content) values ($1, $2, $1, '2026-11-01', '\\x00')",
    [talk, caseId],
  )
  await w.superuser.query(
    "insert into liv.conversation_report (id, case_id, conversation, author, content) values ($1, $2, $1, $1, '\\x00')",
    [talk, caseId],
  )
}

function actsOf(w: World, number: string) {
  const writer = (axis: Axis) => w.as(axis === radicalisation ? 'omar' : 'lotte')
  const reviewer = (axis: Axis) => w.as(axis === radicalisation ? 'noor' : 'pieter')
  const writing = async <T>(axis: Axis, work: (ctx: CaseCtx) => Promise<T>) =>
    (await writer(axis)).on(number, axis.write, work)
  const write = (axis: Axis) => writing(axis, (ctx) => writeAll(ctx, axis))
  const sign = (axis: Axis) => writing(axis, (ctx) => signDuiding(ctx, axis))
  const ask = async (axis: Axis) => {
    const colleague = (await reviewer(axis)).account
    await (await writer(axis)).on(number, axis.ask, (ctx) => askReview(ctx, axis, { colleague }))
  }
  return {
    writer,
    reviewer,
    writing,
    write,
    sign,
    ask,
    signed: async (axis: Axis) => {
      await write(axis)
      await sign(axis)
    },
    reviewed: async (axis: Axis, agrees: 'yes' | 'no' = 'yes') => {
      await ask(axis)
      await (await reviewer(axis)).on(number, axis.review, async (ctx) => {
        const duiding = (await findLatest(ctx, axis, ctx.case.id))?.id ?? ''
        await giveReview(ctx, axis, { duiding, agrees, remarks: 'Gelezen.' })
      })
    },
    latest: (axis: Axis) => writing(axis, (ctx) => latestFor(ctx, axis)),
    met: async () => {
      const sanne = await w.as('sanne')
      await sanne.on(number, 'record the team meeting', (ctx) =>
        recordMeeting(ctx, {
          heldOn: ctx.today,
          attended: 'Omar, Lotte',
          joint: 'Het is rouw.',
          changes: 'Niets aan de duidingen.',
          dissentBy: 'Omar',
          dissent: 'Omar twijfelt.',
        }),
      )
    },
  }
}

async function writeAll(ctx: CaseCtx, axis: Axis): Promise<void> {
  await writeQuestion(ctx, axis, { text: 'Wat is er met hem aan de hand?' })
  await addObservation(ctx, axis, seen)
  await addObservation(ctx, axis, told)
  await addNamed(ctx, axis, 'protective', { text: 'Belt elke week met zijn moeder.' })
  await noneFound(ctx, axis, 'alternative', { because: 'Gezocht met het hele team.' })
  await addMissing(ctx, axis, { what: 'Hoe het op school gaat', how: 'Vraag de mentor.' })
  await writeFoundation(ctx, axis, { foundation: 'redelijk', reason: 'Twee bronnen.' })
  const days = { validUntil: ctx.today.add({ months: 6 }), reviewOn: ctx.today.add({ months: 3 }) }
  await writeConclusion(ctx, axis, { text: 'Dit past bij rouw.', ...days })
}

/** The newest version with its words, for whoever asks. */
export async function latestFor(ctx: CaseCtx, axis: Axis) {
  const version = await findLatest(ctx, axis, ctx.case.id)
  return version && readDuiding(ctx, axis, version)
}
