import { FieldSet, Label, TextInput } from '@amsterdam/design-system-react'
import { describedBy, FieldError, type LabelProps } from './form-fields.tsx'

const parts = [
  { key: 'day', words: 'Dag', size: 2 },
  { key: 'month', words: 'Maand', size: 2 },
  { key: 'year', words: 'Jaar', size: 4 },
] as const

/** Three boxes; a whole date pasted in the first is understood too. */
export function DateField({ birthday, ...field }: LabelProps & { birthday?: boolean }) {
  const { id, label, hint = 'Bijvoorbeeld 24 11 2026.', optional, error } = field
  return (
    <FieldSet
      legend={label}
      hint={optional ? 'mag leeg blijven' : undefined}
      invalid={Boolean(error)}
      className="ui-field"
      role="group"
      aria-describedby={describedBy({ id, hint, error })}
    >
      <p className="ui-hint" id={`${id}-uitleg`}>
        {hint}
      </p>
      {error && <FieldError id={id} error={error} />}
      <div className="ui-date">
        {parts.map((part) => (
          <DatePart key={part.key} field={field} part={part} birthday={birthday} />
        ))}
      </div>
    </FieldSet>
  )
}

interface DatePartProps {
  field: LabelProps
  part: (typeof parts)[number]
  birthday: boolean | undefined
}

function DatePart({ field, part, birthday }: DatePartProps) {
  const id = part.key === 'day' ? field.id : `${field.id}-${part.key}`
  return (
    <div className="ui-date__part">
      <Label htmlFor={id} inFieldSet>
        {part.words}
      </Label>
      <TextInput
        id={id}
        name={`${field.name}-${part.key}`}
        inputMode="numeric"
        autoComplete={birthday ? `bday-${part.key}` : 'off'}
        size={part.size}
        className={`ui-date__${part.key}`}
        invalid={Boolean(field.error)}
        defaultValue={field.date[part.key]}
      />
    </div>
  )
}
