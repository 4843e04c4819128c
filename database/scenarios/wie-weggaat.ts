import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const wieWeggaat: Scenario = {
  id: 'wie-weggaat',
  title: 'Wie weggaat',
  story: 'Een man verliet als jongen een gewapende groep en wordt weer gebeld; twee experts zien het verschillend.',
  commissioner: 'gemeente-voorbeeldstad',
  startDaysAgo: 81,
  until: 'duiding',
  coordinator: 'sanne',
  referral: {
    by: 'joost',
    on: 0,
    concern: prose`
      Een statushouder van 24 kwam zelf naar de klantmanager. Hij zei: "Ik was vroeger bij de mannen met de motoren. Ik ben weggegaan.
      Nu hebben zij mijn nummer." Hij liet een gemist gesprek zien van een buitenlands nummer. Hij vroeg of de gemeente een ander
      adres voor hem heeft.

      De klantmanager weet niet wat zij moet geloven. In dezelfde maand zag een docent dat hij op zijn schoolmap een spreuk van de groep
      had getekend. Hij veegde die uit toen de docent langsliep. Hij komt wel elke dag en haalt goede cijfers voor lassen.`,
    since: 'Hij kwam twee weken geleden. De tekening was een week daarvoor.',
    involved: 'Klantmanager, docent lassen en zijn taalmaatje.',
    tried: 'De klantmanager heeft een nieuw telefoonnummer geregeld en spreekt hem elke week.',
    personInformed: 'yes',
    personInformedNote: 'Hij vroeg zelf om mensen "die dit kennen".',
    situation: 'statusHolder',
    place: 'gemeente-voorbeeldstad',
    language: 'Bambara en Frans',
    urgent: 'soon',
    personName: 'Bakoroba Diarratigi',
    referrerName: 'Joost Brouwer',
    referrerFunction: 'regisseur, gemeente Voorbeeldstad',
    referrerPhone: '088-000 61 05',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 0,
      message: 'Wij hebben uw aanmelding ontvangen. Dat hij zelf om hulp vraagt, nemen wij mee. Sanne belt u.',
    },
    taken: { by: 'sanne', on: 0 },
  },
  triage: {
    invited: { by: 'sanne', on: 1, triager: 'pieter' },
    first: {
      by: 'sanne',
      on: 3,
      final: true,
      chain: { answer: 'yes', reason: 'Statushouder in Voorbeeldstad.' },
      conflictArea: { answer: 'yes', reason: 'Dat vertelt hij zelf.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Hij zegt dat hij weg is. De tekening op de map past daar niet vanzelf bij.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Hij vraagt erom. Weggaan vraagt steun van anderen.' },
    },
    second: {
      by: 'pieter',
      on: 3,
      final: true,
      chain: { answer: 'yes', reason: 'Vergunning en woning.' },
      conflictArea: { answer: 'yes', reason: 'Eigen verhaal.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason: 'Als kind meegenomen worden is geen overtuiging. Wat het nu voor hem betekent, weten wij niet.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Angst en schuld zijn te behandelen.' },
    },
    conclusion: {
      by: 'sanne',
      on: 5,
      outcome: 'included',
      conclusion: 'Wij nemen de aanmelding op. Iemand die weg wil blijven, moet ergens terechtkunnen.',
      necessity: 'Zonder antwoord blijft de klantmanager twijfelen en blijft hij alleen.',
      proportionality: 'Drie gesprekken. Wat hij als kind deed, vragen wij niet uit; wij zijn geen opsporing.',
      subsidiarity:
        'Een nieuw nummer en een wekelijks gesprek zijn geregeld. Voor de rest is kennis nodig die de gemeente niet heeft.',
      messageToReferrer: 'Wij nemen de aanmelding op. Zegt u hem dat wij luisteren en niet oordelen over vroeger?',
    },
  },
  commission: {
    by: 'sanne',
    on: 6,
    question:
      'Hoe stevig is zijn afscheid van de groep, wat bedreigt dat, en welke steun kan de gemeente hem geven om weg te blijven?',
    scope: 'Gesprekken met hem; informatie van klantmanager en docent.',
    purpose: 'Advies over ondersteuning bij een leven los van de groep.',
    onBehalfOf: [],
    recipients: 'Joost Brouwer, regisseur van de gemeente Voorbeeldstad.',
    contact: 'joost',
    wantsBy: 90,
    signedByCommissioner: {
      by: 'joost',
      on: 12,
      name: 'Hennie Grasveld',
      function: 'teammanager Zorg en Veiligheid',
      onBehalf: 'de burgemeester van Voorbeeldstad',
    },
    personName: 'Bakoroba Diarratigi',
    personBirthDate: '2002-04-05',
    vNumber: '9960218473',
    signedForLiv: { by: 'sanne', on: 13 },
  },
  meeting: {
    by: 'sanne',
    on: 17,
    heldOn: 17,
    attended: 'Joost, de klantmanager, Sanne',
    agreed:
      'De klantmanager blijft zijn vaste contact. Voelt hij zich bedreigd, dan gaat hij met haar naar de wijkagent; dat besluit hij zelf.',
    whoInformsPerson: 'De klantmanager; hij wist al dat de vraag was gesteld.',
  },
  team: {
    by: 'sanne',
    on: 19,
    duidingExperts: ['omar', 'noor'],
    careExpert: 'pieter',
    standIn: 'lotte',
    deputy: 'daan',
    expertise: 'Kindsoldaten; mensen die een gewapende groep verlaten; schaamte en schuld.',
    languages: 'Frans met Noor; tolk Bambara als het over vroeger gaat.',
    conflictsChecked: true,
  },
  consent: {
    informed: {
      by: 'noor',
      on: 23,
      informedOn: 23,
      how: 'spoken',
      language: 'Frans',
      informedBy: 'Noor en Pieter',
      interpreter: false,
      note: 'Hij vroeg wat er gebeurt als hij iets vertelt dat strafbaar was. Uitgelegd wat wij opschrijven, wat niet, en dat zijn advocaat kan meedenken.',
    },
    willing: [{ by: 'noor', on: 23, willing: 'yes', note: 'Hij wil wel, "maar over het laatste jaar daar niet".' }],
    consents: [
      {
        by: 'noor',
        on: 23,
        purpose: 'conversation',
        given: 'yes',
        how: 'mondeling',
        note: 'Het laatste jaar bij de groep blijft buiten de gesprekken.',
      },
    ],
    representatives: [
      {
        by: 'sanne',
        on: 24,
        kind: 'lawyer',
        name: 'mr. Baukje Ottervanger',
        note: 'Hij heeft haar gebeld voor het eerste gesprek.',
      },
    ],
  },
  conversations: {
    workingAgreements: {
      by: 'pieter',
      on: 30,
      text: 'Geen vragen over het laatste jaar bij de groep. Pauze na een halfuur. Na afloop samen naar buiten lopen.',
    },
    talks: [
      {
        plan: {
          by: 'noor',
          on: 24,
          plannedOn: 29,
          time: '15:30',
          place: 'praktijklokaal van de lasopleiding, na de les',
          withWhom: 'de persoon',
          interpreterLanguage: 'Bambara',
          interpreterMode: 'phone',
          interpreterRegister: 'sworn',
        },
        report: {
          by: 'pieter',
          on: 30,
          heldOn: 29,
          present: 'De persoon, Noor, Pieter; tolk het eerste uur',
          forTeam: prose`
            Hij was dertien toen de mannen op motoren het dorp inreden. "Je ging mee of je vader betaalde." Met zeventien liep hij weg, twee
            nachten door het droge gras. Pieter vraagt waar hij het bangst voor is. "Dat zij mij aardig vinden. Als zij schelden, hang ik op."

            Over de tekening: hij tekende het teken eerst en daarna een streep erdoor, "als oefening". De docent zag alleen het teken. Hij
            heeft de map bewaard en laat de streep zien. Van de twee gesprekken met het buitenlandse nummer heeft hij er één aangenomen.
            "Acht minuten. Hij vroeg naar mijn moeder."`,
          careOnly:
            'Schrikt van brommers. Schaamte is groter dan angst. Slaapt redelijk, beter op dagen met les. Geen middelen.',
          ownWords: [{ quote: 'Dat zij mij aardig vinden. Als zij schelden, hang ik op.', mayBeUsed: true }],
          signedOn: 31,
        },
      },
      {
        plan: {
          by: 'omar',
          on: 34,
          plannedOn: 43,
          time: '16:00',
          place: 'gemeentehuis Voorbeeldstad, kamer 1.08',
          withWhom: 'de persoon',
          interpreterMode: 'none',
          interpreterRegister: 'none',
        },
        report: {
          by: 'omar',
          on: 44,
          heldOn: 43,
          present: 'De persoon, Omar, Noor; gesprek in het Frans',
          forTeam: prose`
            Ik vraag naar de acht minuten. De beller was een oudere jongen die hem destijds water gaf. Hij heeft gezegd dat hij nu lasser
            wordt en niet meer wil praten. Daarna heeft hij het nummer niet geblokkeerd. "Als ik blokkeer, weten zij dat ik bang ben."

            Noor vraagt wat hij mist. "De jongens van mijn leeftijd. Niet de groep. Maar dat was hetzelfde."`,
          ownWords: [{ quote: 'Niet de groep. Maar dat was hetzelfde.', mayBeUsed: true }],
          signedOn: 46,
        },
      },
    ],
  },
  duiding: {
    radicalisation: {
      by: 'omar',
      on: 60,
      views: [
        {
          by: 'omar',
          on: 57,
          sees: 'Hij vertelde uit zichzelf dat hij wegliep, en streepte het teken op zijn map door voordat iemand ernaar vroeg.',
          against: 'De docent zag hem een spreuk tekenen. Hij blokkeert het nummer niet.',
          reads:
            'Zijn afscheid is ouder dan zijn komst naar Nederland. Wat trekt is het gezelschap van vroeger, niet de groep.',
        },
        {
          by: 'noor',
          on: 58,
          sees: 'Hij nam op, praatte acht minuten met iemand van vroeger en liet de lijn open.',
          against: 'Hij zocht zelf hulp en houdt zich aan elke afspraak.',
          reads: 'Zijn afscheid is oprecht en hangt aan weinig mensen: één opleiding en één klantmanager.',
        },
      ],
      question: 'Hoe stevig is zijn afscheid van de gewapende groep, en wat kan dat afscheid onder druk zetten?',
      observations: [
        {
          what: 'Vertelt uit zichzelf dat hij bij een gewapende groep was en is weggelopen; vraagt om een ander adres.',
          on: -14,
          where: 'gemeentehuis Voorbeeldstad',
          sourceType: 'professionalFirstHand',
          source: 'klantmanager',
          side: 'against',
          quote: false,
        },
        {
          what: 'Tekende een spreuk van de groep op zijn schoolmap en veegde die uit toen de docent langsliep.',
          on: -21,
          where: 'praktijklokaal lassen',
          sourceType: 'secondHand',
          source: 'docent, via de klantmanager',
          howKnown: 'De docent zag het zelf, van opzij en kort.',
          reliability: 'redelijk',
          credibility: 'twijfelachtig',
          side: 'for',
          quote: false,
          disputed: true,
        },
        {
          what: 'Laat de bewaarde map zien: het teken, met een streep erdoor.',
          on: 29,
          where: 'praktijklokaal lassen',
          sourceType: 'conversation',
          source: 'gesprek met Noor en Pieter',
          side: 'against',
          quote: false,
        },
        {
          what: '"Als ik blokkeer, weten zij dat ik bang ben." Heeft het nummer niet geblokkeerd.',
          on: 43,
          where: 'gemeentehuis Voorbeeldstad, kamer 1.08',
          sourceType: 'selfReport',
          source: 'de persoon zelf, in het Frans',
          side: 'context',
          quote: true,
        },
      ],
      statements: [
        {
          text: 'Zijn afscheid is ouder dan zijn komst naar Nederland en hij houdt het vol.',
          for: [0, 2],
          against: [1],
        },
        { text: 'Het gezelschap van vroeger trekt hem nog.', for: [1, 3], against: [2] },
      ],
      instruments: [
        {
          name: 'Een instrument onder licentie, in gebruik bij de praktijk van Noor',
          edition: 'tweede herziening',
          on: 52,
          assessor: 'Noor Jansen',
          trained: 'opleiding van de licentiehouder, voorjaar 2025',
          kept: 'de kluis van haar praktijk',
          conclusion:
            'Het gestructureerde beeld laat ruimte voor beide lezingen. Wat hem beschermt weegt zwaar, en hangt aan weinig mensen.',
        },
      ],
      protective: [
        'Hij zocht zelf hulp en houdt zich aan afspraken.',
        'De opleiding geeft hem trots en een dagritme.',
        'De klantmanager is iemand die hij durft te bellen.',
      ],
      alternatives: [
        'Het nummer openhouden als manier om te weten waar het gevaar zit.',
        'Verlangen naar leeftijdgenoten, dat niets met de ideeën van de groep te maken heeft.',
        'Angst voor zijn moeder, naar wie de beller vroeg.',
      ],
      missing: [
        {
          what: 'Of zijn moeder in het dorp onder druk staat',
          how: 'Hij vraagt het zelf aan een oom, als hij dat veilig vindt.',
        },
        {
          what: 'Het laatste jaar bij de groep',
          notBecause: 'Hij wil daar niet over praten en het is voor het advies niet nodig.',
        },
      ],
      foundation: 'redelijk',
      foundationReason: 'Twee gesprekken. De docent is niet zelf gesproken.',
      conclusion: prose`
        Zijn afscheid is stevig en ouder dan zijn komst naar Nederland. Hij gaf het woorden voordat iemand ernaar vroeg. De groep trekt hem
        niet; wat trekt is het gezelschap van vroeger. Steun bij nieuw gezelschap doet meer dan vragen over de groep.`,
      validUntil: 260,
      reviewOn: 170,
      dissentBy: 'Noor Jansen',
      dissent: prose`
        Noor ziet het anders. Zijn afscheid is oprecht, maar hangt aan één opleiding en één klantmanager. Hij nam op, praatte acht minuten en
        liet de lijn open. Zij wil in de conclusie lezen dat een vriendelijk gesprek hem kan raken als een van die twee wegvalt, en dat dit
        geen verwijt is. Omar vindt dat te zwaar voor één telefoontje. Wij laten beide staan.`,
    },
    mentalHealth: {
      by: 'pieter',
      on: 64,
      question: 'Welke last draagt hij van vroeger en wat helpt hem die te dragen?',
      observations: [
        {
          what: 'Zegt dat hij zich meer schaamt dan dat hij bang is.',
          on: 29,
          where: 'praktijklokaal lassen',
          sourceType: 'selfReport',
          source: 'de persoon zelf, met tolk Bambara',
          side: 'for',
          quote: false,
        },
      ],
      protective: ['Hij slaapt beter op dagen met les.'],
      alternatives: ['Gewone schrik: bij zijn vorige woning werd geregeld vuurwerk afgestoken.'],
      missing: [{ what: 'Hoe hij met verdriet om zijn vader omgaat', how: 'Vraag in een volgend gesprek.' }],
    },
  },
  teamLife: {
    tasks: [
      {
        by: 'sanne',
        on: 65,
        title: 'Tolk Bambara vragen voor het overleg',
        note: 'Graag dezelfde als bij het tweede gesprek.',
        forWhom: 'omar',
        days: 5,
      },
      {
        by: 'pieter',
        on: 66,
        title: 'Afspraak met de locatie verzetten',
        forWhom: 'sanne',
        days: 3,
        finished: { by: 'sanne', on: 68 },
      },
    ],
    messages: [
      {
        by: 'noor',
        on: 67,
        room: 'team',
        subject: 'Overleg van het team',
        text: 'Kunnen we het overleg een uur later beginnen? Dan heb ik mijn deel uit.',
        replies: [{ by: 'sanne', on: 68, text: 'Ja. Half elf dan, zelfde kamer.' }],
      },
      {
        by: 'joost',
        on: 74,
        room: 'commissioner',
        subject: 'Wanneer horen wij iets',
        text: 'Onze wethouder vraagt wanneer het advies komt. Kunt u mij een week noemen?',
      },
    ],
  },
  secrets: [
    'Tolk Bambara vragen voor het overleg',
    'Kunnen we het overleg een uur later beginnen',
    'Onze wethouder vraagt wanneer het advies komt',
    'Bakoroba Diarratigi',
    'Diarratigi',
    '9960218473',
    'Hennie Grasveld',
    'Baukje Ottervanger',
    'bij de mannen met de motoren',
    'Je ging mee of je vader betaalde',
    'Dat zij mij aardig vinden',
    'Niet de groep. Maar dat was hetzelfde',
    'weten zij dat ik bang ben',
    'een oudere jongen die hem destijds water gaf',
  ],
}
