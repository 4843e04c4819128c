import type { ReactNode } from 'react'
import { Blocks } from '#platform/pdf/blocks.tsx'
import type { Letter } from '#platform/pdf/letter.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small } from '#platform/ui/text.tsx'

interface Props {
  readonly letter: Letter
  /** What only this reader sees, above the sheet with this heading. */
  readonly above?: { readonly heading: string; readonly what: ReactNode }
}

/** The page twin of the document: the same words in the same order, one sheet for each subject. */
export function LetterSheets({ letter, above }: Props) {
  return (
    <>
      <Sheet title={letter.title}>
        <Small>{letter.sender}</Small>
        <DataList items={(letter.facts ?? []).filter(([, said]) => said)} />
      </Sheet>
      {subjectsOf(letter.blocks).map(({ heading, blocks }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
        <div className="ui-stack" key={place}>
          {above && above.heading === heading && above.what}
          <Sheet title={heading}>
            <Blocks blocks={blocks} under={1} />
          </Sheet>
        </div>
      ))}
      <Small>{letter.everyPage}</Small>
    </>
  )
}

interface Subject {
  heading: string | undefined
  blocks: Block[]
}

function subjectsOf(blocks: readonly Block[]): Subject[] {
  const subjects: Subject[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) subjects.push({ heading: block.text, blocks: [] })
    else if (subjects.length === 0) subjects.push({ heading: undefined, blocks: [block] })
    else subjects.at(-1)?.blocks.push(block)
  }
  return subjects
}
