import type { TeamForm } from '../../src/trajectory/4-team/team.ts'
import { composeTeam } from '../../src/trajectory/4-team/team-actions.ts'
import { aCase, type World } from './world.ts'

/** A case of sanne's that stands at this stage; what came before is not what these tests are about. */
export async function aCaseAt(w: World, stage: string): Promise<{ id: string; number: string }> {
  const made = await aCase(w)
  await w.superuser.query('update liv.case_file set stage = $2, included_on = current_date where id = $1', [
    made.id,
    stage,
  ])
  return made
}

/** omar, lotte, pieter as stand-in and daan as deputy; everybody was asked. */
export async function someTeam(w: World, change: Partial<TeamForm> = {}): Promise<TeamForm> {
  const [omar, noor, lotte, pieter, daan] = await Promise.all(
    ['omar', 'noor', 'lotte', 'pieter', 'daan'].map((name) => w.as(name)),
  )
  const all = [omar, noor, lotte, pieter, daan].flatMap((one) => (one ? [one.account] : []))
  return {
    duidingExperts: omar ? [omar.account] : [],
    careExpert: lotte?.account,
    standIn: pieter?.account,
    standInReason: '',
    deputy: daan?.account,
    deputyReason: '',
    expertise: 'Kennis van de Hoorn van Afrika.',
    languages: 'Tigrinya met tolk.',
    conflictsChecked: all,
    ...change,
  }
}

/** The same case with its team in it. */
export async function aCaseWithTeam(w: World, stage = 'conversations'): Promise<{ id: string; number: string }> {
  const made = await aCaseAt(w, stage)
  const sanne = await w.as('sanne')
  const form = await someTeam(w)
  await sanne.on(made.number, 'compose the team', (ctx) => composeTeam(ctx, form))
  return made
}
