import { Icon, type IconName } from './icon.tsx'
import { Hidden } from './text.tsx'

export interface NavItem {
  label: string
  href: string
  icon?: IconName
  count?: number
  /** Read aloud after the number: 'wachten op u'. */
  countWords?: string
  current?: boolean
}

export interface NavGroup {
  title?: string
  items: readonly NavItem[]
}

/** Beside the page where there is room; on a phone it opens from the bar, by the browser itself (popover). */
export function SideNav({ groups, label }: { groups: readonly NavGroup[]; label: string }) {
  return (
    <nav className="ui-nav" id="menu" popover="auto" aria-label={label}>
      {groups.map((group) => (
        <div key={group.title ?? group.items[0]?.href} className="ui-nav__group">
          {group.title && <h2 className="ui-nav__title">{group.title}</h2>}
          <ul>{group.items.map(navItem)}</ul>
        </div>
      ))}
    </nav>
  )
}

function navItem({ label, href, icon, count, countWords, current }: NavItem) {
  return (
    <li key={href}>
      <a className="ui-nav__link" href={href} aria-current={current ? 'page' : undefined}>
        {icon && <Icon name={icon} />}
        <span className="ui-nav__label">{label}</span>
        {count ? (
          <span className="ui-count">
            {count}
            {countWords && <Hidden> {countWords}</Hidden>}
          </span>
        ) : null}
      </a>
    </li>
  )
}
