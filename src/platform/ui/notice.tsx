import type { ReactNode } from 'react'
import { Heading } from './text.tsx'

export interface NoticeProps {
  kind: 'info' | 'waiting' | 'done'
  title?: ReactNode
  level?: 2 | 3 | 4
  children?: ReactNode
}

/** Something to know (info), that waits for you (waiting) or that went well (done). */
export function Notice({ kind, title, level = 2, children }: NoticeProps) {
  return (
    <div className={`ui-notice ui-notice--${kind}`} role={kind === 'done' ? 'status' : undefined}>
      <Mark kind={kind} />
      <div className="ui-notice__text">
        {title && (
          <Heading level={level} look={4}>
            {title}
          </Heading>
        )}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}

const shapes = { info: 'M10 9v5M10 6v.5', waiting: 'M10 5.5V10l3 2', done: 'M6 10.5l2.7 2.7L14 7.5' }

function Mark({ kind }: { kind: NoticeProps['kind'] }) {
  return (
    <svg className="ui-notice__mark" viewBox="0 0 20 20" width="24" height="24" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d={shapes[kind]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}
