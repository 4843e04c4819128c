import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const deVerkeerdeTolk: Scenario = {
  id: 'de-verkeerde-tolk',
  title: 'De verkeerde tolk',
  story: 'Een vrouw herkent een medebewoner en valt tegen hem uit; het eerste gesprek strandt op een verkeerde tolk.',
  commissioner: 'coa-heidedorp',
  startDaysAgo: 46,
  until: 'conversations',
  coordinator: 'daan',
  referral: {
    by: 'els',
    on: 0,
    concern: prose`
      Een bewoonster van 34 riep in de wasruimte naar een man die hier pas woont: "Ik weet wie jij bent. Ik weet wat ik moet doen." Zij
      hield een strijkijzer vast. Een medewerker kwam ertussen; zij zette het direct neer en ging trillend op de grond zitten. De man zei
      dat hij haar niet kent. Sindsdien loopt zij om als hij ergens staat.

      Zij vertelde mij later, met een andere bewoonster als hulp, dat zij twee jaar is vastgehouden door strijders en dat zijn stem op een
      van die stemmen lijkt. Zij zei ook: "Als niemand recht doet, doe ik het." Ik nam dat serieus. Maar ik zag vooral iemand in paniek.
      Enkele bewoners zeggen nu dat zij "bij een groep hoort". Waar dat vandaan komt, weet ik niet.`,
    since: 'De wasruimte was vier dagen geleden. Zij slaapt al langer met het licht aan.',
    involved: 'De beveiliging van het azc was erbij. De verpleegkundige zag haar een dag later.',
    tried: 'De man woont sinds gisteren in een ander gebouw. De was is in dagdelen ingedeeld.',
    personInformed: 'yes',
    personInformedNote:
      'Ik heb gezegd dat ik hulp zoek bij mensen die weten wat oorlog doet. Zij vroeg of er een vrouw bij is.',
    situation: 'asylumSeeker',
    place: 'coa-heidedorp',
    language: 'Koerdisch (Kurmanci)',
    urgent: 'soon',
    personName: 'Berîvan Dilgeşanoğlu',
    personBirthDate: '1992-06-30',
    referrerName: 'Els Groen',
    referrerFunction: 'woonbegeleider en mentor, azc Heidedorp',
    referrerPhone: '088-000 41 17',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 0,
      message: 'Uw aanmelding is ontvangen. Houd de twee bewoners uit elkaar zoals u doet. Daan belt u vandaag.',
    },
    taken: { by: 'daan', on: 0 },
  },
  triage: {
    invited: { by: 'daan', on: 1, triager: 'lotte' },
    first: {
      by: 'daan',
      on: 2,
      final: true,
      chain: { answer: 'yes', reason: 'Asielzoeker in azc Heidedorp.' },
      conflictArea: { answer: 'yes', reason: 'Zij vertelde dat zij twee jaar is vastgehouden.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Dreigende woorden tegen één persoon. Aansluiting bij een groep is een gerucht zonder bron.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Paniek, slecht slapen en vermijden vragen om zorg.' },
    },
    second: {
      by: 'lotte',
      on: 2,
      final: true,
      chain: { answer: 'yes', reason: 'Woont bij het COA.' },
      conflictArea: { answer: 'yes', reason: 'Volgt uit haar eigen woorden.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Roep om recht na onrecht is geen overtuiging. Toch moet haar zin besproken worden.',
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Hoe eerder zij zich hier veilig voelt, hoe kleiner de kans op een herhaling.',
      },
    },
    conclusion: {
      by: 'daan',
      on: 3,
      outcome: 'included',
      conclusion: 'Wij nemen de aanmelding op. Een gesprek kan duidelijk maken wat zij bedoelt en wat zij nodig heeft.',
      necessity: 'Twee bewoners voelen zich onveilig en het azc weet niet hoe lang uit elkaar houden nodig is.',
      proportionality:
        'Drie gesprekken met haar. Over de man leggen wij niets vast; zijn verhaal hoort niet in dit dossier.',
      subsidiarity: 'Alleen verwijzen naar zorg laat de vraag van het azc liggen.',
      messageToReferrer:
        'Wij nemen de aanmelding op. Er gaat een vrouwelijke zorgexpert mee. U kunt haar dat vertellen.',
    },
  },
  commission: {
    by: 'daan',
    on: 4,
    question:
      'Hoe begrijpen wij de uitval van deze bewoonster, is er zorg over radicalisering, en wat maakt het azc weer veilig voor haar en voor anderen?',
    scope:
      'Gesprekken met haar en informatie van mentor en verpleegkundige. Of zij de man herkent, onderzoeken wij niet.',
    purpose: 'Advies over zorg, veiligheid en wonen.',
    onBehalfOf: [],
    recipients: 'Karin Visser, contactpersoon azc Heidedorp.',
    contact: 'karin',
    wantsBy: 70,
    signedByCommissioner: {
      by: 'karin',
      on: 7,
      name: 'Margriet Hollebrandt',
      function: 'locatiemanager azc Heidedorp',
      onBehalf: 'COA',
    },
    personName: 'Berîvan Dilgeşanoğlu',
    personBirthDate: '1992-06-30',
    vNumber: '9917735028',
    signedForLiv: { by: 'daan', on: 8 },
  },
  meeting: {
    by: 'daan',
    on: 10,
    heldOn: 10,
    attended: 'Karin, Els, Daan',
    agreed:
      'Zij krijgt een kamer bij de vrouwengang. Wil zij aangifte doen van wat haar is overkomen, dan wijst Els haar de weg; wij doen dat niet voor haar.',
    whoInformsPerson: 'Els kondigt aan, Lotte legt uit.',
  },
  team: {
    by: 'daan',
    on: 12,
    duidingExperts: ['noor', 'rosa'],
    outsideUntil: 86,
    careExpert: 'lotte',
    standIn: 'pieter',
    deputy: 'sanne',
    expertise: 'Gevangenschap en geweld tegen vrouwen; werken met getuigen.',
    languages: 'Vrouwelijke tolk Kurmanci, uit een andere streek dan zij. Geen medebewoner als hulp.',
    conflictsChecked: true,
  },
  consent: {
    informed: {
      by: 'noor',
      on: 16,
      informedOn: 16,
      how: 'spoken',
      language: 'Kurmanci',
      informedBy: 'Noor en Lotte, met tolk aan de telefoon',
      interpreter: true,
      note: 'Zij begreep wie wij zijn. Zij wil geen brief op haar kamer.',
    },
    willing: [
      { by: 'noor', on: 16, willing: 'yes', note: '"Met vrouwen praat ik."' },
      {
        by: 'noor',
        on: 20,
        willing: 'later',
        note: 'Na het afgebroken gesprek wilde zij een week rust. Dat is haar goed recht.',
      },
      {
        by: 'noor',
        on: 28,
        willing: 'yes',
        note: 'Zij vroeg zelf aan Els wanneer "de vrouw met de rode sjaal" terugkomt.',
      },
    ],
    consents: [
      {
        by: 'lotte',
        on: 16,
        purpose: 'conversation',
        given: 'yes',
        how: 'mondeling',
        note: 'Zij wil per gesprek opnieuw worden gevraagd.',
      },
    ],
    representatives: [
      { by: 'daan', on: 16, kind: 'none', name: 'geen', note: 'Haar advocaat weet ervan; zij wil haar er niet bij.' },
    ],
  },
  conversations: {
    workingAgreements: {
      by: 'lotte',
      on: 21,
      text: 'Alleen vrouwen in de kamer. Raam open. Niet van achteren naderen. Tolk vooraf aan haar voorstellen; zij mag weigeren.',
    },
    talks: [
      {
        plan: {
          by: 'noor',
          on: 17,
          plannedOn: 19,
          time: '11:00',
          place: 'azc Heidedorp, spreekkamer 4',
          withWhom: 'de persoon',
          interpreterLanguage: 'Koerdisch',
          interpreterDialect: 'Kurmanci',
          interpreterMode: 'phone',
          interpreterRegister: 'emergency',
          safety: 'De spreekkamer is aan de kant van de vrouwengang.',
        },
        report: {
          by: 'noor',
          on: 20,
          heldOn: 19,
          present: 'De persoon, Noor, Lotte, tolk aan de telefoon (man)',
          forTeam: prose`
            Er komt een mannelijke tolk aan de lijn, die Sorani spreekt. Na enkele zinnen zegt zij dat zij hem maar half verstaat. Zij zegt
            iets tegen de tolk dat hij niet vertaalt. Noor vraagt ernaar. De tolk zegt: "Zij praat over haar man, dat is niet belangrijk."
            Zij schudt haar hoofd. Lotte stopt het gesprek na elf minuten en blijft bij haar tot zij weer rustig ademt.

            Wat zij tegen de tolk zei, gebruiken wij niet. Het is niet vertaald en het was niet voor ons bedoeld. Over haar zin in de wasruimte is niet gesproken.`,
          ownWords: [],
          interpreterProblems: prose`
            Gevraagd was een vrouwelijke, beëdigde tolk Kurmanci. Geleverd: een man, Sorani, van de noodlijst. Een deel is niet vertaald.
            Gemeld bij het tolkenbureau. Volgende keer: naam van de tolk vooraf vragen en niet beginnen als het niet klopt.`,
          signedOn: 20,
        },
      },
      {
        plan: {
          by: 'noor',
          on: 29,
          plannedOn: 33,
          time: '11:00',
          place: 'azc Heidedorp, spreekkamer 4',
          withWhom: 'de persoon',
          interpreterLanguage: 'Koerdisch',
          interpreterDialect: 'Kurmanci',
          interpreterMode: 'present',
          interpreterRegister: 'sworn',
        },
        report: {
          by: 'lotte',
          on: 34,
          heldOn: 33,
          present: 'De persoon, Noor, Lotte, vrouwelijke tolk Kurmanci',
          forTeam: prose`
            Zij begint zelf over de wasruimte. Zij had haar handen vol, hoorde achter zich een hoest en een stem "en toen was ik weer daar".
            Noor vraagt wat zij moest doen. "Niet bang zijn. Dat moest ik doen." En over recht: "Een rechter. In een zaal, met zijn gezicht
            naar mij toe. Niet ik." Zij weet niet zeker of hij het is. Dat maakt het erger, zegt zij.

            Op de vraag naar groepen lacht zij kort. De bewoners die dat zeggen, zijn familie van de man. Zij naait gordijnen voor de
            vrouwengang en wil daarmee verder.`,
          careOnly: prose`
            Herbelevingen bij geluiden, vooral hoesten. Nachtmerries, vermijdt de wasruimte. Over wat er in gevangenschap gebeurde wil zij
            nu niet vertellen en ik vraag het niet. Geen doodswens. Denkt aan haar zusje dat nog vermist is, elke dag rond het eten.`,
          ownWords: [{ quote: 'Een rechter. In een zaal, met zijn gezicht naar mij toe. Niet ik.', mayBeUsed: true }],
          signedOn: 34,
        },
      },
      {
        plan: {
          by: 'lotte',
          on: 40,
          plannedOn: 49,
          time: '10:30',
          place: 'naaikamer in het buurthuis van Heidedorp, door haar gekozen',
          withWhom: 'de persoon',
          interpreterLanguage: 'Koerdisch',
          interpreterDialect: 'Kurmanci',
          interpreterMode: 'present',
          interpreterRegister: 'sworn',
          safety: 'Els brengt haar en haalt haar op.',
        },
      },
    ],
  },
  teamLife: {
    tasks: [{ by: 'daan', on: 41, title: 'Vrouwelijke tolk uit een andere streek regelen', forWhom: 'noor', days: 10 }],
    messages: [
      {
        by: 'karin',
        on: 42,
        room: 'commissioner',
        subject: 'Andere kamer',
        text: 'Zij kan vanaf maandag naar een kamer aan de andere kant van het terrein. Helpt dat?',
        replies: [{ by: 'daan', on: 43, text: 'Ja, dat helpt. Ik bel u morgen over wie het haar vertelt.' }],
      },
    ],
  },
  secrets: [
    'een kamer aan de andere kant van het terrein',
    'Berîvan Dilgeşanoğlu',
    'Dilgeşanoğlu',
    '9917735028',
    'Ik weet wie jij bent. Ik weet wat ik moet doen',
    'hield een strijkijzer vast',
    'Zij praat over haar man, dat is niet belangrijk',
    'Niet bang zijn. Dat moest ik doen',
    'met zijn gezicht naar mij toe',
    'Herbelevingen bij geluiden, vooral hoesten',
    'de vrouw met de rode sjaal',
  ],
}
