import {
  Select as AmsSelect,
  TextArea as AmsTextArea,
  ErrorMessage,
  Field,
  Label,
  TextInput,
} from '@amsterdam/design-system-react'
import { type HTMLInputAutoCompleteAttribute, type ReactNode, useContext } from 'react'
import { cleanText, countCharacters } from '../web/clean.ts'
import type { Bound } from './fields-of.ts'
import { BesideContext } from './keeping.ts'
import { roomWords } from './room-words.ts'
import { useSeen } from './seen-fields.ts'
import { Reading } from './text.tsx'

export interface LabelProps extends Bound {
  label: string
  hint?: ReactNode
  optional?: boolean
}

export interface TextFieldProps extends LabelProps {
  type?: 'text' | 'email' | 'tel' | 'url'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** About as many characters as the answer has. */
  width?: number
  spellCheck?: boolean
}

export function TextField({
  type = 'text',
  inputMode,
  autoComplete = 'off',
  width,
  spellCheck,
  ...field
}: TextFieldProps) {
  useSeen({ ...field, kind: 'line' })
  return (
    <Labelled {...field}>
      <TextInput
        {...shared(field)}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        size={width}
        spellCheck={spellCheck}
        defaultValue={field.value}
      />
      <SavedBeside {...field} />
    </Labelled>
  )
}

export interface TextAreaProps extends LabelProps {
  rows?: number
  max?: number
  /** Only where writing is all that the page is for. */
  first?: boolean
}

export function TextArea({ rows = 6, max, first, ...field }: TextAreaProps) {
  useSeen({ ...field, kind: 'text', max })
  const whole = max ? { ...field, room: true } : field
  return (
    <Labelled {...field}>
      <AmsTextArea {...shared(whole)} rows={rows} data-max={max} defaultValue={field.value} autoFocus={first} />
      {max && <Room id={field.id} max={max} value={field.value} />}
      <SavedBeside {...field} />
    </Labelled>
  )
}

/** How many characters fit, and how many are left: a script keeps it up to date, without one it says how it stood when the page opened. */
function Room({ id, max, value }: { id: string; max: number; value: string }) {
  return (
    <p className="ui-hint ui-room" id={`${id}-ruimte`}>
      {roomWords(max, countCharacters(cleanText(value)))}
    </p>
  )
}

/** What is saved now, under what was typed and not saved: neither takes the place of the other. */
function SavedBeside({ saved, label }: Pick<LabelProps, 'saved' | 'label'>) {
  if (!useContext(BesideContext) || !saved) return null
  return (
    <div className="ui-saved-beside">
      <p className="ui-hint">Nu opgeslagen bij {label}:</p>
      <Reading>{saved}</Reading>
    </div>
  )
}

export interface FileFieldProps extends LabelProps {
  /** Endings that may be chosen, such as '.pdf'. */
  accept: readonly string[]
}

/** One file. A browser never gives it back after a refusal: the hint should say so. */
export function FileField({ accept, ...field }: FileFieldProps) {
  return (
    <Labelled {...field}>
      <input
        className="ui-file"
        type="file"
        id={field.id}
        name={field.name}
        accept={accept.join(',')}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Labelled>
  )
}

export interface Option {
  value: string
  label: string
  hint?: ReactNode
}

export interface SelectProps extends LabelProps {
  options: readonly Option[]
  /** The words of the empty first choice. */
  none?: string
}

export function Select({ options, none = 'Maak een keuze', ...field }: SelectProps) {
  useSeen({ ...field, kind: 'choice', options })
  return (
    <Labelled {...field}>
      <AmsSelect {...shared(field)} defaultValue={field.value}>
        <AmsSelect.Option value="">{none}</AmsSelect.Option>
        {options.map(({ value, label }) => (
          <AmsSelect.Option key={value} value={value}>
            {label}
          </AmsSelect.Option>
        ))}
      </AmsSelect>
    </Labelled>
  )
}

function Labelled({ id, label, hint, optional, error, children }: LabelProps & { children: ReactNode }) {
  return (
    <Field invalid={Boolean(error)} className="ui-field">
      <Label htmlFor={id}>
        {label}
        {optional && <span className="ui-optional"> (niet verplicht)</span>}
      </Label>
      {hint && (
        <p className="ui-hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id} error={error} />}
      {children}
    </Field>
  )
}

export function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <ErrorMessage id={`${id}-fout`} prefix="Fout">
      {error}
    </ErrorMessage>
  )
}

interface Described {
  id: string
  hint?: ReactNode
  error?: string | undefined
  room?: boolean
}

/** The hint, the error and the room, in the order in which they should be read. */
export function describedBy({ id, hint, error, room }: Described) {
  return [hint && `${id}-uitleg`, error && `${id}-fout`, room && `${id}-ruimte`].filter(Boolean).join(' ') || undefined
}

const shared = (field: LabelProps & { room?: boolean }) => ({
  id: field.id,
  name: field.name,
  invalid: Boolean(field.error),
  'aria-describedby': describedBy(field),
})
