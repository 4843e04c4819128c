/** One sentence per thing that must change, linked to the field it is about. */
export interface FieldError {
  field: string
  sentence: string
}

/** What somebody typed in a form that was refused: shown again, with the reasons. */
export interface Filled {
  form: string
  values: Record<string, string | string[]>
  errors: FieldError[]
  /** A text that was kept and is taken up again, not one that was refused. */
  kept?: { since: string }
}
