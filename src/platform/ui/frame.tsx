import { SkipLink } from '@amsterdam/design-system-react'
import type { ReactNode } from 'react'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { Icon } from './icon.tsx'
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
  /** Under the navigation: the other pages of what this page is about. */
  beside?: ReactNode
  crumbs?: readonly Crumb[]
  /** What must be in sight on every page: one link, in the bar that stays. */
  urgent?: { href: string; label: string }
  /** The switch to another language, beside who I am. */
  language?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** Everything around the page: who am I, where am I, where else can I go. */
export function Frame(props: FrameProps) {
  const { demo, skip = 'Naar de inhoud', nav, navLabel = 'Menu', beside, crumbs, footer, children } = props
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
        {nav && (
          <div className="ui-side">
            <SideNav groups={nav} label={navLabel} />
            {beside}
          </div>
        )}
        <div className="ui-page">
          {crumbs && (
            <div className="ui-top">
              <Crumbs items={crumbs} />
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
export function PlainFrame({ demo, language, children }: Pick<FrameProps, 'demo' | 'language' | 'children'>) {
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
      {language && (
        <footer className="ui-footer">
          <div className="ui-wide">{language}</div>
        </footer>
      )}
    </>
  )
}

/** Two parts: the bar stays in sight, the rest scrolls away on a phone. */
function Header({ home, search, who, nav, navLabel = 'Menu', urgent, language }: FrameProps) {
  return (
    <header className="ui-header">
      <div className="ui-wide ui-header__row">
        <div className="ui-header__bar">
          <a className="ui-home" href={home.href}>
            <Mark />
            <span className="ui-home__mark">{home.mark}</span>
            <span className="ui-home__product">{home.product}</span>
          </a>
          {urgent && (
            <div className="ui-urgent">
              <a href={urgent.href}>
                <Icon name="danger" />
                {urgent.label}
              </a>
            </div>
          )}
          {nav && (
            <button type="button" className="ui-menu-button" popoverTarget="menu">
              <Icon name="menu" />
              {navLabel}
            </button>
          )}
          {!who && language}
        </div>
        {(search || who) && (
          <div className="ui-header__more">
            {search && <div className="ui-header__search">{search}</div>}
            {who && <Who {...who} language={language} />}
          </div>
        )}
      </div>
    </header>
  )
}

function Who({ name, role, href, signOut, language }: NonNullable<FrameProps['who']> & { language: ReactNode }) {
  return (
    <div className="ui-who">
      <div className="ui-who__text">
        <div className="ui-who__name">{href ? <a href={href}>{name}</a> : name}</div>
        <div className="ui-who__role">{role}</div>
      </div>
      {language}
      {signOut}
    </div>
  )
}

/** An open ring: something that may still close. */
function Mark() {
  return (
    <svg className="ui-mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path
        d="M17.6 3.6A11 11 0 1 0 24.6 11"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  )
}
