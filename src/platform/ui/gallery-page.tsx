import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { today } from '../clock.ts'
import { renderDocument } from './document.tsx'
import { Frame } from './frame.tsx'
import { Gallery } from './gallery.tsx'
import { SearchInHeader, SignOut } from './header-forms.tsx'
import { palettesOf } from './palette.ts'
import type { NavGroup } from './side-nav.tsx'

const nav: readonly NavGroup[] = [
  {
    items: [
      { label: 'Mijn werk', href: '#werk', icon: 'work', count: 4, countWords: 'wachten op u' },
      { label: 'Mijn dossiers', href: '#dossiers', icon: 'cases', count: 11 },
      { label: 'Stijl', href: '#stijl', icon: 'settings', current: true },
    ],
  },
  { title: 'Kennis', items: [{ label: 'Lessen uit het werk', href: '#lessen', icon: 'knowledge' }] },
]

const palettes = palettesOf(readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8'))

/** The gallery as a page by itself, in a frame with every slot filled. */
export function galleryPage(): string {
  return renderDocument({
    title: 'Stijl',
    errors: true,
    scripts: ['fields'],
    body: (
      <Frame
        demo="Demonstratie. Alle personen en plaatsen op deze pagina zijn verzonnen."
        home={{ href: '/', mark: 'VB', product: 'Landelijke Voorbeeldvereniging Volkstuinkeuringen' }}
        search={<SearchInHeader action="/zoeken" name="q" label="Dossiernummer of kenmerk" />}
        who={{
          name: 'Sanne de Wit',
          role: 'coördinator',
          signOut: <SignOut action="/uit" token="t" label="Uitloggen" />,
        }}
        nav={nav}
        crumbs={[{ label: 'Beheer', href: '/beheer' }, { label: 'Stijl' }]}
        urgent={{ href: '/spoed', label: 'Haast? Bel eerst' }}
        footer="Over deze toepassing"
      >
        <Gallery today={today()} palettes={palettes} />
      </Frame>
    ),
  })
}
