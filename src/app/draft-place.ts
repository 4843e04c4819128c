import { type ActName, who } from '#access/who.ts'
import type { DraftPlace } from '#drafts/drafts.ts'
import { NotFound } from '#platform/refused.ts'
import type { Raw } from '#platform/web/fields.ts'
import type { Ctx } from '#routing/context.ts'
import type { WriteRoute } from '#routing/route.ts'

/** Under which act a draft is kept, where the act of the route does not say it: the narrowest of what the form holds. */
const elsewhere: readonly { readonly under: string; readonly withField?: string; readonly act: ActName }[] = [
  {
    under: '/dossiers/:number/gesprekken/:conversation/verslag',
    withField: 'careOnly',
    act: 'write care notes',
  },
  { under: '/consultaties/:id/trajectadvies', act: 'write the trajectory advice' },
  { under: '/consultaties/:id', act: 'add to the consultation' },
]

/** Where what is typed in this form belongs: a part of one dossier, or nothing yet (then it stays the author's own). */
export function placeFor(ctx: Pick<Ctx, 'case' | 'params'>, route: WriteRoute, values: Raw): DraftPlace | null {
  const path = route.path as string
  const dossier = ctx.case?.id ?? consultationIn(path, ctx)
  if (!dossier) return null
  const act = actFor(path, route, values)
  if (who[act].verb !== 'write') throw new NotFound()
  return { dossier, act }
}

function actFor(path: string, route: WriteRoute, values: Raw): ActName {
  const narrower = elsewhere.find(
    ({ under, withField }) => path.startsWith(under) && (withField ? withField in values : route.may === 'signed in'),
  )
  if (narrower) return narrower.act
  if (route.may === 'signed in') throw new NotFound()
  return route.may
}

function consultationIn(path: string, ctx: Pick<Ctx, 'params'>): string | undefined {
  return path.startsWith('/consultaties/:id') ? ctx.params.id : undefined
}
