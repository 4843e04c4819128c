/** A run of words that stayed, went or came. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

// Beyond this the table would be too large to be worth it: the text is then shown as gone and new as a whole.
const most = 4_000_000

/** What changed between two texts, word by word, in the order of reading. */
export function wordDiff(before: string, after: string): Run[] {
  return diffOf(wordsOf(before), wordsOf(after))
}

/** The same for pieces of any size. */
export function diffOf(a: readonly string[], b: readonly string[]): Run[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ])
}

/** Each word with the white space after it. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

function between(a: readonly string[], b: readonly string[]): Run[] {
  const gone = (text: string): Run => ({ kind: 'gone', text })
  const came = (text: string): Run => ({ kind: 'new', text })
  if (a.length === 0 || b.length === 0 || a.length * b.length > most) return [gone(a.join('')), came(b.join(''))]
  const length = lengths(a, b)
  const at = (i: number, j: number) => length[i * (b.length + 1) + j] ?? 0
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.push({ kind: 'same', text: b[j] ?? '' })
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) runs.push(gone(a[i++] ?? ''))
    else runs.push(came(b[j++] ?? ''))
  }
  return [...runs, gone(a.slice(i).join('')), came(b.slice(j).join(''))]
}

/** The longest run of words that both share from each place on. */
function lengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

/** Neighbours of a kind become one run, and what went stands before what came in its place. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  let [gone, came] = ['', '']
  const flush = () => {
    if (gone) all.push({ kind: 'gone', text: gone })
    if (came) all.push({ kind: 'new', text: came })
    gone = came = ''
  }
  for (const { kind, text } of runs.filter((one) => one.text)) {
    if (kind === 'gone') gone += text
    else if (kind === 'new') came += text
    else {
      flush()
      const last = all.at(-1)
      if (last?.kind === 'same') all[all.length - 1] = { kind, text: last.text + text }
      else all.push({ kind, text })
    }
  }
  flush()
  return all
}
