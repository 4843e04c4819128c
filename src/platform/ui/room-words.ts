const dutch = (count: number) => count.toLocaleString('nl-NL')

/** What is said under a text with a limit: also by the script that counts along. */
export function roomWords(max: number, typed: number): string {
  if (typed === 0) return `Er passen ${dutch(max)} tekens in.`
  if (typed > max) return `${dutch(typed - max)} tekens te veel. Er passen er ${dutch(max)} in.`
  return `Nog ${dutch(max - typed)} van ${dutch(max)} tekens.`
}
