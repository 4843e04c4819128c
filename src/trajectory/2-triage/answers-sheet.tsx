import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Weighed } from './answer-store.ts'
import { type CriteriaSet, criterionKeys } from './criteria.ts'
import { type Answer, answerWords } from './triage.ts'

/** The answers side by side, one criterion a row. Nothing is added up. */
export function AnswersSideBySide(props: {
  answers: readonly Weighed[]
  names: Map<string, string>
  criteria: CriteriaSet
}) {
  const { answers, names, criteria } = props
  return (
    <Sheet title="De antwoorden naast elkaar">
      <DataTable
        caption="Wat ieder antwoordde, per criterium"
        captionHidden
        head={['Criterium', ...answers.map(({ author }) => names.get(author) ?? 'een collega')]}
        rows={criterionKeys.map((key) => [
          criteria.wording[key].label,
          ...answers.map((one) => <OneAnswer key={one.id} {...one.answers[key]} />),
        ])}
      />
      <Small>Vragen: {criteria.status}. De uitkomst volgt niet uit de antwoorden; die schrijven mensen.</Small>
    </Sheet>
  )
}

/** My own answers, while the others are not ready. */
export function MyAnswers({ mine, criteria }: { mine: Weighed; criteria: CriteriaSet }) {
  const { wording } = criteria
  return (
    <Sheet title="Uw antwoorden zijn definitief">
      {criterionKeys.map((key) => (
        <div key={key}>
          <Text>{wording[key].question}</Text>
          <OneAnswer {...mine.answers[key]} />
        </div>
      ))}
      <Small>Vragen: {criteria.status}.</Small>
    </Sheet>
  )
}

function OneAnswer({ answer, reason }: Answer) {
  const word = answer ? answerWords[answer] : 'geen antwoord'
  return (
    <>
      <strong>{word.charAt(0).toUpperCase() + word.slice(1)}</strong>
      <Reading>{reason}</Reading>
    </>
  )
}
