import type { ReactNode } from 'react'
import { hasRole, type KeptDraft, type Me, may } from '#access/may.ts'
import { roleWords } from '#access/role-words.ts'
import { draftLine } from '#drafts/drafts.ts'
import { languagePath } from '#english/language.ts'
import { renderDocument } from '#platform/ui/document.tsx'
import { Frame } from '#platform/ui/frame.tsx'
import { SearchInHeader, SignOut } from '#platform/ui/header-forms.tsx'
import type { IconName } from '#platform/ui/icon.tsx'
import { type Keeping, KeepingContext } from '#platform/ui/keeping.ts'
import { LanguageSwitch } from '#platform/ui/language-switch.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { type Parts, PartsNav, partAt } from '#platform/ui/parts-nav.tsx'
import type { NavGroup, NavItem } from '#platform/ui/side-nav.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { PageView } from '#routing/route.ts'
import { ReasonsFirst } from './reasons-first.tsx'
import { type Shortcut, shortcutsAsText, shortcutsFor } from './shortcuts.ts'

/** The side navigation reads as the work does; nobody is shown a door that stays shut. */
export function navigationOf(me: Me, current: PageView['nav']): NavGroup[] {
  const item = (label: string, href: string, shown: boolean): NavItem[] =>
    shown ? [{ label, href, icon: icons[href], current: current === href }] : []
  const cases = hasRole(me, 'coordinator', 'duidingExpert', 'careExpert', 'commissioner', 'teamLead')
  return [
    {
      items: [
        ...item('Mijn werk', '/werk', true),
        ...item(hasRole(me, 'teamLead') ? 'Alle dossiers' : 'Mijn dossiers', '/dossiers', cases),
        ...item(
          'Consultaties',
          '/consultaties',
          hasRole(me, 'frontOffice', 'coordinator', 'duidingExpert', 'careExpert'),
        ),
        ...item('Kennis', '/kennis', may(me, 'read lessons')),
        ...item('Aanbevelingen', '/aanbevelingen', hasRole(me, 'commissioner')),
        ...item('Overdrachten', '/overdrachten', hasRole(me, 'commissioner', 'centralContact', 'coordinator')),
        ...item('Aanmelden', '/aanmelden', hasRole(me, 'referrer', 'frontOffice', 'commissioner', 'coordinator')),
      ],
    },
    {
      title: 'Beheer',
      items: [
        ...item('Accounts', '/beheer', may(me, 'read accounts')),
        ...item('Instellingen', '/beheer/instellingen', may(me, 'read settings')),
        ...item('Organisaties', '/beheer/organisaties', may(me, 'read settings')),
      ],
    },
    {
      title: 'Toezicht',
      items: [
        ...item('Privacy', '/privacy', hasRole(me, 'privacyOfficer', 'fg', 'logManager')),
        ...item('Consultaties', '/consultaties/toezicht', may(me, 'read who looked at a consultation')),
      ],
    },
  ].filter((group) => group.items.length > 0)
}

const icons: Readonly<Record<string, IconName>> = {
  '/werk': 'work',
  '/dossiers': 'cases',
  '/consultaties': 'consultation',
  '/kennis': 'knowledge',
  '/aanbevelingen': 'recommendations',
  '/overdrachten': 'handOver',
  '/aanmelden': 'referral',
  '/beheer': 'accounts',
  '/beheer/instellingen': 'settings',
  '/beheer/organisaties': 'organisations',
  '/privacy': 'privacy',
  '/consultaties/toezicht': 'log',
}

/** What stands above every sheet that is printed: a number where there is one, and that it is for nobody else. */
function paperOf(path: string): string {
  const [, number = 'LIV'] = /^\/dossiers\/([^/?]*\d)/.exec(path) ?? []
  return `${number} · vertrouwelijk`
}

export interface Setting {
  readonly demo: boolean
  readonly me?: Me | undefined
  readonly token: string
  readonly said?: string | undefined
  /** What was sent and refused: the reasons stand first. */
  readonly refused?: Filled | undefined
  readonly drafts?: readonly KeptDraft[]
  /** The page to come back to after a small act on it. */
  readonly back?: string
}

