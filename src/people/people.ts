/** The person a case is about: as little as is needed to talk with them. Lives in one dossier only. */
export interface Identity {
  readonly name: string
  /** Other ways in which the name was written down, one a line. */
  readonly spellings?: string | undefined
  readonly birthDate?: string | undefined
  readonly language?: string | undefined
  readonly contact?: string | undefined
}

/** Issued by the migration chain: ten digits, leading zeros count, and no check digit is known. */
export const vNumberPattern = /^\d{10}$/

/** "Sanne de Wit" → "S. de W.": lists show initials, never names. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (/^\p{Lu}/u.test(word) ? `${word.charAt(0)}.` : word))
    .join(' ')
}
