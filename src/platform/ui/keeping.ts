import { createContext } from 'react'

/** A text that was typed in a form and not yet saved: told where that form stands. */
export interface KeptText {
  readonly id: string
  /** The address its form is sent to. */
  readonly form: string
  /** 'do 26 november 2026, 14.03' */
  readonly since: string
  readonly takeUp: string
  readonly throwAway: string
}

export interface Keeping {
  readonly texts: readonly KeptText[]
  readonly token: string
  /** The page to come back to. */
  readonly back: string
}

/** What waits for whoever looks at this page. */
export const KeepingContext = createContext<Keeping | null>(null)

/** Inside a form that shows a text taken up again, while something else has been saved since. */
export const BesideContext = createContext(false)
