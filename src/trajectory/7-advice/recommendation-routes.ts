import { z } from 'zod'
import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { type Domain, sectionWords } from './advice.ts'
import { addRecommendation, changeRecommendation, withdrawRecommendation } from './advice-actions.ts'
import { recommendationForm } from './advice-forms.ts'
import { afterRecommendation } from './next-part.ts'
import { addRecommendationPage, changeRecommendationPage, domainIn } from './recommendation-pages.tsx'

const at = '/dossiers/:number/advies' as const
const one = `${at}/aanbevelingen/:id{[0-9a-f-]{36}}` as const

const backTo = (ctx: CaseCtx, domain: Domain, said: string): Sent => ({
  to: `/dossiers/${ctx.case.number}/advies/onderdelen/${sectionWords[domain].slug}`,
  said,
})

export const recommendationRoutes = [
  read({
    path: `${at}/onderdelen/:section/aanbeveling`,
    may: 'compose the advice',
    audit: 'recommendation.form',
    page: addRecommendationPage,
  }),
  write({
    path: `${at}/onderdelen/:section/aanbeveling`,
    may: 'compose the advice',
    audit: 'recommendation.added',
    form: recommendationForm,
    page: addRecommendationPage,
    do: async (ctx, input) => {
      const domain = domainIn(ctx)
      await addRecommendation(ctx, domain, input)
      return afterRecommendation(ctx, domain, 'De aanbeveling staat erbij.')
    },
  }),
  read({ path: one, may: 'compose the advice', audit: 'recommendation.read', page: changeRecommendationPage }),
  write({
    path: one,
    may: 'compose the advice',
    audit: 'recommendation.changed',
    form: recommendationForm,
    page: changeRecommendationPage,
    do: async (ctx, input) =>
      backTo(ctx, await changeRecommendation(ctx, ctx.params.id ?? '', input), 'De aanbeveling is bewaard.'),
  }),
  write({
    path: `${one}/weghalen`,
    may: 'compose the advice',
    audit: 'recommendation.withdrawn',
    form: z.object({}),
    page: changeRecommendationPage,
    do: async (ctx) =>
      backTo(ctx, await withdrawRecommendation(ctx, ctx.params.id ?? ''), 'De aanbeveling is weg uit het concept.'),
  }),
]
