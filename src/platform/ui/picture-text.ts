/** Text in a picture has no line breaks of its own: where each line ends is decided here. */

/** A letter is at most about this wide on average, as a part of its size. */
export const letter = 0.6

export const widthOf = (text: string, size: number): number => text.length * size * letter

/** Words over lines of at most so much room; a word that is too long by itself is cut. */
export function wrapped(text: string, room: number, size: number): string[] {
  const most = Math.max(3, Math.floor(room / (size * letter)))
  const words = text.split(/\s+/).flatMap((word) => cut(word, most))
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && `${line} ${word}`.length <= most) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

function cut(word: string, most: number): string[] {
  if (word.length <= most) return [word]
  return [`${word.slice(0, most - 1)}-`, ...cut(word.slice(most - 1), most)]
}
