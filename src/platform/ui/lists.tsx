import { DescriptionList } from '@amsterdam/design-system-react'
import { Fragment, type ReactNode } from 'react'
import { Heading } from './text.tsx'

export type DataItem = readonly [label: ReactNode, value: ReactNode]

/** Label and value pairs; a pair without a value is left out. */
export function DataList({ items }: { items: readonly (DataItem | false | null | undefined)[] }) {
  const shown = items.filter((item): item is DataItem => Boolean(item && item[1] !== undefined && item[1] !== null))
  return (
    <DescriptionList className="ui-data-list">
      {shown.map(([label, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list drawn once on the server
        <Fragment key={place}>
          <DescriptionList.Term>{label}</DescriptionList.Term>
          <DescriptionList.Description>{value}</DescriptionList.Description>
        </Fragment>
      ))}
    </DescriptionList>
  )
}

/** What comes after what. */
export function Numbered({ items }: { items: readonly ReactNode[] }) {
  return (
    <ol className="ui-bullets">
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list drawn once on the server
        <li key={place}>{item}</li>
      ))}
    </ol>
  )
}

export function Bullets({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="ui-bullets">
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list drawn once on the server
        <li key={place}>{item}</li>
      ))}
    </ul>
  )
}

export interface EmptyStateProps {
  title: ReactNode
  level?: 2 | 3 | 4
  children?: ReactNode
}

/** Nothing here: says why, and what one can do. */
export function EmptyState({ title, level = 3, children }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <span className="ui-empty__ring" aria-hidden="true" />
      <Heading level={level} look={4}>
        {title}
      </Heading>
      {children && <div className="ui-empty__text">{children}</div>}
    </div>
  )
}
