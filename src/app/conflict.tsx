import type { Conflict } from '#platform/refused.ts'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text } from '#platform/ui/text.tsx'

/** Two people saved the same text: theirs is shown above, mine stays in the form. Saving again is a choice, made with both in sight. */
export function TheirWords({ conflict }: { conflict: Conflict }) {
  return (
    <Sheet title={`Dit heeft ${conflict.by} ondertussen opgeslagen`} waiting>
      <Text>Uw eigen tekst staat hieronder nog in het formulier. Neem over wat erbij hoort en sla dan op.</Text>
      {Object.entries(conflict.theirs).map(([label, text]) => (
        <div key={label}>
          <Heading level={3} look={4}>
            {label}
          </Heading>
          <Reading>{text}</Reading>
        </div>
      ))}
    </Sheet>
  )
}
