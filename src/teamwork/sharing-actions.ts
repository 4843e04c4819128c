import { enqueue } from '#platform/jobs/jobs.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { TeamForm } from '#trajectory/4-team/team.ts'
import { composeTeam, handOver } from '#trajectory/4-team/team-actions.ts'
import { seatsNow } from '#trajectory/4-team/team-rules.ts'
import { findTeam, listPossible } from '#trajectory/4-team/team-store.ts'
import { listMembers } from '#trajectory/case-store.ts'
import { type ReassignForm, seatsIn } from './sharing.ts'

/** Somebody else in one seat of this case; who leaves it loses the case at once, who comes gets a mail. */
export async function reassign(ctx: CaseCtx, { seat, colleague, asked }: ReassignForm): Promise<void> {
  if (ctx.case.stage === 'closed') throw new Refused('Dit dossier is afgesloten.')
  if (!seatsIn(ctx.case.stage).includes(seat.relation))
    throw new Refused('Experts komen pas na de weging in het dossier. Kies de coördinator.', 'seat')
  if (seat.leaving === colleague) throw new Refused('Deze collega doet dit al. Kies iemand anders.', 'colleague')
  const possible = await listPossible(ctx, ctx.case.id)
  const found = possible.find(({ account, role }) => account === colleague && role === seat.relation)
  if (!found) throw new Refused('Deze collega heeft hier niet de rol voor. Kies iemand anders.', 'colleague')
  if (found.worksUntil)
    throw new Refused(`${found.name} werkt hier tot een datum. Doe dit op de pagina van het team.`, 'colleague')
  if (!asked) throw new Refused('Vraag na of er een belangenconflict is, en vink dat aan', 'asked')
  if (seat.relation === 'coordinator') await handOver(ctx, { colleague })
  else await swap(ctx, seat.relation, seat.leaving, colleague)
  await enqueue(ctx.tx, 'mail', colleague)
}

/** The team as it is, with one person in the place of another. */
async function swap(
  ctx: CaseCtx,
  relation: 'duidingExpert' | 'careExpert',
  leaving: string | undefined,
  colleague: string,
): Promise<void> {
  const members = await listMembers(ctx, ctx.case.id)
  if (leaving && !members.some((one) => one.account === leaving && one.relation === relation)) throw new NotFound()
  const now = seatsNow(members)
  const at = (wanted: string) => now.filter((one) => one.relation === wanted).map(({ account }) => account)
  const team = await findTeam(ctx)
  const { expertise = '', languages = '', standInReason = '', deputyReason = '', asked = {} } = team?.words ?? {}
  const form: TeamForm = {
    duidingExperts: at('duidingExpert'),
    careExpert: at('careExpert')[0],
    standIn: at('namedStandIn')[0],
    deputy: at('deputy')[0],
    expertise,
    languages,
    standInReason,
    deputyReason,
    conflictsChecked: [...new Set([...Object.keys(asked), ...now.map(({ account }) => account), colleague])],
    _version: String(team?.version ?? 0),
  }
  await composeTeam(ctx, {
    ...form,
    ...(relation === 'careExpert'
      ? { careExpert: colleague, ...(form.standIn === colleague && { standIn: leaving }) }
      : { duidingExperts: [...form.duidingExperts.filter((one) => one !== leaving), colleague] }),
  })
}
