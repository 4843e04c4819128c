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
const keep = (label: string, amount: number, unit: Unit, most: number, does: string): TermSetting => ({
  ...term(label, amount, unit, most, does),
  group: 'keeping',
})
const due = (what: string) => `Zo lang heeft LIV voor ${what}; daarna staat het dossier als over tijd in de lijst.`

/** How long things take and how long things stay. Days of work where people work. */
export const terms = {
  'answer-referral': term(
    'Een aanmelding beantwoorden',
    2,
    'workingDays',
    20,
    due('het bevestigen van een aanmelding'),
  ),
  'term-referral': term('Wachten op de aanmelder', 5, 'workingDays', 40, due('meer uitleg van de aanmelder')),
  'term-triage': term('Wegen', 5, 'workingDays', 40, due('de weging')),
  'term-commission': term('De opdracht rondkrijgen', 5, 'workingDays', 60, due('de ondertekende opdracht')),
  'term-team': term('Het team samenstellen', 5, 'workingDays', 40, due('het samenstellen van het team')),
  'term-conversations': term('Gesprekken voeren', 15, 'workingDays', 120, due('de gesprekken')),
  'term-duiding': term('Duiden', 15, 'workingDays', 120, due('de duiding')),
  'term-duiding-again': term('Opnieuw duiden', 10, 'workingDays', 120, due('een duiding die van het advies terugkomt')),
  'term-advice': term('Het advies opstellen', 10, 'workingDays', 80, due('het advies')),
  'term-follow-up': term('Besluiten over het advies', 10, 'workingDays', 80, due('de besluiten van de opdrachtgever')),
  'term-closure': term('Afsluiten', 10, 'workingDays', 80, due('de afsluiting')),
  'between-reminders': term(
    'Tussen twee herinneringen',
    5,
    'workingDays',
    40,
    'Zo lang wacht LIV na een herinnering aan de opdrachtgever voordat er weer een kan.',
  ),
  'standing-still': term(
    'Staat stil',
    10,
    'workingDays',
    60,
    'Beweegt er zo lang niets in een dossier, dan ziet de coördinator dat, met wie aan zet is.',
  ),
  'first-moment': term(
    'Het eerste moment van opvolging',
    4,
    'weeks',
    26,
    'Zo lang na het plannen kijken LIV en de opdrachtgever voor het eerst samen hoe het gaat.',
  ),
  'second-moment': term(
    'Het tweede moment van opvolging',
    3,
    'months',
    12,
    'Zo lang na het plannen kijken LIV en de opdrachtgever voor de tweede keer.',
  ),
  'third-moment': term(
    'Het derde moment van opvolging',
    6,
    'months',
    24,
    'Zo lang na het plannen kijken LIV en de opdrachtgever voor de derde keer.',
  ),
  'inform-before': term(
    'De persoon informeren',
    1,
    'months',
    3,
    'Zo lang na de eerste gegevens is de persoon geïnformeerd, of staat er waarom nog niet (AVG, artikel 14).',
  ),
  'record-danger': term(
    'Opschrijven na acuut gevaar',
    1,
    'workingDays',
    5,
    'Zo lang na het bellen staat op papier wat er aan wie is verteld, en waarom dat mocht.',
  ),
  'stand-in-longest': term(
    'Waarnemen, ten hoogste',
    14,
    'days',
    60,
    'Zo veel dagen kan een waarnemer de zorgnotities ten hoogste openen.',
  ),
  'yearly-check': keep(
    'Opnieuw kijken of bewaren nodig is',
    1,
    'years',
    1,
    'Na deze tijd kijken twee mensen of het dossier nog nodig is.',
  ),
  'kept-at-most': keep(
    'Een dossier, ten hoogste',
    5,
    'years',
    5,
    'Op deze dag na de aanmelding wordt een dossier vernietigd, ook als niemand het afsluit.',
  ),
  'kept-not-included': keep(
    'Een aanmelding die niet is opgenomen',
    3,
    'months',
    12,
    'Zo lang na de weging wordt een aanmelding vernietigd die LIV niet opneemt.',
  ),
  'kept-after-closing': keep(
    'Een afgesloten dossier',
    12,
    'months',
    60,
    'Zo lang na de afsluiting wordt het dossier vernietigd.',
  ),
  'readable-after-closing': keep(
    'Lezen na de afsluiting',
    6,
    'weeks',
    52,
    'Zo lang na de afsluiting kunnen team en opdrachtgever het dossier nog lezen.',
  ),
} as const satisfies Record<string, TermSetting>
