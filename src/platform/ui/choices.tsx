import { FieldSet } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'
import { describedBy, FieldError, type LabelProps, type Option } from './form-fields.tsx'
import { useSeen } from './seen-fields.ts'

export interface ChoicesProps extends LabelProps {
  options: readonly Option[]
  /** Short answers stand next to each other. */
  inline?: boolean
}

/** One answer out of a few. */
export function Choices(props: ChoicesProps) {
  return <Group {...props} type="radio" />
}

/** As many answers as apply. */
export function Checks(props: ChoicesProps) {
  return <Group {...props} type="checkbox" />
}

/** Questions that belong to some answers of the choice before them, by place (1, 2, 3); without new CSS they simply always show. */
export function ShownBy({ places, children }: { places: readonly number[]; children: ReactNode }) {
  return (
    <div className="ui-stack ui-stack--medium" data-shown-by={places.join(' ')}>
      {children}
    </div>
  )
}

/** One thing to tick; sends 'ja'. */
export function Check(field: LabelProps) {
  const { id, name, value, label, hint, error } = field
  useSeen({ ...field, kind: 'choice', options: [{ value: 'ja', label: 'ja' }] })
  return (
    <div className={error ? 'ui-field ui-check ams-field--invalid' : 'ui-field ui-check'}>
      {error && <FieldError id={id} error={error} />}
      <Tick
        type="checkbox"
        id={id}
        name={name}
        value="ja"
        on={value === 'ja'}
        label={label}
        hint={hint}
        error={error}
      />
    </div>
  )
}

function Group({ type, options, inline, ...field }: ChoicesProps & { type: 'radio' | 'checkbox' }) {
  const { id, name, label, hint, optional, error, values } = field
  useSeen({ ...field, kind: 'choice', options })
  return (
    <FieldSet
      legend={label}
      optional={optional}
      invalid={Boolean(error)}
      className="ui-field"
      role={type === 'radio' ? 'radiogroup' : undefined}
      aria-invalid={type === 'radio' && error ? true : undefined}
      aria-describedby={describedBy(field)}
    >
      {hint && (
        <p className="ui-hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id} error={error} />}
      <div className={inline ? 'ui-choices ui-choices--inline' : 'ui-choices'}>
        {options.map(({ value, ...option }, place) => (
          <Tick
            key={value}
            {...option}
            {...{ type, name, value }}
            id={place === 0 ? id : `${id}-${place + 1}`}
            about={`${id}-keuze-${place + 1}`}
            on={values.includes(value)}
            marked={type === 'checkbox' && error ? `${id}-fout` : undefined}
          />
        ))}
      </div>
    </FieldSet>
  )
}

interface TickProps {
  type: 'radio' | 'checkbox'
  id: string
  /** Another name for its own hint, where the first of a group has the id of the group. */
  about?: string
  name: string
  value: string
  on: boolean
  /** The sentence that says what is wrong with the whole list. */
  marked?: string | undefined
  label: string
  hint?: ReactNode
  error?: string | undefined
}

function Tick({ type, id, about = id, name, value, on, marked, label, hint, error }: TickProps) {
  const tied = [describedBy({ id: about, hint, error }), marked].filter(Boolean).join(' ')
  return (
    <div className="ui-tick">
      <input
        className={`ui-tick__input ui-tick__input--${type}`}
        {...{ type, id, name, value }}
        defaultChecked={on}
        aria-invalid={error || marked ? true : undefined}
        aria-describedby={tied || undefined}
      />
      <div className="ui-tick__text">
        <label className="ui-tick__label" htmlFor={id}>
          {label}
        </label>
        {hint && (
          <p className="ui-hint" id={`${about}-uitleg`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
