import { idOf } from '../../database/scenarios/people.ts'
import type { CaseCtx } from '../../src/routing/context.ts'
import {
  addRecommendation,
  saveAnswer,
  saveDomain,
  saveShown,
  saveSummary,
  saveValidity,
} from '../../src/trajectory/7-advice/advice-actions.ts'
import { prepareRelease, releaseHealthPart } from '../../src/trajectory/7-advice/health-actions.ts'
import { prepareSending, sendAdvice, signAdvice } from '../../src/trajectory/7-advice/signing-actions.ts'
import { aCase, type World } from './world.ts'

const team = {
  sanne: 'coordinator',
  daan: 'deputy',
  omar: 'duidingExpert',
  lotte: 'careExpert',
  pieter: 'standIn',
  karin: 'commissioner',
} as const

/** A case that stands at the advice, with its team and its commissioner; how it came there is for other tests. */
export async function adviceCase(w: World): Promise<{ id: string; number: string }> {
  const made = await aCase(w)
  for (const [persona, relation] of Object.entries(team))
    await w.superuser.query(
      `insert into gate.membership (case_id, account, relation, from_at, until_at, given_by)
       select $1, $2, $3, now() - interval '1 hour', case when $3 = 'standIn' then now() + interval '3 days' end, $2
        where not exists (select 1 from gate.membership where case_id = $1 and account = $2 and relation = $3)`,
      [made.id, idOf(persona), relation],
    )
  await w.superuser.query(
    "update liv.case_file set stage = 'advice', included_on = current_date, organisation = $2 where id = $1",
    [made.id, idOf('coa-heidedorp')],
  )
  return made
}

export const someRecommendation = {
  title: 'Elke week een vast gesprek met de mentor',
  text: 'Spreek elke week op een vaste dag af.\nOok als er niets te melden is.',
  rationale: 'Hij vertrouwt zijn mentor en zocht haar zelf weer op.',
  addressee: 'COA, azc Heidedorp',
  owner: 'de mentor',
  urgency: 'binnen een week',
  reviewOn: Temporal.PlainDate.from('2030-01-15'),
  bridging: '',
} as const

export const functionalCare = 'Rust in de nacht helpt. Vraag hem niet uit over zijn broer.'
export const ownView = 'Ik wil met mijn handen werken.'

/** Everything that must be written before somebody can sign, each part by somebody of the team. */
export async function writeAdvice(w: World, number: string, shown = true): Promise<void> {
  const omar = await w.as('omar')
  const write = (work: (ctx: CaseCtx) => Promise<void>) => omar.on(number, 'compose the advice', work)
  const applies = { applies: 'yes', notApplicableBecause: '', noRecommendationBecause: '' } as const
  await write((ctx) => saveAnswer(ctx, { answer: 'Het gaat om rouw. Rust en vaste gezichten helpen.' }))
  await write((ctx) =>
    saveDomain(ctx, 'safetyRisk', {
      ...applies,
      insight: 'Wij zien geen aanwijzingen.',
      noRecommendationBecause: 'Er is niets gebleken.',
    }),
  )
  await write((ctx) =>
    saveDomain(ctx, 'safetySurroundings', { ...applies, insight: 'Drukte op de gang geeft onrust.' }),
  )
  await write((ctx) => saveDomain(ctx, 'care', { ...applies, insight: functionalCare }))
  await write((ctx) =>
    saveDomain(ctx, 'education', {
      applies: 'no',
      insight: '',
      notApplicableBecause: 'hij al naar de werkplaats gaat',
      noRecommendationBecause: '',
    }),
  )
  await write((ctx) => saveDomain(ctx, 'network', { ...applies, insight: 'Zijn nicht woont dichtbij.' }))
  for (const domain of ['safetySurroundings', 'care', 'network'] as const)
    await write((ctx) =>
      addRecommendation(ctx, domain, { ...someRecommendation, title: `${someRecommendation.title} (${domain})` }),
    )
  await write((ctx) => saveSummary(ctx, { summary: 'U mag rouwen. Wij vragen het COA om rust op de gang.' }))
  await write((ctx) => saveValidity(ctx, { validUntil: Temporal.PlainDate.from('2030-06-01') }))
  if (shown) await write((ctx) => saveShown(ctx, wasShown(ctx)))
}

export const wasShown = (ctx: CaseCtx) =>
  ({
    shown: 'yes',
    shownOn: ctx.today,
    language: 'Arabisch',
    corrections: 'Zijn broer heette Samer.',
    ownView,
    notShownReason: '',
  }) as const

export async function signBoth(w: World, number: string): Promise<void> {
  await (await w.as('omar')).on(number, 'sign the advice for duiding', (ctx) => signAdvice(ctx, 'duiding'))
  await (await w.as('lotte')).on(number, 'sign the advice for care', (ctx) => signAdvice(ctx, 'care'))
}

/** The coordinator sends what both signed: the documents are made between two transactions. */
export async function sendOut(w: World, number: string): Promise<void> {
  const sanne = await w.as('sanne')
  const make = await sanne.on(number, 'send the advice', prepareSending)
  const made = await make()
  await sanne.on(number, 'send the advice', (ctx) => sendAdvice(ctx, made))
}

/** The care expert gives the health part free, likewise. */
export async function releaseHealth(w: World, number: string): Promise<void> {
  const lotte = await w.as('lotte')
  const make = await lotte.on(number, 'read the health part', prepareRelease)
  const made = await make()
  await lotte.on(number, 'read the health part', (ctx) => releaseHealthPart(ctx, made))
}
