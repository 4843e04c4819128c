import type { Ctx } from '#routing/context.ts'
import { catalogue } from '#settings/settings.ts'
import { textsOf, versionAt } from '#settings/settings-store.ts'

/** What stands above the parts of a duiding, as LIV set it. */
export type Headings = Readonly<Record<keyof (typeof catalogue)['duiding-headings']['default'], string>>

/** Those that count now, or those that counted when a version was signed. */
export async function headingsOf(ctx: Pick<Ctx, 'tx'>, signedAt?: Date | null): Promise<Headings> {
  if (!signedAt) return textsOf(ctx, 'duiding-headings')
  const then = await versionAt(ctx, 'duiding-headings', signedAt)
  return then ? JSON.parse(then.value) : catalogue['duiding-headings'].default
}
