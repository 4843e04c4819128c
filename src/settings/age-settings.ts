import type { ChoiceSetting } from './settings.ts'

const options = {
  person: 'de persoon zelf',
  representative: 'de vertegenwoordiger',
  both: 'de persoon en de vertegenwoordiger samen',
} as const

const decides = (
  who: string,
  matter: 'praten en zorg' | 'gegevens doorgeven',
  standard: keyof typeof options,
): ChoiceSetting => ({
  kind: 'choice',
  group: 'minors',
  label: `${who}: ${matter}`,
  does: `Wie ja zegt tegen ${matter}, bij deze leeftijd.`,
  options,
  default: standard,
})

/** Who decides at which age. From eighteen the person alone; that is no setting. */
export const ages = {
  'decides-under12-care': decides('Onder de 12 jaar', 'praten en zorg', 'representative'),
  'decides-under12-data': decides('Onder de 12 jaar', 'gegevens doorgeven', 'representative'),
  'decides-from12-care': decides('12 tot en met 15 jaar', 'praten en zorg', 'both'),
  'decides-from12-data': decides('12 tot en met 15 jaar', 'gegevens doorgeven', 'representative'),
  'decides-from16-care': decides('16 en 17 jaar', 'praten en zorg', 'person'),
  'decides-from16-data': decides('16 en 17 jaar', 'gegevens doorgeven', 'person'),
  'decides-doubted-care': decides('Zolang de leeftijd wordt betwijfeld', 'praten en zorg', 'both'),
  'decides-doubted-data': decides('Zolang de leeftijd wordt betwijfeld', 'gegevens doorgeven', 'both'),
} as const
