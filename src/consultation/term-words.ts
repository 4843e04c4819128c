import { dateOf, dateWords } from '#platform/clock.ts'
import type { Ctx } from '#routing/context.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { amountWords, catalogue, type KeyOf } from '#settings/settings.ts'
import { isConfirmedNow, termOf } from '#settings/settings-store.ts'
import { endingWords } from './consultation.ts'
import type { ConsultationLine } from './consultation-store.ts'

/** "Na 3 maanden (standaard, nog te bevestigen door LIV)": the amount in force, and whether LIV said that it is right. */
export async function termWords(ctx: Ctx, key: KeyOf<'term'>): Promise<string> {
  return `Na ${await amountOf(ctx, key)}.`
}

const day = (text: string) => dateWords(Temporal.PlainDate.from(text))

/** When it is answered, until when it runs, how it ended, and the day on which it is gone: the same on every page of it. */
export function termAndEnd(line: ConsultationLine): (readonly [string, string] | false)[] {
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
  ]
}

/** How long it is kept, under those days: an ended one goes sooner. */
export async function keptWords(ctx: Ctx, line: ConsultationLine): Promise<string> {
  const after = await amountOf(ctx, 'kept-after-consultation')
  if (line.ending !== null) return `Na het einde ten hoogste ${after}. Die dag schuift nooit op.`
  const most = await amountOf(ctx, 'kept-consultation')
  return `Ten hoogste ${most}, na het einde ten hoogste ${after}. Die dag schuift nooit op.`
}

async function amountOf(ctx: Ctx, key: KeyOf<'term'>): Promise<string> {
  const amount = amountWords(catalogue[key], await termOf(ctx, key))
  return `${amount}${(await isConfirmedNow(ctx, key)) ? '' : ` (${toConfirm})`}`
}
