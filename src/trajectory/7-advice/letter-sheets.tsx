import { Fragment, type ReactNode } from 'react'
import { Blocks } from '#platform/pdf/blocks.tsx'
import type { Letter } from '#platform/pdf/letter.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Heading, Small } from '#platform/ui/text.tsx'

interface Props {
  readonly letter: Letter
  /** Whose case it is: on the page for who may know, never in the document. */
  readonly about?: string
  /** What only this reader sees, above the part with this heading. */
  readonly above?: { readonly heading: string; readonly what: ReactNode }
  /** One part of a longer page: then the rest is printed too. */
  readonly among?: true
}

/** The page twin of the document: the same words in the same order, as a letter on one sheet of paper. */
export function LetterSheets({ letter, about, above, among }: Props) {
  return (
    <>
      {about && (
        <Small>
          Over: <strong>{about}</strong>
        </Small>
      )}
      <article className={among ? 'ui-letter' : 'ui-letter ui-letter--alone'}>
        {/* The letter counts as it was sent: in Dutch, whatever its reader reads. */}
        <header className="ui-letter__head" lang="nl">
          <p className="ui-letter__sender">{letter.sender}</p>
          <Heading level={2} look={1}>
            {letter.title}
          </Heading>
          <DataList items={(letter.facts ?? []).filter(([, said]) => said)} />
        </header>
        <div className="ui-letter__text">
          {subjectsOf(letter.blocks).map(({ heading, blocks }) => (
            <Fragment key={heading ?? ''}>
              {above && above.heading === heading && above.what}
              <section className="ui-letter__part" lang="nl">
                {heading && <Heading level={2}>{heading}</Heading>}
                <Blocks blocks={blocks} under={1} />
              </section>
            </Fragment>
          ))}
        </div>
        {letter.everyPage && (
          <footer className="ui-letter__foot" lang="nl">
            <p>{letter.everyPage}</p>
          </footer>
        )}
      </article>
    </>
  )
}

interface Subject {
  heading: string | undefined
  blocks: Block[]
}

/** Cut at the main headings; what stands before the first has no heading. */
function subjectsOf(blocks: readonly Block[]): Subject[] {
  const subjects: Subject[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) subjects.push({ heading: block.text, blocks: [] })
    else if (subjects.length === 0) subjects.push({ heading: undefined, blocks: [block] })
    else subjects.at(-1)?.blocks.push(block)
  }
  return subjects
}
