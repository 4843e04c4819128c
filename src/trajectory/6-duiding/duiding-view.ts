import { may } from '#access/may.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import type { Axis } from './axes.ts'
import type { Duiding, Version } from './duiding.ts'
import { type Headings, headingsOf } from './headings.ts'
import { isKeptFromMe } from './independence.ts'
import { findLifted, type Lifted } from './lifting.ts'
import { listOwnViews, listWriters } from './own-view-store.ts'
import type { WrittenView } from './own-views.ts'
import { readDuiding } from './reading-store.ts'
import { hasSpoken } from './spoken-store.ts'
import { isDraftShut, listVersions, readStands } from './version-store.ts'

/** What every part of the page of a duiding is given. */
export interface View {
  readonly ctx: CaseCtx
  readonly axis: Axis
  /** The path of the page; its forms hang below it. */
  readonly at: string
  readonly filled: Filled | undefined
  readonly versions: readonly Version[]
  /** The version shown, with its words; none when nothing was written yet. */
  readonly duiding: Duiding | undefined
  readonly headings: Headings
  readonly spoken: boolean
  /** Writing is open, for me, in the version shown. */
  readonly mayWrite: boolean
  readonly mayDispute: boolean
  /** More experts write this axis and not everybody gave an own view yet. */
  readonly apart: boolean
  readonly writesAxis: boolean
  readonly ownViews: readonly WrittenView[]
  /** Who writes apart, and who is ready; only as long as they write apart. */
  readonly writers: readonly { readonly account: string; readonly final: boolean }[]
  /** The draft holds words of before I came, shut for me: I may only begin anew. */
  readonly shut: boolean
  /** I write the other one and both are not signed yet: I read nothing of this one. */
  readonly kept: boolean
  /** A sentence chosen from a conversation, to begin an observation with. */
  readonly lifted: Lifted | undefined
  name(account: string | null): string
  isEdited(id: string): boolean
}

/** Reads the version asked for, or else the newest. */
export async function viewOf(ctx: CaseCtx, axis: Axis, filled: Filled | undefined): Promise<View> {
  const versions = await listVersions(ctx, axis, ctx.case.id)
  const asked = Number(ctx.query.get('versie'))
  const shown = versions.find(({ version }) => version === asked) ?? versions[0]
  const duiding = shown && (await readDuiding(ctx, axis, shown))
  const stands = await readStands(ctx)
  const apart = stands.ownApart[axis.key]
  const writers = apart ? await listWriters(ctx, axis) : []
  const ownViews = stands.ownViews[axis.key] ? await listOwnViews(ctx, axis) : []
  const names = await namesOf(ctx, [
    ...accountsIn(duiding),
    ...[...writers.map(({ account }) => account), ...ownViews.map(({ author }) => author)],
  ])
  const spoken = shown?.withPerson ?? (await hasSpoken(ctx, ctx.case.id))
  const mine = may(ctx.me, axis.write, ctx.case)
  const shut = mine && (await isDraftShut(ctx, shown))
  const mayWrite =
    mine &&
    !apart &&
    !shut &&
    isOpen(ctx) &&
    !shown?.signedAt &&
    shown === versions[0] &&
    (spoken || axis.key === 'radicalisation')
  return {
    ctx,
    axis,
    at: pathOf(ctx, axis),
    filled,
    versions,
    duiding,
    headings: await headingsOf(ctx, shown?.signedAt),
    spoken,
    mayWrite,
    shut,
    lifted: mayWrite && !filled ? await findLifted(ctx, axis) : undefined,
    apart,
    writesAxis: mine,
    ownViews,
    writers,
    kept: isKeptFromMe(ctx, axis, stands.viewsIn),
    mayDispute: mine && Boolean(shown?.signedAt),
    name: (account) => names.get(account ?? '') ?? 'een collega',
    isEdited: (id) => ctx.query.get('wijzig') === id || (filled?.form.endsWith(`/${id}`) ?? false),
  }
}

export const pathOf = (ctx: CaseCtx, axis: Axis) => `/dossiers/${ctx.case.number}/duiding/${axis.path}`

const isOpen = (ctx: CaseCtx) => ctx.case.stage === 'conversations' || ctx.case.stage === 'duiding'

function accountsIn(duiding: Duiding | undefined): string[] {
  if (!duiding) return []
  return [duiding.author, duiding.signedBy, ...duiding.reviews.map(({ author }) => author)].filter(
    (one) => one !== null,
  )
}
