import type { Ctx } from '#routing/context.ts'
import type { catalogue } from '#settings/settings.ts'
import { textsAt } from '#settings/settings-store.ts'

/** What stands above the parts of a duiding, as LIV set it. */
export type Headings = Readonly<Record<keyof (typeof catalogue)['duiding-headings']['default'], string>>

/** Those that count now, or those that counted when a version was signed. */
export const headingsOf = (ctx: Pick<Ctx, 'tx'>, signedAt?: Date | null): Promise<Headings> =>
  textsAt(ctx, 'duiding-headings', signedAt)
