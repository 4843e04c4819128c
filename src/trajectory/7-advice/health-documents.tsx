import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Refused } from '#platform/refused.ts'
import { readiness } from '#platform/rules.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { FileView } from '#routing/route.ts'
import { recipientOf, recipientWords } from './advice.ts'
import { healthFacts } from './health-actions.ts'
import { type HealthFacts, releaseRules } from './health-rules.ts'
import { type ReleasedPart, readHealthRendering } from './health-store.ts'
import { versionAsked } from './readers.tsx'
import { fileName } from './sent-pages.tsx'
import { findSent } from './sent-store.ts'

/** What must hold before the health part goes out; the button only when all does. */
export function Releasing({ ctx, at, facts }: { ctx: CaseCtx; at: string; facts: HealthFacts }) {
  if (!may(ctx.me, 'release the health part', ctx.case) || facts.released) return null
  const action = `${at}/gezondheidsdeel/vrijgeven`
  const needs = readiness(releaseRules, facts)
  const consent = `/dossiers/${ctx.case.number}/toestemming`
  const missing = needs
    .filter((need) => !need.met)
    .map(({ sentence }) => ({ sentence, ...(sentence.includes('toestemming') && { href: consent }) }))
  return (
    <Sheet title="Vrijgeven" waiting={missing.length === 0}>
      <Readiness met={needs.filter((need) => need.met)} unmet={missing} />
      {missing.length === 0 && (
        <Form action={action} token={ctx.token}>
          <Actions>
            <Submit>Geef het gezondheidsdeel vrij</Submit>
          </Actions>
        </Form>
      )}
      <Small>U maakt hiermee twee documenten: een voor de behandelaar en een voor de persoon. U geeft ze zelf.</Small>
    </Sheet>
  )
}

/** What went out, as long as the person's consent stands. */
export function Released({
  at,
  released,
  consented,
}: {
  at: string
  released: readonly ReleasedPart[]
  consented: boolean
}) {
  if (released.length === 0) return null
  return (
    <Sheet title="Vrijgegeven">
      {!consented && (
        <Text>De persoon heeft de toestemming ingetrokken. Deze documenten kunt u niet meer openen of geven.</Text>
      )}
      <DataTable
        caption="Vrijgegeven documenten"
        captionHidden
        head={['Document', 'Versie', 'Op']}
        rows={released.map(({ recipient, version, writtenAt }) => {
          const { label, slug } = recipientWords[recipient]
          const link = (
            <TextLink key="link" href={`${at}/gezondheidsdeel.pdf?voor=${slug}&versie=${version}`}>
              {label}
            </TextLink>
          )
          return [consented ? link : label, `${version}`, dateWords(dateOf(writtenAt.toTemporalInstant()))]
        })}
      />
    </Sheet>
  )
}

/** The document itself, as long as the person's consent stands. */
export async function healthFile(ctx: CaseCtx): Promise<FileView> {
  const facts = await healthFacts(ctx)
  if (!facts.consented) throw new Refused('Er is geen toestemming voor het gezondheidsdeel.')
  const sent = await findSent(ctx, versionAsked(ctx) ?? null)
  const recipient = recipientOf(ctx.query.get('voor')) === 'person' ? 'person' : 'treating'
  const { pdf } = await readHealthRendering(ctx, sent?.id ?? ctx.case.id, recipient)
  return { bytes: pdf, type: 'application/pdf', name: fileName(ctx, sent?.version ?? 1) }
}
