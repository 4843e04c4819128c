const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' })

/** A text as the sentences one can lift out of it, in order, each once. */
export function passagesOf(text: string): string[] {
  const all = text
    .split(/\n+/)
    .flatMap((paragraph) => [...sentences.segment(paragraph)].map(({ segment }) => segment.trim()))
  return [...new Set(all.filter(Boolean))]
}

/** The text without these passages; what stood around them closes up. */
export function without(text: string, passages: readonly string[]): string {
  const rest = passages.reduce((left, passage) => left.replace(passage, ''), text)
  return rest
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
