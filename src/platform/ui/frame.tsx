import { SkipLink } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { type NavGroup, SideNav } from './side-nav.tsx'

export interface FrameProps {
  /** Said on every page where nothing is real. */
  demo?: ReactNode
  skip?: string
  home: { href: string; mark: string; product: string }
  search?: ReactNode
  who?: { name: string; role: string; href?: string; signOut?: ReactNode }
  nav?: readonly NavGroup[]
  navLabel?: string
  crumbs?: readonly Crumb[]
  /** What must be in sight on every page: one link, top right. */
  urgent?: { href: string; label: string }
  footer?: ReactNode
  children: ReactNode
}

/** Everything around the page: who am I, where am I, where else can I go. */
export function Frame(props: FrameProps) {
  const { demo, skip = 'Naar de inhoud', nav, navLabel = 'Menu', crumbs, urgent, footer, children } = props
  return (
    <>
      <SkipLink href="#inhoud">{skip}</SkipLink>
      {demo && (
        <aside className="ui-demo" aria-label="Demonstratie">
          <div className="ui-wide">{demo}</div>
        </aside>
      )}
      <Header {...props} />
      <div className={nav ? 'ui-wide ui-body ui-body--nav' : 'ui-wide ui-body'}>
        {nav && <SideNav groups={nav} label={navLabel} />}
        <div className="ui-page">
          {(crumbs || urgent) && (
            <div className="ui-top">
              {crumbs && <Crumbs items={crumbs} />}
              {urgent && (
                <aside className="ui-urgent" aria-label={urgent.label}>
                  <a href={urgent.href}>{urgent.label}</a>
                </aside>
              )}
            </div>
          )}
          <main id="inhoud" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      {footer && (
        <footer className="ui-footer">
          <div className="ui-wide">{footer}</div>
        </footer>
      )}
    </>
  )
}

/** Only the page itself: for somebody who need not know whose it is. */
export function PlainFrame({ demo, children }: { demo?: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink href="#inhoud">Naar de inhoud</SkipLink>
      {demo && (
        <aside className="ui-demo" aria-label="Demonstratie">
          <div className="ui-wide">{demo}</div>
        </aside>
      )}
      <div className="ui-wide ui-body">
        <main className="ui-page" id="inhoud" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}

function Header({ home, search, who, nav, navLabel = 'Menu' }: FrameProps) {
  return (
    <header className="ui-header">
      <div className="ui-wide ui-header__row">
        <a className="ui-home" href={home.href}>
          <Mark />
          <span className="ui-home__mark">{home.mark}</span>
          <span className="ui-home__product">{home.product}</span>
        </a>
        {nav && (
          <button type="button" className="ui-menu-button" popoverTarget="menu">
            {navLabel}
          </button>
        )}
        {search && <div className="ui-header__search">{search}</div>}
        {who && <Who {...who} />}
      </div>
    </header>
  )
}

function Who({ name, role, href, signOut }: NonNullable<FrameProps['who']>) {
  return (
    <div className="ui-who">
      <div className="ui-who__text">
        <div className="ui-who__name">{href ? <a href={href}>{name}</a> : name}</div>
        <div className="ui-who__role">{role}</div>
      </div>
      {signOut}
    </div>
  )
}

/** An open ring: something that may still close. */
function Mark() {
  return (
    <svg className="ui-mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M17.6 3.6A11 11 0 1 0 24.6 11" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
