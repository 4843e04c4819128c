import { prose } from './prose.ts'
import type { Scenario } from './scenario.ts'

export const eenVlagAanHetRaam: Scenario = {
  id: 'een-vlag-aan-het-raam',
  title: 'Een vlag aan het raam',
  story: 'Een bewoner hangt een vlag op en spreekt fel over de oorlog; een mening is geen radicalisering.',
  commissioner: 'coa-duinrand',
  startDaysAgo: 48,
  until: 'closed',
  coordinator: 'daan',
  referral: {
    by: 'hamid',
    on: 0,
    concern: prose`
      Een bewoner van rond de veertig heeft een vlag voor zijn raam gehangen van de beweging die in zijn land tegen de regering
      opstond. In de huiskamer houdt hij toespraken. Hij zei: "De generaals begrijpen alleen verzet" en "Europa levert de wapens
      en wij leveren de doden." Twee bewoners die anders denken, zijn kwaad weggelopen. Een van hen heeft aan de vlag getrokken.

      Hij heeft niemand bedreigd. Als de begeleiding vraagt of het zachter kan, gaat hij zitten en zet hij thee voor iedereen.
      Hij leest elke ochtend kranten op de computer en schrijft ingezonden brieven. Een vrijwilliger vindt dat hij "op een
      ronselaar lijkt". Ik weet niet wat ik daarmee moet en wil niets missen.`,
    since: 'De vlag hangt er drie weken, sinds het nieuws over de beschieting van zijn stad.',
    involved: 'Mijn collega van wonen en de vrijwilliger van de huiskamer.',
    tried: 'Gevraagd de vlag binnen te hangen. Hij deed dat meteen.',
    personInformed: 'yes',
    personInformedNote:
      'Ik heb hem gezegd dat ik advies vraag over de rust in de huiskamer. Hij vond dat "zeer Nederlands".',
    situation: 'asylumSeeker',
    place: 'coa-duinrand',
    language: 'Arabisch (Soedanees), Engels',
    urgent: 'no',
    referrerName: 'Hamid Rahimi',
    referrerFunction: 'contactpersoon, azc Duinrand',
    referrerPhone: '088-000 43 08',
    referrerKind: 'professional',
    mayBeNamed: 'yes',
    receipt: {
      by: 'yara',
      on: 1,
      message: 'Wij hebben uw aanmelding ontvangen. Binnen vijf werkdagen hoort u of en hoe wij kunnen helpen.',
    },
    taken: { by: 'daan', on: 1 },
  },
  triage: {
    invited: { by: 'daan', on: 1, triager: 'omar' },
    first: {
      by: 'daan',
      on: 3,
      final: true,
      chain: { answer: 'yes', reason: 'Asielzoeker in azc Duinrand.' },
      conflictArea: {
        answer: 'yes',
        reason: 'In zijn stad wordt gevochten. Het is aannemelijk dat hij daar tot voor kort woonde.',
      },
      possibleRadicalisation: {
        answer: 'no',
        reason: 'Een vlag, felle woorden en ingezonden brieven zijn uitingen van een politieke mening.',
      },
      supportCanHelp: {
        answer: 'no',
        reason: 'Niemand beschrijft klachten. Het azc heeft een vraag over omgang met verschil, niet over hem.',
      },
    },
    second: {
      by: 'omar',
      on: 4,
      final: true,
      chain: { answer: 'yes', reason: 'Verblijft bij het COA.' },
      conflictArea: { answer: 'unknown', reason: 'Niet gevraagd en voor deze vraag ook niet nodig.' },
      possibleRadicalisation: {
        answer: 'no',
        reason: 'Hij roept niet op tot geweld, sluit niemand buiten en luistert als hem iets wordt gevraagd.',
      },
      supportCanHelp: {
        answer: 'no',
        reason: 'Hij zoekt gehoor voor wat zijn stad overkomt. Daar is geen interventieteam voor nodig.',
      },
    },
    conclusion: {
      by: 'daan',
      on: 6,
      outcome: 'consultation',
      alternative:
        'Consultatie voor de medewerkers van de huiskamer: hoe bespreek je oorlog en politiek met bewoners die er verschillend in staan?',
      conclusion: prose`
        Wij nemen de aanmelding niet op. Er is een uitgesproken mening en er is verdriet om een stad. Er is geen gedrag dat wijst op
        mogelijke radicalisering. Het woord "ronselaar" steunt op geen enkele waarneming. Wij raden aan het nergens op te schrijven.`,
      necessity: 'Er is geen noodzaak om gegevens over deze man te verwerken.',
      proportionality: 'Een gesprek met hem door een interventieteam zou een mening verdacht maken.',
      subsidiarity: 'Een consultatie beantwoordt de echte vraag van het azc, zonder dossier over een persoon.',
      messageToReferrer: prose`
        Dank voor uw aanmelding. Wij openen geen traject. U kunt bij ons terecht voor een consultatie over gesprekken in de huiskamer.
        U hoeft deze bewoner niet anders te behandelen dan andere bewoners. Wilt u hem laten weten dat uw vraag is beantwoord?`,
    },
  },
  secrets: [
    'De generaals begrijpen alleen verzet',
    'wij leveren de doden',
    'zet hij thee voor iedereen',
    'schrijft ingezonden brieven',
    'op een ronselaar lijkt',
    'zeer Nederlands',
    'de beschieting van zijn stad',
  ],
}
