export interface Shortcut {
  /** One key, or two after each other. */
  readonly keys: string
  /** What it does, in the words of the page about it. */
  readonly does: string
  /** A page of ours, a place on this page, or the next or previous row. */
  readonly target: string
}

/** Every key and what it does: the script, the page about it and the test read this table. */
export const shortcuts: readonly Shortcut[] = [
  { keys: 'g w', does: 'Naar mijn werk', target: '/werk' },
  { keys: 'g d', does: 'Naar de dossiers', target: '/dossiers' },
  { keys: 'g c', does: 'Naar de consultaties', target: '/consultaties' },
  { keys: 'g k', does: 'Naar kennis', target: '/kennis' },
  { keys: 'g b', does: 'Naar de aanbevelingen', target: '/aanbevelingen' },
  { keys: 'g o', does: 'Naar de overdrachten', target: '/overdrachten' },
  { keys: 'g m', does: 'Naar aanmelden', target: '/aanmelden' },
  { keys: 'j', does: 'Naar de volgende regel in een lijst', target: '#next' },
  { keys: 'k', does: 'Naar de vorige regel in een lijst', target: '#previous' },
  { keys: '/', does: 'Naar het zoekveld', target: '#zoek' },
  { keys: 'a', does: 'Naar de knop Acuut gevaar', target: '.ui-urgent a' },
  { keys: 'i', does: 'Naar de inhoud van de bladzijde', target: '#inhoud' },
  { keys: '?', does: 'Naar deze uitleg', target: '/sneltoetsen' },
]

/** The keys of somebody who has these pages in the menu; and looking something up is only for who has the field. */
export function shortcutsFor(pages: readonly string[], searches: boolean): Shortcut[] {
  return shortcuts.filter(
    ({ target }) =>
      !(target.startsWith('/') && target !== '/sneltoetsen' && !pages.includes(target)) &&
      !(target === '#zoek' && !searches),
  )
}

/** What the script reads. */
export const shortcutsAsText = (list: readonly Shortcut[]): string =>
  JSON.stringify(list.map(({ keys, target }) => [keys, target]))
