import { FieldSet as AmsFieldSet } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'
import type { Filled } from '../web/filled.ts'
import { fieldId, mine } from './fields-of.ts'
import { Heading } from './text.tsx'

export { type Bound, fields } from './fields-of.ts'

export interface FormProps {
  action: string
  /** Makes a second press of the button harmless. */
  token: string
  /** The version this edit is based on. */
  version?: number
  filled?: Filled
  /** Name of the autosave slot for the script; without it nothing is saved in between. */
  autosave?: string
  children: ReactNode
}

export function Form({ action, token, version, filled, autosave, children }: FormProps) {
  const based = filled?.form === action ? (filled.values._version ?? version) : version
  return (
    <form className="ui-form" action={action} method="post" noValidate data-autosave={autosave}>
      <input type="hidden" name="_token" value={token} />
      {based !== undefined && <input type="hidden" name="_version" value={String(based)} />}
      {children}
    </form>
  )
}

export interface ErrorSummaryProps {
  filled: Filled | undefined
  /** On a page with more than one form: the same path as given to `fields`. */
  form?: string
}

/** What must change, each a link to its field; gets the focus when the page opens. */
export function ErrorSummary({ filled, form }: ErrorSummaryProps) {
  const errors = mine(filled, form)?.errors ?? []
  if (errors.length === 0) return null
  const title =
    errors.length === 1 ? 'Er is een fout in dit formulier' : `Er zijn ${errors.length} fouten in dit formulier`
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal the reader starts at the reasons
    <section className="ui-errors" aria-labelledby="fouten-titel" tabIndex={-1} autoFocus>
      <Heading level={2} look={4} id="fouten-titel">
        {title}
      </Heading>
      <p>Wat u heeft ingevuld staat er nog.</p>
      <ul>
        {errors.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>{field ? <a href={`#${fieldId(field, form)}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** Questions that belong together, under one legend. */
export function FieldSet({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <AmsFieldSet legend={legend} className="ui-field-set">
      {hint && <p className="ui-hint">{hint}</p>}
      {children}
    </AmsFieldSet>
  )
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />
}
