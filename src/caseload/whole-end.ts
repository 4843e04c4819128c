import { may } from '#access/may.ts'
import { groundWords } from '#danger/danger.ts'
import { listDangerRecords } from '#danger/danger-store.ts'
import { readWarm } from '#relocation/relocation-store.ts'
import type { CaseCtx } from '#routing/context.ts'
import { letterFor } from '#trajectory/7-advice/advice-letter.ts'
import { readDraft } from '#trajectory/7-advice/draft-store.ts'
import { findSent, listSentRecommendations, readRendering } from '#trajectory/7-advice/sent-store.ts'
import { settingOf } from '#trajectory/7-advice/setting-store.ts'
import { listDecisions, listPhoned } from '#trajectory/8-follow-up/decision-store.ts'
import { decisionWords, statusWords } from '#trajectory/8-follow-up/follow-up.ts'
import { listMoments, listProgress } from '#trajectory/8-follow-up/progress-store.ts'
import { endings, outcomeWords, voiceWords } from '#trajectory/9-closure/closure.ts'
import { findClosure, findTeamClosure, listEvaluations } from '#trajectory/9-closure/closure-store.ts'
import { day, dayOf, lines, together, type WholePart, type Written } from './whole-part.ts'

/** What was advised, what came of it, and how it ended. */
export const endParts: readonly WholePart[] = [
  { key: 'advies', label: 'Advies', acts: ['read the sent advice'], read: advice },
  { key: 'opvolging', label: 'Opvolging', acts: ['read follow-up', 'read the sent advice'], read: followUp },
  { key: 'overdracht', label: 'Warme overdracht', acts: ['read the warm hand-over'], read: handOver },
  { key: 'afsluiting', label: 'Afsluiting', acts: ['read the closure'], read: closure },
  { key: 'gevaar', label: 'Verteld bij acuut gevaar', acts: ['read what was told in danger'], read: danger },
]

/** As the commissioner got it; while nothing was sent, to the team the draft as that letter. */
async function advice(ctx: CaseCtx): Promise<Written> {
  const sent = await findSent(ctx)
  if (sent) return { letter: (await readRendering(ctx, sent.id, 'commissioner')).letter }
  if (!may(ctx.me, 'read the draft advice', ctx.case)) return {}
  const draft = await readDraft(ctx)
  if (!draft) return {}
  return { letter: letterFor('commissioner', draft.content, { ...(await settingOf(ctx, draft)), sentOn: null }) }
}

async function followUp(ctx: CaseCtx): Promise<Written> {
  const recommendations = await listSentRecommendations(ctx, ctx.case.id)
  if (recommendations.length === 0) return {}
  const decisions = await listDecisions(ctx)
  const phoned = await listPhoned(ctx)
  const progress = await listProgress(ctx)
  const of = <T extends { recommendation: string }>(all: readonly T[], id: string) =>
    all.filter(({ recommendation }) => recommendation === id)
  const told = recommendations.map(({ id, position, title }) => ({
    label: `${position}. ${title}`,
    text: together([
      ...of(decisions, id)
        .slice(0, 1)
        .map((one) => lines(`${decisionWords[one.decision]}.`, one.changedText, one.reason, one.owner)),
      ...of(phoned, id).map((one) => `Telefonisch, nog niet bevestigd: ${decisionWords[one.decision]}.`),
      ...of(progress, id).map((one) =>
        lines(`${dayOf(one.writtenAt)}: ${statusWords[one.status]}.`, one.note, one.bridging),
      ),
    ]),
  }))
  const moments = (await listMoments(ctx)).map(({ plannedOn, what, held }) =>
    lines(`${day(plannedOn)}: ${what}`, held?.note),
  )
  return { told: [...told, { label: 'Momenten om terug te kijken', text: together(moments) }] }
}

async function handOver(ctx: CaseCtx): Promise<Written> {
  const { notes, meetings } = await readWarm(ctx)
  return {
    told: [
      { label: 'Notities', text: together(notes.map(({ note }) => note)) },
      {
        label: 'Gesprekken',
        text: together(meetings.map(({ on, attended, agreed }) => lines(`${day(on)}. Erbij: ${attended}`, agreed))),
      },
    ],
  }
}

async function closure(ctx: CaseCtx): Promise<Written> {
  const found = await findClosure(ctx)
  const team = found && may(ctx.me, 'read the closure for the team', ctx.case) ? await findTeamClosure(ctx) : undefined
  const evaluations = await listEvaluations(ctx)
  return {
    facts: [
      ['Reden', found ? endings[found.reason].label : ''],
      ['Mogelijke radicalisering', found ? outcomeWords[found.outcomeRadicalisation] : ''],
      ['Psychische gezondheid', team ? outcomeWords[team.outcomeMentalHealth] : ''],
    ],
    told: [
      { label: 'Wat er met de rest gebeurt', text: found?.open ?? '' },
      { label: 'Voor het team', text: team?.note ?? '' },
      ...evaluations.map(({ voice, text }) => ({ label: `Terugblik: ${voiceWords[voice]}`, text })),
    ],
  }
}

async function danger(ctx: CaseCtx): Promise<Written> {
  const records = await listDangerRecords(ctx)
  return {
    told: records.map((one) => ({
      label: `Vastgelegd op ${dayOf(one.writtenAt)}`,
      text: together([
        one.whom && `Verteld aan: ${one.whom}`,
        one.facts,
        one.ground && lines(groundWords[one.ground], one.groundNote),
        one.personNote,
        one.note,
        ...one.addenda.map(({ text }) => text),
        one.testNote,
      ]),
    })),
  }
}
