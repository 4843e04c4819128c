import { useId } from 'react'

export interface Part {
  readonly label: string
  readonly href: string
  /** Only the page itself: what is below it belongs to the other parts, or to none. */
  readonly alone?: true
}

export interface PartGroup {
  /** The first group may go without: the page above them all. */
  readonly title?: string
  readonly items: readonly Part[]
}

export interface Parts {
  readonly label: string
  readonly groups: readonly PartGroup[]
}

/** The part to which an address belongs: the longest that it begins with. */
export function partAt({ groups }: Parts, path: string): Part | undefined {
  const here = groups
    .flatMap(({ items }) => items)
    .filter(({ href, alone }) => path === href || (!alone && path.startsWith(`${href}/`)))
    .sort((one, other) => other.href.length - one.href.length)
  return here[0]
}

/** From every page of one thing to all its other pages: beside the page where there is room, else one press away. */
export function PartsNav({ parts, path }: { parts: Parts; path: string }) {
  const id = useId()
  const here = partAt(parts, path)
  return (
    <nav className="ui-parts" aria-label={parts.label}>
      <button type="button" className="ui-parts__open" popoverTarget={id}>
        <span>{parts.label}</span>
        {here && <span className="ui-parts__here">{here.label}</span>}
      </button>
      <div className="ui-parts__list" id={id} popover="auto">
        <p className="ui-parts__head" aria-hidden="true">
          {parts.label}
        </p>
        {parts.groups.map((group, place) => (
          <Group key={group.title ?? ''} {...group} id={`${id}${place}`} here={here} path={path} />
        ))}
      </div>
    </nav>
  )
}

function Group({ title, items, id, here, path }: PartGroup & { id: string; here: Part | undefined; path: string }) {
  return (
    <div className="ui-parts__group">
      {title && (
        <p className="ui-parts__title" id={id}>
          {title}
        </p>
      )}
      <ul aria-labelledby={title && id}>
        {items.map((item) => (
          <li key={item.href}>
            <a className="ui-parts__link" href={item.href} aria-current={currentOf(item, here, path)}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The page itself, or a page inside this part. */
const currentOf = (item: Part, here: Part | undefined, path: string) =>
  item !== here ? undefined : item.href === path ? 'page' : 'true'
