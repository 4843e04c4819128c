/** A table in Markdown; a bar inside a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

export const code = (name: string) => `\`${name}\``

export const bullets = (lines: readonly string[]) => lines.map((one) => `- ${one}`).join('\n')

/** Pieces under each other with one empty line between them, and one line end at the end. */
export const page = (...pieces: readonly string[]) => `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`

export const madeFrom = (files: string) =>
  `*Gemaakt uit ${files} met \`npm run docs\`. Verander dit bestand niet met de hand: een test vergelijkt het met de code.*`

/** In the order they first appear. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups]
}
