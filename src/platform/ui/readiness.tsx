import type { ReactNode } from 'react'
import { Hidden, TextLink } from './text.tsx'

export interface Condition {
  sentence: string
  /** The one act that brings it closer. */
  href?: string
  act?: string
  /** Since when it holds, or who is to move. */
  note?: ReactNode
}

export interface ReadinessProps {
  met: readonly (string | Condition)[]
  unmet: readonly (string | Condition)[]
  label?: string
}

/** What holds and what is still asked: the same sentences the rules refuse with. */
export function Readiness({ met, unmet, label = 'Wat er is en wat er nog moet' }: ReadinessProps) {
  return (
    <ul className="ui-readiness" aria-label={label}>
      {met.map((one) => item(one, true))}
      {unmet.map((one) => item(one, false))}
    </ul>
  )
}

function item(one: string | Condition, holds: boolean) {
  const { sentence, href, act, note } = typeof one === 'string' ? ({ sentence: one } as Condition) : one
  return (
    <li key={sentence} className={holds ? 'ui-condition ui-condition--met' : 'ui-condition'}>
      <span className="ui-condition__mark" aria-hidden="true" />
      <span className="ui-condition__text">
        <Hidden>{holds ? 'Klaar: ' : 'Nog te doen: '}</Hidden>
        {href && !act ? <TextLink href={href}>{sentence}</TextLink> : sentence}
      </span>
      {(note || (href && act)) && (
        <span className="ui-condition__side">{href && act ? <TextLink href={href}>{act}</TextLink> : note}</span>
      )}
    </li>
  )
}
