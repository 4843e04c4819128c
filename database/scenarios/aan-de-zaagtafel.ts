import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const aanDeZaagtafel: Scenario = {
  id: 'aan-de-zaagtafel',
  title: 'Aan de zaagtafel',
  story:
    'Een jongeman deelt haat over een bevolkingsgroep en vindt houvast in een houtwerkplaats; er blijft steun nodig.',
  commissioner: 'gemeente-voorbeeldstad',
  startDaysAgo: 255,
  until: 'closed',
  coordinator: 'sanne',
  referral: {
    by: 'joost',
    on: 0,
    concern: prose`
      Een statushouder van 22 stuurde in een groepsapp van oud-cursisten filmpjes van een militie, met de tekst: "Wie mijn dorp
      verbrandde, komt ook hier. Wees klaar." Hij noemde een bevolkingsgroep "kakkerlakken". Een oud-cursist uit die groep durft niet meer
      naar de taalles. Zij woont bij hem in de straat.

      De jongen werkt in de keuken van een school en is daar een week weg geweest. De kok zegt dat hij de beste is die zij heeft.
      Toen zij hem vroeg waar hij was, huilde hij en zei: "Mijn oom is begraven en ik was er niet." Zij stuurde hem naar huis met soep.`,
    since: 'De filmpjes zijn van de laatste drie weken. Zijn oom stierf een maand geleden.',
    involved: 'De groepsbeheerder, de kok en een jongerenwerker.',
    tried: 'De groepsbeheerder haalde de filmpjes weg. Hij zei sorry en stuurde een week later een nieuwe.',
    personInformed: 'yes',
    personInformedNote: 'De jongerenwerker sprak hem. Hij zei dat hij wist dat het fout was.',
    situation: 'statusHolder',
    place: 'gemeente-voorbeeldstad',
    language: 'Swahili en Nederlands',
    urgent: 'soon',
    personName: 'Espoir Mwangalabu',
    personBirthDate: '2004-07-20',
    referrerName: 'Joost Brouwer',
    referrerFunction: 'regisseur, gemeente Voorbeeldstad',
    referrerPhone: '088-000 61 05',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 0,
      message:
        'Wij hebben uw aanmelding ontvangen. Voelt de oud-cursist zich bedreigd, dan kan zij de wijkagent bellen; dat is aan haar.',
    },
    taken: { by: 'sanne', on: 0 },
  },
  triage: {
    invited: { by: 'sanne', on: 1, triager: 'noor' },
    first: {
      by: 'sanne',
      on: 3,
      final: true,
      chain: { answer: 'yes', reason: 'Statushouder in Voorbeeldstad.' },
      conflictArea: { answer: 'yes', reason: 'Hij woonde tot drie jaar geleden in een gebied waar milities vochten.' },
      possibleRadicalisation: {
        answer: 'yes',
        reason: 'Hij deelt oproepen van een militie en noemt een bevolkingsgroep ongedierte.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Het begon na de dood van zijn oom. Hij zegt zelf dat het fout is.' },
    },
    second: {
      by: 'noor',
      on: 4,
      final: true,
      chain: { answer: 'yes', reason: 'Vergunning sinds twee jaar.' },
      conflictArea: { answer: 'yes', reason: 'Aannemelijk uit zijn inburgeringsgesprek.' },
      possibleRadicalisation: {
        answer: 'yes',
        reason: 'De filmpjes en de woorden zijn duidelijk. Hoe diep het gaat, is niet te zeggen.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Werk en rouw zijn aanknopingspunten.' },
    },
    conclusion: {
      by: 'sanne',
      on: 5,
      outcome: 'included',
      conclusion: 'Wij nemen de aanmelding op. Haat en rouw komen hier samen. Beide moeten besproken worden.',
      necessity: 'Een buurvrouw blijft thuis uit angst en de gemeente weet niet hoe zij hem moet aanspreken.',
      proportionality: 'Drie gesprekken met hem. Wij lezen zijn berichten alleen als hij ze laat zien.',
      subsidiarity: 'De jongerenwerker heeft gesproken; het ging een week goed en toen weer mis.',
      messageToReferrer:
        'Wij nemen de aanmelding op. Ondersteunt u de oud-cursist apart; zij hoort niet in dit dossier.',
    },
  },
  commission: {
    by: 'sanne',
    on: 6,
    question:
      'Waar komt zijn haat vandaan, hoe ver gaat die, en hoe krijgt hij zijn leven in Voorbeeldstad weer op de rails?',
    scope: 'Gesprekken met hem; informatie van kok en jongerenwerker.',
    purpose: 'Advies over begeleiding, zorg en veiligheid in de straat.',
    onBehalfOf: [],
    recipients: 'Joost Brouwer, regisseur van de gemeente Voorbeeldstad.',
    contact: 'joost',
    wantsBy: 75,
    signedByCommissioner: {
      by: 'joost',
      on: 10,
      name: 'Hennie Grasveld',
      function: 'teammanager Zorg en Veiligheid',
      onBehalf: 'de burgemeester van Voorbeeldstad',
    },
    personName: 'Espoir Mwangalabu',
    personBirthDate: '2004-07-20',
    vNumber: '9926657091',
    signedForLiv: { by: 'sanne', on: 11 },
  },
  meeting: {
    by: 'sanne',
    on: 15,
    heldOn: 15,
    attended: 'Joost, jongerenwerker, Sanne',
    agreed: 'De jongerenwerker blijft zijn contact. Met de oud-cursist spreekt een ander.',
    whoInformsPerson: 'De jongerenwerker, in het Nederlands.',
  },
  team: {
    by: 'sanne',
    on: 17,
    duidingExperts: ['rosa'],
    outsideUntil: 180,
    careExpert: 'lotte',
    standIn: 'pieter',
    deputy: 'daan',
    expertise: 'Etnisch geweld, haatspraak en rouw; jonge mannen en werk.',
    languages: 'Nederlands, met een tolk Swahili achter de hand.',
    conflictsChecked: true,
  },
  consent: {
    informed: {
      by: 'rosa',
      on: 22,
      informedOn: 22,
      how: 'spoken',
      language: 'Nederlands',
      informedBy: 'Rosa en Lotte',
      interpreter: false,
      note: 'Hij vroeg of zijn oom erin moet. Alleen als hij dat wil.',
    },
    willing: [{ by: 'rosa', on: 22, willing: 'yes', note: '"Ik praat liever met een vreemde."' }],
    consents: [
      {
        by: 'lotte',
        on: 22,
        purpose: 'conversation',
        given: 'yes',
        how: 'mondeling',
        note: 'In de werkplaats, niet op het gemeentehuis.',
      },
      {
        by: 'lotte',
        on: 60,
        purpose: 'health-part',
        given: 'yes',
        how: 'schriftelijk',
        note: 'Aan de huisarts en de rouwbegeleider.',
      },
    ],
    representatives: [{ by: 'sanne', on: 22, kind: 'none', name: 'geen', note: 'Hij wil er niemand bij.' }],
  },
  conversations: {
    talks: [
      {
        plan: {
          by: 'rosa',
          on: 22,
          plannedOn: 28,
          time: '15:00',
          place: 'houtwerkplaats De Eik, Voorbeeldstad',
          withWhom: 'de persoon',
          interpreterMode: 'none',
          interpreterRegister: 'none',
        },
        report: {
          by: 'lotte',
          on: 29,
          heldOn: 28,
          present: 'De persoon, Rosa, Lotte; gesprek in het Nederlands',
          forTeam: prose`
            Rosa vraagt naar het woord "kakkerlakken". Hij kijkt weg. "Dat zeiden zij over ons, op de radio, toen ik klein was. Ik heb het gewoon
            teruggezegd." Hij heeft de militie nooit gezien. De filmpjes krijgt hij van een neef die daar nog woont. Hij stuurde ze door,
            "zodat iemand ziet hoe erg het is".

            Rosa vraagt wie er "klaar" moest zijn. Hij weet het niet. Over de buurvrouw schrikt hij: zij is van die groep, maar zij gaf hem
            eens een pan. "Dan durft zij nu niet buiten door mij." Hij legt een plank neer die hij schuin heeft gezaagd en vraagt hoe dat recht moet.`,
          careOnly:
            'Rouw om zijn oom, die vader verving. Nachtmerries na de filmpjes, die hij blijft kijken "om niets te missen". Drinkt in het weekend. Geen doodswens.',
          ownWords: [{ quote: 'Dan durft zij nu niet buiten door mij.', mayBeUsed: true }],
          signedOn: 30,
        },
      },
    ],
  },
  duiding: {
    radicalisation: {
      by: 'rosa',
      on: 38,
      question: 'Waar komt de haat in zijn berichten vandaan en hoe ver gaat die?',
      observations: [
        {
          what: 'Stuurde filmpjes van een militie met de tekst: "Wie mijn dorp verbrandde, komt ook hier. Wees klaar."',
          on: -10,
          where: 'groepsapp van oud-cursisten',
          sourceType: 'document',
          source: 'schermafdruk van de groepsbeheerder, met diens akkoord',
          howKnown: 'Op papier ontvangen van de gemeente.',
          reliability: 'betrouwbaar',
          credibility: 'bevestigd',
          side: 'for',
          quote: true,
        },
        {
          what: 'Stuurde na excuses een week later een nieuw filmpje.',
          on: -3,
          where: 'groepsapp van oud-cursisten',
          sourceType: 'secondHand',
          source: 'groepsbeheerder, via Joost Brouwer',
          howKnown: 'De beheerder zag het zelf.',
          reliability: 'betrouwbaar',
          credibility: 'bevestigd',
          side: 'for',
          quote: false,
        },
        {
          what: '"Dan durft zij nu niet buiten door mij." Schrikt van de gevolgen voor een buurvrouw.',
          on: 28,
          where: 'houtwerkplaats De Eik',
          sourceType: 'selfReport',
          source: 'de persoon zelf, in het Nederlands',
          side: 'against',
          quote: true,
        },
      ],
      protective: [
        'Hij werkt graag en anderen zijn blij met hem.',
        'Hij zag de gevolgen voor zijn buurvrouw en wilde dat rechtzetten.',
        'De kok houdt contact, ook als hij ziek is.',
      ],
      alternatives: [
        'Rouw om zijn oom: de filmpjes begonnen in die week.',
        'Een woord dat hij als kind over zichzelf hoorde en teruggaf.',
      ],
      missing: [
        { what: 'Welke druk zijn neef uitoefent', how: 'Hij vertelt het de jongerenwerker, als hij eraan toe is.' },
      ],
      foundation: 'redelijk',
      foundationReason: 'Eén gesprek, een document en een nauwkeurige bron.',
      conclusion: prose`
        Er was haat in zijn berichten, en die is deels bevestigd. Hij herhaalde woorden van vroeger en van een neef. Hij wil niet vechten en hij
        schaamt zich. Zonder steun bij zijn rouw kan hij bij nieuw nieuws weer in die woorden vallen.`,
      validUntil: 300,
      reviewOn: 200,
      signedOn: 44,
      review: {
        by: 'omar',
        on: 48,
        agrees: 'partly',
        remarks:
          'Eens met de conclusie. Ik zou het gesprek met de neef zwaarder laten wegen; Rosa heeft een zin toegevoegd.',
      },
    },
    mentalHealth: {
      by: 'lotte',
      on: 38,
      question: 'Wat doet het verlies met hem en welke hulp past?',
      observations: [
        {
          what: 'Blijft filmpjes kijken "om niets te missen" en slaapt daarna slecht.',
          on: 28,
          where: 'houtwerkplaats De Eik',
          sourceType: 'selfReport',
          source: 'de persoon zelf',
          side: 'for',
          quote: false,
        },
      ],
      protective: ['Hij stopte twee weken met kijken toen de kok hem vroeg om samen te koken.'],
      alternatives: ['Een jonge man die zijn weekend zoekt; drinken kan ook daarbij horen.'],
      missing: [{ what: 'Hoe vaak hij drinkt', how: 'De huisarts vraagt het.' }],
      foundation: 'redelijk',
      foundationReason: 'Eén gesprek met openheid.',
      conclusion:
        'Rouw met nachtmerries en drinken in het weekend. Begeleiding bij rouw en een gesprek over drank zijn nodig.',
      validUntil: 200,
      reviewOn: 160,
      signedOn: 44,
      review: { by: 'pieter', on: 49, agrees: 'yes', remarks: 'Akkoord. Let op drank rond sterfdagen.' },
    },
    careConclusion: {
      by: 'lotte',
      on: 50,
      text: 'Hij rouwt en slaapt slecht door filmpjes. Rouwbegeleiding helpt. Vraag niet naar de filmpjes, vraag naar zijn oom.',
      indication: true,
      releasedOn: 50,
    },
    meeting: {
      by: 'sanne',
      on: 52,
      heldOn: 52,
      attended: 'Rosa, Lotte, Sanne',
      joint: 'Haat en rouw hangen samen. De straat heeft iets nodig en hij ook.',
    },
  },
  advice: {
    by: 'sanne',
    on: 55,
    answer:
      'Zijn haat komt uit verlies en uit woorden die hij als kind hoorde. Hij wil er niet naar handelen en schaamt zich voor wat hij schreef. Een werkplaats, rouwbegeleiding en contact met de kok geven hem een andere richting.',
    parts: {
      safetyRisk: {
        insight:
          'Berichten met haat kunnen terugkomen bij nieuws over zijn streek. Een vast contact dat vraagt "wat is er gebeurd?" helpt dan.',
      },
      safetySurroundings: {
        insight: 'Een buurvrouw is bang. Zij krijgt eigen steun; hij wil haar zijn excuses aanbieden.',
      },
      care: { insight: 'Rouw en slecht slapen, en in het weekend drank.' },
      education: { insight: 'Werken met hout ging goed. De keuken blijft ook.' },
      network: { insight: 'Zijn neef trekt, zijn kok houdt vast.' },
    },
    recommendations: [
      {
        key: 'werkplaats',
        domain: 'education',
        title: 'Twee dagen houtwerkplaats De Eik',
        text: 'Meld hem aan voor een leerwerkplek met een vaste begeleider.',
        rationale: 'Hij werkte daar geconcentreerd en vroeg om hulp.',
        addressee: 'Gemeente Voorbeeldstad',
        owner: 'klantmanager werk',
        urgency: 'binnen een maand',
        reviewOn: 100,
      },
      {
        key: 'rouw',
        domain: 'care',
        title: 'Rouwbegeleiding',
        text: 'Verwijs via de huisarts naar een begeleider die de streek kent.',
        rationale: 'De filmpjes begonnen na de dood van zijn oom.',
        addressee: 'Huisarts',
        owner: 'huisarts',
        urgency: 'binnen een maand',
        reviewOn: 110,
      },
      {
        key: 'straat',
        domain: 'safetySurroundings',
        title: 'Excuses, als de buurvrouw dat wil',
        text: 'De jongerenwerker vraagt haar of zij een brief of gesprek wil. Zij mag nee zeggen.',
        rationale: 'Hij wil het goedmaken, maar alleen op haar voorwaarden.',
        addressee: 'Gemeente Voorbeeldstad',
        owner: 'jongerenwerker',
        urgency: 'binnen drie maanden',
        reviewOn: 140,
      },
    ],
    noRecommendationBecause: {
      safetyRisk: 'Het vaste contact is er al.',
      network: 'Dat gaat via de kok en de jongerenwerker.',
    },
    validUntil: 300,
    summaryForPerson:
      'U stuurde berichten met haat. U zegt dat u ze kreeg van uw neef en dat u rouwt om uw oom. Wij denken dat u niet wilt vechten. Wij adviseren hulp bij rouw, een plek in de houtwerkplaats en excuses aan uw buurvrouw, als zij dat wil.',
    shown: {
      by: 'rosa',
      on: 60,
      shownOn: 60,
      language: 'Nederlands',
      ownView: 'Ik heb geen haat meer, maar ik ben nog niet klaar met verdriet.',
      healthPart: 'consented',
    },
    signedForDuiding: { by: 'rosa', on: 61 },
    signedForCare: { by: 'lotte', on: 61 },
    sent: { by: 'sanne', on: 62 },
    talk: {
      by: 'sanne',
      on: 68,
      heldOn: 68,
      attended: 'Joost, jongerenwerker, Sanne, Rosa',
      agreed: 'De klantmanager regelt de werkplek; de jongerenwerker spreekt de buurvrouw.',
    },
  },
  followUp: {
    decisions: [
      { by: 'joost', on: 70, recommendation: 'werkplaats', decision: 'adopted', owner: 'klantmanager werk', due: 95 },
      { by: 'joost', on: 70, recommendation: 'rouw', decision: 'adopted', owner: 'huisarts', due: 100 },
      {
        by: 'joost',
        on: 70,
        recommendation: 'straat',
        decision: 'changed',
        reason: 'De buurvrouw wil geen gesprek, wel een brief.',
        changedText: 'Hij schrijft een brief; de jongerenwerker brengt die.',
        owner: 'jongerenwerker',
        due: 120,
      },
    ],
    progress: [
      {
        by: 'joost',
        on: 98,
        recommendation: 'werkplaats',
        status: 'done',
        note: 'Hij werkt maandag en donderdag in De Eik en zaagt recht.',
      },
      {
        by: 'joost',
        on: 112,
        recommendation: 'straat',
        status: 'done',
        note: 'Brief gegeven. Zij las hem en zei dat zij weer naar de les gaat.',
      },
      {
        by: 'joost',
        on: 130,
        recommendation: 'rouw',
        status: 'busy',
        note: 'Drie gesprekken gehad. Hij gaat, ook als hij zegt dat hij niet wil.',
      },
    ],
    reviewMoments: [
      {
        by: 'sanne',
        on: 70,
        reviewOn: 130,
        what: 'Is hij weer in de haat gevallen, en wat hielp?',
        held: {
          by: 'sanne',
          on: 131,
          note: 'Eén keer een nieuw filmpje, dezelfde avond weggehaald. Hij belde de kok in plaats van zijn neef.',
        },
      },
    ],
  },
  closure: {
    by: 'sanne',
    on: 196,
    reason: 'completed',
    outcomeRadicalisation: 'partlyConfirmed',
    outcomeMentalHealth: 'partlyConfirmed',
    supportNeeded: true,
    note: prose`
      De zorg is deels bevestigd: er was haat in wat hij deelde, zonder plan. Hij nam afstand en herstelde wat hij kon. Er blijft steun nodig bij zijn
      rouw, vooral in de maand van de dood van zijn oom. De gemeente houdt de jongerenwerker een jaar betrokken.`,
    evaluations: [
      {
        by: 'sanne',
        on: 190,
        from: 'liv',
        text: 'Rosa sprak met hem tussen de planken. Dat werkte beter dan een kantoor.',
      },
      {
        by: 'joost',
        on: 192,
        from: 'commissioner',
        text: 'Wij wisten eerst niet of wij moesten bellen of vragen. Nu weten wij hoe je vraagt.',
      },
      { by: 'sanne', on: 194, from: 'person', text: 'Ik dacht dat ik een crimineel was. Nu maak ik stoelen.' },
    ],
    messages: [
      { to: 'aanmelder', text: 'Het advies is gegeven en het dossier is gesloten. Wij danken u voor uw aanmelding.' },
      {
        to: 'kok van de schoolkeuken',
        text: 'U hielp mee. Het dossier is gesloten. U hoeft niets meer te doen dan u al deed.',
      },
    ],
    closedOn: 196,
  },
  secrets: [
    'Espoir Mwangalabu',
    'Mwangalabu',
    '9926657091',
    'Wie mijn dorp verbrandde, komt ook hier',
    'Mijn oom is begraven en ik was er niet',
    'Dan durft zij nu niet buiten door mij',
    'zij gaf hem eens een pan',
    'Nu maak ik stoelen',
    'Zij stuurde hem naar huis met soep',
  ],
}
