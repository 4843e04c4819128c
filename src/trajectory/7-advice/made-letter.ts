import { type Letter, makeLetter } from '#platform/pdf/letter.ts'
import { Refused } from '#platform/refused.ts'
import { hashOf } from './advice-content.ts'

/** What one recipient gets, in words and as a document. */
export interface WantedLetter<R> {
  readonly recipient: R
  readonly letter: Letter
}
export interface MadeLetter<R> extends WantedLetter<R> {
  readonly pdf: Buffer
}

/** One after the other: the child that makes them does one at a time. */
export async function makeLetters<R>(
  wanted: readonly WantedLetter<R>[],
  createdAt: Temporal.Instant,
): Promise<MadeLetter<R>[]> {
  const made: MadeLetter<R>[] = []
  for (const one of wanted) made.push({ ...one, pdf: await makeLetter(one.letter, createdAt, 'ua-1') })
  return made
}

/** The documents were made outside the transaction: they must say, to the letter, what is to be sent now. */
export function requireSameWords<R>(wanted: readonly WantedLetter<R>[], made: readonly WantedLetter<R>[]): void {
  if (hashOf(wanted) === hashOf(made.map(({ recipient, letter }) => ({ recipient, letter })))) return
  throw new Refused('De tekst is veranderd terwijl het document werd gemaakt. Kijk hem na en probeer het nog eens.')
}
