import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const hetMeisjeUitHetKamp: Scenario = {
  id: 'het-meisje-uit-het-kamp',
  title: 'Het meisje uit het kamp',
  story: 'Een leerling kwam als kind terug uit een opvangkamp; haar vraag hoort bij een andere afdeling thuis.',
  commissioner: 'gemeente-voorbeeldstad',
  startDaysAgo: 75,
  until: 'closed',
  coordinator: 'sanne',
  referral: {
    by: 'yara',
    on: 0,
    concern: prose`
      De intern begeleider van een middelbare school belde over een meisje van dertien. Zij is in Nederland geboren, vertrok als kleuter
      met haar ouders en woonde jaren in een opvangkamp. Sinds anderhalf jaar woont zij bij haar oma. Op school hoort niemand haar.

      Bij een les over oorlog stond zij op en zei: "Jullie weten niet wie de slechten zijn." Zij liep weg en zat onder de trap. Sinds die
      dag noemen klasgenoten haar "het kampmeisje". Zij eet niet meer in de kantine. In haar agenda plakt zij foto's van een tent.
      De begeleider vraagt zich af wat zij in het kamp heeft geleerd, en ook of de school haar wel ziet.`,
    since: 'De les was drie weken geleden. Stil is zij vanaf het begin.',
    involved: 'De mentor, de schoolmaatschappelijk werker en haar oma.',
    tried: 'De mentor eet twee keer per week met haar in het lokaal. Zij heeft haar verteld hoe de tent vanbinnen was.',
    personInformed: 'unknown',
    personInformedNote: 'Oma weet dat de school hulp zoekt. Of het meisje het weet, is niet duidelijk.',
    situation: 'unknown',
    place: 'gemeente-voorbeeldstad',
    language: 'Nederlands',
    urgent: 'soon',
    personName: 'Safiya van Tholenaar',
    referrerName: 'Marjolein Wisselbeek',
    referrerFunction: 'intern begeleider, Lindedal College',
    referrerEmail: 'm.wisselbeek@lindedalcollege.invalid',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: { by: 'yara', on: 1, message: 'Wij hebben uw aanmelding ontvangen. Sanne belt u deze week.' },
    taken: { by: 'sanne', on: 1 },
  },
  triage: {
    invited: { by: 'sanne', on: 2, triager: 'lotte' },
    first: {
      by: 'sanne',
      on: 3,
      final: true,
      chain: {
        answer: 'no',
        reason: 'De leerling heeft de Nederlandse nationaliteit en is geen asielzoeker of statushouder.',
      },
      conflictArea: {
        answer: 'yes',
        reason: 'Zij woonde als kind in een gebied waar werd gevochten en daarna in een opvangkamp.',
      },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Eén zin in een les. Niemand heeft haar gevraagd wat zij ermee zei.',
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Zij is alleen op school en vertelt zelf over vroeger als iemand met haar eet.',
      },
    },
    second: {
      by: 'lotte',
      on: 4,
      final: true,
      chain: { answer: 'no', reason: 'Nederlandse leerling; het LIV is er voor asielzoekers en statushouders.' },
      conflictArea: { answer: 'yes', reason: 'Volgt uit haar verblijf in het kamp.' },
      possibleRadicalisation: {
        answer: 'no',
        reason:
          'Een kind dat verliest en wordt uitgescholden, verdedigt waar het vandaan komt. Meer lees ik er niet in.',
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Zij heeft recht op iemand die weet wat terugkeren voor een kind betekent.',
      },
    },
    conclusion: {
      by: 'sanne',
      on: 5,
      outcome: 'otherDepartment',
      alternative:
        'Het Landelijk Adviesteam minderjarige Terugkeerders. De school is akkoord; een collega belt haar zelf op.',
      conclusion: prose`
        Wij nemen de aanmelding niet op, omdat zij geen asielzoeker of statushouder is. De vraag is wel belangrijk. Het adviesteam voor
        minderjarige terugkeerders kent deze vragen en kan de school en oma meteen helpen.`,
      necessity: 'Voor het doorgeven is alleen de vraag van de school nodig, niet de naam van het meisje.',
      proportionality: 'Wij hebben verder niets gevraagd of opgezocht.',
      subsidiarity:
        'De school blijft met haar in gesprek. Een nieuw gezicht komt er alleen als zij en oma dat goedvinden.',
      dissent:
        'Over mogelijke radicalisering antwoordden wij verschillend (onbekend en nee). Voor deze conclusie maakt dat niet uit.',
      messageToReferrer: prose`
        Dank dat u belde. Het LIV is niet het juiste team; een collega van het adviesteam voor minderjarige terugkeerders belt u morgen.
        Wat u nu kunt doen: het eten in het lokaal voortzetten, en het schelden in de klas stoppen zonder haar naam te noemen.`,
    },
  },
  consent: {
    informed: {
      by: 'sanne',
      on: 21,
      informedOn: 21,
      how: 'spoken',
      language: 'Nederlands',
      informedBy: 'Sanne, aan de telefoon met oma; oma vertelde het haar zelf',
      interpreter: false,
      note: 'Verteld wie er belde, dat wij het niet doen, en dat haar naam hier over korte tijd wordt gewist.',
    },
  },
  secrets: [
    'Safiya van Tholenaar',
    'Marjolein Wisselbeek',
    'Jullie weten niet wie de slechten zijn',
    'het kampmeisje',
    "plakt zij foto's van een tent",
    'zat onder de trap',
    'hoe de tent vanbinnen was',
  ],
}
