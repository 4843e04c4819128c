import { NotFound, Refused } from '#platform/refused.ts'
import type { Raw } from '#platform/web/fields.ts'
import type { Ctx } from '#routing/context.ts'
import type { Key } from '#vault/vault.ts'
import { type DraftPlace, dossierKind, instantOf, largestDraft } from './drafts.ts'
import { dropDraft, findDraft, putDraft, type SealedDraft } from './drafts-store.ts'

export interface Typed {
  readonly id: string
  /** The version of this draft that the window last heard of; 0 for a first time. */
  readonly based: number
  readonly form: string
  readonly values: Raw
}

/** The key of one sitting: given once, with its line in the log, and used until nothing is typed for half an hour. */
export interface Sitting {
  key?: Key
}

/** Another window put other words there. Both stay: this window goes on under a name of its own. */
export class OtherWords extends Error {}

/** Puts away what is being typed, under the key of the part it is about. Gives the version it has now. */
export async function keepDraft(ctx: Ctx, place: DraftPlace | null, typed: Typed, sitting: Sitting): Promise<number> {
  const key = sitting.key ?? (await keyFor(ctx, place))
  const sealed = key.seal('draft', typed.id, typed.based + 1, typed.values)
  if (sealed.length > largestDraft)
    throw new Refused('Deze tekst is te lang om tussendoor te bewaren. Bewaar hem met de knop, of verdeel hem.')
  if (!sitting.key) sayWhere(ctx, place)
  const kept = await putDraft(ctx, typed.id, place, { form: typed.form, based: typed.based, sealed })
  const version = kept ? typed.based + 1 : await sameWords(ctx, key, typed)
  sitting.key = key.quiet()
  return version
}

/** Opens a draft for its author, who must still be allowed to do what the form does. */
export async function takeUpDraft(
  ctx: Ctx,
  id: string,
): Promise<{ form: string; values: Raw; version: number; keptAt: Temporal.Instant }> {
  const draft = await findDraft(ctx, id)
  if (!draft) throw new NotFound()
  const place = placeOf(draft)
  const key = await keyFor(ctx, place)
  sayWhere(ctx, place)
  const values = key.unseal<Raw>('draft', id, draft.version, draft.sealed)
  return { form: draft.form, values, version: draft.version, keptAt: instantOf(draft.kept_at) }
}

export async function throwAway(ctx: Ctx, id: string): Promise<void> {
  const draft = await findDraft(ctx, id)
  if (!draft || !(await dropDraft(ctx, id))) throw new NotFound()
  sayWhere(ctx, placeOf(draft))
}

// An answer that was lost on the line: the same words came twice, and that is no quarrel.
async function sameWords(ctx: Ctx, key: Key, { id, form, values }: Typed): Promise<number> {
  const there = await findDraft(ctx, id)
  if (there?.form !== form) throw new OtherWords()
  const kept = key.unseal<Raw>('draft', id, there.version, there.sealed)
  if (JSON.stringify(kept) !== JSON.stringify(values)) throw new OtherWords()
  return there.version
}

const keyFor = (ctx: Ctx, place: DraftPlace | null): Promise<Key> =>
  place ? ctx.open(place.act, place.dossier) : ctx.openDrawer()

const placeOf = ({ dossier, act }: SealedDraft): DraftPlace | null => (dossier && act ? { dossier, act } : null)

function sayWhere(ctx: Ctx, place: DraftPlace | null): void {
  if (place) ctx.saw([{ kind: dossierKind(place.act), id: place.dossier }])
}
