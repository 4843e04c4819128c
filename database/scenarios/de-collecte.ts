import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const deCollecte: Scenario = {
  id: 'de-collecte',
  title: 'De collecte',
  story: 'Een vrouw haalt op de gang geld op voor strijders, zegt men; zelf zegt zij dat ze geen nee durft te zeggen.',
  commissioner: 'coa-heidedorp',
  startDaysAgo: 9,
  until: 'triage',
  coordinator: 'sanne',
  referral: {
    by: 'karin',
    on: 0,
    concern: prose`
      Een bewoonster van 29, alleen met een kind van vier, gaat sinds een maand op vrijdag langs de kamers met een blikje. Volgens
      drie bewoners is het geld voor "de jongens die vechten". Twee van hen zeggen dat zij boos wordt als iemand niets geeft.
      Een van hen hoorde haar zeggen: "Wie niets geeft, moet niet vragen wie er straks voor de deur staat."

      Onze woonbegeleider vroeg haar op de kamer hoe het ging. Zij fluisterde: "Zij zeggen wat ik moet zeggen. Als ik stop, praten
      zij niet meer met mijn kind." Met "zij" bedoelde zij een groepje op de gang dat ook bepaalt wanneer wie mag koken.
      Daarna wilde zij er niet meer over praten en vroeg zij of de begeleider via de achterdeur weg kon gaan.`,
    since: 'De collecte is ongeveer een maand bezig. Het gesprek op de kamer was acht dagen geleden.',
    involved: 'De woonbegeleider, de juf van de peutergroep en drie bewoners die apart van elkaar bij ons kwamen.',
    tried:
      'Wij hebben de kooktijden zelf weer ingedeeld. Het blikje is niet meer gezien. De spanning op de gang bleef.',
    personInformed: 'no',
    personInformedNote: 'Een gesprek op de gang zou opvallen. Wij zoeken een plek waar niemand haar ziet binnengaan.',
    situation: 'asylumSeeker',
    place: 'coa-heidedorp',
    language: 'Arabisch (Iraaks)',
    urgent: 'soon',
    personName: 'Rawan Al-Qazzumi',
    personBirthDate: '1997-05-02',
    referrerName: 'Karin Visser',
    referrerFunction: 'contactpersoon, azc Heidedorp',
    referrerPhone: '088-000 41 02',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 0,
      message: 'Uw aanmelding is binnen. Sanne is de coördinator en belt u morgen over de weging.',
    },
    taken: { by: 'sanne', on: 1 },
  },
  triage: {
    invited: { by: 'sanne', on: 2, triager: 'noor' },
    first: {
      by: 'sanne',
      on: 6,
      final: true,
      chain: { answer: 'yes', reason: 'Asielzoeker in azc Heidedorp; de procedure loopt.' },
      conflictArea: {
        answer: 'yes',
        reason: 'Bij de intake heeft zij verteld dat zij drie jaar in bezet gebied woonde.',
      },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: prose`
          Wat bewoners vertellen en wat zij zelf zegt, staat tegenover elkaar. Dwang door een groep past even goed bij haar gedrag.
          Alle drie de bewoners hebben het over dezelfde avond; of zij elkaar hebben gesproken, weten wij niet.`,
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Zij is alleen met een jong kind en vraagt op haar manier om bescherming.',
      },
    },
  },
  secrets: [
    'Rawan Al-Qazzumi',
    'Al-Qazzumi',
    'gaat sinds een maand op vrijdag langs de kamers met een blikje',
    'de jongens die vechten',
    'Zij zeggen wat ik moet zeggen',
    'wie er straks voor de deur staat',
    'via de achterdeur weg',
    'bepaalt wanneer wie mag koken',
  ],
}
