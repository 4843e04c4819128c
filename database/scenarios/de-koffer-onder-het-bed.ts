import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const deKofferOnderHetBed: Scenario = {
  id: 'de-koffer-onder-het-bed',
  title: 'De koffer onder het bed',
  story: 'Een vader pakt zijn koffer en zegt dat hij "ze gaat halen"; de gemeente moet de opdracht nog tekenen.',
  commissioner: 'gemeente-voorbeeldstad',
  startDaysAgo: 19,
  until: 'commission',
  coordinator: 'daan',
  referral: {
    by: 'yara',
    on: 0,
    concern: prose`
      Een maatschappelijk werker van het wijkteam meldt een man van 41. Hij kreeg drie jaar geleden een woning. Zijn vrouw en twee
      kinderen zitten nog in het buurland van zijn land van herkomst. De aanvraag om hen te laten overkomen is opnieuw afgewezen.

      Bij het laatste huisbezoek stond een gepakte koffer onder het bed. Hij zei: "De brief heeft nee gezegd. Dan ga ik ze halen, met
      wie mij wil helpen." Op tafel lag een foto van hem in uniform, van vroeger. Hij heeft gevochten toen hij negentien was; hij
      vertelde dat bij de kennismaking zelf. Nu belt hij met mannen van toen. De werker weet niet waarover.

      Hij heeft zijn sleutels aan de buurvrouw gegeven en zijn planten ook. Bij de deur hield hij de werker lang bij de hand.`,
    since: 'De brief kwam vijf weken geleden. De koffer zag de werker twee dagen voor het telefoontje.',
    involved: 'Wijkteam, vluchtelingenwerk en de advocaat in de zaak over zijn gezin.',
    tried:
      'De werker komt nu elke week. Zij heeft hem gevraagd of hij aan doodgaan denkt. Hij zei: "Niet voordat ik ze heb gezien."',
    personInformed: 'yes',
    personInformedNote: 'Zij zei dat zij advies vraagt omdat zij zich zorgen maakt. Hij knikte.',
    situation: 'statusHolder',
    place: 'gemeente-voorbeeldstad',
    language: 'Tigrinya',
    urgent: 'soon',
    personName: 'Kibrom Haylezenay',
    personBirthDate: '1985-01-19',
    referrerName: 'Tineke Ruijsbroek',
    referrerFunction: 'maatschappelijk werker, wijkteam Voorbeeldstad-Oost',
    referrerPhone: '088-000 61 33',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 0,
      message:
        'Uw aanmelding is binnen. Denkt u dat hij zichzelf iets aandoet, wacht dan niet op ons en bel de crisisdienst.',
    },
    taken: { by: 'daan', on: 0 },
  },
  triage: {
    invited: { by: 'daan', on: 1, triager: 'pieter' },
    first: {
      by: 'daan',
      on: 3,
      final: true,
      chain: { answer: 'yes', reason: 'Statushouder; drie jaar geleden gehuisvest.' },
      conflictArea: { answer: 'yes', reason: 'Hij vertelde zelf dat hij als jongeman soldaat was.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason:
          '"Met wie mij wil helpen" laat open aan wie hij denkt. Contact met oud-strijders zegt niet waarover zij praten.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Het verlangen naar zijn gezin staat in alles wat hij zegt voorop.' },
    },
    second: {
      by: 'pieter',
      on: 4,
      final: true,
      chain: { answer: 'yes', reason: 'Statushouder in Voorbeeldstad.' },
      conflictArea: { answer: 'yes', reason: 'Eigen verhaal, en de foto past daarbij.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Ik lees eerder wanhoop dan overtuiging. Dat weten wij pas na een gesprek.',
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Afscheid nemen van spullen vraagt om snelle aandacht voor zijn veiligheid.',
      },
    },
    conclusion: {
      by: 'daan',
      on: 5,
      outcome: 'included',
      conclusion: prose`
        Wij nemen de aanmelding op. Een man die zijn gezin niet mag zien en afscheid lijkt te nemen, heeft snel een gesprek nodig.
        Of er daarnaast sprake is van mogelijke radicalisering, is een open vraag.`,
      necessity: 'Het wijkteam staat er alleen voor en weet niet wat de koffer betekent.',
      proportionality: 'Twee gesprekken, met zijn medeweten. Geen contact met de mannen met wie hij belt.',
      subsidiarity:
        'Het wijkteam blijft wekelijks komen. Dat is goed, maar geeft geen antwoord op de vraag van de gemeente.',
      messageToReferrer:
        'Wij gaan hiermee verder. De gemeente wordt om een opdracht gevraagd. Blijf komen, en vraag gerust naar zijn kinderen.',
    },
  },
  commission: {
    by: 'daan',
    on: 7,
    question:
      'Wat beweegt deze man nu zijn gezin niet mag komen, is er reden voor zorg over mogelijke radicalisering, en wat kan de gemeente voor hem doen?',
    scope:
      'Gesprekken met de persoon; informatie van het wijkteam en vluchtelingenwerk. De zaak over zijn gezin blijft bij zijn advocaat.',
    purpose:
      'Advies over zorg en ondersteuning. Het advies speelt geen rol in de beslissing over de overkomst van zijn gezin.',
    onBehalfOf: [],
    recipients: 'Joost Brouwer, regisseur van de gemeente Voorbeeldstad. Niemand anders.',
    contact: 'joost',
    wantsBy: 60,
    personName: 'Kibrom Haylezenay',
    personBirthDate: '1985-01-19',
  },
  consent: {
    postponed: {
      by: 'daan',
      on: 8,
      postponedReason:
        'Het wijkteam heeft hem verteld dat er advies is gevraagd. Wij vertellen de rest zodra vaststaat dat de gemeente de opdracht geeft.',
      postponedUntil: 26,
    },
    representatives: [
      {
        by: 'daan',
        on: 9,
        kind: 'lawyer',
        name: 'mr. Wubbo Kastelijn',
        note: 'Alleen voor de zaak over zijn gezin. Nog niet gesproken.',
      },
    ],
  },
  secrets: [
    'Kibrom Haylezenay',
    'Haylezenay',
    'Tineke Ruijsbroek',
    'Wubbo Kastelijn',
    'Dan ga ik ze halen, met wie mij wil helpen',
    'gepakte koffer onder het bed',
    'een foto van hem in uniform',
    'zijn sleutels aan de buurvrouw',
    'Niet voordat ik ze heb gezien',
  ],
}
