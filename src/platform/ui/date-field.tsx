import { FieldSet, Label, TextInput } from '@amsterdam/design-system-react'
import { dateWords } from '../date-words.ts'
import { readDate } from '../web/date-text.ts'
import { describedBy, FieldError, type LabelProps } from './form-fields.tsx'
import { useSeen } from './seen-fields.ts'

const parts = [
  { key: 'day', words: 'Dag', size: 2 },
  { key: 'month', words: 'Maand', size: 2 },
  { key: 'year', words: 'Jaar', size: 4 },
] as const

/** Three boxes; a whole date typed or pasted in one of them is understood too. A birthday says no day of the week. */
export function DateField({ birthday, ...field }: LabelProps & { birthday?: boolean }) {
  const { id, label, hint = 'Bijvoorbeeld 24 11 2026. Een hele datum plakken kan ook.', optional, error } = field
  useSeen({ ...field, kind: 'date' })
  return (
    <FieldSet
      legend={label}
      optional={optional}
      invalid={Boolean(error)}
      className="ui-field"
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
      {!birthday && (
        <p className="ui-hint ui-date__said" id={`${id}-dag`} aria-live="polite">
          {saidBack(field.date)}
        </p>
      )}
    </FieldSet>
  )
}

/** The day of the week, said back: the quickest way to see that a date is another than was meant. */
function saidBack({ day, month, year }: LabelProps['date']): string {
  const reading = readDate([day, month, year].join('-'))
  return 'date' in reading ? dateWords(reading.date) : ''
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
        aria-describedby={field.error ? `${field.id}-fout` : undefined}
        defaultValue={field.date[part.key]}
      />
    </div>
  )
}
