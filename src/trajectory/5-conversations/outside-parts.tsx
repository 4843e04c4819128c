import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { QuestionWords } from './link.ts'

/** The question as somebody outside reads it; the preview draws the same, so that it cannot differ. */
export function QuestionText({ words: { question, reason, sender } }: { words: Omit<QuestionWords, 'kind' | 'whom'> }) {
  return (
    <>
      {reason && <Text>{reason}</Text>}
      <Reading>{question}</Reading>
      <Small>Deze vraag komt van {sender}.</Small>
    </>
  )
}

export const oneAnswer =
  'U kunt één keer antwoorden. Daarna werkt de link niet meer. Schrijf alleen wat u mag delen; u hoeft niet te antwoorden.'
