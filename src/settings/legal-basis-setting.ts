import type { TextsSetting } from './settings.ts'

/** Why a commissioner may ask LIV: three plain sentences, not a list of articles. */
export const legalBasis = {
  'legal-basis': {
    kind: 'texts',
    group: 'ground',
    label: 'Grondslag van de opdrachtgever',
    does: 'Staat in de opdracht van deze opdrachtgever. De functionaris gegevensbescherming stelt die vast.',
    per: 'commissioner',
    by: 'fg',
    fields: {
      task: { label: 'Welke taak de opdrachtgever heeft', max: 400, lines: 3 },
      need: { label: 'Waarom LIV daarvoor nodig is', max: 400, lines: 3 },
      limits: { label: 'Wat dus niet mag', max: 400, lines: 3 },
    },
    default: {
      task: 'De opdrachtgever zorgt voor opvang, begeleiding en veiligheid van de mensen die er wonen. Dat is een taak van algemeen belang.',
      need: 'Voor die taak is een duiding nodig die de opdrachtgever niet zelf kan maken. Er worden niet meer gegevens gebruikt dan daarvoor nodig zijn.',
      limits:
        'De gegevens zijn alleen voor deze opdracht. Zij zijn niet bedoeld voor een besluit over asiel, en gaan niet naar anderen zonder eigen grondslag.',
    },
  },
} as const satisfies Record<string, TextsSetting>
