import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Check, Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { canEnd, consequences, type Kind, kept, kindsIn, kindWords, recommendationWords, usual } from './ending.ts'
import type { Ending } from './ending-store.ts'

/** Every ending with what it brings about, before anybody chooses one. */
export async function endingPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const { stage, number } = ctx.case
  const action = `/dossiers/${number}/eindigen`
  if (!canEnd(stage))
    return casePage(ctx, {
      title: 'Dossier eindigen',
      body: (
        <EmptyState title="Dit dossier is al aan het eind" level={2}>
          <Text>
            <TextLink href={`/dossiers/${number}/afsluiting`}>Naar de afsluiting</TextLink>
          </Text>
        </EmptyState>
      ),
    })
  const possible = kindsIn(stage)
  return casePage(ctx, {
    title: 'Dossier eindigen',
    lead: 'Een dossier mag in elke stap eindigen, ook met een goede uitkomst.',
    body: (
      <Stack>
        <Sheet title="Wat elk einde betekent">
          <Text>Bijna altijd geldt: {usual}</Text>
          <Text>{kept}</Text>
          <Table kinds={possible} />
          <Small>Deze tabel is van ons: standaard, nog te bevestigen door LIV.</Small>
        </Sheet>
        <Choose {...{ ctx, action, filled, possible }} />
      </Stack>
    ),
  })
}

function Table({ kinds }: { kinds: readonly Kind[] }) {
  return (
    <DataTable
      caption="Per einde: de aanbevelingen, de berichten en de termijnen"
      captionHidden
      head={['Einde', 'Aanbevelingen', 'En dit nog']}
      rows={kinds.map((kind) => [
        kindWords(kind),
        recommendationWords[consequences[kind].recommendations],
        [consequences[kind].messages, consequences[kind].terms]
          .map((words) => words.replace(usual, '').replace(kept, '').trim())
          .join(' ')
          .trim(),
      ])}
    />
  )
}

function Choose(props: { ctx: CaseCtx; action: string; filled: Filled | undefined; possible: readonly Kind[] }) {
  const { ctx, action, filled, possible } = props
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Eindig dit dossier">
      <Form action={action} token={ctx.token}>
        <Choices
          {...f('kind')}
          label="Hoe eindigt het?"
          options={possible.map((value) => ({ value, label: kindWords(value) }))}
        />
        <TextArea
          {...f('note')}
          label="Wat gebeurde er, en wie weet dat?"
          hint="De opdrachtgever leest dit. Schrijf niets over gezondheid."
          rows={4}
          max={2000}
        />
        <Check {...f('sure')} label="Ik heb gelezen wat er daarna gebeurt" />
        <Actions>
          <Submit final="Dit kan niet terug. In de afsluiting schrijft u de uitkomst en de berichten.">
            Eindig en ga naar de afsluiting
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** On the page of the closure: how it came to its end, and what that brings about. */
export function EndedEarly({ ending }: { ending: Ending | undefined }) {
  if (!ending) return null
  const brought = consequences[ending.kind]
  return (
    <Sheet title={kindWords(ending.kind)} aside={dateWords(dateOf(ending.writtenAt.toTemporalInstant()))}>
      <Reading>{ending.note}</Reading>
      <DataList
        items={[
          ['Aanbevelingen', recommendationWords[brought.recommendations]],
          ['Berichten', brought.messages],
          ['Termijnen', brought.terms],
        ]}
      />
    </Sheet>
  )
}

/** The way to the end, from the page of the case. */
export function EndLink({ ctx }: { ctx: CaseCtx }) {
  if (!canEnd(ctx.case.stage) || !may(ctx.me, 'end the case', ctx.case)) return null
  return (
    <Small>
      <TextLink href={`/dossiers/${ctx.case.number}/eindigen`}>Dit dossier eerder eindigen</TextLink>: vertrokken,
      ingetrokken, niet meer nodig, of een goede uitkomst.
    </Small>
  )
}
