import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
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
      <Icon name={marks[kind]} />
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

const marks = { info: 'info', waiting: 'waiting', done: 'done' } as const
