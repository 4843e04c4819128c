import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const zevenKeerVerteld: Scenario = {
  id: 'zeven-keer-verteld',
  title: 'Zeven keer verteld',
  story: 'Een man wil niet met het LIV praten; dat is een gewone uitkomst en zegt niets over hem.',
  commissioner: 'gemeente-waterdam',
  startDaysAgo: 62,
  until: 'conversations',
  coordinator: 'sanne',
  referral: {
    by: 'fatma',
    on: 0,
    concern: prose`
      Een statushouder van 29 die bij ons in de gemeente woont, kwam bij de taalcoach met een stapel uitgeprinte verklaringen van een
      gewapende beweging. Hij wilde ze vertaald hebben. Hij zei: "Iemand moet lezen wat zij beloven." De taalcoach vroeg waarom.
      Hij antwoordde: "Omdat mijn neven eraan geloven." Daarna vouwde hij de papieren op en kwam niet meer.

      Een oud-collega van hem vertelde dat hij op zijn werk zei dat "praten voorbij is". In welk verband wist de oud-collega niet. Op zijn
      werk is hij op tijd en iedereen mag hem. Zijn huisbaas ziet 's nachts licht branden.`,
    since: 'De taalcoach zag hem zeven weken geleden voor het laatst.',
    involved: 'Taalcoach en een klantmanager werk.',
    tried: 'De klantmanager heeft koffie met hem gedronken. Hij was vriendelijk en sprak over zijn rijbewijs.',
    personInformed: 'no',
    personInformedNote: 'Wij willen dat samen met het LIV doen.',
    situation: 'statusHolder',
    place: 'gemeente-waterdam',
    language: 'Russisch',
    urgent: 'no',
    personName: 'Aslan Tsorgojev',
    personBirthDate: '1997-10-08',
    referrerName: 'Fatma Kaya',
    referrerFunction: 'regisseur, gemeente Waterdam',
    referrerPhone: '088-000 71 20',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 1,
      message: 'Wij hebben uw aanmelding ontvangen. U hoort binnen vijf werkdagen of wij haar opnemen.',
    },
    taken: { by: 'sanne', on: 1 },
  },
  triage: {
    invited: { by: 'sanne', on: 2, triager: 'omar' },
    first: {
      by: 'sanne',
      on: 4,
      final: true,
      chain: { answer: 'yes', reason: 'Statushouder sinds twee jaar.' },
      conflictArea: { answer: 'unknown', reason: 'De gemeente denkt van wel; een bron is er niet.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason:
          'Iemand die verklaringen laat vertalen, kan ze ook willen weerleggen. Zijn zin over zijn neven wijst daarop.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Als zijn neven worden geworven, kan hij daar hulp bij gebruiken.' },
    },
    second: {
      by: 'omar',
      on: 5,
      final: true,
      chain: { answer: 'yes', reason: 'Woont met vergunning in Waterdam.' },
      conflictArea: { answer: 'unknown', reason: 'Alleen te beantwoorden door het hem te vragen.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Twee losse zinnen, waarvan één via via. Een open gesprek kan dat snel ophelderen.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Mogelijk, als hij dat zelf wil.' },
    },
    conclusion: {
      by: 'sanne',
      on: 6,
      outcome: 'included',
      conclusion: 'Wij nemen de aanmelding op voor één kennismaking. Wil hij niet, dan stopt het voor hem.',
      necessity: 'De gemeente wil weten of er iets is waar hij of zijn neven hulp bij nodig hebben.',
      proportionality: 'Eén gesprek. Geen navraag bij werk, huisbaas of buren.',
      subsidiarity:
        'De klantmanager blijft het gewone contact. Een consultatie is besproken en volgt als hij niet wil praten.',
      messageToReferrer: 'Wij nemen de aanmelding op voor één kennismaking en leggen hem uit dat hij nee kan zeggen.',
    },
  },
  commission: {
    by: 'sanne',
    on: 8,
    question:
      'Is er bij deze inwoner iets aan de hand waar zorg of ondersteuning bij kan helpen, en hoe kan de gemeente met hem omgaan?',
    scope: 'Eén kennismaking. Verder niets zonder zijn instemming.',
    purpose: 'Advies over ondersteuning.',
    onBehalfOf: [],
    recipients: 'Fatma Kaya, regisseur van de gemeente Waterdam.',
    contact: 'fatma',
    wantsBy: 60,
    signedByCommissioner: {
      by: 'fatma',
      on: 14,
      name: 'Jorrit Dekhuizen',
      function: 'afdelingshoofd Veiligheid en Zorg',
      onBehalf: 'het college van Waterdam',
    },
    personName: 'Aslan Tsorgojev',
    personBirthDate: '1997-10-08',
    signedForLiv: { by: 'sanne', on: 15 },
  },
  meeting: {
    by: 'sanne',
    on: 18,
    notHeldReason: 'Alleen de gemeente is betrokken; met Fatma is het telefonisch afgestemd.',
  },
  team: {
    by: 'sanne',
    on: 19,
    duidingExperts: ['omar'],
    careExpert: 'pieter',
    standIn: 'lotte',
    deputy: 'daan',
    expertise: 'Families die over landen verspreid zijn; werving van jonge familieleden.',
    languages: 'Russisch, met een tolk die niet uit zijn streek komt.',
    conflictsChecked: true,
  },
  consent: {
    informed: {
      by: 'omar',
      on: 27,
      informedOn: 27,
      how: 'both',
      language: 'Russisch en Nederlands',
      informedBy: 'Omar en Pieter, op het gemeentehuis, met Fatma de eerste vijf minuten',
      interpreter: true,
      note: 'Verteld wie om advies vraagt, waarom, en dat hij nee kan zeggen. Hij las de brief twee keer en nam hem mee.',
    },
    willing: [
      { by: 'omar', on: 27, willing: 'later', note: 'Hij wil erover denken en belt zelf.' },
      {
        by: 'omar',
        on: 34,
        willing: 'no',
        note: 'Hij belde: "Ik heb mijn verhaal zeven keer verteld. Een achtste keer doe ik niet. U was beleefd, dank u." Gezegd dat dit geen gevolgen heeft.',
      },
    ],
    representatives: [{ by: 'sanne', on: 27, kind: 'none', name: 'geen', note: 'Hij wil geen vertegenwoordiger.' }],
  },
  conversations: {
    talks: [
      {
        plan: {
          by: 'omar',
          on: 28,
          plannedOn: 36,
          time: '16:00',
          place: 'bibliotheek Waterdam, studieruimte',
          withWhom: 'de persoon, als hij wil',
          interpreterLanguage: 'Russisch',
          interpreterMode: 'present',
          interpreterRegister: 'sworn',
        },
      },
    ],
    noConversation: {
      by: 'omar',
      on: 36,
      reason: prose`
        Hij wil geen gesprek. Dat is zijn keuze en wij leiden er niets uit af. Er komt geen duiding: op losse zinnen van anderen doen wij
        geen uitspraak over iemand die wij niet hebben gesproken. Er zijn geen verslagen.

        Wij stellen de gemeente voor om met de taalcoach te bespreken hoe je reageert als iemand met zulke papieren komt. Dat advies gaat
        over het werk van de taalcoach en niet over hem. Hij weet waar hij ons kan vinden.`,
    },
  },
  secrets: [
    'Aslan Tsorgojev',
    'Tsorgojev',
    'Jorrit Dekhuizen',
    'Iemand moet lezen wat zij beloven',
    'Omdat mijn neven eraan geloven',
    'Een achtste keer doe ik niet',
    'praten voorbij is',
    'sprak over zijn rijbewijs',
  ],
}
