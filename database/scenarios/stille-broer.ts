import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const stilleBroer: Scenario = {
  id: 'stille-broer',
  title: 'Mijn stille broer',
  story: 'Een zus belt over haar broer, die sinds zijn ontslag nachtenlang naar uitzendingen van het front kijkt.',
  commissioner: 'gemeente-waterdam',
  startDaysAgo: 4,
  until: 'referral',
  coordinator: 'daan',
  referral: {
    by: 'yara',
    on: 0,
    concern: prose`
      Zijn zus belde. Haar broer woont alleen, twee straten bij haar vandaan. Tot de winter werkte hij in de bediening. Na een ruzie
      over het rooster is zijn contract niet verlengd. Sindsdien slaapt hij overdag en kijkt hij 's nachts naar rechtstreekse
      uitzendingen van een groep die vecht in de streek waar zij vandaan komen. Hij schrijft mee in de chat.

      Zij vertelde: "Vroeger maakte hij grappen over iedereen. Nu zegt hij: jij slaapt terwijl zij sterven." Hij heeft zijn
      televisie en zijn fiets verkocht. Waar het geld is gebleven, wil hij niet zeggen. Vorige zondag vroeg hij haar zijn
      papieren te bewaren, "voor het geval dat". Zij is bang dat hij naar het front wil.

      Zij vertelde ook dat hij nog elke dag haar zoon uit school haalt en hem helpt met rekenen. Hun vader ligt ziek in het
      land van herkomst en niemand kan erheen. Zij denkt dat haar broer zich daar schuldig over voelt.`,
    since: 'Ongeveer vier maanden, sinds hij zijn werk verloor. De vraag over de papieren was vorige zondag.',
    involved: 'De zus en haar man. Een klantmanager van de gemeente ziet hem af en toe; die weet hier niets van.',
    tried: 'Haar man is met hem gaan vissen, twee keer. Dat ging goed. Over de uitzendingen wilde hij niet praten.',
    personInformed: 'no',
    personInformedNote:
      'Zij wil niet dat haar broer hoort dat zij heeft gebeld. Uitgelegd dat wij dat niet kunnen beloven.',
    situation: 'statusHolder',
    place: 'gemeente-waterdam',
    language: 'Somalisch; hij spreekt ook goed Nederlands',
    urgent: 'soon',
    personName: 'Guleed Caynwarre',
    personBirthDate: '2001-03-14',
    referrerName: 'Hodan Caynwarre',
    referrerFunction: 'zus',
    referrerPhone: '088-000 52 90',
    referrerKind: 'family',
    mayBeNamed: 'no',
    receipt: {
      by: 'yara',
      on: 1,
      message: prose`
        U heeft ons gebeld over iemand om wie u geeft. Wij hebben opgeschreven wat u vertelde. Een collega van het LIV belt u deze week.
        U hoeft ondertussen niets uit te zoeken. Het vissen en het rekenen met uw zoon zijn waardevol; ga daar vooral mee door.`,
    },
    taken: { by: 'daan', on: 2 },
  },
  secrets: [
    'Guleed Caynwarre',
    'Hodan Caynwarre',
    'Caynwarre',
    'jij slaapt terwijl zij sterven',
    'zijn televisie en zijn fiets verkocht',
    'papieren te bewaren',
    'met hem gaan vissen',
    'haar zoon uit school haalt',
  ],
}
