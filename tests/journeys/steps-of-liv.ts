import type { Task } from './steps-of-tasks.ts'

/** Front office, coordinator and functional administrator. */
export const tasksOfLiv = {
  'Frontoffice 1': {
    what: 'Een anonieme consultatie opschrijven terwijl de beller praat: twee minuten, alleen toetsen',
  },
  'Frontoffice 2': { what: 'Er een aanmelding van maken, met alleen waar de beller akkoord mee is' },
  'Frontoffice 3': { what: 'Een beller vraagt naar iemand: bekend of niet, en welke coördinator u belt' },
  'Frontoffice 4': { what: 'Een consultatie afronden met het gegeven advies' },
  'Coördinator 1': { what: 'Zien wat vandaag wacht, het eerste bovenaan, en het openen' },
  'Coördinator 2': { what: 'Een nieuwe aanmelding nemen en een collega vragen mee te wegen' },
  'Coördinator 3': { what: 'Vier criteria beantwoorden met redenen; daarna pas zien wat de collega antwoordde' },
  'Coördinator 4': { what: 'De opdracht laten ondertekenen, en zien dat zij terug is' },
  'Coördinator 5': { what: 'Een team samenstellen: wie heeft ruimte, welke kennis en taal, wie mag niet' },
  'Coördinator 6': {
    what: 'Een gesprek plannen met tolk en veiligheidsafspraak; ieder zet het zonder inhoud in de agenda',
  },
  'Coördinator 7': { what: 'Zien wat er tussen de duiding en het advies staat, en erom vragen in één klik' },
  'Coördinator 8': { what: 'Het advies samenstellen, voorleggen aan de persoon, verbeteringen en eigen kijk noteren' },
  'Coördinator 9': { what: 'Het advies vrijgeven met een tweede persoon' },
  'Coördinator 10': { what: 'Zien welke aanbevelingen stil zijn, bellen, en het noteren' },
  'Coördinator 11': { what: 'De zaak van iemand die verhuisde warm overdragen' },
  'Coördinator 12': { what: 'Met verlof gaan: de vervanger ziet alles' },
  'Beheerder 1': { what: 'Een termijn wijzigen met een ingangsdatum' },
  'Beheerder 2': { what: 'Een nieuwe collega een account geven, en zien waar die bij kan' },
} satisfies Record<string, Task>
