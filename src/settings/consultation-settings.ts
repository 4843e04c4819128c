import type { TermSetting, Unit } from './settings.ts'

const term = (label: string, amount: number, unit: Unit, most: number, does: string): TermSetting => ({
  kind: 'term',
  group: 'terms',
  label,
  does,
  unit,
  default: amount,
  least: 1,
  most,
})

/** How long a consultation and a trajectory advice take, and how short they stay. */
export const consultations = {
  'answer-consultation': term(
    'Een consultatie beantwoorden',
    1,
    'workingDays',
    10,
    'Zo lang na het bellen krijgt de vrager antwoord; wie de vraag opschrijft kan een andere dag kiezen.',
  ),
  'trajectory-first-moment': term(
    'Het eerste moment van een trajectadvies',
    5,
    'workingDays',
    20,
    'Zo snel spreken de professional en de adviseur elkaar.',
  ),
  'trajectory-between': term(
    'Tussen twee momenten van een trajectadvies',
    10,
    'workingDays',
    40,
    'Zo lang zit er tussen twee gesprekken; de adviseur kan een andere dag kiezen.',
  ),
  'trajectory-lasts': term(
    'Een trajectadvies',
    3,
    'months',
    6,
    'Zo lang loopt een trajectadvies; één keer verlengen kan, met een reden.',
  ),
  'kept-consultation': {
    ...term(
      'Een consultatie, ten hoogste',
      9,
      'months',
      12,
      'Op deze dag na het bellen wordt een consultatie vernietigd, ook als niemand haar afrondt.',
    ),
    group: 'keeping',
  },
  'kept-after-consultation': {
    ...term(
      'Een afgeronde consultatie',
      3,
      'months',
      9,
      'Zo lang na het antwoord, het trajectadvies of het doorzetten wordt een consultatie vernietigd.',
    ),
    group: 'keeping',
  },
} as const satisfies Record<string, TermSetting>
