import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const berichtOmVierUur: Scenario = {
  id: 'bericht-om-vier-uur',
  title: 'Een bericht om vier uur',
  story: 'Een jongen van zestien zit in een chatgroep van strijders, omdat iemand daar iets over zijn broer zou weten.',
  commissioner: 'coa-duinrand',
  startDaysAgo: 31,
  until: 'team',
  coordinator: 'daan',
  referral: {
    by: 'hamid',
    on: 0,
    concern: prose`
      De mentor van de jongerengroep ziet dat een jongen van zestien elke nacht rond vier uur wakker wordt van zijn telefoon. Hij stuurt
      spraakberichten en gaat niet meer slapen. Op zijn scherm stond een filmpje van mannen die trainen met wapens. Hij draaide
      de telefoon om en zei: "Dat is niks, dat is familie."

      Op school is hij drie keer in slaap gevallen. Hij stopte met voetbal. Aan de mentor vroeg hij hoeveel een buskaartje naar het
      zuiden kost. Toen zij vroeg waarom, zei hij: "Er is iemand die weet waar mijn broer is. Maar eerst moet ik laten zien wie ik ben."
      Hij huilde daarna en vroeg haar om het niet te vertellen. Zij heeft gezegd dat zij dat niet kan beloven.`,
    since: 'Vijf weken. De vraag over het kaartje was vier dagen geleden.',
    involved: 'De mentor van de groep, de leraar en zijn voogd.',
    tried: 'De mentor zit in de nacht even bij hem als zij dienst heeft. Zijn telefoon afpakken willen wij niet.',
    personInformed: 'yes',
    personInformedNote:
      'De mentor en de voogd hebben hem samen verteld dat zij hulp vragen. Hij was eerst boos en bleef toen zitten.',
    situation: 'asylumSeeker',
    place: 'coa-duinrand',
    language: 'Arabisch (Jemenitisch)',
    urgent: 'soon',
    personName: 'Ammar Ghazzalani',
    personBirthDate: '2010-02-11',
    referrerName: 'Hamid Rahimi',
    referrerFunction: 'contactpersoon, azc Duinrand',
    referrerPhone: '088-000 43 08',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 0,
      message:
        'Uw aanmelding is ontvangen. Omdat het om een minderjarige gaat, betrekken wij de voogd vanaf het begin.',
    },
    taken: { by: 'daan', on: 0 },
  },
  triage: {
    invited: { by: 'daan', on: 1, triager: 'noor' },
    first: {
      by: 'daan',
      on: 2,
      final: true,
      chain: { answer: 'yes', reason: 'Alleenstaande minderjarige in de asielprocedure.' },
      conflictArea: { answer: 'yes', reason: 'Hij woonde tot zijn veertiende in een stad waar werd gevochten.' },
      possibleRadicalisation: {
        answer: 'unknown',
        reason:
          'Iemand in de groep belooft nieuws in ruil voor "laten zien wie je bent". Wat dat inhoudt, weten wij niet.',
      },
      supportCanHelp: {
        answer: 'yes',
        reason: 'Hij zoekt zijn broer. Als iemand hem daar eerlijk bij helpt, heeft hij de groep minder nodig.',
      },
    },
    second: {
      by: 'noor',
      on: 2,
      final: true,
      chain: { answer: 'yes', reason: 'Woont in de jongerengroep van azc Duinrand.' },
      conflictArea: { answer: 'yes', reason: 'Aannemelijk uit wat hij de mentor vertelde.' },
      possibleRadicalisation: {
        answer: 'yes',
        reason: 'Niet om wat hij denkt, wel omdat iemand op hem inpraat. Een kind wordt hier mogelijk geworven.',
      },
      supportCanHelp: { answer: 'yes', reason: 'Slaap, school en een serieuze zoektocht naar zijn broer.' },
    },
    conclusion: {
      by: 'daan',
      on: 3,
      outcome: 'included',
      conclusion:
        'Wij nemen de aanmelding op. Wij zien een jongen die iemand zoekt en mogelijk een volwassene die dat gebruikt.',
      necessity: 'De druk uit de groep neemt toe en het kaartje maakt haast.',
      proportionality:
        'Twee korte gesprekken op een plek die hij kiest. Zijn telefoon bekijken wij alleen als hij die zelf laat zien.',
      subsidiarity: 'De mentor en de voogd doen al veel. De vraag over de groep kunnen zij niet alleen beantwoorden.',
      dissent: 'Daan antwoordde onbekend en Noor ja op het derde criterium. Beiden vinden dat de druk van buiten komt.',
      messageToReferrer:
        'Wij nemen de aanmelding op en vragen u om een opdracht. De mentor kan gewoon bij hem blijven zitten.',
    },
  },
  commission: {
    by: 'daan',
    on: 4,
    question:
      'Wat zoekt deze jongen in de chatgroep, loopt hij daar gevaar, en hoe houden mentor, voogd en school hem overeind?',
    scope:
      'Gesprekken met de jongere, samen met zijn voogd of mentor als hij dat wil. Informatie van school. Geen onderzoek in de chatgroep.',
    purpose: 'Advies over bescherming, zorg en begeleiding van een minderjarige.',
    onBehalfOf: ['IND'],
    recipients: 'Hamid Rahimi, contactpersoon azc Duinrand; de voogd van Nidos als wettelijk vertegenwoordiger.',
    contact: 'hamid',
    wantsBy: 50,
    signedByCommissioner: {
      by: 'hamid',
      on: 9,
      name: 'Roelof Spanninga',
      function: 'manager opvang azc Duinrand',
      onBehalf: 'COA',
    },
    personName: 'Ammar Ghazzalani',
    personBirthDate: '2010-02-11',
    vNumber: '9952810346',
    signedForLiv: { by: 'daan', on: 10 },
  },
  meeting: {
    by: 'daan',
    on: 14,
    heldOn: 14,
    attended: 'Hamid, de mentor van de jongerengroep, voogd Ilse Brandenhof (Nidos), Daan',
    agreed: prose`
      De voogd vraagt een zoekverzoek naar de broer aan bij een hulporganisatie en vertelt de jongen elke week hoe het staat, ook als er
      geen nieuws is. De mentor spreekt met hem af dat hij haar mag wekken om vier uur. School laat hem op maandag later beginnen.
      Zegt hij dat hij weggaat, dan belt de mentor eerst de voogd.`,
    whoInformsPerson: 'De voogd, samen met de mentor. Daan komt daarna kennismaken.',
  },
  team: {
    by: 'daan',
    on: 28,
    duidingExperts: ['noor'],
    standInReason: 'De zorgexpert is nog niet gekozen; een waarnemer volgt daarna.',
    deputy: 'sanne',
    expertise: 'Jongeren en online werving; rouw om een vermist familielid.',
    languages:
      'Een vaste tolk Arabisch die het Jemenitisch verstaat. De jongen wil een man; gevraagd is om dezelfde tolk bij elk gesprek.',
    conflictsChecked: false,
  },
  consent: {
    informed: {
      by: 'daan',
      on: 16,
      informedOn: 15,
      how: 'spoken',
      language: 'Arabisch',
      informedBy: 'Ilse Brandenhof, voogd, met tolk',
      interpreter: true,
      note: 'Hij vroeg of zijn broer hierdoor problemen krijgt. De voogd zei dat zij dat ook heeft nagevraagd en waarom zij denkt van niet.',
    },
    representatives: [
      {
        by: 'daan',
        on: 4,
        kind: 'guardian',
        name: 'Ilse Brandenhof, Nidos',
        note: 'Zij is wettelijk vertegenwoordiger tot hij achttien is. Over zorg beslist hij vanaf zestien jaar zelf; dat heeft zij hem verteld.',
      },
      {
        by: 'daan',
        on: 14,
        kind: 'mentor',
        name: 'mentor jongerengroep',
        note: 'Hij wil haar bij het eerste gesprek.',
      },
    ],
  },
  secrets: [
    'Ammar Ghazzalani',
    'Ghazzalani',
    '9952810346',
    'Ilse Brandenhof',
    'Roelof Spanninga',
    'Dat is niks, dat is familie',
    'eerst moet ik laten zien wie ik ben',
    'buskaartje naar het zuiden',
    'zoekverzoek naar de broer',
    'haar mag wekken om vier uur',
  ],
}
