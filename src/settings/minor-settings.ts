import type { ChoiceSetting } from './settings.ts'

const options = {
  representative: 'de ouder of voogd',
  both: 'de persoon en de ouder of voogd samen',
  person: 'de persoon zelf',
} as const

const decides = (label: string, of: string, preset: keyof typeof options): ChoiceSetting => ({
  kind: 'choice',
  group: 'voice',
  label: `${label}: ${of}`,
  does: `Wie ja zegt over ${of}. Een nee telt altijd, wie het ook zegt. Een FG bevestigt dit.`,
  options,
  default: preset,
})
const care = 'gesprekken en zorg'
const data = 'het doorgeven van gegevens'

/** Who decides for a minor: by age, and apart for care and for data. From eighteen it is always the person; that is no setting. */
export const minors = {
  'decides-under12-care': decides('Onder de 12 jaar', care, 'representative'),
  'decides-under12-data': decides('Onder de 12 jaar', data, 'representative'),
  'decides-from12-care': decides('12 tot en met 15 jaar', care, 'both'),
  'decides-from12-data': decides('12 tot en met 15 jaar', data, 'representative'),
  'decides-from16-care': decides('16 en 17 jaar', care, 'person'),
  'decides-from16-data': decides('16 en 17 jaar', data, 'person'),
  'decides-doubted-care': decides('Zolang de leeftijd wordt betwijfeld', care, 'both'),
  'decides-doubted-data': decides('Zolang de leeftijd wordt betwijfeld', data, 'both'),
} as const satisfies Record<string, ChoiceSetting>
