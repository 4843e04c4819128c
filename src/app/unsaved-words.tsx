import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Text } from '#platform/ui/text.tsx'
import type { Raw } from '#platform/web/fields.ts'

/** A form that could not be saved: the sender's own words, and the same form to send again, with the token that makes it one. */
export function UnsavedWords({ action, typed }: { action: string; typed: Raw }) {
  const fields = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
  const words = fields.filter(({ name, value }) => !name.startsWith('_') && value.trim().includes(' '))
  return (
    <Sheet title="Uw tekst is nog niet bewaard">
      <Text>Uw tekst staat hieronder. Verstuur hem opnieuw, of kopieer wat u nog nodig heeft.</Text>
      {words.map(({ name, value }, place) => (
        <Reading key={`${name} ${String(place)}`}>{value}</Reading>
      ))}
      <form className="ui-form" action={action} method="post">
        {fields.map(({ name, value }, place) => (
          <input key={`${name} ${String(place)}`} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Submit>Verstuur opnieuw</Submit>
        </Actions>
      </form>
    </Sheet>
  )
}
