import { prose } from './prose.ts'
import type { ConsultationStory } from './shape-of-a-consultation.ts'

/** Questions that people put to LIV, and what became of them. All invented; nobody is named, as it should be. */
export const consultations: readonly ConsultationStory[] = [
  {
    id: 'het-gedeelde-filmpje',
    title: 'Het gedeelde filmpje',
    story: 'Een docent vraagt hoe te reageren als een klas schokkende filmpjes deelt. Een antwoord is genoeg.',
    startDaysAgo: 12,
    writtenBy: 'yara',
    subject: 'phenomenon',
    askerRole: 'docent in een schakelklas',
    anonymous: true,
    question: prose`
      In mijn klas gaan filmpjes rond van gevechten in het land waar veel leerlingen vandaan komen. Gisteren keken er acht tegelijk
      op één telefoon. Er werd gelachen, en één leerling liep huilend weg. Toen ik er iets van zei, riep iemand: "Bij jullie op het
      journaal kijkt iedereen ook." Moet ik dit melden? Of maak ik het dan groter dan het is?`,
    advised: 'De beller mag hier eerst hardop nadenken. Nog niets geadviseerd.',
    involved: 'De mentor van de klas en de zorgcoördinator van school.',
    additions: [
      {
        by: 'sanne',
        on: 1,
        text: prose`
          De docent belde terug met de code. De leerling die wegliep wilde er zelf over praten: het filmpje kwam uit haar
          eigen stad. Zij wil niet dat er iemand wordt gestraft.`,
      },
    ],
    end: {
      how: 'answered',
      by: 'sanne',
      on: 1,
      words: prose`
        Melden hoeft niet: wij horen niets over één leerling die verandert. Praat met de hele klas over wat zulke beelden met je doen,
        ook met wie lachte. Begin bij wat er in het journaal te zien is, niet bij de telefoon. Vraag de leerling die wegliep of zij
        erbij wil zijn, en laat haar anders met de mentor praten. Blijft er één leerling over om wie u zich zorgen maakt? Bel dan opnieuw.`,
    },
    secrets: ['keken er acht tegelijk', 'uit haar eigen stad', 'Bij jullie op het', 'hardop nadenken'],
  },
  {
    id: 'de-stille-keukentafel',
    title: 'De stille keukentafel',
    story:
      'Een gezinsbegeleider krijgt twee maanden steun om aan tafel te blijven zitten. Het bleef zonder persoonsgegevens.',
    startDaysAgo: 70,
    writtenBy: 'yara',
    subject: 'family',
    askerRole: 'gezinsbegeleider bij een gemeente',
    anonymous: false,
    question: prose`
      In een gezin dat ik al een jaar bezoek, mag sinds kort niemand meer meezingen of foto's ophangen. De vader zegt daar niets over.
      De oudste zoon van zestien beslist, en de moeder kijkt naar de grond. Ik word nog binnengelaten, maar krijg geen thee meer.
      Ik wil weten hoe ik blijf praten zonder partij te kiezen.`,
    advised: 'Blijf gewoon komen op de vaste dag, en zeg hardop dat u de thee mist.',
    involved: 'De school van de jongste kinderen. De huisarts weet van niets.',
    trajectory: {
      by: 'yara',
      on: 2,
      adviser: 'omar',
      goal: prose`
        De begeleider houdt contact met alle gezinsleden, ook met de zoon, en weet wanneer zij hulp voor de jongste kinderen moet vragen.
        Wij hoeven niet te weten om welk gezin het gaat.`,
      lastsDays: 45,
      moments: [
        {
          on: 5,
          what: 'Eerste gesprek',
          goesOn: 'without a person',
          note: prose`
            De begeleider vertelde hoe een bezoek verloopt. Zij praat vooral met de moeder als de zoon even weg is. Advies: vraag de zoon
            juist om iets uit te leggen, en vraag door naar wat hij mist in plaats van naar wat hij vindt.`,
        },
        {
          on: 24,
          what: 'Wat zei de zoon?',
          goesOn: 'without a person',
          note: prose`
            De zoon heeft verteld dat zijn vriend bij een aanslag is omgekomen en dat muziek hem daaraan doet denken. De foto's
            heeft de moeder zelf weggehaald: zij wilde hem sparen. Advies: bied rouwbegeleiding aan, aan tafel, met hen allebei.`,
        },
        {
          on: 47,
          what: 'Hoe is het aan tafel?',
          goesOn: 'without a person',
          note: prose`
            De zoon gaat naar een groep voor jongeren die iemand verloren. Er hangt weer één foto. De begeleider komt nu om de week.`,
        },
      ],
      extension: { on: 40, days: 60, reason: 'De begeleider was twee weken ziek; het derde moment schoof op.' },
    },
    end: {
      how: 'trajectory advice',
      by: 'omar',
      on: 55,
      words: prose`
        De vraag is beantwoord: het ging om verdriet. De begeleider weet bij wie zij voor de zoon en voor de jongste kinderen terechtkan.
        Een aanmelding was niet nodig en de zorg is weg.`,
    },
    secrets: ['krijg geen thee meer', 'muziek hem daaraan', 'Er hangt weer één foto', 'het ging om verdriet'],
  },
  {
    id: 'de-nieuwe-vriend',
    title: 'De nieuwe vriend',
    story:
      'Een wijkverpleegkundige wordt geholpen om een gesprek open te houden; na het tweede moment is de vraag of dat zo kan blijven.',
    startDaysAgo: 26,
    writtenBy: 'yara',
    subject: 'individual',
    askerRole: 'wijkverpleegkundige',
    anonymous: false,
    question: prose`
      Ik kom bij een man thuis voor wondzorg. Sinds drie weken zit er elke keer een "nieuwe vriend" bij die voor hem antwoordt. De man zelf
      zegt alleen nog dat hij "het goede pad" heeft gevonden en dat hij geen pijnstillers meer hoeft. Vandaag weigerde hij het verband.
      Hoe krijg ik hem weer alleen te spreken?`,
    advised: 'Vraag om het verband in de slaapkamer te wisselen, zoals eerder, zonder uitleg.',
    involved: 'De huisarts. De man heeft een broer in een andere stad.',
    trajectory: {
      by: 'sanne',
      on: 1,
      adviser: 'sanne',
      goal: prose`
        De verpleegkundige kan haar werk blijven doen en de man alleen spreken. Zij weet wat zij zelf kan vragen, en wanneer zij de huisarts
        of ons belt.`,
      lastsDays: 80,
      moments: [
        {
          on: 6,
          what: 'Eerste gesprek',
          goesOn: 'without a person',
          note: prose`
            Het wisselen in de slaapkamer lukte. De man fluisterde dat de vriend zijn post openmaakt. Advies: bespreek met de
            huisarts of een tweede zorgverlener mee kan, en vraag de man wat hij zelf wil dat er gebeurt.`,
        },
        {
          on: 20,
          what: 'Wat wil hij zelf?',
          goesOn: 'needs a person',
          note: prose`
            De man heeft gevraagd of iemand met hem wil praten over "waar dit heen gaat". De verpleegkundige wil hem eerst vertellen dat
            zij met ons praat, en vragen of hij een aanmelding goed vindt. Wij wachten daarop.`,
        },
      ],
      next: { daysAhead: 3, what: 'Wat zei de man over een aanmelding?' },
    },
    secrets: ['geen pijnstillers meer', 'zijn post openmaakt', 'waar dit heen gaat'],
  },
  {
    id: 'mijn-broer-belt-niet-meer',
    title: 'Mijn broer belt niet meer',
    story: 'Een zus belt over haar broer. Na drie gesprekken vindt zij een aanmelding goed, maar niet alles mag mee.',
    startDaysAgo: 6,
    writtenBy: 'yara',
    subject: 'individual',
    askerRole: 'zus',
    anonymous: true,
    question: prose`
      Mijn broer woont in een azc en belde elke avond. Sinds vijf weken niet meer. Toen ik hem zondag sprak, zei hij: "Ik heb nu andere
      broers." Hij vroeg of ik geld kon sturen en wilde niet zeggen waarvoor. Hij lachte niet één keer. Ik ken hem zo niet.`,
    advised: 'Bel hem op een andere tijd en vraag naar gewone dingen. Stuur nog geen geld.',
    involved: 'Een neef die in hetzelfde azc woont.',
    additions: [
      {
        by: 'sanne',
        on: 2,
        text: prose`
          Zij belde terug met de code. Haar broer heeft zijn telefoon aan iemand gegeven "om op te passen". De neef zegt dat hij zijn
          taallessen heeft opgezegd en 's nachts buiten op de trap zit.`,
      },
      {
        by: 'yara',
        on: 4,
        text: prose`
          In vertrouwen: de zus heeft zelf schulden en durft dat thuis niet te zeggen. Zij is bang dat haar broer haar wilde helpen.`,
      },
    ],
    end: {
      how: 'promoted',
      by: 'yara',
      on: 5,
      take: { question: true, additions: [true, false], advised: true, involved: false },
      since: 'sinds ongeveer vijf weken',
      situation: 'asylumSeeker',
      place: 'coa-duinrand',
      language: 'Tigrinya',
      personInformed: 'no',
      personInformedNote: 'De zus wil het hem zelf vertellen voordat iemand hem belt.',
      referrerKind: 'family',
      referrerName: 'Selam Verzonnen-Tesfay',
      referrerFunction: 'zus',
      referrerPhone: '088-000 55 21',
      mayBeNamed: 'no',
    },
    secrets: ['Ik heb nu andere', 'buiten op de trap', 'zelf schulden', 'Selam Verzonnen', '088-000 55 21'],
  },
  {
    id: 'iemand-op-de-gang',
    title: 'Iemand op de gang',
    story: 'Een anonieme beller van vanmorgen wacht op antwoord.',
    startDaysAgo: 0,
    writtenBy: 'yara',
    subject: 'group',
    askerRole: 'vrijwilliger bij een taalles',
    anonymous: true,
    question: prose`
      Na de taalles staan er steeds dezelfde vier mannen op de gang die aan de anderen vragen waar zij vrijdag waren. Twee vrouwen
      komen daarom niet meer. Ik durf er zelf niets van te zeggen. Is dit iets voor jullie?`,
    advised: '',
    involved: 'De coördinator van de taallessen weet het nog niet.',
    secrets: ['dezelfde vier mannen'],
  },
]
