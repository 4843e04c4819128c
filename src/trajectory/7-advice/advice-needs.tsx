import { type Rule, readiness } from '#platform/rules.ts'
import { type Condition, Readiness } from '#platform/ui/readiness.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { AdviceFacts } from './advice-rules.ts'

export interface StepProps {
  readonly ctx: CaseCtx
  readonly facts: AdviceFacts
  readonly at: string
  readonly filled: Filled | undefined
}

/** The sentences of the rules, each with the way to what is missing. */
export function Needs<Facts>({
  rules,
  facts,
  hrefs = {},
}: {
  rules: readonly Rule<Facts>[]
  facts: Facts
  hrefs?: Record<string, string | undefined>
}) {
  const all = readiness(rules, facts).map(({ sentence, met }): Condition & { met: boolean } => {
    const href = hrefs[sentence]
    return { sentence, met, ...(href && !met && { href }) }
  })
  return <Readiness met={all.filter((one) => one.met)} unmet={all.filter((one) => !one.met)} />
}

export function ChangedSince({ facts }: { facts: AdviceFacts }) {
  if (!facts.changedSinceShown) return null
  return (
    <Text>
      De tekst is veranderd nadat de persoon het concept zag. Is dat belangrijk voor de persoon? Leg het dan opnieuw
      voor.
    </Text>
  )
}
