import type { z } from 'zod'
import type { CaseCtx } from '#routing/context.ts'
import { write } from '#routing/route.ts'
import { domains, type Section, sectionWords } from './advice.ts'
import { saveAnswer, saveDomain, saveShown, saveSummary, saveValidity } from './advice-actions.ts'
import { answerForm, domainForm, shownForm, summaryForm, validityForm } from './advice-forms.ts'
import { adviceFacts } from './advice-store.ts'
import { afterPart } from './next-part.ts'
import { sectionPage } from './section-pages.tsx'

/** The form of one part of the advice: its path, what it takes in and what saves it. */
function part<Form extends z.ZodType>(
  section: Section,
  form: Form,
  save: (ctx: CaseCtx, input: z.output<Form>) => Promise<void>,
) {
  return write({
    path: `/dossiers/:number/advies/onderdelen/:section{${sectionWords[section].slug}}`,
    may: 'compose the advice',
    audit: 'advice.saved',
    form,
    page: sectionPage,
    do: async (ctx, input) => {
      const before = await adviceFacts(ctx, ctx.case.id)
      await save(ctx, input)
      return afterPart(ctx, section, before)
    },
  })
}

export const partRoutes = [
  part('answer', answerForm, saveAnswer),
  ...domains.map((domain) => part(domain, domainForm, (ctx, input) => saveDomain(ctx, domain, input))),
  part('summary', summaryForm, saveSummary),
  part('validity', validityForm, saveValidity),
  part('shown', shownForm, saveShown),
]
