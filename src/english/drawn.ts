import { letter, wrapped } from '#platform/ui/picture-text.ts'
import type { Dictionary } from './dictionary.ts'
import { translate } from './translate.ts'
import { unmarked, type Written } from './written.ts'

const text = /<text ([^>]*)>((?:<tspan [^>]*>[^<]*<\/tspan>){2,})<\/text>/g
const line = /<tspan x="([^"]*)" dy="([^"]*)">([^<]*)<\/tspan>/g

/** Words in a picture that stand on more than one line are one sentence: said in English as a whole, and set in lines anew. */
export function drawnInEnglish(html: string, words: Dictionary, written: Written): string {
  if (!html.includes('<tspan')) return html
  return html.replaceAll(text, (as, attributes: string, inner: string) => {
    const lines = [...inner.matchAll(line)].map(([, x = '', dy = '', said = '']) => ({ x, dy, said }))
    const said = translate(lines.map((one) => one.said).join(' '), words, written)
    if (typeof said === 'string') return as
    const made = within(
      unmarked(said.english, (theirs) => theirs),
      lines,
    )
    const down = lines[1]?.dy ?? '0'
    const spans = made.map((one, at) => `<tspan x="${lines[0]?.x}" dy="${at === 0 ? 0 : down}">${one}</tspan>`)
    return `<text lang="en" ${attributes}>${spans.join('')}</text>`
  })
}

/** No more lines than there were, as far as a few letters more can help. */
function within(english: string, lines: readonly { said: string }[]): string[] {
  const most = Math.max(...lines.map(({ said }) => said.length))
  const tries = [0, 1, 2, 3, 4].map((more) => wrapped(english, (most + more) * letter + 0.01, 1))
  return tries.find((made) => made.length <= lines.length) ?? (tries.at(-1) as string[])
}
