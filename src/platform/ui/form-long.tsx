import type { ReactNode } from 'react'
import { Submit } from './buttons.tsx'

export interface FormPartLink {
  /** The id of its FormPart, or of what stands there. */
  readonly id: string
  readonly label: string
}

/** What a long form or page asks, in its own order: one press to each part. With fewer than three parts all is in sight anyway. */
export function FormContents({ label, parts }: { label: string; parts: readonly (FormPartLink | false)[] }) {
  const shown = parts.filter((part) => part !== false)
  if (shown.length < 3) return null
  return (
    <nav className="ui-contents" aria-label={label}>
      <p className="ui-contents__title" aria-hidden="true">
        {label}
      </p>
      <ul>
        {shown.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where a link of the contents leads: the questions of one part. */
export function FormPart({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="ui-form-part" id={id}>
      {children}
    </div>
  )
}

export interface SaveBarProps {
  kind?: 'primary' | 'secondary'
  name?: string
  value?: string
  /** The word of the one button that saves. */
  children?: ReactNode
  /** A way out of it, without saving. */
  beside?: ReactNode
}

/**
 * The one button that saves a long form, always in reach: at its own place, or at the edge of the screen as long as that lies below.
 * Scripts say beside it what was kept in between. Other buttons come after it, so that Enter saves.
 */
export function SaveBar({ kind, name, value, children = 'Bewaar', beside }: SaveBarProps) {
  return (
    <div className="ui-save-bar">
      <Submit saves {...(kind && { kind })} {...(name && { name })} {...(value && { value })}>
        {children}
      </Submit>
      {beside}
    </div>
  )
}
