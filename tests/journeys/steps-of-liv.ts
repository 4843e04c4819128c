import { steps, type Task } from './steps-of-tasks.ts'

const frontOffice = 'tasks-front-office.test.ts'
const start = 'tasks-coordinator.test.ts'
const advice = 'tasks-coordinator-advice.test.ts'
const end = 'tasks-coordinator-end.test.ts'
const administrator = 'tasks-administrator.test.ts'

/** Front office, coordinator and functional administrator. */
export const tasksOfLiv = {
  'Frontoffice 1': {
    what: 'Een anonieme consultatie opschrijven terwijl de beller praat: twee minuten, alleen toetsen',
    journey: frontOffice,
    before: steps(2, 1, 2),
    now: steps(2, 1, 2),
    taken: ['niets: één bladzijde om te schrijven, en alleen de vraag moet'],
  },
  'Frontoffice 2': {
    what: 'Er een aanmelding van maken, met alleen waar de beller akkoord mee is',
    journey: frontOffice,
    before: steps(3, 6, 4),
    now: steps(3, 5, 5),
    taken: ['openklappen om bij het doorzetten te komen; erbij kwam bij welke organisatie de aanmelder werkt'],
  },
  'Frontoffice 3': {
    what: 'Een beller vraagt naar iemand: bekend of niet, en welke coördinator u belt',
    journey: frontOffice,
    before: steps(3, 0, 1),
    now: steps(2, 0, 1),
    taken: ['eerst de aanmelding openen: de vraag staat bij "mijn werk", en er gaat geen tekst voor open'],
  },
  'Frontoffice 4': {
    what: 'Een consultatie afronden met het gegeven advies',
    journey: frontOffice,
    before: steps(2, 0, 1),
    now: steps(2, 0, 1),
    taken: ['niets: het antwoord staat bovenaan'],
  },
  'Coördinator 1': {
    what: 'Zien wat vandaag wacht, het eerste bovenaan, en het openen',
    journey: start,
    before: steps(1, 0, 0),
    now: steps(1, 0, 0),
    taken: ['zoeken: wat het langst te laat is, staat nu boven wat alleen nieuw is'],
  },
  'Coördinator 2': {
    what: 'Een nieuwe aanmelding nemen en een collega vragen mee te wegen',
    journey: start,
    before: steps(5, 1, 0),
    now: steps(3, 1, 0),
    taken: ['ontvangst bevestigen, collega vragen en de weging starten zijn één formulier'],
  },
  'Coördinator 3': {
    what: 'Vier criteria beantwoorden met redenen; daarna pas zien wat de collega antwoordde',
    journey: start,
    before: steps(3, 5, 4),
    now: steps(3, 5, 4),
    taken: ['niets: elk antwoord en elke reden is een oordeel'],
  },
  'Coördinator 4': {
    what: 'De opdracht laten ondertekenen, en zien dat zij terug is',
    journey: start,
    before: steps(5, 2, 4),
    now: steps(4, 1, 4),
    taken: ['opdrachtgever en contactpersoon zijn één keuze; bewaren legt de opdracht meteen voor'],
  },
  'Coördinator 5': {
    what: 'Een team samenstellen: wie heeft ruimte, welke kennis en taal, wie mag niet',
    journey: start,
    before: steps(4, 8, 2),
    now: steps(3, 4, 2),
    taken: [
      'de tweede bladzijde: één vinkje zegt dat u het belangenconflict bij iedereen navroeg',
      'de vervanger staat er al als er maar één kan zijn',
    ],
  },
  'Coördinator 6': {
    what: 'Een gesprek plannen met tolk en veiligheidsafspraak; ieder zet het zonder inhoud in de agenda',
    journey: start,
    before: steps(3, 2, 6),
    now: steps(2, 2, 5),
    taken: ['het dossier zelf: de stap is een link bij "mijn werk"', 'wie erbij zijn staat er al'],
  },
  'Coördinator 7': {
    what: 'Zien wat er tussen de duiding en het advies staat, en erom vragen in één klik',
    journey: advice,
    before: steps(3, 1, 2),
    now: steps(2, 0, 0),
    taken: ['een taak schrijven: bij elke duiding staat wie aan zet is, en een knop die het vraagt'],
  },
  'Coördinator 8': {
    what: 'Het advies samenstellen, voorleggen aan de persoon, verbeteringen en eigen kijk noteren',
    journey: advice,
    before: steps(23, 7, 22),
    now: steps(13, 2, 20),
    taken: [
      'terug naar het overzicht: bewaren opent het volgende onderdeel, of de aanbeveling die nog moet',
      '"van toepassing" staat op ja',
      'voor wie de aanbeveling is en tot wanneer het advies geldt staan er al',
    ],
  },
  'Coördinator 9': {
    what: 'Het advies vrijgeven met een tweede persoon',
    journey: advice,
    before: steps(2, 0, 0),
    now: steps(2, 0, 0),
    taken: ['niets: openen en versturen'],
  },
  'Coördinator 10': {
    what: 'Zien welke aanbevelingen stil zijn, bellen, en het noteren',
    journey: end,
    before: steps(2, 2, 2),
    now: steps(2, 1, 2),
    taken: ['openklappen: het formulier staat open als u moet bellen'],
  },
  'Coördinator 11': {
    what: 'De zaak van iemand die verhuisde warm overdragen',
    journey: end,
    before: steps(5, 2, 3),
    now: steps(4, 1, 2),
    taken: [
      'zoeken: het overdrachtsgesprek wacht bij "mijn werk" tot het is vastgelegd',
      'openklappen, en opnieuw invullen waar de persoon is',
    ],
  },
  'Coördinator 12': {
    what: 'Met verlof gaan: de vervanger ziet alles',
    journey: end,
    before: steps(2, 0, 2),
    now: steps(2, 0, 1),
    taken: ['de eerste dag: vandaag staat er al'],
  },
  'Beheerder 1': {
    what: 'Een termijn wijzigen met een ingangsdatum',
    journey: administrator,
    before: steps(3, 0, 3),
    now: steps(3, 0, 3),
    taken: ['niets: waarde, dag en reden zijn elk nodig'],
  },
  'Beheerder 2': {
    what: 'Een nieuwe collega een account geven, en zien waar die bij kan',
    journey: administrator,
    before: steps(3, 2, 4),
    now: steps(2, 1, 3),
    taken: [
      'de lijst met accounts: het formulier is een link bij "mijn werk"',
      'LIV staat als organisatie ingevuld, en inloggen gaat met het e-mailadres',
      'uitzoeken wat een rol opent: het staat bij het voorstel en bij het account',
    ],
  },
} satisfies Record<string, Task>
