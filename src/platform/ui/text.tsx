import { Heading as AmsHeading, Link, Paragraph } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface HeadingProps {
  level: 1 | 2 | 3 | 4
  /** Looks like this level, when the place in the page asks for another than the size. */
  look?: 1 | 2 | 3 | 4
  id?: string
  children: ReactNode
}

export function Heading({ level, look, id, children }: HeadingProps) {
  return (
    <AmsHeading level={level} size={look ? `level-${look}` : undefined} id={id}>
      {children}
    </AmsHeading>
  )
}

export interface PageHeadProps {
  title: ReactNode
  lead?: ReactNode
  /** On the right: a tag or a button. */
  aside?: ReactNode
  /** Only for a page shown inside another. */
  level?: 1 | 2
}

/** The page's one level-1 heading, with what it is about in one line. */
export function PageHead({ title, lead, aside, level = 1 }: PageHeadProps) {
  return (
    <div className="ui-page-head">
      <div className="ui-page-head__text">
        <Heading level={level} look={1}>
          {title}
        </Heading>
        {lead && <p className="ui-lead">{lead}</p>}
      </div>
      {aside && <div className="ui-page-head__aside">{aside}</div>}
    </div>
  )
}

export function Text({ children }: { children: ReactNode }) {
  return <Paragraph className="ui-text">{children}</Paragraph>
}

export function Small({ children }: { children: ReactNode }) {
  return <p className="ui-small">{children}</p>
}

/** Long text to read: serif, short lines, line breaks as written. */
export function Reading({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <div className="ui-reading" lang={lang} dir="auto">
      {paragraphs(children)}
    </div>
  )
}

function paragraphs(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text
  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, drawn once
  return text.split(/\n\s*\n/).map((part, place) => <p key={place}>{part}</p>)
}

/** Somebody's own words, with who said it when that is known. */
export function Quote({ by, lang, children }: { by?: ReactNode; lang?: string; children: ReactNode }) {
  return (
    <figure className="ui-quote">
      <Icon name="words" />
      <blockquote className="ui-reading" lang={lang} dir="auto">
        {children}
      </blockquote>
      {by && <figcaption className="ui-small">{by}</figcaption>}
    </figure>
  )
}

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return <Link href={href}>{children}</Link>
}

/** A number or a date that stays on one line. */
export function Unbroken({ children }: { children: ReactNode }) {
  return <span className="ui-unbroken">{children}</span>
}

/** Read aloud, not shown. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="ams-visually-hidden">{children}</span>
}
