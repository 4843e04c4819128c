import type { Ctx } from '#routing/context.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { amountWords, catalogue, type KeyOf } from '#settings/settings.ts'
import { isConfirmedNow, termOf } from '#settings/settings-store.ts'

/** "Na 3 maanden (standaard, nog te bevestigen door LIV)": the amount in force, and whether LIV said that it is right. */
export async function termWords(ctx: Ctx, key: KeyOf<'term'>): Promise<string> {
  const amount = amountWords(catalogue[key], await termOf(ctx, key))
  return `Na ${amount}${(await isConfirmedNow(ctx, key)) ? '' : ` (${toConfirm})`}.`
}