/** A whole page as HTML. Called only after the transaction has committed. */
export function renderPage(view: PageView, setting: Setting): string {
  const { me } = setting
  return renderDocument({
    title: `${view.title} · LIV`,
    paper: me && paperOf(pathOf(setting)),
    errors: (setting.refused?.errors.length ?? 0) > 0,
    // What the script of the forms talks to; without somebody signed in there is nothing to keep.
    head: me && (
      <>
        <meta name="keep" content="/api/v1/concepten" />
        <meta name="shortcuts" content={shortcutsAsText(keysOf(me))} />
      </>
    ),
    scripts: me ? ['fields', 'what-is-typed', 'shortcuts'] : ['fields'],
    body: (
      <Frame
        demo={setting.demo ? 'Demonstratie. Alle personen, plaatsen en dossiers zijn verzonnen.' : undefined}
        home={{ href: me ? '/werk' : '/', mark: 'LIV', product: 'Landelijk Interventieteam Vreemdelingenketen' }}
        search={
          me && findsCases(me) ? (
            <SearchInHeader action="/zoeken" name="naar" label="Zoek op dossiernummer of V-nummer" />
          ) : undefined
        }
        who={me ? whoAmI(me, setting.token) : undefined}
        nav={me ? navigationOf(me, view.nav) : undefined}
        beside={me && view.parts ? <PartsNav parts={view.parts} path={pathOf(setting)} /> : undefined}
        crumbs={view.crumbs && view.parts ? crumbsWithin(view.crumbs, view.parts, pathOf(setting)) : view.crumbs}
        urgent={me ? urgentOf(view) : undefined}
        // Not on a form that came back: nothing typed is lost by reading it in another language.
        language={setting.refused ? undefined : <LanguageSwitch action={languagePath} />}
        footer={<Footer signedIn={me !== undefined} />}
      >
        <KeepingContext value={me ? keepingOf(setting) : null}>
          <ReasonsFirst filled={setting.refused}>
            {setting.said && <Notice kind="done">{setting.said}</Notice>}
            {view.body}
          </ReasonsFirst>
        </KeepingContext>
      </Frame>
    ),
  })
}

/** Looking up a number finds a case of one's own, or who looked at one; nobody else is shown a box that finds nothing. */
const findsCases = (me: Me): boolean =>
  hasRole(me, 'frontOffice', 'coordinator', 'duidingExpert', 'careExpert', 'teamLead') || may(me, 'read who looked')

const pathOf = ({ back = '' }: Setting): string => back.split('?')[0] ?? ''

/** A page deep inside a part has that part in its way here. */
function crumbsWithin(crumbs: NonNullable<PageView['crumbs']>, parts: Parts, path: string): PageView['crumbs'] {
  const part = partAt(parts, path)
  const known = !part || part.href === path || crumbs.some(({ href }) => href === part.href)
  return known ? crumbs : [...crumbs.slice(0, -1), part, ...crumbs.slice(-1)]
}

function keepingOf({ drafts = [], token, back = '/werk' }: Setting): Keeping {
  const texts = drafts.map((draft) => {
    const { id, since, href } = draftLine(draft)
    return { id, form: draft.form, since, takeUp: href, throwAway: `${href}/weg` }
  })
  return { texts, token, back }
}

const urgentOf = ({ urgent }: PageView) =>
  urgent ? { href: urgent, label: 'Acuut gevaar' } : { href: 'tel:112', label: 'Acuut gevaar: bel 112' }

function whoAmI(me: Me, token: string) {
  const role = me.roles[0] ? roleWords[me.roles[0]] : ''
  return { name: me.name, role, signOut: <SignOut action="/uitloggen" token={token} label="Uitloggen" /> }
}

/** The keys for the pages that this person has in the menu. */
export const keysOf = (me: Me): Shortcut[] =>
  shortcutsFor(
    navigationOf(me, undefined).flatMap(({ items }) => items.map(({ href }) => href)),
    findsCases(me),
  )

function Footer({ signedIn }: { signedIn: boolean }): ReactNode {
  return (
    <p>
      Onafhankelijke uitwerking van openbaar materiaal; geen product van het LSE. <a href="/privacy">Privacy</a>{' '}
      <a href="/toegankelijkheid">Toegankelijkheid</a> <a href="/over">Over deze toepassing</a>
      {signedIn && (
        <>
          {' '}
          <a href="/sneltoetsen">Sneltoetsen</a>
        </>
      )}
    </p>
  )
}
