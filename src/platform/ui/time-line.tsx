import type { ReactNode } from 'react'

export interface Moment {
  when: ReactNode
  what: ReactNode
  /** Still to come: an open ring on a dotted line. */
  ahead?: boolean
}

/** What happened, or will, in order. */
export function TimeLine({ items, label }: { items: readonly Moment[]; label?: string }) {
  return (
    <ol className="ui-time-line" aria-label={label}>
      {items.map(({ when, what, ahead }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list drawn once on the server
        <li key={place} className={ahead ? 'ui-moment ui-moment--ahead' : 'ui-moment'}>
          <div className="ui-moment__when">{when}</div>
          <div className="ui-moment__what">{what}</div>
        </li>
      ))}
    </ol>
  )
}
