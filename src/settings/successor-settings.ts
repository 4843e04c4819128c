import type { ChoiceSetting } from './settings.ts'

const reads = (what: string, preset: 'yes' | 'no'): ChoiceSetting => ({
  kind: 'choice',
  group: 'keeping',
  label: `Leest een opvolger in het team ${what} van daarvoor`,
  does: 'Geldt zolang wie vertrekt of achterblijft niets anders kiest. Wat is ondertekend of vrijgegeven, leest een opvolger altijd.',
  options: { no: 'nee, tenzij iemand ja kiest', yes: 'ja, tenzij iemand nee kiest' },
  default: preset,
})

/** What whoever comes after another on the team reads of before. The gate holds the same defaults (gate.said_for_successors). */
export const successors = {
  'successor-care': reads('de zorgnotities en het gezondheidsdeel', 'no'),
  'successor-mental-health': reads('de duiding van psychische gezondheid in de maak', 'no'),
  'successor-radicalisation': reads('de duiding van mogelijke radicalisering in de maak', 'yes'),
  'successor-conversations': reads('de verslagen van gesprekken', 'yes'),
} as const satisfies Record<string, ChoiceSetting>
