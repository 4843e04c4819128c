import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { ConsentForm, InformedForm, PostponedForm, WillingForm } from './consent.ts'
import {
  agree,
  givenFor,
  insertConsent,
  insertInformed,
  insertPostponed,
  insertWillingness,
  listRecords,
} from './consent-store.ts'
import { inForce, isRepresented } from './representatives.ts'
import { decidingTable } from './settings-of-age.ts'
import { bandOn, endOf, givingRules, matterOf } from './who-decides.ts'

export async function recordInformed(ctx: CaseCtx, input: InformedForm): Promise<void> {
  notAhead(ctx, input.informedOn, 'informedOn')
  await insertInformed(ctx, input)
}

/** Not yet, because …, until …; counts once a second person agrees. */
export async function postponeInforming(ctx: CaseCtx, input: PostponedForm): Promise<void> {
  if (Temporal.PlainDate.compare(input.postponedUntil, ctx.today) <= 0) {
    throw new Refused('Kies een dag na vandaag. Dan komt de vraag terug.', 'postponedUntil')
  }
  await insertPostponed(ctx, input)
}

export async function agreeToPostponement(ctx: CaseCtx): Promise<void> {
  if (!(await agree(ctx)))
    throw new Refused(
      'Er is geen uitstel dat op u wacht. Wie uitstelt, vraagt een collega uit het team om mee te kijken.',
    )
}

export async function recordWillingness(ctx: CaseCtx, input: WillingForm): Promise<void> {
  notAhead(ctx, input.on, 'on')
  await insertWillingness(ctx, input)
}

export async function recordConsent(ctx: CaseCtx, input: ConsentForm): Promise<void> {
  notAhead(ctx, input.on, 'on')
  if (input.given === 'withdrawn' && (await givenFor(ctx, ctx.case.id, input.purpose)) !== 'yes') {
    throw new Refused(
      'Intrekken kan alleen wat eerder is gegeven. Kies “nee” als de persoon geen toestemming geeft.',
      'given',
    )
  }
  await insertConsent(ctx, input, await mayGive(ctx, input))
}

/** A yes comes from who decides at this age; what is said for somebody counts until the birthday from which another decides. */
async function mayGive(
  ctx: CaseCtx,
  { given, givenBy, purpose }: ConsentForm,
): Promise<Temporal.PlainDate | undefined> {
  const by = givenBy ?? 'person'
  const { ages, representatives } = await listRecords(ctx)
  const known = ages[0]?.words
  const table = await decidingTable(ctx)
  const matter = matterOf[purpose]
  requireAll(givingRules, {
    given,
    by,
    decider: table[bandOn(known, ctx.today)][matter],
    represented: isRepresented(inForce(representatives, ctx.today)),
  })
  return given === 'yes' ? endOf({ by, matter }, known, table, ctx.today) : undefined
}

export function notAhead(ctx: CaseCtx, day: Temporal.PlainDate, field: string): void {
  if (Temporal.PlainDate.compare(day, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest. Vul een dag tot en met vandaag in.', field)
}
