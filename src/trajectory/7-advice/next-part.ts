import type { CaseCtx } from '#routing/context.ts'
import type { Sent } from '#routing/route.ts'
import { type Domain, isDomain, type Section, sectionWords } from './advice.ts'
import { type AdviceFacts, emptySections, openDomains } from './advice-rules.ts'
import { adviceFacts } from './advice-store.ts'

/** After a part that was written for the first time: on to its recommendation, or to the next part that is still empty. */
export async function afterPart(ctx: CaseCtx, section: Section, before: AdviceFacts): Promise<Sent> {
  const at = `/dossiers/${ctx.case.number}/advies`
  if (before.written.includes(section)) return { to: at, said: 'Bewaard.' }
  const facts = await adviceFacts(ctx, ctx.case.id)
  if (isDomain(section) && openDomains(facts).includes(section))
    return { to: `${pathOf(at, section)}/aanbeveling`, said: 'Bewaard. Schrijf nu de aanbeveling.' }
  return onward(at, facts)
}

/** After a recommendation: on to the next part while the advice is still being written, and back to its own part later. */
export async function afterRecommendation(ctx: CaseCtx, section: Domain, said: string): Promise<Sent> {
  const at = `/dossiers/${ctx.case.number}/advies`
  const facts = await adviceFacts(ctx, ctx.case.id)
  return emptySections(facts).length > 0 ? { ...onward(at, facts), said } : { to: pathOf(at, section), said }
}

const pathOf = (at: string, section: Section) => `${at}/onderdelen/${sectionWords[section].slug}`

function onward(at: string, facts: AdviceFacts): Sent {
  const [next] = emptySections(facts)
  if (!next) return { to: at, said: 'Bewaard.' }
  return { to: pathOf(at, next), said: 'Bewaard. Dit is het volgende onderdeel.' }
}
