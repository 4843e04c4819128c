import { Fragment, type ReactNode } from 'react'
import { Blocks } from '#platform/pdf/blocks.tsx'
import type { Letter } from '#platform/pdf/letter.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Small } from '#platform/ui/text.tsx'

interface Props {
  readonly letter: Letter
  /** Whose case it is: on the page for who may know, never in the document. */
  readonly about?: string
  /** What only this reader sees, above the sheet with this heading. */
  readonly above?: { readonly heading: string; readonly what: ReactNode }
}

/** The page twin of the document: the same words in the same order, one sheet for each subject. */
export function LetterSheets({ letter, about, above }: Props) {
  return (
    <>
      <Sheet>
        <Stack gap="small">
          <Small>{letter.sender}</Small>
          <Heading level={2}>{letter.title}</Heading>
          <DataList items={[about ? ['Over', about] : null, ...(letter.facts ?? []).filter(([, said]) => said)]} />
        </Stack>
      </Sheet>
      {subjectsOf(letter.blocks, 1).map(({ heading, blocks }) => (
        <Fragment key={heading ?? ''}>
          {above && above.heading === heading && above.what}
          <Sheet>
            {heading && <Heading level={2}>{heading}</Heading>}
            <Parts blocks={blocks} />
          </Sheet>
        </Fragment>
      ))}
      <Small>{letter.everyPage}</Small>
    </>
  )
}

// A thin line where a next part or recommendation begins.
function Parts({ blocks }: { blocks: readonly Block[] }) {
  return subjectsOf(blocks, 2).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
    <Fragment key={place}>
      {place > 0 && <Divider />}
      {part.heading && <Heading level={3}>{part.heading}</Heading>}
      <Blocks blocks={part.blocks} under={1} />
    </Fragment>
  ))
}

interface Subject {
  heading: string | undefined
  blocks: Block[]
}

/** Cut at the headings of this level; what stands before the first has no heading. */
function subjectsOf(blocks: readonly Block[], level: 1 | 2): Subject[] {
  const subjects: Subject[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === level) subjects.push({ heading: block.text, blocks: [] })
    else if (subjects.length === 0) subjects.push({ heading: undefined, blocks: [block] })
    else subjects.at(-1)?.blocks.push(block)
  }
  return subjects
}
