import { may } from '#access/may.ts'
import { dateOf, dayMonthYear } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { DuidingFacts } from './duiding.ts'
import { apartSentence } from './independence.ts'
import type { findReleasedByCare } from './together-store.ts'

export interface Shared {
  ctx: CaseCtx
  filled: Filled | undefined
  at: string
  facts: DuidingFacts
  name(account: string): string
}
type Released = Awaited<ReturnType<typeof findReleasedByCare>>

const day = (at: Date) => dayMonthYear(dateOf(at.toTemporalInstant()))

/** What care gives the team: a text in words of daily life, or why there is no duiding of mental health. */
export function CareToTeam(props: Shared & Released & { spoken: boolean; kept: boolean }) {
  const { ctx, facts, conclusion, absence, name } = props
  const mine = may(ctx.me, 'release the care conclusion', ctx.case)
  const explained = absence && !facts.mentalHealthSigned
  return (
    <Sheet title="Van zorg voor het team" id="zorg">
      {conclusion && (
        <Stack gap="small">
          {conclusion.indication && <Text>Eerste indicatie, geen behandeldiagnose.</Text>}
          <Reading>{conclusion.text}</Reading>
          <Small>{`${name(conclusion.author)}, ${day(conclusion.writtenAt)}`}</Small>
        </Stack>
      )}
      {explained && (
        <Stack gap="small">
          <Text>Er is geen duiding van psychische gezondheid, omdat:</Text>
          <Reading>{absence.reason}</Reading>
          <Small>{`${name(absence.author)}, ${day(absence.writtenAt)}`}</Small>
        </Stack>
      )}
      {!conclusion && !explained && (
        <Text>
          {props.kept && facts.conclusionReleased
            ? apartSentence
            : 'De zorgexpert heeft nog niets vrijgegeven aan het team.'}
        </Text>
      )}
      {mine && <Release {...props} again={Boolean(conclusion)} />}
      {mine && !facts.mentalHealthSigned && <Explain {...props} />}
    </Sheet>
  )
}

function Release({ ctx, filled, at, again }: Shared & { again: boolean }) {
  const action = `${at}/zorgconclusie`
  const f = fields(filled, {}, action)
  return (
    <More
      label={again ? 'Geef een nieuwe tekst vrij' : 'Geef een tekst vrij aan het team'}
      open={filled?.form === action}
    >
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea
          {...f('text')}
          label="Wat moet het team weten?"
          hint="In gewone woorden: wat helpt, en wat kan men beter niet doen. De coördinator en de duidingsexpert lezen dit."
          rows={6}
          max={4000}
        />
        <Check {...f('indication')} label="Dit is een eerste indicatie, geen behandeldiagnose" />
        <Actions>
          <Submit
            kind="secondary"
            final="Wat het team heeft gelezen, kunt u niet meer terughalen. Een nieuwe tekst kan wel."
          >
            Geef vrij aan het team
          </Submit>
        </Actions>
      </Form>
    </More>
  )
}

function Explain({ ctx, filled, at, spoken }: Shared & { spoken: boolean }) {
  const action = `${at}/geen-zorgduiding`
  const f = fields(filled, {}, action)
  return (
    <More
      label="Er komt geen duiding van psychische gezondheid"
      open={filled?.form === action || (!spoken && ctx.case.stage === 'duiding')}
    >
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea
          {...f('reason')}
          label="Waarom niet?"
          hint="Bijvoorbeeld: de persoon wilde niet praten. Dat mag, en zegt niets over de persoon."
          rows={3}
          max={2000}
        />
        <Actions>
          <Submit kind="secondary">Bewaar de reden</Submit>
        </Actions>
      </Form>
    </More>
  )
}
