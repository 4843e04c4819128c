import type { ReactNode } from 'react'
import { Heading } from './text.tsx'

type Gap = 'small' | 'medium' | 'large'

export interface SheetProps {
  title?: ReactNode
  level?: 2 | 3 | 4
  /** Beside the title: a due badge, a tag or a link. */
  aside?: ReactNode
  waiting?: boolean
  id?: string
  children: ReactNode
}

/** A white sheet on the warm ground: one subject, one sheet. No landmark: a page of ten would be a noisy page. */
export function Sheet({ title, level = 2, aside, waiting, id, children }: SheetProps) {
  return (
    <section id={id} className={waiting ? 'ui-sheet ui-sheet--waiting' : 'ui-sheet'}>
      {title && (
        <div className="ui-sheet__head">
          <Heading level={level} look={3}>
            {title}
          </Heading>
          {aside && <div className="ui-sheet__aside">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** Things under each other with even space. */
export function Stack({ gap = 'medium', children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`ui-stack ui-stack--${gap}`}>{children}</div>
}

/** Side by side where there is room; 'wide' gives the first child the most of it. */
export function Columns({ wide = true, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? 'ui-columns ui-columns--wide' : 'ui-columns'}>{children}</div>
}

/** What waits for the reader is read first: on top on a phone, beside the text above all else where there is room. */
export function WaitingFirst({
  waiting,
  aside,
  children,
}: {
  waiting: ReactNode
  aside: ReactNode
  children: ReactNode
}) {
  return (
    <div className="ui-waiting-first">
      <div className="ui-stack ui-waiting-first__box">{waiting}</div>
      <div className="ui-stack ui-waiting-first__text">{children}</div>
      <div className="ui-stack ui-waiting-first__aside">{aside}</div>
    </div>
  )
}

/** Only where things stand under each other. */
export function OnlyNarrow({ children }: { children: ReactNode }) {
  return <div className="ui-only-narrow">{children}</div>
}

/** Short things on one line, wrapping: buttons, tags. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="ui-row">{children}</div>
}

/** One question with its button beside it, where there is room. */
export function OneLine({ children }: { children: ReactNode }) {
  return <div className="ui-one-line">{children}</div>
}

/** A thin line between parts of one sheet. */
export function Divider() {
  return <hr className="ui-divider" />
}
