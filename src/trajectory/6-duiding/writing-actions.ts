import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { requireCareTrack } from './care-track-store.ts'
import type { PartContents, Rests } from './duiding.ts'
import type { Foundation } from './duiding-words.ts'
import { ownViewsFirst } from './own-views.ts'
import { restsOn } from './resting.ts'
import { hasSpoken } from './spoken-store.ts'
import { getDraft, isDraftShut, readStands, setDays } from './version-store.ts'
import { deleteWords, insertPart, listParts, type Page, saveOnce, updatePart } from './words-store.ts'

/** What a form sends along: the version of the text that somebody had in front of them. */
export interface Edit {
  readonly _version?: string | undefined
}
export const basedOn = ({ _version }: Edit) => (_version ? Number(_version) : undefined)

/** Writing begins with the conversations and ends with the advice; about mental health only after somebody talked with the person. */
export async function whileWriting(ctx: CaseCtx, axis: Axis): Promise<void> {
  if (ctx.case.stage !== 'conversations' && ctx.case.stage !== 'duiding') {
    throw new Refused(
      'Aan een duiding schrijft u tijdens de gesprekken en de duiding. Zet het dossier eerst een stap terug.',
    )
  }
  await requireCareTrack(ctx, axis)
  if (axis.key === 'mentalHealth' && !(await hasSpoken(ctx, ctx.case.id))) {
    throw new Refused(
      'Niemand heeft nog met de persoon gesproken. Schrijf dan op waarom er geen duiding van psychische gezondheid is.',
    )
  }
}

/** The version that is being written, with its key. More experts on this axis begin together when each gave an own view. */
export async function openPage(ctx: CaseCtx, axis: Axis): Promise<Page> {
  await whileWriting(ctx, axis)
  requireAll(ownViewsFirst, { apart: (await readStands(ctx)).ownApart[axis.key] })
  const draft = await getDraft(ctx, axis)
  if (await isDraftShut(ctx, draft)) throw new Refused(shutDraft)
  return { axis, duiding: draft.id, key: await ctx.open(axis.write) }
}

export const shutDraft =
  'In dit concept staat tekst van voor u kwam, die dicht is voor u. Begin opnieuw, of vraag of u mag meelezen.'

export async function writeQuestion(ctx: CaseCtx, axis: Axis, input: { text: string } & Edit): Promise<void> {
  await saveOnce(ctx, await openPage(ctx, axis), 'question', { text: input.text }, basedOn(input))
}

/** Who sees it otherwise is named, and keeps a place beside the conclusion. */
export async function writeDissent(
  ctx: CaseCtx,
  axis: Axis,
  input: { by: string; text: string } & Edit,
): Promise<void> {
  await saveOnce(ctx, await openPage(ctx, axis), 'dissent', { by: input.by, text: input.text }, basedOn(input))
}

export async function writeFoundation(
  ctx: CaseCtx,
  axis: Axis,
  input: { foundation: Foundation; reason: string } & Edit,
): Promise<void> {
  await saveOnce(
    ctx,
    await openPage(ctx, axis),
    'foundation',
    { foundation: input.foundation, reason: input.reason },
    basedOn(input),
  )
}

export async function writeConclusion(
  ctx: CaseCtx,
  axis: Axis,
  input: { text: string; validUntil: Temporal.PlainDate; reviewOn: Temporal.PlainDate } & Edit,
): Promise<void> {
  const { text, validUntil, reviewOn } = input
  if (Temporal.PlainDate.compare(validUntil, ctx.today) <= 0)
    throw new Refused('Een duiding geldt tot een dag na vandaag.', 'validUntil')
  if (Temporal.PlainDate.compare(reviewOn, validUntil) > 0)
    throw new Refused('Bekijk de duiding opnieuw voordat zij niet meer geldt.', 'reviewOn')
  const page = await openPage(ctx, axis)
  const days = { validUntil: validUntil.toString(), reviewOn: reviewOn.toString() }
  await saveOnce(ctx, page, 'conclusion', { text, ...days }, basedOn(input))
  await setDays(ctx, axis, page.duiding, days.validUntil, days.reviewOn)
}

export type Listed = 'protective' | 'alternative'

export type NamedInput = { readonly text: string } & Rests

/** Names a factor or an explanation; a reason for having found none no longer holds then. */
export async function addNamed(ctx: CaseCtx, axis: Axis, kind: Listed, input: NamedInput): Promise<void> {
  const page = await openPage(ctx, axis)
  for (const { id } of await listReasons(ctx, page, kind)) await deleteWords(ctx, axis, '_part', id)
  await insertPart(ctx, page, kind, { text: input.text, ...(await restsOn(ctx, page, input)) })
}

/** Says why nothing was found; only when nothing was. */
export async function noneFound(ctx: CaseCtx, axis: Axis, kind: Listed, input: { because: string }): Promise<void> {
  const page = await openPage(ctx, axis)
  if ((await listParts(ctx, axis, page.duiding, kind)).length > 0)
    throw new Refused('Hier staat al iets. Haal dat eerst weg.', 'because')
  await insertPart(ctx, page, kind, { noneBecause: input.because })
}

async function listReasons(ctx: CaseCtx, { axis, key, duiding }: Page, kind: Listed): Promise<{ id: string }[]> {
  const rows = await listParts(ctx, axis, duiding, kind)
  return rows.filter(
    (row) => 'noneBecause' in key.unseal<PartContents[Listed]>(`${axis.tables}_part`, row.id, row.version, row.content),
  )
}

export async function changeNamed(
  ctx: CaseCtx,
  axis: Axis,
  kind: Listed,
  id: string,
  input: NamedInput & Edit,
): Promise<void> {
  const page = await openPage(ctx, axis)
  const content = { text: input.text, ...(await restsOn(ctx, page, input)) }
  await updatePart(ctx, page, { id, version: basedOn(input) }, kind, content)
}

export async function addMissing(ctx: CaseCtx, axis: Axis, input: MissingInput): Promise<void> {
  const page = await openPage(ctx, axis)
  await insertPart(ctx, page, 'missing', { ...missingOf(input), ...(await restsOn(ctx, page, input)) })
}

export async function changeMissing(ctx: CaseCtx, axis: Axis, id: string, input: MissingInput & Edit): Promise<void> {
  const page = await openPage(ctx, axis)
  const content = { ...missingOf(input), ...(await restsOn(ctx, page, input)) }
  await updatePart(ctx, page, { id, version: basedOn(input) }, 'missing', content)
}

export interface MissingInput extends Rests {
  readonly what: string
  readonly how?: string | undefined
  readonly notBecause?: string | undefined
}

function missingOf({ what, how = '', notBecause = '' }: MissingInput): PartContents['missing'] {
  if (!how && !notBecause)
    throw new Refused('Schrijf op hoe u dit te weten komt, of waarom dat niet in verhouding is.', 'how')
  return { what, how, notBecause }
}
