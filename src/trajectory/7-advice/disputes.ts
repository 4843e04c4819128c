import type { Letter } from '#platform/pdf/letter.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import type { Recipient } from './advice.ts'
import { heading, onDay } from './advice-blocks.ts'

/** A sentence of the advice that the person says is not so, and what they say. */
export interface Dispute {
  readonly sentence: string
  readonly view: string
  readonly on: string
}

export const readerOf = (recipient: Recipient) => (recipient === 'person' ? 'person' : 'others')

const mark = ' (betwist)'

/** The letter with the word "betwist" behind each disputed sentence, and on top what the person says. Only what this reader has in it. */
export function withDisputes(letter: Letter, disputes: readonly Dispute[], to: 'others' | 'person' = 'others'): Letter {
  const here = disputes.filter(({ sentence }) => letter.blocks.some((block) => says(block, sentence)))
  if (here.length === 0) return letter
  const marked = letter.blocks.map((block) => here.reduce((one, { sentence }) => markIn(one, sentence), block))
  const title = to === 'person' ? 'Wat u betwist' : 'Wat de persoon betwist'
  const known = marked.findIndex((block) => block.kind === 'heading' && block.text === title)
  // What was disputed before keeps its place; this comes right under the same heading.
  if (known >= 0) return { ...letter, blocks: marked.toSpliced(known + 1, 0, ...disputeBlocks(here, to)) }
  const start = Math.max(
    marked.findIndex((block) => block.kind === 'heading'),
    0,
  )
  return { ...letter, blocks: marked.toSpliced(start, 0, heading(1, title), ...disputeBlocks(here, to)) }
}

function disputeBlocks(disputes: readonly Dispute[], to: 'others' | 'person'): Block[] {
  return disputes.map(({ sentence, view, on }) => ({
    kind: 'definition',
    items: [
      ['In dit advies staat', sentence],
      [to === 'person' ? 'U zegt' : 'De persoon zegt', view],
      ['Betwist op', onDay(on)],
    ],
  }))
}

const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'definition') return block.items.map(([, said]) => said)
  return block.kind === 'list' ? block.items : [block.text]
}
const says = (block: Block, sentence: string) => textsOf(block).some((text) => text.includes(sentence))

function markIn(block: Block, sentence: string): Block {
  const marked = (text: string) => text.replaceAll(sentence, `${sentence}${mark}`)
  if (block.kind === 'definition')
    return { ...block, items: block.items.map(([term, said]) => [term, marked(said)] as const) }
  if (block.kind === 'list') return { ...block, items: block.items.map(marked) }
  return { ...block, text: marked(block.text) }
}
