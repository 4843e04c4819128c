import { z } from 'zod'
import { addressWords, type Values } from '#platform/web/chosen.ts'
import { choice, id, maybe, text } from '#platform/web/fields.ts'

/** The lists of which somebody can keep a way of looking. */
export const lists = {
  werk: { path: '/werk', label: 'Mijn werk' },
  dossiers: { path: '/dossiers', label: 'Dossiers' },
  consultaties: { path: '/consultaties', label: 'Consultaties' },
  aanbevelingen: { path: '/aanbevelingen', label: 'Aanbevelingen' },
  kennis: { path: '/kennis', label: 'Kennis' },
} as const
export type ListName = keyof typeof lists
const names = Object.keys(lists) as ListName[]

export interface SavedView {
  readonly id: string
  readonly list: ListName
  readonly name: string
  /** The choices, as they stand in the address. */
  readonly chosen: string
  readonly comesFirst: boolean
}

export const most = 20

export const viewForm = z.object({
  list: choice(names, 'Open de lijst opnieuw. Bewaar daar de keuze.'),
  chosen: text(400, 'Kies eerst iets in de lijst. Bewaar daarna de keuze.'),
  name: text(60, 'Geef de keuze een naam', 'De naam'),
  comesFirst: maybe(),
})
export type ViewForm = z.output<typeof viewForm>
export const viewOfMine = z.object({ view: id() })

/** Only names and values as our own lists write them; the page a line came from is no choice. */
export function cleanChosen(words: string): string {
  const values: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(words))
    if (/^[a-z]+$/.test(name) && name !== 'na' && name !== 'alles' && value !== '') values[name] = value
  return addressWords(values)
}

export const addressOfView = ({ list, chosen }: Pick<SavedView, 'list' | 'chosen'>): string =>
  `${lists[list].path}?${chosen}`

/** The view that somebody is in now. */
export const isNow = (view: SavedView, values: Values): boolean =>
  view.chosen === cleanChosen(new URLSearchParams(values).toString())
