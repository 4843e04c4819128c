import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type Domain, sectionWords } from './advice.ts'
import { onDay } from './advice-blocks.ts'
import type { DraftRecommendation } from './recommendation-store.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly section: Domain
  readonly wishes: readonly DraftRecommendation[]
  readonly writes: boolean
  readonly filled: Filled | undefined
}

/** The recommendations of one domain, in the order in which they were written. */
export function RecommendationList({ ctx, section, wishes, writes, filled }: Props) {
  const at = `/dossiers/${ctx.case.number}/advies`
  const add = `${at}/onderdelen/${sectionWords[section].slug}/aanbeveling`
  return (
    <Sheet title="Aanbevelingen">
      <Stack>
        {wishes.length === 0 && (
          <EmptyState title="Hier staat nog geen aanbeveling">
            {writes && <Text>Is er geen nodig? Schrijf dan hierboven waarom.</Text>}
          </EmptyState>
        )}
        {wishes.map((one) => (
          <OneRecommendation key={one.id} at={at} one={one} ctx={ctx} writes={writes} filled={filled} />
        ))}
        {writes && (
          <Actions>
            <ButtonLink href={add} kind={wishes.length === 0 ? 'primary' : 'secondary'}>
              Voeg een aanbeveling toe
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Sheet>
  )
}

function OneRecommendation(props: {
  at: string
  one: DraftRecommendation
  ctx: CaseCtx
  writes: boolean
  filled: Filled | undefined
}) {
  const { at, one, ctx, writes, filled } = props
  const { words } = one
  const remove = `${at}/aanbevelingen/${one.id}/weghalen`
  return (
    <Stack gap="small">
      <Heading level={3}>{words.title}</Heading>
      <Reading>{words.text}</Reading>
      <DataList
        items={[
          ['Waarom', words.rationale],
          ['Voor wie', words.addressee],
          ['Wie kan dit doen', words.owner],
          ['Wanneer', words.urgency],
          words.bridging ? ['In de tussentijd', words.bridging] : null,
          ['Opnieuw bekijken op', onDay(words.reviewOn)],
        ]}
      />
      {writes && (
        <Actions>
          <ButtonLink kind="secondary" href={`${at}/aanbevelingen/${one.id}`}>
            Verander
          </ButtonLink>
          <Form action={remove} token={ctx.token} filled={filled}>
            <Submit kind="quiet">Haal weg</Submit>
          </Form>
        </Actions>
      )}
      <Divider />
    </Stack>
  )
}
