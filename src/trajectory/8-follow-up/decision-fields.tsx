import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import type { Bound } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { decisions, decisionWords } from './follow-up.ts'

/** The three choices, each with only the questions that belong to it. */
export function DecisionFields({ f, label, dayHint }: { f: (name: string) => Bound; label: string; dayHint?: string }) {
  return (
    <>
      <Choices
        {...f('decision')}
        label={label}
        options={decisions.map((value) => ({ value, label: decisionWords[value] }))}
        inline
      />
      <ShownBy places={[2]}>
        <TextArea {...f('changedText')} label="Wat doet u anders?" rows={3} max={3000} />
      </ShownBy>
      <ShownBy places={[2, 3]}>
        <TextArea
          {...f('reason')}
          label="Waarom?"
          hint="LIV leest dit. De persoon kan het ook lezen."
          rows={3}
          max={2000}
        />
      </ShownBy>
      <ShownBy places={[1, 2]}>
        <TextField {...f('owner')} label="Wie doet dit?" hint="Een functie is genoeg, zoals: de mentor." />
        <DateField {...f('due')} label="Wanneer is het klaar?" {...(dayHint && { hint: dayHint })} />
      </ShownBy>
    </>
  )
}
