import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { FormContents, FormPart, SaveBar } from '#platform/ui/form-long.tsx'
import { Divider, Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Weighed } from './answer-store.ts'
import { type CriteriaSet, criterionKeys } from './criteria.ts'
import { type Answers, answerWords } from './triage.ts'

const options = Object.entries(answerWords).map(([value, label]) => ({
  value,
  label: label.charAt(0).toUpperCase() + label.slice(1),
}))

interface AnswerFormProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly criteria: CriteriaSet
  readonly mine: Weighed | undefined
  /** What I said before the referrer told more. */
  readonly earlier: Weighed | undefined
  readonly filled: Filled | undefined
}

/** My own answers, apart from everybody else's: as a draft, and once for good. */
export function AnswerForm({ ctx, action, criteria, mine, earlier, filled }: AnswerFormProps) {
  const f = fields(filled, initialOf((mine ?? earlier)?.answers), action)
  return (
    <Sheet title="Uw antwoorden" waiting>
      <Text>
        U weegt alleen. Niemand ziet uw antwoorden, en u ziet die van uw collega niet, tot u allebei klaar bent.
        “Onbekend” is ook een antwoord. Noem geen namen.
      </Text>
      {earlier && !mine && <Text>Dit antwoordde u eerder. Pas aan wat nu anders is.</Text>}
      <Form action={action} token={ctx.token} version={mine?.version ?? 0} filled={filled}>
        <FormContents
          label="De criteria"
          parts={criterionKeys.map((key) => ({ id: `criterium-${key}`, label: criteria.wording[key].label }))}
        />
        {criterionKeys.map((key, place) => (
          <FormPart key={key} id={`criterium-${key}`}>
            {place > 0 && <Divider />}
            <Choices
              {...f(key)}
              label={criteria.wording[key].question}
              hint={criteria.wording[key].hint}
              options={options}
              inline
            />
            <TextArea {...f(`${key}Reason`)} label="Waarom vindt u dat?" rows={3} max={2000} />
          </FormPart>
        ))}
        <Small>De vragen: {criteria.status}.</Small>
        <SaveBar kind="secondary" name="go" value="draft">
          Bewaar als concept
        </SaveBar>
        <Actions>
          <Submit name="go" value="final" final="Daarna verandert u niets meer aan uw antwoorden.">
            Maak definitief
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function initialOf(answers: Answers | undefined): Record<string, string | undefined> {
  if (!answers) return {}
  return Object.fromEntries(
    criterionKeys.flatMap((key) => [
      [key, answers[key].answer],
      [`${key}Reason`, answers[key].reason],
    ]),
  )
}
