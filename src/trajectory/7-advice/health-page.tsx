import { may } from '#access/may.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { adviceFacts } from './advice-store.ts'
import { healthFacts } from './health-actions.ts'
import { healthSentences } from './health-dispute-actions.ts'
import { DisputeHealth } from './health-dispute-part.tsx'
import { markedHealth } from './health-dispute-store.ts'
import { Released, Releasing } from './health-documents.tsx'
import { findHealthPart, listReleased, type ReleasedPart, type SavedHealthPart } from './health-store.ts'
import { SignedNotice } from './section-pages.tsx'

/** The health part: written, signed and released by the care expert, and only after the person says yes. */
export async function healthPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const part = await findHealthPart(ctx)
  const facts = await healthFacts(ctx)
  const released = await listReleased(ctx)
  const disputed = facts.consented ? await markedSince(ctx, released) : []
  const at = `/dossiers/${ctx.case.number}/advies`
  const writes = (ctx.case.stage === 'advice' || filled !== undefined) && may(ctx.me, 'write the health part', ctx.case)
  return casePage(ctx, {
    title: 'Gezondheidsdeel',
    lead: <TextLink href={at}>Terug naar het advies</TextLink>,
    body: (
      <Columns>
        <Stack>
          {writes && <SignedNotice facts={await adviceFacts(ctx, ctx.case.id)} />}
          {writes ? <Writing ctx={ctx} at={at} part={part} filled={filled} /> : <Words part={part} />}
        </Stack>
        <Stack>
          <Sheet title="Wie dit leest">
            <Text>
              Alleen de behandelaar en de persoon. De rest van het team en de opdrachtgever zien dit deel niet. In het
              advies van de opdrachtgever is ook niet te zien of het er is.
            </Text>
          </Sheet>
          <Releasing ctx={ctx} at={at} facts={facts} />
          <Released at={at} released={released} consented={facts.consented} disputed={disputed} />
          {facts.consented && may(ctx.me, 'release the health part', ctx.case) && (
            <DisputeHealth ctx={ctx} at={at} sentences={await healthSentences(ctx)} filled={filled} />
          )}
        </Stack>
      </Columns>
    ),
  })
}

async function markedSince(ctx: CaseCtx, released: readonly ReleasedPart[]): Promise<ReleasedPart[]> {
  const found: ReleasedPart[] = []
  for (const one of released) if ((await markedHealth(ctx, one.sent, one.recipient)).since) found.push(one)
  return found
}

interface WritingProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly part: SavedHealthPart | undefined
  readonly filled: Filled | undefined
}

function Writing({ ctx, at, part, filled }: WritingProps) {
  const action = `${at}/gezondheidsdeel`
  const f = fields(filled, { ...part?.words }, action)
  return (
    <Sheet>
      <Form action={action} token={ctx.token} version={part?.version ?? 0} {...(filled && { filled })}>
        <TextArea
          {...f('forProfessional')}
          label="Voor de behandelaar"
          hint="Wat moet een behandelaar, huisarts of GZA weten?"
          rows={10}
          max={8000}
        />
        <Choices
          {...f('indication')}
          label="Is dit een eerste indicatie?"
          options={[
            { value: 'yes', label: 'Ja', hint: 'Er staat dan bij: eerste indicatie, geen behandeldiagnose.' },
            { value: 'no', label: 'Nee, dit is al door een behandelaar vastgesteld' },
          ]}
        />
        <TextArea {...f('forPerson')} label="Voor de persoon, in gewone woorden" rows={8} max={6000} />
        <Actions>
          <Submit>Bewaar</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function Words({ part }: { part: SavedHealthPart | undefined }) {
  if (!part)
    return (
      <EmptyState title="Er is geen gezondheidsdeel" level={2}>
        De zorgexpert schrijft het in de stap Advies.
      </EmptyState>
    )
  return (
    <Sheet>
      <Heading level={2} look={3}>
        Voor de behandelaar
      </Heading>
      <Reading>{part.words.forProfessional}</Reading>
      <Heading level={2} look={3}>
        Voor de persoon
      </Heading>
      <Reading>{part.words.forPerson}</Reading>
    </Sheet>
  )
}
