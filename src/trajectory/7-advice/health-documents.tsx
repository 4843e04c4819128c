import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Refused } from '#platform/refused.ts'
import { readiness } from '#platform/rules.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Row, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { FileView } from '#routing/route.ts'
import { recipientOf, recipientWords } from './advice.ts'
import { healthFacts } from './health-actions.ts'
import { markedHealth } from './health-dispute-store.ts'
import { type HealthFacts, releaseRules } from './health-rules.ts'
import type { ReleasedPart } from './health-store.ts'
import { type MadeLetter, makeLetters, requireSameWords } from './made-letter.ts'
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
            <Submit final="Wie het document van u krijgt, houdt het: dat kan niet terug.">
              Geef het gezondheidsdeel vrij
            </Submit>
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
  disputed,
}: {
  at: string
  released: readonly ReleasedPart[]
  consented: boolean
  /** Marked since they were released. */
  disputed: readonly ReleasedPart[]
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
          const href = `${at}/gezondheidsdeel.pdf?voor=${slug}&versie=${version}`
          const marked = disputed.some((one) => one.version === version && one.recipient === recipient)
          const link = (
            <Stack key="link" gap="small">
              <TextLink href={href}>{label}</TextLink>
              {marked && (
                <Row>
                  <Tag>betwist</Tag>
                  <TextLink href={`${href}&zoals=verstuurd`}>zoals het was gegeven</TextLink>
                </Row>
              )}
            </Stack>
          )
          return [consented ? link : label, `${version}`, dateWords(dateOf(writtenAt.toTemporalInstant()))]
        })}
      />
      {consented && disputed.length > 0 && (
        <Text>
          De persoon betwist iets wat hierin staat. Geef het document opnieuw, en leg dat vast bij{' '}
          <TextLink href={`${at}/ontvangers`}>Wie heeft het advies?</TextLink>
        </Text>
      )}
    </Sheet>
  )
}

/** What somebody opens: the document as it must be read now, or, when asked for, as it was sent. */
async function documentAsked(ctx: CaseCtx) {
  const facts = await healthFacts(ctx)
  if (!facts.consented) throw new Refused('Er is geen toestemming voor het gezondheidsdeel.')
  const sent = await findSent(ctx, versionAsked(ctx) ?? null)
  const recipient = recipientOf(ctx.query.get('voor')) === 'person' ? 'person' : 'treating'
  const found = await markedHealth(ctx, sent?.id ?? ctx.case.id, recipient)
  const marked = found.since !== undefined && ctx.query.get('zoals') !== 'verstuurd'
  return { ...found, marked, version: sent?.version ?? 1 }
}

/** The mark is put in the document when it is opened: who notes a dispute need not read the health part. Made outside a transaction. */
export async function prepareHealthFile(ctx: CaseCtx): Promise<() => Promise<MadeLetter<'health'> | undefined>> {
  const { letter, since, marked } = await documentAsked(ctx)
  const at = since?.toTemporalInstant() ?? ctx.now
  return async () => (marked ? (await makeLetters([{ recipient: 'health' as const, letter }], at))[0] : undefined)
}

/** The document itself, as long as the person's consent stands. */
export async function healthFile(ctx: CaseCtx, made?: MadeLetter<'health'>): Promise<FileView> {
  const { asSent, letter, marked, version } = await documentAsked(ctx)
  if (marked) requireSameWords([{ recipient: 'health', letter }], made ? [made] : [])
  return { bytes: marked && made ? made.pdf : asSent.pdf, type: 'application/pdf', name: fileName(ctx, version) }
}
