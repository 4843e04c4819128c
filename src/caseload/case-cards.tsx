import { dateWords } from '#platform/clock.ts'
import { PartCards } from '#platform/ui/part-cards.tsx'
import { Stack } from '#platform/ui/sheet.tsx'
import { Heading, Small, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { groupsFor, wholeOf } from '#trajectory/case-parts.ts'
import { placeOf, seesCoarse } from '#trajectory/coarse-stages.ts'
import { type Stage, stages, stageWords } from '#trajectory/stages.ts'
import type { CaseFacts } from './facts.ts'

/** Everything of this case that opens for me, grouped as the work goes; nothing is opened to say how it stands. */
export function CaseCards({ ctx, facts, stage }: { ctx: CaseCtx; facts: CaseFacts | undefined; stage: Stage }) {
  const at = `/dossiers/${ctx.case.number}`
  const coarse = seesCoarse(ctx.case.relations)
  const whole = wholeOf(ctx)
  const cards = groupsFor(ctx).map((group) => ({
    title: group.title,
    // Commission and team are one step to whoever is outside: neither card may tell which.
    here: group.stages.includes(stage) && !(coarse && placeOf(stage) === placeOf('commission')),
    items: group.parts.map(({ label, path }) => ({
      label,
      href: `${at}/${path}`,
      standing: coarse ? coarseStanding(path, stage) : standing(path, stage, facts),
    })),
  }))
  return (
    <Stack gap="small">
      <Heading level={2} look={3}>
        Delen van dit dossier
      </Heading>
      <PartCards cards={cards} />
      <Small>
        {whole && (
          <>
            <TextLink href={whole.href}>{whole.label}</TextLink> ·{' '}
          </>
        )}
        Een deel openen staat in het logboek.
      </Small>
    </Stack>
  )
}

const order: readonly Stage[] = [...stages, 'closed']
const stageAt = (path: string): Stage | undefined => stages.find((stage) => stageWords[stage].path === path)

const here = 'hier is het nu'
const notYet = 'nog niet'

/** Only what the one question about this case has told already, and a date where there is one. */
export function standing(path: string, stage: Stage, facts: CaseFacts | undefined): string | undefined {
  const known = facts && knownOf(path, facts)
  if (known) return known
  const own = stageAt(path)
  if (!own) return undefined
  if (own === stage) return here
  return order.indexOf(own) > order.indexOf(stage) ? notYet : undefined
}

function knownOf(path: string, f: CaseFacts): string | undefined {
  if (path === 'gesprekken' && f.nextConversation) return `volgend gesprek ${day(f.nextConversation)}`
  if (path === 'toestemming' && f.notInformed) return 'nog niet geïnformeerd'
  if (path === 'opdracht' && f.stage === 'commission' && f.signedByCommissioner) return 'getekend door de opdrachtgever'
  if (path === 'advies' && f.stage === 'advice' && f.sent) return 'verstuurd'
  if (path === 'opvolging' && f.momentOn) return `samen kijken op ${day(f.momentOn)}`
  return undefined
}

function coarseStanding(path: string, stage: Stage): string | undefined {
  const own = stageAt(path)
  if (!own || path === 'team') return undefined
  if (placeOf(own) === placeOf(stage)) return here
  return placeOf(own) > placeOf(stage) ? notYet : undefined
}

const day = (date: string) => dateWords(Temporal.PlainDate.from(date))
