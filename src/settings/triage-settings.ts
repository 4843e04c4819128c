import type { TextsSetting } from './settings.ts'

const question = { max: 300, lines: 2 }
const hint = { max: 300, lines: 2 }
const label = { max: 60 }

/** One wording of the four criteria, with where it comes from. What was answered keeps the wording it answered. */
export const criteria = {
  'triage-criteria': {
    kind: 'texts',
    group: 'triage',
    label: 'De vier criteria',
    does: 'Deze vragen beantwoorden twee mensen bij elke weging die op of na deze dag begint.',
    fields: {
      source: { label: 'Bron van deze tekst', max: 300 },
      chain: { label: 'Eerste criterium, in een paar woorden', ...label },
      chainQuestion: { label: 'Eerste criterium, de vraag', ...question },
      chainHint: { label: 'Eerste criterium, uitleg', ...hint },
      conflictArea: { label: 'Tweede criterium, in een paar woorden', ...label },
      conflictAreaQuestion: { label: 'Tweede criterium, de vraag', ...question },
      conflictAreaHint: { label: 'Tweede criterium, uitleg', ...hint },
      possibleRadicalisation: { label: 'Derde criterium, in een paar woorden', ...label },
      possibleRadicalisationQuestion: { label: 'Derde criterium, de vraag', ...question },
      possibleRadicalisationHint: { label: 'Derde criterium, uitleg', ...hint },
      supportCanHelp: { label: 'Vierde criterium, in een paar woorden', ...label },
      supportCanHelpQuestion: { label: 'Vierde criterium, de vraag', ...question },
      supportCanHelpHint: { label: 'Vierde criterium, uitleg', ...hint },
    },
    default: {
      source: 'eigen woorden, naar wat LIV in zijn brochure over inclusie schrijft',
      chain: 'Vreemdelingenketen',
      chainQuestion: 'Zit de persoon in een asielprocedure, of kreeg die kort geleden een status?',
      chainHint: 'LIV werkt voor asielzoekers en statushouders.',
      conflictArea: 'Strijdgebied',
      conflictAreaQuestion: 'Is er een vermoeden dat de persoon in een strijdgebied was?',
      conflictAreaHint: 'Wat weet u daarvan, en van wie? Uit een land komen is niet genoeg.',
      possibleRadicalisation: 'Mogelijke radicalisering',
      possibleRadicalisationQuestion: 'Is er een zorg over mogelijke radicalisering?',
      possibleRadicalisationHint: 'Ga uit van gedrag en woorden. Geloof of afkomst is geen reden voor zorg.',
      supportCanHelp: 'Ondersteuning',
      supportCanHelpQuestion: 'Kan ondersteuning helpen, bijvoorbeeld bij psychische klachten?',
      supportCanHelpHint: 'Het gaat om de vraag of zorg of steun de zorg kan verminderen.',
    },
  },
} as const satisfies Record<string, TextsSetting>
