import { dateOf, dateWords } from '#platform/clock.ts'
import type { Ctx } from '#routing/context.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { amountWords, catalogue, type KeyOf } from '#settings/settings.ts'
import { isConfirmedNow, termOf } from '#settings/settings-store.ts'
import { endingWords } from './consultation.ts'
import type { ConsultationLine } from './consultation-store.ts'

/** "Na 3 maanden (standaard, nog te bevestigen door LIV)": the amount in force, and whether LIV said that it is right. */
export async function termWords(ctx: Ctx, key: KeyOf<'term'>): Promise<string> {
  const amount = amountWords(catalogue[key], await termOf(ctx, key))
  return `Na ${amount}${(await isConfirmedNow(ctx, key)) ? '' : ` (${toConfirm})`}.`
}

const day = (text: string) => dateWords(Temporal.PlainDate.from(text))

/** When it is answered, until when it runs, how it ended, and the day on which it is gone: the same on every page of it. */
export async function termAndEnd(ctx: Ctx, line: ConsultationLine): Promise<(readonly [string, string] | false)[]> {
  const ended = line.ending !== null
  return [
    !ended && ['Zeg aan de vrager', line.code],
    !ended && !line.ends_on && ['Antwoord voor', day(line.answer_due)],
    line.ends_on !== null && ['Trajectadvies tot en met', day(line.ends_on)],
    line.ending !== null && [
      'Einde',
      `${endingWords[line.ending]}${line.ended_at ? ` op ${dateWords(dateOf(line.ended_at.toTemporalInstant()))}` : ''}`,
    ],
    ['Uiterlijk vernietigd', day(line.destroy_on)],
    ['Termijn', `${await keptWords(ctx, ended)} Die dag schuift nooit op.`],
  ]
}

/** How long it is kept: an ended one goes sooner. */
async function keptWords(ctx: Ctx, ended: boolean): Promise<string> {
  const after = `${await termWords(ctx, 'kept-after-consultation')}`.replace(/^Na/, 'Na het einde: na')
  return ended ? after : `${await termWords(ctx, 'kept-consultation')} ${after}`
}
