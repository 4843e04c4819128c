import { Button } from '@amsterdam/design-system-react'
import { type ReactNode, useId } from 'react'
import { Bullets } from './lists.tsx'
import { useSeen } from './seen-fields.ts'

type Kind = 'primary' | 'secondary' | 'quiet'
const variants = { primary: 'primary', secondary: 'secondary', quiet: 'tertiary' } as const

export interface SubmitProps {
  kind?: Kind
  name?: string
  value?: string
  /** The form it sends, when it stands beside its fields and not last in the form. */
  form?: string
  /** Why this cannot be done yet: the sentences stand beside the button. Who presses it anyway is told the same. */
  reasons?: readonly string[]
  /** What happens, and what cannot be undone after it: said beside the button. */
  final?: string
  /** It only saves: nothing is sent or made final by it. */
  saves?: boolean
  children: ReactNode
}

export function Submit({ kind = 'primary', name, value, form, reasons = [], final, saves, children }: SubmitProps) {
  const id = useId()
  useSeen({ kind: 'button', name: name ?? '', label: '', values: [value ?? ''], saves })
  const waits = reasons.length > 0
  const described = [waits && `${id}-nodig`, final && `${id}-vast`].filter(Boolean).join(' ')
  const button = (
    <Button
      type="submit"
      variant={variants[kind]}
      name={name}
      value={value}
      form={form}
      aria-describedby={described || undefined}
    >
      {children}
    </Button>
  )
  if (!described) return button
  return (
    <div className="ui-blocked">
      {button}
      {final && (
        <p className="ui-hint ui-final" id={`${id}-vast`}>
          {final}
        </p>
      )}
      {waits && (
        <div className="ui-blocked__why" id={`${id}-nodig`}>
          <p>Dit kan nog niet. Eerst nog:</p>
          <Bullets items={reasons} />
        </div>
      )}
    </div>
  )
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export interface ButtonLinkProps {
  href: string
  kind?: Kind
  /** The one thing that most people come to this page for. */
  large?: boolean
  children: ReactNode
}

export function ButtonLink({ href, kind = 'primary', large, children }: ButtonLinkProps) {
  const size = large ? ' ui-button-link--large' : ''
  return (
    <a href={href} className={`ams-button ams-button--${variants[kind]} ui-button-link${size}`}>
      {children}
    </a>
  )
}

/** Buttons next to each other; the first is the main one. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="ui-actions">{children}</div>
}

/** Rarely needed acts, one tap away. */
export function More({ label = 'Meer', open, children }: { label?: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="ui-more" open={open}>
      <summary>{label}</summary>
      <div className="ui-more__body">{children}</div>
    </details>
  )
}
