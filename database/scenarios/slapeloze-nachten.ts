import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const slapelozeNachten: Scenario = {
  id: 'slapeloze-nachten',
  title: 'Slapeloze nachten',
  story: 'Een man zit elke nacht met een opname op de gang; de zorg blijkt te gaan over rouw en slapeloosheid.',
  commissioner: 'coa-heidedorp',
  startDaysAgo: 230,
  until: 'closed',
  coordinator: 'sanne',
  referral: {
    by: 'els',
    on: 0,
    concern: prose`
      Een bewoner die ik sinds het voorjaar begeleid, is in korte tijd veranderd. Hij kwam elke week naar de taalles en
      naar de fietsenwerkplaats. Nu komt hij nergens meer. De nachtdienst ziet hem tussen twee en vijf uur op de gang
      van gebouw C zitten, met oortjes in en zijn jas aan. Hij luistert steeds naar dezelfde opname van een stem die reciteert.

      Vorige week draaiden jongens op de gang harde muziek. Hij zei tegen hen: "Jullie lachen en zij liggen onder de grond."
      Toen ik hem daarnaar vroeg, zei hij: "Mijn broer wacht op mij. Ik ga iets groots voor hem doen." Meer wilde hij niet zeggen.
      Ik weet niet wat hij bedoelt. Een collega noemde het woord radicalisering. Ik vind dat ik het moet vragen.`,
    since: 'Ongeveer zes weken. De zinnen over zijn broer hoorde ik vorige week voor het eerst.',
    involved:
      'De praktijkverpleegkundige van het gezondheidscentrum heeft hem één keer gezien. De nachtdienst houdt contact.',
    tried:
      'Twee gesprekken met een tolk aan de telefoon. Een andere plek in de werkplaats aangeboden. Hij bedankte en bleef weg.',
    personInformed: 'no',
    personInformedNote: 'Ik wil eerst overleggen hoe ik dit zo vertel dat hij mij blijft vertrouwen.',
    situation: 'asylumSeeker',
    place: 'coa-heidedorp',
    language: 'Arabisch (Levantijns)',
    urgent: 'soon',
    referrerName: 'Els Groen',
    referrerFunction: 'woonbegeleider en mentor, azc Heidedorp',
    referrerPhone: '088-000 41 17',
    referrerEmail: 'els@azc-heidedorp.invalid',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 1,
      message: prose`
        Wij hebben uw aanmelding ontvangen en gelezen. Twee collega's kijken binnen vijf werkdagen of het LIV kan helpen.
        Blijf intussen gewoon contact houden. Wordt iemand acuut een gevaar voor zichzelf of een ander, bel dan 112.`,
    },
    taken: { by: 'sanne', on: 1 },
  },
  triage: {
    invited: { by: 'sanne', on: 2, triager: 'omar' },
    first: {
      by: 'sanne',
      on: 4,
      final: true,
      chain: { answer: 'yes', reason: 'De asielprocedure loopt; de persoon woont in azc Heidedorp.' },
      conflictArea: {
        answer: 'yes',
        reason: 'Volgens de mentor woonde hij tot twee jaar geleden in een stad waar is gevochten.',
      },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Er zijn twee zinnen die iets kunnen betekenen. Luisteren naar recitatie zegt op zichzelf niets.',
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Niet slapen, zich terugtrekken en schrikken van muziek vragen hoe dan ook om hulp.',
      },
    },
    second: {
      by: 'omar',
      on: 5,
      final: true,
      chain: { answer: 'yes', reason: 'Asielzoeker, verblijft bij het COA.' },
      conflictArea: { answer: 'yes', reason: 'Aannemelijk op grond van wat hij de mentor bij de intake vertelde.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: '"Iets groots doen" kan van alles zijn. Niemand heeft hem gevraagd wat hij bedoelt. Dat moet eerst.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Een gesprek over zijn broer en zijn nachten kan al verschil maken.' },
    },
    conclusion: {
      by: 'sanne',
      on: 6,
      outcome: 'included',
      conclusion: prose`
        Wij nemen de aanmelding op. Of er sprake is van mogelijke radicalisering, weten wij niet; wij beantwoorden
        die vraag hier ook niet. De zinnen zijn te ernstig om te laten liggen en te onduidelijk om iets uit af te leiden.`,
      necessity:
        'De mentor en de nachtdienst weten niet hoe zij hem moeten begrijpen en hij trekt zich steeds verder terug.',
      proportionality:
        'Hooguit drie gesprekken met de persoon en één vraag aan het gezondheidscentrum. Geen gesprekken met medebewoners.',
      subsidiarity:
        'Een consultatie van de mentor is overwogen. Die geeft geen antwoord, omdat niemand weet wat hij zelf bedoelt.',
    },
  },
  commission: {
    by: 'sanne',
    on: 7,
    question: prose`
      Hoe kunnen wij de verandering bij deze bewoner begrijpen, ook met het oog op mogelijke radicalisering,
      en wat helpt hem en de medewerkers van azc Heidedorp de komende maanden?`,
    scope:
      'Gesprekken met de persoon, informatie van mentor en gezondheidscentrum. Geen onderzoek naar zijn asielrelaas, geen onderzoek op internet.',
    purpose: 'Advies over passende zorg en ondersteuning. Niet bedoeld voor de beslissing op zijn asielaanvraag.',
    onBehalfOf: ['IND'],
    recipients:
      'Karin, contactpersoon van azc Heidedorp. Het gezondheidsdeel, als hij dat goedvindt: de huisarts van het gezondheidscentrum.',
    contact: 'karin',
    wantsBy: 75,
    signedByCommissioner: {
      by: 'karin',
      on: 11,
      name: 'Margriet Hollebrandt',
      function: 'locatiemanager azc Heidedorp',
      onBehalf: 'COA',
    },
    personName: 'Nabil Qasharawi',
    personBirthDate: '1991-08-23',
    vNumber: '9931047265',
    signedForLiv: { by: 'sanne', on: 12 },
  },
  meeting: {
    by: 'sanne',
    on: 15,
    heldOn: 15,
    attended: 'Karin (COA), Els (mentor), Sanne (LIV)',
    agreed: prose`
      Els blijft zijn vaste gezicht. De nachtdienst vraagt hem niet uit, maar biedt thee aan en noteert alleen hoe laat hij
      naar zijn kamer gaat. Niemand zegt tegen medebewoners dat er iets loopt.`,
    whoInformsPerson: 'Els kondigt het gesprek aan. Omar en Lotte vertellen zelf wie zij zijn en wat zij opschrijven.',
  },
  team: {
    by: 'sanne',
    on: 16,
    duidingExperts: ['omar'],
    careExpert: 'lotte',
    standIn: 'pieter',
    deputy: 'daan',
    expertise: 'Rouw en trauma na oorlog; slaap; kennis van religieuze gebruiken rond een overlijden.',
    languages: 'Omar spreekt Arabisch, maar voert het gesprek met een tolk, zodat iedereen hetzelfde hoort.',
    conflictsChecked: true,
  },
  consent: {
    informed: {
      by: 'omar',
      on: 20,
      informedOn: 20,
      how: 'both',
      language: 'Arabisch',
      informedBy: 'Omar en Lotte, in de spreekkamer, met Els erbij',
      interpreter: true,
      note: prose`
        Verteld wie wij zijn, wie om advies vraagt en dat hij nee kan zeggen zonder gevolgen voor zijn procedure of zijn kamer.
        De brief in het Arabisch wilde hij niet meenemen; Els bewaart die voor hem. Hij vroeg twee keer of wij van de politie zijn.`,
    },
    willing: [
      {
        by: 'omar',
        on: 20,
        willing: 'later',
        note: 'Hij wilde er eerst een nacht over denken en zijn advocaat bellen.',
      },
      {
        by: 'omar',
        on: 23,
        willing: 'yes',
        note: 'Hij zei het zelf tegen Els: "Laat ze maar komen, maar niet in de ochtend."',
      },
    ],
    consents: [
      {
        by: 'lotte',
        on: 24,
        purpose: 'conversation',
        given: 'yes',
        how: 'mondeling, met tolk',
        note: 'Hij mag op elk moment stoppen.',
      },
      {
        by: 'lotte',
        on: 31,
        purpose: 'information-from-others',
        given: 'yes',
        how: 'mondeling, met tolk',
        note: 'Alleen één vraag aan het gezondheidscentrum: wat is er aan zijn slaap gedaan?',
      },
      {
        by: 'lotte',
        on: 62,
        purpose: 'health-part',
        given: 'yes',
        how: 'schriftelijk, nadat hij de tekst had gehoord',
        note: 'Voor de huisarts de hele tekst, voor het COA alleen wat helpt en wat beter niet kan.',
      },
    ],
    representatives: [
      {
        by: 'sanne',
        on: 23,
        kind: 'lawyer',
        name: 'mr. Dieuwke Aldershof',
        note: 'Zij weet van de gesprekken en heeft geen bezwaar.',
      },
    ],
  },
  conversations: {
    workingAgreements: {
      by: 'lotte',
      on: 25,
      text: 'Niet voor elf uur. Zelfde kamer, zelfde tolk. Deur op een kier. Muziek op de gang uit vragen, niet eisen.',
    },
    talks: [
      {
        plan: {
          by: 'omar',
          on: 22,
          plannedOn: 24,
          time: '13:30',
          place: 'azc Heidedorp, spreekkamer 2',
          withWhom: 'de persoon; Els de eerste tien minuten, op zijn verzoek',
          interpreterLanguage: 'Arabisch',
          interpreterDialect: 'Levantijns',
          interpreterMode: 'present',
          interpreterRegister: 'sworn',
          safety: 'Geen bijzonderheden. Zitplaats bij de deur voor hem.',
        },
        report: {
          by: 'lotte',
          on: 25,
          heldOn: 24,
          present: 'De persoon, Omar, Lotte, tolk. Els tot 13.40 uur.',
          forTeam: prose`
            Hij praat zacht en kijkt vaak naar de klok. Omar vraagt hoe een nacht eruitziet. Hij vertelt dat hij om twintig voor drie
            wakker is, ook als hij niet heeft geslapen. Op dat uur belde zijn neef, begin vorige winter: het huis van zijn jongere broer
            Samer was ingestort. Hij blijft op de gang omdat daar licht is en iemand langsloopt.

            Omar vraagt naar de opname. Hij haalt één oortje uit en laat tien tellen horen. "Dat is hij zelf. Hij stuurde het voor
            onze moeder." De stem is die van zijn broer, die thuis reciteert. Er staan elf opnamen op de telefoon. Iets anders luistert
            hij 's nachts niet, zegt hij.`,
          careOnly: prose`
            Slaapt naar eigen zeggen twee tot drie uur, sinds ruim vijf weken korter. Beelden van het huis bij het inslapen. Eet één keer
            per dag. Gevraagd naar doodswens: "Ik wil niet dood. Ik wil dat het ophoudt om twintig voor drie." Geen plan, geen poging.
            Afgesproken dat ik hierop terugkom en dat hij Els of de nachtdienst aanspreekt als dit verandert.`,
          ownWords: [
            { quote: 'Wie slaapt, laat hem alleen.', mayBeUsed: true },
            { quote: 'Ik wil dat het ophoudt om twintig voor drie.', mayBeUsed: false },
          ],
          signedOn: 25,
        },
      },
      {
        plan: {
          by: 'omar',
          on: 26,
          plannedOn: 31,
          time: '14:00',
          place: 'azc Heidedorp, spreekkamer 2',
          withWhom: 'de persoon',
          interpreterLanguage: 'Arabisch',
          interpreterDialect: 'Levantijns',
          interpreterMode: 'present',
          interpreterRegister: 'sworn',
        },
        report: {
          by: 'omar',
          on: 32,
          heldOn: 31,
          present: 'De persoon, Omar, Lotte, dezelfde tolk',
          forTeam: prose`
            Ik vraag wat hij bedoelde met "iets groots". Hij is even stil en lacht dan voor het eerst. Hij wil een steen met de naam van
            zijn broer, "groot genoeg dat je hem vanaf de weg ziet". Er is geen graf met een naam. Hij heeft 340 euro gespaard en
            schaamt zich dat het zo langzaam gaat.

            Ik vertel dat anderen zijn woorden anders hoorden. Hij schrikt. "Denken zij dat ik naar de mannen met wapens ga? Die mannen
            stonden voor onze winkel." Over de gewapende groep die de stad bestuurde praat hij afstandelijk en precies: wie belasting
            inde, welke school dichtging, dat zijn broer stokslagen kreeg om een sigaret.

            Over de jongens met de muziek: "Zij zijn jong. Ik had het niet moeten zeggen." Hij wil dat Els dat aan hen vertelt.`,
          ownWords: [{ quote: 'Groot genoeg dat je hem vanaf de weg ziet.', mayBeUsed: true }],
          interpreterProblems:
            'Het woord voor grafsteen vertaalde de tolk eerst als "monument". Omar vroeg door; daarna was het duidelijk.',
          signedOn: 32,
          addendum: {
            by: 'omar',
            on: 36,
            text: 'Els meldt dat hij de jongens inmiddels zelf heeft aangesproken. Zij hebben thee gedronken.',
          },
        },
      },
    ],
  },
  duiding: {
    radicalisation: {
      by: 'omar',
      on: 40,
      question: 'Wijzen zijn woorden en zijn gedrag van de afgelopen maanden op mogelijke radicalisering?',
      observations: [
        {
          what: 'Zegt tegen de mentor: "Mijn broer wacht op mij. Ik ga iets groots voor hem doen."',
          on: -6,
          where: 'azc Heidedorp, kantoor van de mentor',
          sourceType: 'professionalFirstHand',
          source: 'Els, mentor',
          side: 'for',
          quote: true,
        },
        {
          what: 'Zit tussen twee en vijf uur op de gang en luistert naar een opname van een reciterende stem.',
          on: -10,
          where: 'azc Heidedorp, gebouw C',
          sourceType: 'secondHand',
          source: 'nachtdienst, via de mentor',
          howKnown: 'De nachtdienst zag het zelf. Wat er te horen was, wist zij niet.',
          reliability: 'betrouwbaar',
          credibility: 'bevestigd',
          side: 'context',
          quote: false,
        },
        {
          what: 'Laat de opname horen en vertelt dat het de stem van zijn overleden broer is.',
          on: 24,
          where: 'azc Heidedorp, spreekkamer 2',
          sourceType: 'conversation',
          source: 'gesprek met Omar en Lotte, met tolk',
          side: 'against',
          quote: false,
        },
        {
          what: 'Legt "iets groots" uit als een steen met de naam van zijn broer, waarvoor hij spaart.',
          on: 31,
          where: 'azc Heidedorp, spreekkamer 2',
          sourceType: 'selfReport',
          source: 'de persoon zelf, met tolk',
          side: 'against',
          quote: false,
        },
        {
          what: '"Die mannen stonden voor onze winkel." Vertelt zonder bewondering over de gewapende groep in zijn stad.',
          on: 31,
          where: 'azc Heidedorp, spreekkamer 2',
          sourceType: 'selfReport',
          source: 'de persoon zelf, met tolk',
          side: 'against',
          quote: true,
        },
      ],
      protective: [
        { text: 'Hij vertrouwt zijn mentor en zocht haar zelf weer op.', for: [0] },
        'Hij herstelde uit zichzelf het contact met de jongens op de gang.',
        'Hij belt elke week met zijn moeder en zijn nicht.',
        'Werken met zijn handen geeft hem rust; in de werkplaats missen zij hem.',
      ],
      alternatives: [
        { text: 'Rouw zonder graf en zonder afscheid. Zijn woorden passen daar volledig bij.', for: [2, 3] },
        'Langdurig slaaptekort, waardoor hij kortaf werd en afspraken vergat.',
        { text: 'Een vertaling van één woord die de zin zwaarder maakte dan hij was.', for: [0], against: [3] },
      ],
      missing: [
        {
          what: 'Hoe het ging voordat hij in azc Heidedorp kwam wonen',
          for: [1],
          notBecause: 'Navraag bij eerdere locaties voegt niets toe en zou hem schaden.',
        },
      ],
      foundation: 'goed',
      foundationReason:
        'Twee gesprekken, beide met een beëdigde tolk. Zijn uitleg klopt met wat de mentor en de nachtdienst los van elkaar zagen.',
      conclusion: prose`
        Wij zien geen aanwijzingen voor radicalisering. De zinnen die zorg gaven, gaan over een broer die is overleden en geen graf heeft.
        De opname is de stem van die broer. Over geweld en over gewapende groepen spreekt hij afwijzend, vanuit wat hem zelf is overkomen.`,
      validUntil: 230,
      reviewOn: 160,
      signedOn: 46,
      review: {
        by: 'noor',
        on: 50,
        agrees: 'yes',
        remarks:
          'De conclusie volgt uit de observaties. Ik vroeg om de opmerking over de vertaling op te nemen; dat is gedaan.',
      },
    },
    mentalHealth: {
      by: 'lotte',
      on: 41,
      question: 'Wat verklaart zijn slapeloosheid en terugtrekken, en welke hulp past daarbij?',
      observations: [
        {
          what: 'Slaapt twee tot drie uur per nacht; wordt wakker rond het tijdstip van het telefoontje over zijn broer.',
          on: 24,
          where: 'azc Heidedorp, spreekkamer 2',
          sourceType: 'selfReport',
          source: 'de persoon zelf, met tolk',
          side: 'for',
          quote: false,
        },
        {
          what: 'Kreeg drie weken een licht slaapmiddel. Het hielp kort; daarna is geen nieuwe afspraak gemaakt.',
          on: 33,
          where: 'gezondheidscentrum azc Heidedorp',
          sourceType: 'professionalFirstHand',
          source: 'praktijkverpleegkundige, met zijn toestemming',
          side: 'context',
          quote: false,
        },
        {
          what: 'Lacht en maakt oogcontact als hij over de fietsenwerkplaats vertelt.',
          on: 31,
          where: 'azc Heidedorp, spreekkamer 2',
          sourceType: 'conversation',
          source: 'gesprek met Omar en Lotte',
          side: 'against',
          quote: false,
        },
      ],
      protective: [
        'Hij vraagt zelf om hulp bij het slapen.',
        'Geen alcohol of middelen, ook niet in deze maanden.',
        'Hij maakt plannen voor later.',
      ],
      alternatives: [
        'Spanning over de asielprocedure; die speelt mee, maar de klachten begonnen met het telefoontje.',
        'Een depressie; daarvoor zijn nu te weinig aanwijzingen.',
      ],
      missing: [{ what: 'Verloop na een maand behandeling van de slaap', how: 'De huisarts beoordeelt dit opnieuw.' }],
      foundation: 'redelijk',
      foundationReason:
        'Twee gesprekken en één antwoord van het gezondheidscentrum. Er is geen volledig onderzoek gedaan.',
      conclusion: prose`
        Zijn klachten passen bij rouw die vastzit, met slapeloosheid als grootste last. Er zijn herbelevingen van één gebeurtenis,
        te weinig om van een posttraumatische stressstoornis te spreken. Behandeling van de slaap en ruimte om afscheid te nemen gaan voor.`,
      validUntil: 140,
      reviewOn: 110,
      signedOn: 47,
      review: {
        by: 'pieter',
        on: 52,
        agrees: 'yes',
        remarks: 'Akkoord. Benoem dat het beeld na een maand opnieuw bekeken moet worden.',
      },
    },
    careConclusion: {
      by: 'lotte',
      on: 53,
      text: 'Hij slaapt al maanden slecht door het verlies van zijn broer. Rust in de nacht, een vaste dag en aandacht voor zijn rouw helpen.',
      indication: true,
      releasedOn: 53,
    },
    meeting: {
      by: 'sanne',
      on: 54,
      heldOn: 54,
      attended: 'Omar, Lotte, Sanne; Noor en Pieter voor hun toetsing',
      joint:
        'Beide duidingen vertellen hetzelfde verhaal. De zorg van de mentor was terecht, de uitleg bleek een andere. Het advies blijft kort.',
    },
  },
  advice: {
    by: 'sanne',
    on: 56,
    answer: prose`
      De verandering is te begrijpen als rouw om een broer die geen graf heeft, samen met maanden van slecht slapen. Wij zien geen
      aanwijzingen voor radicalisering. Hij heeft baat bij behandeling van zijn slaap, bij een plek om te rouwen en bij zijn oude werk
      in de fietsenwerkplaats. Medewerkers kunnen gewoon met hem omgaan en naar zijn broer vragen.`,
    parts: {
      safetyRisk: {
        insight:
          'Er is geen gevaar voor anderen gebleken. Zijn woorden op de gang kwamen uit verdriet en hij heeft ze rechtgezet.',
      },
      safetySurroundings: {
        insight:
          'Hij voelt zich op de gang veiliger dan op zijn kamer, omdat daar licht is. Onverwachte harde muziek raakt hem.',
      },
      care: { insight: 'Zijn nachten zijn kort en zwaar. Goede slaap is het begin; daarna komt er ruimte voor rouw.' },
      education: { insight: 'Werken met zijn handen ging hem goed af. Een les in de ochtend is nu te vroeg.' },
      network: {
        insight:
          'Zijn moeder en nicht zijn ver weg, maar hij spreekt hen elke week. Op het azc zijn de mentor en de werkplaats zijn houvast.',
      },
    },
    recommendations: [
      {
        key: 'slaap',
        domain: 'care',
        title: 'Behandeling van de slaap',
        text: 'De huisarts start een slaapbehandeling en ziet hem na vier weken terug. Een tolk is bij elke afspraak aanwezig.',
        rationale: 'Het eerste slaapmiddel hielp kort en daarna viel het contact stil.',
        addressee: 'Gezondheidscentrum azc Heidedorp',
        owner: 'huisarts',
        urgency: 'binnen een week',
        reviewOn: 105,
      },
      {
        key: 'nachtlicht',
        domain: 'safetySurroundings',
        title: 'Een kamer met licht, dicht bij de nachtdienst',
        text: 'Bied hem een kamer aan het begin van de gang aan. De nachtdienst groet hem en stelt geen vragen over geloof of opnamen.',
        rationale: 'Licht en een bekend gezicht maken de nacht korter.',
        addressee: 'COA, azc Heidedorp',
        owner: 'teamleider wonen',
        urgency: 'binnen een maand',
        reviewOn: 110,
      },
      {
        key: 'werkplaats',
        domain: 'education',
        title: 'Drie middagen fietsenwerkplaats',
        text: 'Vraag hem als hulp van de werkplaats, op vaste middagen. Zet de taalles zolang in de middag.',
        rationale: 'Hij is goed in dit werk en een vaste dag helpt ook zijn nachten.',
        addressee: 'COA, azc Heidedorp',
        owner: 'de mentor',
        urgency: 'binnen een maand',
        reviewOn: 110,
      },
      {
        key: 'afscheid',
        domain: 'network',
        title: 'Een afscheid voor zijn broer',
        text: 'Help hem een moment van gedenken te houden met mensen die hij zelf kiest. Laat hem weten dat dit op het azc mag.',
        rationale: 'Hij heeft geen afscheid kunnen nemen en er is geen graf.',
        addressee: 'COA, azc Heidedorp',
        owner: 'de mentor',
        urgency: 'binnen drie maanden',
        reviewOn: 150,
      },
    ],
    noRecommendationBecause: {
      safetyRisk: 'Er is geen gevaar gebleken; een maatregel zou hem onterecht apart zetten.',
    },
    traces: [
      {
        part: 'answer',
        restsOn: ['Wij zien geen aanwijzingen', 'Rouw zonder graf', 'Legt "iets groots" uit', 'Hij slaapt al maanden'],
      },
      { part: 'safetyRisk', restsOn: ['Wij zien geen aanwijzingen', 'Legt "iets groots" uit'] },
      { part: 'safetySurroundings', restsOn: ['Zit tussen twee en vijf uur'] },
      { part: 'care', by: 'lotte', restsOn: ['Slaapt twee tot drie uur', 'Zijn klachten passen bij rouw'] },
      { part: 'education', by: 'lotte', restsOn: ['Lacht en maakt oogcontact', 'Slaapt twee tot drie uur'] },
      { part: 'network', restsOn: ['Hij vertrouwt zijn mentor', 'Beide duidingen vertellen'] },
      { part: 'recommendation 1', restsOn: ['Zit tussen twee en vijf uur'] },
      { part: 'recommendation 2', by: 'lotte', restsOn: ['Kreeg drie weken een licht slaapmiddel'] },
      { part: 'recommendation 3', by: 'lotte', restsOn: ['Lacht en maakt oogcontact'] },
      { part: 'recommendation 4', restsOn: ['Rouw zonder graf', 'Laat de opname horen'] },
    ],
    validUntil: 230,
    summaryForPerson: prose`
      U sliep slecht en u wilde weinig mensen zien. Medewerkers maakten zich zorgen en vroegen ons om advies. U vertelde ons over uw broer.
      Wij denken dat u rouwt en dat u daardoor niet slaapt. Wij denken niet dat u een gevaar bent. Wij adviseren hulp bij het slapen,
      een kamer met licht, werk in de werkplaats en een moment om uw broer te gedenken. U beslist zelf wat u daarvan wilt.`,
    shown: {
      by: 'lotte',
      on: 62,
      shownOn: 62,
      language: 'Arabisch, voorgelezen met tolk',
      corrections: 'Er stond dat zijn broer ouder was. Samer was twee jaar jonger. Dit is aangepast.',
      ownView:
        'Ik ben blij dat er staat dat ik rouw. Ik wil dat de jongens van de gang ook weten dat ik niet boos ben.',
      healthPart: 'consented',
    },
    signedForDuiding: { by: 'omar', on: 64 },
    signedForCare: { by: 'lotte', on: 64 },
    sent: { by: 'sanne', on: 65 },
    talk: {
      by: 'sanne',
      on: 70,
      heldOn: 70,
      attended: 'Karin, Els, Sanne, Lotte; de persoon het laatste halfuur, met tolk',
      agreed: 'Karin besluit binnen twee weken. De huisarts krijgt het gezondheidsdeel rechtstreeks van Lotte.',
    },
  },
  followUp: {
    decisions: [
      {
        by: 'karin',
        on: 74,
        recommendation: 'slaap',
        decision: 'adopted',
        owner: 'huisarts gezondheidscentrum',
        due: 82,
      },
      {
        by: 'karin',
        on: 74,
        recommendation: 'nachtlicht',
        decision: 'changed',
        reason: 'Aan het begin van de gang is geen kamer vrij.',
        changedText:
          'Hij houdt zijn kamer. Technische dienst hangt een nachtlamp op en de nachtdienst loopt om drie uur langs voor thee.',
        owner: 'teamleider wonen',
        due: 90,
      },
      { by: 'karin', on: 74, recommendation: 'werkplaats', decision: 'adopted', owner: 'de mentor', due: 95 },
      { by: 'karin', on: 74, recommendation: 'afscheid', decision: 'adopted', owner: 'de mentor', due: 140 },
    ],
    progress: [
      {
        by: 'karin',
        on: 92,
        recommendation: 'nachtlicht',
        status: 'done',
        note: 'Lamp hangt. De nachtdienst ziet hem nu twee nachten per week, tot een uur of drie.',
      },
      {
        by: 'karin',
        on: 96,
        recommendation: 'werkplaats',
        status: 'done',
        note: 'Hij komt drie middagen en leert een jongere bewoner remmen afstellen.',
      },
      {
        by: 'karin',
        on: 108,
        recommendation: 'slaap',
        status: 'done',
        note: 'Behandeling loopt bij de huisarts. Hij vertelt zelf dat hij vijf uur slaapt.',
      },
      {
        by: 'karin',
        on: 138,
        recommendation: 'afscheid',
        status: 'done',
        note: 'Gehouden in de huiskamer, met twaalf mensen. De jongens van de gang schonken koffie.',
      },
    ],
    reviewMoments: [
      {
        by: 'sanne',
        on: 75,
        reviewOn: 110,
        what: 'Slaapt hij beter, en is er iets nieuws dat zorgen geeft?',
        held: {
          by: 'sanne',
          on: 111,
          note: 'Gebeld met Karin. Hij slaapt beter en doet weer mee. Geen nieuwe zorgen.',
        },
      },
    ],
  },
  closure: {
    by: 'sanne',
    on: 176,
    reason: 'completed',
    outcomeRadicalisation: 'notConfirmed',
    outcomeMentalHealth: 'confirmed',
    supportNeeded: true,
    note: prose`
      Het vermoeden van radicalisering is niet bevestigd. Zijn gedrag kwam voort uit rouw en slapeloosheid; daarvoor krijgt hij hulp. De aanbevelingen zijn
      uitgevoerd, één in een andere vorm. Iedereen die wist dat er een vraag lag, krijgt bericht dat die is beantwoord.`,
    evaluations: [
      {
        by: 'sanne',
        on: 172,
        from: 'liv',
        text: 'Eén doorgevraagd woord maakte het verschil. De tijd tussen opdracht en eerste gesprek kan korter.',
      },
      {
        by: 'karin',
        on: 173,
        from: 'commissioner',
        text: 'Het advies was bruikbaar voor de nachtdienst. Wij durfden daarna gewoon naar zijn broer te vragen.',
      },
      {
        by: 'sanne',
        on: 174,
        from: 'person',
        text: 'In het begin was ik bang. Daarna was het goed dat iemand het vroeg. De steen is besteld.',
      },
    ],
    messages: [
      {
        to: 'aanmelder',
        text: 'Het advies waar u om vroeg is gegeven en het dossier is gesloten. Dank dat u uw zorg met ons deelde.',
      },
      {
        to: 'praktijkverpleegkundige gezondheidscentrum',
        text: 'U beantwoordde voor ons een vraag. Het vermoeden van radicalisering is niet bevestigd. Wij vragen u dit zo in uw dossier te noteren.',
      },
    ],
    closedOn: 176,
  },
  secrets: [
    'Nabil Qasharawi',
    'Qasharawi',
    '9931047265',
    'Margriet Hollebrandt',
    'Dieuwke Aldershof',
    'Jullie lachen en zij liggen onder de grond',
    'Wie slaapt, laat hem alleen',
    'Groot genoeg dat je hem vanaf de weg ziet',
    'Ik wil dat het ophoudt om twintig voor drie',
    'Die mannen stonden voor onze winkel',
    'leert een jongere bewoner remmen afstellen',
  ],
}
