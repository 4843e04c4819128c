import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const hetVerkeerdeDorp: Scenario = {
  id: 'het-verkeerde-dorp',
  title: 'Het verkeerde dorp',
  story:
    'Een dichteres leest het concept van het advies over haar en verbetert een feit dat alles anders maakt; daarna verhuist zij in de nacht.',
  commissioner: 'coa-duinrand',
  startDaysAgo: 88,
  until: 'advice',
  coordinator: 'daan',
  referral: {
    by: 'hamid',
    on: 0,
    concern: prose`
      Een bewoonster van 27 plaatst elke avond een gedicht op een openbare pagina. Een vrijwilliger die de taal leest, schrok van twee
      regels over een broer "die brandend binnenging en niet terugkwam". Hij denkt dat zij een aanslag bezingt. Onder het gedicht
      staan reacties van onbekenden met vlaggen en hartjes.

      Op het azc is zij stil. Zij werkt in de bibliotheek en verbetert daar de taalfouten op de borden. Toen een medewerker vroeg waar
      het gedicht over ging, zei zij: "Over een deur." Zij eet weinig en heeft haar haar zelf heel kort geknipt.`,
    since: 'De gedichten zijn er twee maanden. De twee regels stonden er vorige week.',
    involved: 'De vrijwilliger van de bibliotheek en mijn collega van de dagbesteding.',
    tried: 'Gevraagd of zij over haar gedichten wil vertellen op een avond. Zij zei "misschien in de winter".',
    personInformed: 'no',
    personInformedNote: 'Wij wilden niet dat zij zou denken dat zij niet mag schrijven.',
    situation: 'asylumSeeker',
    place: 'coa-duinrand',
    language: 'Dari',
    urgent: 'no',
    referrerName: 'Hamid Rahimi',
    referrerFunction: 'contactpersoon, azc Duinrand',
    referrerPhone: '088-000 43 08',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 1,
      message: 'Uw aanmelding is ontvangen. Vraag de bewoonster niet om gedichten weg te halen.',
    },
    taken: { by: 'daan', on: 1 },
  },
  triage: {
    invited: { by: 'daan', on: 2, triager: 'noor' },
    first: {
      by: 'daan',
      on: 4,
      final: true,
      chain: { answer: 'yes', reason: 'Asielzoeker, azc Duinrand.' },
      conflictArea: { answer: 'yes', reason: 'Zij komt uit een streek waar tot haar vertrek werd gevochten.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Twee regels poëzie, gelezen door één lezer. Een gedicht is geen mededeling.',
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Weinig eten, het haar, de stilte: er is verdriet waar iemand naar mag vragen.',
      },
    },
    second: {
      by: 'noor',
      on: 4,
      final: true,
      chain: { answer: 'yes', reason: 'Woont bij het COA.' },
      conflictArea: { answer: 'yes', reason: 'Aannemelijk uit haar dossier bij de mentor.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Ik las het hele gedicht. Het kan over rouw gaan; dat weet alleen zij.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Zij heeft woorden. Nu nog iemand die ze verstaat.' },
    },
    conclusion: {
      by: 'daan',
      on: 6,
      outcome: 'included',
      conclusion: 'Wij nemen de aanmelding op, om haar te vragen wat zij schrijft in plaats van het te raden.',
      necessity: 'Er gaat een verhaal rond over een aanslag. Zonder antwoord blijft dat aan haar kleven.',
      proportionality: 'Twee gesprekken. Haar pagina lezen wij alleen samen met haar.',
      subsidiarity: 'Een consultatie haalt het verhaal over haar niet weg.',
      messageToReferrer: 'Wij nemen de aanmelding op en spreken haar zelf.',
    },
  },
  commission: {
    by: 'daan',
    on: 7,
    question:
      'Waarover schrijft deze bewoonster, is er zorg over radicalisering, en wat heeft zij nodig op azc Duinrand?',
    scope: 'Gesprekken met haar; informatie van de collega van de dagbesteding.',
    purpose: 'Advies over zorg, dagbesteding en haar plek op het azc.',
    onBehalfOf: ['IND'],
    recipients: 'Hamid Rahimi, contactpersoon azc Duinrand.',
    contact: 'hamid',
    wantsBy: 95,
    signedByCommissioner: {
      by: 'hamid',
      on: 13,
      name: 'Roelof Spanninga',
      function: 'manager opvang azc Duinrand',
      onBehalf: 'COA',
    },
    personName: 'Parwana Samandari-Khel',
    personBirthDate: '1999-11-17',
    vNumber: '9944102957',
    signedForLiv: { by: 'daan', on: 14 },
  },
  meeting: {
    by: 'daan',
    on: 20,
    heldOn: 20,
    attended: 'Hamid, collega dagbesteding, Daan',
    agreed: 'De vrijwilliger hoort dat zijn zorg is besproken en vertelt zijn uitleg van het gedicht niet verder.',
    whoInformsPerson: 'Noor, in het Dari met tolk.',
  },
  team: {
    by: 'daan',
    on: 21,
    duidingExperts: ['noor'],
    careExpert: 'pieter',
    standIn: 'lotte',
    deputy: 'sanne',
    expertise: 'Rouw; poëzie en beeldspraak in het Dari; vrouwen die gevlucht zijn om hun werk.',
    languages: 'Tolk Dari met literaire ervaring.',
    conflictsChecked: true,
  },
  consent: {
    informed: {
      by: 'noor',
      on: 27,
      informedOn: 27,
      how: 'both',
      language: 'Dari',
      informedBy: 'Noor, met tolk',
      interpreter: true,
      note: 'Zij wilde weten wie het gedicht had gelezen. Gezegd dat wij dat niet vertellen en waarom.',
    },
    willing: [{ by: 'noor', on: 27, willing: 'yes', note: '"Dan lezen wij het samen. Hardop."' }],
    consents: [
      {
        by: 'noor',
        on: 27,
        purpose: 'conversation',
        given: 'yes',
        how: 'mondeling',
        note: 'Zij leest mee in de notities.',
      },
      {
        by: 'pieter',
        on: 84,
        purpose: 'health-part',
        given: 'no',
        how: 'mondeling, met tolk',
        note: 'Zij gaat zelf naar de huisarts en wil niet dat dit op papier naar het COA gaat.',
      },
    ],
    representatives: [
      {
        by: 'daan',
        on: 27,
        kind: 'lawyer',
        name: 'mr. Sietske Roodenrijs',
        note: 'Wil het concept lezen als haar cliënte dat wil.',
      },
    ],
  },
  conversations: {
    talks: [
      {
        plan: {
          by: 'noor',
          on: 28,
          plannedOn: 33,
          time: '10:00',
          place: 'bibliotheek azc Duinrand, voor openingstijd',
          withWhom: 'de persoon',
          interpreterLanguage: 'Dari',
          interpreterMode: 'present',
          interpreterRegister: 'sworn',
        },
        report: {
          by: 'pieter',
          on: 34,
          heldOn: 33,
          present: 'De persoon, Noor, Pieter, tolk',
          forTeam: prose`
            Zij leest het gedicht voor, eerst snel, dan nog eens langzaam. Noor vraagt naar de regel over de broer. "Hij ging naar binnen om mijn
            boeken te halen. Ik had gezegd: laat ze. Hij ging." Het huis stond in brand nadat mannen haar school hadden aangevallen. De deur
            viel dicht. Zij stond aan de andere kant.

            Noor vraagt of er in haar taal ook gedichten zijn die strijders prijzen. "Natuurlijk. Die zijn slecht geschreven." Zij noemt drie
            dichters die zij bewondert; alle drie schreven over ballingschap. De reacties onder haar gedicht leest zij niet.`,
          careOnly:
            'Eet weinig sinds de sterfdag. Haar geknipt op die dag, als rouwgebruik bij haar thuis. Schuldgevoel. Geen doodswens, slaapt redelijk.',
          ownWords: [{ quote: 'Hij ging naar binnen om mijn boeken te halen.', mayBeUsed: true }],
          signedOn: 35,
        },
      },
    ],
  },
  duiding: {
    radicalisation: {
      by: 'noor',
      on: 42,
      question: 'Wijzen haar gedichten of haar gedrag op mogelijke radicalisering?',
      observations: [
        {
          what: 'Schrijft over een broer "die brandend binnenging en niet terugkwam".',
          on: -7,
          where: 'openbare pagina op internet',
          sourceType: 'secondHand',
          source: 'vrijwilliger van de bibliotheek, via Hamid',
          howKnown: 'De vrijwilliger las twee regels en niet het hele gedicht.',
          reliability: 'redelijk',
          credibility: 'bevestigd',
          side: 'for',
          quote: true,
        },
        {
          what: 'Leest het hele gedicht voor en vertelt dat het gaat over de brand waarin haar broer omkwam.',
          on: 33,
          where: 'bibliotheek azc Duinrand',
          sourceType: 'conversation',
          source: 'gesprek met Noor en Pieter, met tolk',
          side: 'against',
          quote: false,
        },
        {
          what: 'Over gedichten die strijders prijzen: "Natuurlijk. Die zijn slecht geschreven."',
          on: 33,
          where: 'bibliotheek azc Duinrand',
          sourceType: 'selfReport',
          source: 'de persoon zelf, met tolk',
          side: 'against',
          quote: true,
        },
      ],
      protective: [
        'Zij heeft woorden en een dagelijks ritme van schrijven.',
        'Op de bibliotheek is zij gewaardeerd.',
        'Zij vroeg zelf om samen te lezen.',
      ],
      alternatives: [
        'Rouwpoëzie, waarin vuur en deuren letterlijk zijn.',
        'Een vertaling van twee regels zonder de rest.',
      ],
      missing: [
        {
          what: 'De andere gedichten',
          notBecause: 'Zij hoeft haar werk niet te laten keuren. De vraag ging over dit gedicht.',
        },
      ],
      foundation: 'goed',
      foundationReason: 'Zij lichtte de tekst zelf toe en wat zij vertelt, past bij de hele tekst.',
      conclusion:
        'Er zijn geen aanwijzingen voor radicalisering. Het gedicht gaat over haar broer, die omkwam toen hij haar boeken redde.',
      validUntil: 270,
      reviewOn: 180,
      signedOn: 49,
      review: {
        by: 'omar',
        on: 54,
        agrees: 'yes',
        remarks: 'Akkoord. Schrijf niet "martelaar"; dat woord komt in het gedicht niet voor.',
      },
    },
    mentalHealth: {
      by: 'pieter',
      on: 43,
      question: 'Hoe gaat het met haar en heeft zij behandeling nodig?',
      observations: [
        {
          what: 'Vertelt dat zij haar haar knipte op de sterfdag, zoals dat bij haar thuis gaat.',
          on: 33,
          where: 'bibliotheek azc Duinrand',
          sourceType: 'selfReport',
          source: 'de persoon zelf, met tolk',
          side: 'context',
          quote: false,
        },
      ],
      protective: [
        'Zij zorgt zelf voor een afspraak bij de huisarts.',
        'Zij spreekt elke week een vriendin met wie zij studeerde.',
      ],
      alternatives: ['Een rouwgebruik, dat van buiten op een klacht lijkt.'],
      missing: [{ what: 'Haar gewicht', notBecause: 'Dat bespreekt zij met de huisarts.' }],
      foundation: 'redelijk',
      foundationReason: 'Eén gesprek, open en rustig.',
      conclusion:
        'Zij rouwt en voelt zich schuldig. Er is nu geen stoornis. Rond de sterfdag van haar broer heeft zij extra steun nodig.',
      validUntil: 180,
      reviewOn: 150,
      signedOn: 50,
      review: { by: 'lotte', on: 55, agrees: 'yes', remarks: 'Akkoord.' },
    },
    careConclusion: {
      by: 'pieter',
      on: 56,
      text: 'Zij rouwt. Rond de sterfdag van haar broer is extra aandacht fijn. Vraag naar haar werk, niet naar haar eten.',
      indication: true,
      releasedOn: 56,
    },
    meeting: {
      by: 'daan',
      on: 58,
      heldOn: 58,
      attended: 'Noor, Pieter, Daan',
      joint:
        'Wij zijn het eens. Het belangrijkste advies gaat over het rechtzetten van het verhaal dat over haar rondgaat.',
    },
  },
  advice: {
    by: 'daan',
    on: 66,
    answer: prose`
      Zij schrijft over haar broer, die omkwam bij een brand. Er is geen aanwijzing voor radicalisering. Het azc kan haar helpen door
      het verhaal over een aanslag recht te zetten en haar werk de plek te geven die zij zelf wil.`,
    parts: {
      safetyRisk: { insight: 'Er is geen gevaar van haar uitgegaan. Een gedicht is gelezen als bericht.' },
      safetySurroundings: {
        insight: 'Zij merkt dat mensen stil worden als zij binnenkomt. Het gerucht maakt haar onveilig.',
      },
      care: { insight: 'Zij regelt haar zorg zelf.' },
      education: { insight: 'In de bibliotheek is zij op haar plek en zij kan meer aan.' },
      network: { insight: 'Zij heeft één goede vriendin, ver weg. Op het azc leest niemand haar taal met plezier.' },
    },
    recommendations: [
      {
        key: 'rechtzetten',
        domain: 'safetySurroundings',
        title: 'Zet het verhaal over de aanslag recht',
        text: 'Vertel de medewerkers die ervan wisten dat het gedicht over rouw gaat. Doe dat in haar woorden en met haar instemming.',
        rationale: 'Het gerucht is van twee regels gemaakt en blijft anders hangen.',
        addressee: 'COA, azc Duinrand',
        owner: 'Hamid',
        urgency: 'binnen een week',
        reviewOn: 120,
      },
      {
        key: 'bibliotheek',
        domain: 'education',
        title: 'Een vaste taak in de bibliotheek',
        text: 'Bied haar twee dagdelen aan om de collectie Dari en Pasjtoe op te bouwen.',
        rationale: 'Werk met boeken geeft haar rust en aanzien.',
        addressee: 'COA, azc Duinrand',
        owner: 'collega dagbesteding',
        urgency: 'binnen een maand',
        reviewOn: 130,
      },
    ],
    noRecommendationBecause: {
      safetyRisk: 'Er is geen gevaar gebleken.',
      care: 'Zij regelt dit zelf en vraagt er geen hulp bij.',
      network: 'Wij wachten af wat zij zelf wil met haar gedichten.',
    },
    validUntil: 270,
    summaryForPerson: prose`
      U schrijft gedichten. Iemand begreep twee regels verkeerd en het azc vroeg ons om advies. U las ons het gedicht voor. Wij schrijven dat het over
      uw broer gaat, die omkwam bij de brand in uw dorp. Wij zien geen reden voor zorg over radicalisering. Wij vragen het azc om het
      verhaal recht te zetten en u werk in de bibliotheek aan te bieden.`,
    shown: {
      by: 'noor',
      on: 84,
      shownOn: 84,
      language: 'Dari, samen gelezen met tolk',
      corrections: prose`
        "Niet mijn dorp. In mijn dorp is nooit gebrand. Het was de stad Zarkoh-e Now, in het huis van mijn tante, naast de school waar ik lesgaf."
        In het concept stond het dorp waar zij is geboren. Dit wordt aangepast voordat de experts ondertekenen.`,
      ownView: 'Er staat dat ik stil ben. Ik ben niet stil, ik ben aan het werk. Laat dat er ook staan.',
      healthPart: 'refused',
    },
  },
  relocation: {
    reported: {
      by: 'daan',
      on: 87,
      movesOn: 86,
      place: 'nog niet bekend; zij vertrok in de nacht naar een andere opvang',
    },
  },
  secrets: [
    'Parwana Samandari-Khel',
    'Samandari-Khel',
    '9944102957',
    'Sietske Roodenrijs',
    'Zarkoh-e Now',
    'die brandend binnenging en niet terugkwam',
    'Hij ging naar binnen om mijn boeken te halen',
    'Die zijn slecht geschreven',
    'Ik ben niet stil, ik ben aan het werk',
    'In mijn dorp is nooit gebrand',
  ],
}
