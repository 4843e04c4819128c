import { dateOf, dateWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { endingWords } from './consultation.ts'
import type { ConsultationLine } from './consultation-store.ts'
import type { End } from './end-store.ts'
import { everywhere } from './one-consultation.tsx'
import type { FormProps } from './question-sheets.tsx'

const day = (text: string) => Temporal.PlainDate.from(text)
const dayOf = (at: Date) => dateWords(dateOf(at.toTemporalInstant()))

export function AnswerForm({ ctx, at, line, filled }: FormProps & { line: ConsultationLine }) {
  const action = `${at}/antwoord`
  return (
    <Sheet title="Antwoord" waiting aside={<DueBadge date={day(line.answer_due)} now={ctx.today} waiting />}>
      <Form action={action} token={ctx.token}>
        <TextArea
          {...fields(filled, {}, action)('answer')}
          label="Antwoord of kort advies aan de vrager"
          hint="Zoals u het heeft gezegd. Noem hier geen namen."
          rows={5}
          max={8000}
        />
        <Actions>
          <Submit>Rond af: beantwoord</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

interface EndedProps {
  readonly end: End
  readonly by: string | undefined
}

export function Ended({ end, by }: EndedProps) {
  return (
    <Sheet title={end.ending === 'answered' ? 'Het antwoord' : 'Hoe het trajectadvies eindigde'}>
      <Reading>{end.words}</Reading>
      <Small>
        {endingWords[end.ending]} op {dayOf(end.endedAt)}
        {by && `, door ${by}`}
      </Small>
    </Sheet>
  )
}

/** The two other ways on: longer support, or a real referral. */
export function OtherEndings({ ctx, at, line }: { ctx: Ctx; at: string; line: ConsultationLine }) {
  if (!everywhere(ctx)) return null
  return (
    <Sheet title="Is een antwoord niet genoeg?">
      {!line.ends_on && (
        <>
          <Text>Heeft de professional langer steun nodig, zonder dat wij weten over wie het gaat?</Text>
          <ButtonLink href={`${at}/trajectadvies/starten`} kind="secondary">
            Start een trajectadvies
          </ButtonLink>
        </>
      )}
      <Text>Is een duiding nodig? Dan wordt het een aanmelding, met alleen de tekst waar de vrager ja op zegt.</Text>
      <ButtonLink href={`${at}/doorzetten`} kind="secondary">
        Zet door als aanmelding
      </ButtonLink>
    </Sheet>
  )
}
