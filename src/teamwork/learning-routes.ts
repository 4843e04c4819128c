import { Refused } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import { read, write } from '#routing/route.ts'
import { type LearningForm, learningForm, removeForm } from './learning.ts'
import { learningPage, teamLearningPage } from './learning-page.tsx'
import { insertLearning, removeLearning } from './learning-store.ts'

const at = '/werk/scholing' as const

/** Writes down what I learned; not what still has to come. */
export async function noteLearning(ctx: Ctx, input: LearningForm): Promise<void> {
  if (Temporal.PlainDate.compare(input.heldOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest.', 'heldOn')
  await insertLearning(ctx, input)
}

export const learningRoutes = [
  read({ path: at, may: 'keep my register of learning', audit: 'learning.seen', page: learningPage }),
  read({ path: `${at}/team`, may: 'read the register of learning', audit: 'learning.listed', page: teamLearningPage }),
  write({
    path: at,
    may: 'keep my register of learning',
    audit: 'learning.noted',
    form: learningForm,
    page: learningPage,
    do: async (ctx, input) => {
      await noteLearning(ctx, input)
      return { to: at, said: 'Het staat erin.' }
    },
  }),
  write({
    path: `${at}/weg`,
    may: 'keep my register of learning',
    audit: 'learning.removed',
    form: removeForm,
    page: learningPage,
    do: async (ctx, input) => {
      if (!(await removeLearning(ctx, input.learning))) throw new Refused('Dit stond er al niet meer in.')
      return { to: at, said: 'Het is weggehaald.' }
    },
  }),
]
