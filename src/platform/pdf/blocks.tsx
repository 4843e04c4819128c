import { Fragment } from 'react'
import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Heading, Quote, Reading, Small } from '#platform/ui/text.tsx'
import { type Letter, letterData } from './letter.ts'
import { type Block, type Lines, type SetBlock, setBlocks } from './letter-blocks.ts'

interface BlocksProps {
  blocks: readonly Block[]
  lang?: string
  /** Level of the page's heading above these blocks. */
  under?: 1 | 2
}

/** The page twin of a document: the same blocks, the same words. */
export function Blocks({ blocks, lang, under = 1 }: BlocksProps) {
  return setBlocks(blocks, lang).map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
    <div key={place} lang={block.lang === 'nl' ? undefined : block.lang} dir={block.dir}>
      <Drawn block={block} under={under} />
    </div>
  ))
}

/** The whole letter as a page: sender, address, title, facts, blocks and the line of every page. */
export function LetterTwin({ letter, under = 1 }: { letter: Letter; under?: 1 | 2 }) {
  const { title, sender, to, facts, everyPage, lang, dir } = letterData(letter)
  return (
    <article lang={lang} dir={dir}>
      <Small>{sender}</Small>
      {to.length > 0 && <Small>{broken(to)}</Small>}
      <Heading level={under}>{title}</Heading>
      {facts.length > 0 && (
        <DataList items={facts.map(([term, said]) => [term, <Said key={term} said={said} />] as const)} />
      )}
      <Blocks blocks={letter.blocks} lang={lang} under={under} />
      <Small>{everyPage}</Small>
    </article>
  )
}

function Drawn({ block, under }: { block: SetBlock; under: number }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={Math.min(block.level + under, 4) as 2 | 3 | 4}>{block.text}</Heading>
    case 'paragraph':
      return <Reading>{broken(block.lines)}</Reading>
    case 'quote':
      return (
        <Quote by={block.by}>
          <Said said={block.said} />
        </Quote>
      )
    case 'definition':
      return <DataList items={block.items.map(([term, said]) => [term, <Said key={term} said={said} />] as const)} />
    case 'list':
      return <Bullets items={block.items.map(broken)} />
  }
}

function Said({ said }: { said: Lines[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
  return said.map((lines, place) => <p key={place}>{broken(lines)}</p>)
}

function broken(lines: Lines) {
  return lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
    <Fragment key={place}>
      {place > 0 && <br />}
      {line}
    </Fragment>
  ))
}
