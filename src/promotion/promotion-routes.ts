import { pathId } from '#consultation/in-hand.ts'
import { read, write } from '#routing/route.ts'
import { promotionForm } from './promotion.ts'
import { promote } from './promotion-actions.ts'
import { promotionPage } from './promotion-page.tsx'

const at = '/consultaties/:id/doorzetten' as const

export const promotionRoutes = [
  read({ path: at, may: 'promote the consultation', audit: 'consultation.read', page: promotionPage }),
  write({
    path: at,
    may: 'promote the consultation',
    audit: 'consultation.promoted',
    form: promotionForm,
    page: promotionPage,
    do: async (ctx, input) => {
      const { number } = await promote(ctx, pathId(ctx), input)
      return { to: `/consultaties/${pathId(ctx)}`, said: `Doorgezet. Het kenmerk van de aanmelding is ${number}.` }
    },
  }),
]
