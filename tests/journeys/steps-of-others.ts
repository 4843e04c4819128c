import type { Task } from './steps-of-tasks.ts'

const rights = 'hoort bij rechten, delen en vergeten'

/** The experts, the commissioner, the person, and what is not straight; and the tasks that later work brings. */
export const tasksOfOthers = {
  'Duidingsexpert 1': { what: 'Een gesprek voorbereiden op een telefoon in de trein' },
  'Duidingsexpert 2': { what: 'Waarnemingen opschrijven als woorden en gedrag, gekoppeld aan de vraag, voor en tegen' },
  'Duidingsexpert 3': { what: 'De duiding van een collega toetsen en het op papier anders zien' },
  'Zorgexpert 1': { what: 'Een gesprek uitwerken met een lijn die wegvalt; niets kwijt, niets op de laptop' },
  'Zorgexpert 2': { what: 'Zorgnotities apart houden en alleen de conclusie aan het team geven' },
  'Zorgexpert 3': { what: 'Met een collega besluiten over het doorbreken van het beroepsgeheim', later: rights },
  'Zorgexpert 4': { what: 'Vastleggen dat de persoon het gezondheidsdeel tegenhoudt' },
  'Opdrachtgever 1': { what: 'Van de mail "er wacht werk op u" inloggen en op de plek zelf uitkomen' },
  'Opdrachtgever 2': { what: 'Iemand aanmelden zonder hulp' },
  'Opdrachtgever 3': { what: 'De opdracht ondertekenen' },
  'Opdrachtgever 4': { what: 'Het advies lezen en per aanbeveling besluiten, samen met een vervanger' },
  'Opdrachtgever 5': { what: 'Melden hoe het gaat; zeggen dat de persoon verhuist' },
  'Opdrachtgever 6': { what: 'Alle eigen open aanbevelingen zien' },
  'Privacyfunctionaris 1': {
    what: 'Antwoorden op "wie keek in mijn dossier", in de taal van de persoon',
    later: rights,
  },
  'Privacyfunctionaris 2': { what: 'De steekproeven van deze week uit het logboek nalopen', later: rights },
  'Privacyfunctionaris 3': { what: 'Een vernietigingslijst goedkeuren', later: rights },
  'Privacyfunctionaris 4': { what: 'De 72 uur van een datalek starten', later: rights },
  'Klachtenfunctionaris 1': { what: 'Een klacht behandelen zonder het dossier', later: rights },
  'Manager 1': {
    what: 'Het jaarverslag vullen zonder één persoon erin',
    later: 'hoort bij de cijfers over alle zaken samen',
  },
  'De persoon 1': { what: 'Begrijpen wie LIV is, dat praten een keuze is, en wat er met de woorden gebeurt' },
  'De persoon 2': { what: 'Het concept lezen en verbeteren' },
  'De persoon 3': { what: '"Nee" zeggen en geen verwijt krijgen' },
  'De persoon 4': { what: 'De lijst krijgen van wie keek', later: rights },
  'De persoon 5': { what: 'Horen dat het voorbij is' },
  'Acuut gevaar': { what: 'Acuut gevaar op vrijdagavond' },
  'Verhuizing in de nacht': { what: 'Iemand verhuist in één nacht naar een ander azc' },
  Minderjarige: { what: 'Een minderjarige voor wie de voogd beslist' },
  'Weigeren te praten': { what: 'Iemand wil niet praten' },
  'Zorg die rouw blijkt': { what: 'Een zorg die rouw blijkt te zijn' },
  'Wachtlijst van vijf maanden': { what: 'Zorg met een wachtlijst van vijf maanden' },
  'Twee experts die verschillen': { what: 'Twee experts zien het anders' },
  'Opdrachtgever die niets doet': { what: 'Een opdrachtgever die niets doet' },
  'Politieke mening': { what: 'Een aanmelding om een politieke mening' },
  'Collega die de familie kent': { what: 'Een collega die de familie kent' },
} satisfies Record<string, Task>
