import { NotFound, Refused } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import { cleanChosen, most, type SavedView, type ViewForm } from './views.ts'
import { deleteView, insertView, letComeFirst, letNoneComeFirst, listMyViews } from './views-store.ts'

/** Keeps what is chosen now under a name of one's own. */
export async function keepView(ctx: Ctx, input: ViewForm): Promise<SavedView['chosen']> {
  const mine = await listMyViews(ctx)
  const chosen = cleanChosen(input.chosen)
  if (chosen === '') throw new Refused('Kies eerst iets in de lijst. Bewaar daarna de keuze.')
  if (mine.length >= most) throw new Refused('U heeft al twintig keuzes. Haal er eerst één weg.')
  if (mine.some(({ list, name }) => list === input.list && name === input.name))
    throw new Refused('U heeft bij deze lijst al een keuze met deze naam. Kies een andere naam.', 'name')
  await insertView(ctx, { ...input, chosen })
  return chosen
}

/** Opens by itself from now on, or, when it did, does not any more. */
export async function turnFirst(ctx: Ctx, id: string): Promise<SavedView> {
  const view = await getMine(ctx, id)
  await letNoneComeFirst(ctx, view.list)
  if (!view.comesFirst) await letComeFirst(ctx, id)
  return view
}

export async function removeView(ctx: Ctx, id: string): Promise<void> {
  await deleteView(ctx, (await getMine(ctx, id)).id)
}

async function getMine(ctx: Ctx, id: string): Promise<SavedView> {
  const view = (await listMyViews(ctx)).find((one) => one.id === id)
  if (!view) throw new NotFound()
  return view
}
