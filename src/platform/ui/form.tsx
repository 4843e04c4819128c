import { FieldSet as AmsFieldSet } from '@amsterdam/design-system-react'
import { type ReactNode, useContext } from 'react'
import type { Filled } from '../web/filled.ts'
import { BesideContext, KeepingContext } from './keeping.ts'
import { TakenUp, WaitingTexts } from './kept-texts.tsx'
import { AroundContext } from './seen-fields.ts'
import { Heading } from './text.tsx'

export { type Bound, fields } from './fields-of.ts'

export interface FormProps {
  action: string
  /** For a button that stands outside the form. */
  id?: string
  /** Makes a second press of the button harmless. */
  token: string
  /** The version this edit is based on. */
  version?: number
  filled?: Filled
  /** A file goes along. */
  withFile?: boolean
  children: ReactNode
}

/** Every form keeps what is typed in it: see scripts/what-is-typed.ts. Texts that were kept before stand above it. */
export function Form({ action, id, token, version, filled, withFile, children }: FormProps) {
  const typed = filled?.form === action ? filled : undefined
  const keeping = useContext(KeepingContext)
  const texts = keeping?.texts.filter(({ form, id }) => form === action && id !== typed?.values._draft) ?? []
  const changed = changedSince(typed, version)
  // A text taken up again stands beside what was saved since: saving it is a choice with both in sight.
  const based = typed?.kept ? version : (typed?.values._version ?? version)
  return (
    <>
      {keeping && <WaitingTexts texts={texts} token={keeping.token} back={keeping.back} />}
      <TakenUp filled={typed} changed={changed} />
      <form
        className="ui-form"
        id={id}
        action={action}
        method="post"
        noValidate
        // Or a browser writes what stands in it to its own disk, in clear, to be able to restore it.
        autoComplete="off"
        encType={withFile ? 'multipart/form-data' : undefined}
      >
        <input type="hidden" name="_token" value={token} />
        {based !== undefined && <input type="hidden" name="_version" value={String(based)} />}
        {typed?.values._draft && <HiddenField name="_draft" value={String(typed.values._draft)} />}
        {typed?.values._kept && <HiddenField name="_kept" value={String(typed.values._kept)} />}
        <AroundContext value={action}>
          <BesideContext value={changed}>{children}</BesideContext>
        </AroundContext>
      </form>
    </>
  )
}

/** Without a version nobody knows, so then both are shown. */
const changedSince = (typed: Filled | undefined, version: number | undefined): boolean =>
  Boolean(typed?.kept) && (version === undefined || String(version) !== String(typed?.values._version))

export interface Reason {
  readonly sentence: string
  /** The field it is about, as a link within the page. */
  readonly href?: string | undefined
}

/** What must change, each a link to its field: first on the page, and it gets the focus when the page opens. */
export function ErrorSummary({ reasons }: { reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  const title =
    reasons.length === 1 ? 'Er is een fout in dit formulier' : `Er zijn ${reasons.length} fouten in dit formulier`
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal the reader starts at the reasons
    <section className="ui-errors" aria-labelledby="fouten-titel" tabIndex={-1} autoFocus>
      <Heading level={2} look={4} id="fouten-titel">
        {title}
      </Heading>
      <p>Wat u heeft ingevuld staat er nog.</p>
      <ul>
        {reasons.map(({ sentence, href }) => (
          <li key={`${href} ${sentence}`}>{href ? <a href={href}>{sentence}</a> : sentence}</li>
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
