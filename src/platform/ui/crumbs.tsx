export interface Crumb {
  label: string
  href?: string
}

/** The way here; the last one is this page. */
export function Crumbs({ items, label = 'Kruimelpad' }: { items: readonly Crumb[]; label?: string }) {
  return (
    <nav className="ams-breadcrumb ui-crumbs" aria-label={label}>
      <ol className="ams-breadcrumb__list">
        {items.map(({ label: words, href }) => (
          <li key={words} className="ams-breadcrumb__item">
            {href ? (
              <a href={href} className="ams-breadcrumb__link">
                {words}
              </a>
            ) : (
              <span aria-current="page">{words}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
