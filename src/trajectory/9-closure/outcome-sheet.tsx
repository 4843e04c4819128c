import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import {
  type ClosureText,
  endings,
  outcomes,
  outcomeWords,
  type Reason,
  reasons,
  type TeamClosureText,
} from './closure.ts'
import type { Written } from './closure-store.ts'

/** What came of it, in the words that also stand in the messages; the health part only for who may read it. */
export function OutcomeWords({ closure, team }: { closure: Written; team: TeamClosureText | undefined }) {
  return (
    <Sheet title="De uitkomst">
      <DataList
        items={[
          ['Mogelijke radicalisering', outcomeWords[closure.outcomeRadicalisation]],
          team ? ['Psychische gezondheid', outcomeWords[team.outcomeMentalHealth]] : null,
          [
            'Ondersteuning',
            closure.supportNeeded === 'yes' ? 'Wel behoefte aan ondersteuning' : 'Geen verdere ondersteuning nodig',
          ],
          ['Reden van afsluiten', endings[closure.reason].label],
          closure.open ? ['Wat nog open stond', closure.open] : null,
          ['Opgeschreven', dateWords(dateOf(closure.writtenAt.toTemporalInstant()))],
        ]}
      />
      {team && (
        <>
          <Reading>{team.note}</Reading>
          <Small>
            De opdrachtgever leest niets over psychische gezondheid, en niet wat het team hierboven schreef.
          </Small>
        </>
      )}
    </Sheet>
  )
}

interface FormProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly closure: Written | undefined
  readonly team: TeamClosureText | undefined
  /** How the case ended before its time: what to start from. */
  readonly ended: Reason | undefined
}

/** Asked once; afterwards it stands behind a tap. */
export function OutcomeForm(props: FormProps) {
  if (!props.closure)
    return (
      <Sheet title="Hoe loopt dit dossier af?" waiting>
        <Questions {...props} />
      </Sheet>
    )
  return (
    <More label="Verander de uitkomst" open={props.filled?.form === props.at}>
      <Sheet>
        <Questions {...props} />
      </Sheet>
    </More>
  )
}

const options = outcomes.map((value) => ({ value, label: outcomeWords[value] }))

function Questions({ ctx, at, filled, closure, team, ended }: FormProps) {
  const f = fields(filled, { ...(ended && startFrom(ended)), ...(closure && wordsOf(closure)), ...team }, at)
  return (
    <Form action={at} token={ctx.token} version={closure?.version ?? 0} {...(filled && { filled })}>
      <Choices
        {...f('reason')}
        label="Waarom sluit dit dossier?"
        options={reasons.map((value) => ({ value, label: endings[value].label, hint: endings[value].open }))}
      />
      <TextArea
        {...f('open')}
        label="Wat gebeurt er met wat nog open staat?"
        hint="De opdrachtgever leest dit. Is de opdracht klaar, dan mag dit leeg blijven."
        rows={3}
        max={3000}
      />
      <Choices {...f('outcomeRadicalisation')} label="Uitkomst: mogelijke radicalisering" options={options} />
      <Choices {...f('outcomeMentalHealth')} label="Uitkomst: psychische gezondheid" options={options} />
      <Choices
        {...f('supportNeeded')}
        label="Is er wel behoefte aan ondersteuning?"
        options={[
          { value: 'yes', label: 'Ja, wel behoefte aan ondersteuning' },
          { value: 'no', label: 'Nee' },
        ]}
        inline
      />
      <TextArea {...f('note')} label="Voor het team: hoe liep dit af?" rows={5} max={4000} />
      <Actions>
        <Submit>Bewaar de uitkomst</Submit>
      </Actions>
    </Form>
  )
}

const startFrom = (reason: Reason) => ({
  reason,
  open: endings[reason].open,
  ...(reason === 'nothingWrong' && { outcomeRadicalisation: 'notConfirmed' }),
})

const wordsOf = ({ reason, outcomeRadicalisation, supportNeeded, open }: ClosureText) => ({
  reason,
  outcomeRadicalisation,
  supportNeeded,
  open,
})
