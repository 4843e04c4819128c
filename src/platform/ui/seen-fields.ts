import { createContext, useContext } from 'react'

export interface SeenField {
  /** The address its form is sent to. */
  readonly form: string
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'line' | 'date' | 'choice' | 'button'
  readonly values: readonly string[]
  readonly date: { readonly day: string; readonly month: string; readonly year: string } | undefined
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
  readonly max?: number | undefined
  /** Of a button: it saves, and nothing more. */
  readonly saves?: boolean | undefined
}

/** Where the fields of a page say that they are there, for who asks what a form holds: only while it is drawn on the server. */
export const SeenFields = createContext<SeenField[] | null>(null)

/** The form around a field. */
export const AroundContext = createContext('')

export function useSeen(field: Omit<SeenField, 'form' | 'date'> & { date?: SeenField['date'] }): void {
  const form = useContext(AroundContext)
  const { name, label, kind, values, date, options, max, saves } = field
  useContext(SeenFields)?.push({ form, name, label, kind, values, date, options, max, saves })
}
