import type { ReactNode } from 'react'

/** A few short facts on one line; under each other where there is no room. */
export function Facts({ quiet, children }: { quiet?: boolean; children: ReactNode }) {
  return <dl className={quiet ? 'ui-facts ui-facts--quiet' : 'ui-facts'}>{children}</dl>
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="ui-fact">
      <dt className="ui-fact__label">{label}</dt>
      <dd className="ui-fact__words">{children}</dd>
    </div>
  )
}
