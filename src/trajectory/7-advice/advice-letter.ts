import { dayMonthYear } from '#platform/clock.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import { notSpokenWords } from '../6-duiding/spoken-store.ts'
import { type HealthPart, type Recipient, type SignatureKind, signatureWords } from './advice.ts'
import { domainBlocks, heading, healthBlocks, onDay, ownWordsBlocks, paragraph, partOf } from './advice-blocks.ts'
import type { AdviceContent } from './advice-content.ts'

/** What a letter needs besides the advice itself. */
export interface Setting {
  readonly number: string
  readonly commissioner: string
  readonly onBehalfOf: readonly string[]
  readonly question: string
  readonly coordinator: { readonly name: string; readonly phone: string }
  readonly signatures: readonly {
    readonly kind: SignatureKind
    readonly name: string
    readonly bigNumber?: string
    readonly on: string
  }[]
  /** It goes on with documents alone: every rendering opens with that. */
  readonly notSpoken?: boolean
  /** Null while it is a draft. */
  readonly sentOn: Temporal.PlainDate | null
  /** The version that this one takes the place of. */
  readonly replaces?: { readonly version: number; readonly on: string }
  /** Only in the renderings that the care expert releases. */
  readonly health?: HealthPart
}

const sender = 'Landelijk Interventieteam Vreemdelingenketen (LIV)'

/** One advice, three readers. The commissioner's letter cannot hold the health part: it is not even handed to it. */
export function letterFor(recipient: Recipient, content: AdviceContent, setting: Setting): Letter {
  const { health, ...open } = setting
  if (recipient === 'commissioner') return letter('commissioner', content, open, commissionerBlocks(content, open))
  if (recipient === 'treating') return letter('treating', content, open, treatingBlocks(content, open, health))
  return letter('person', content, open, personBlocks(content, open, health))
}

type Open = Omit<Setting, 'health'>

const subject: Record<Recipient, string> = {
  commissioner: 'Advies over zorg en ondersteuning',
  treating: 'Wat voor de behandeling nodig is',
  person: 'Ons advies over zorg en ondersteuning voor u',
}
const salutation = paragraph('Geachte heer of mevrouw,')

const meantFor = (recipient: Recipient, setting: Open): string =>
  ({
    commissioner: setting.commissioner,
    treating: 'de behandelaar van de persoon',
    person: 'de persoon over wie dit gaat',
  })[recipient]

function letter(recipient: Recipient, content: AdviceContent, setting: Open, blocks: Block[]): Letter {
  const until = content.validUntil ? onDay(content.validUntil) : 'nog niet bekend'
  const draft = setting.sentOn ? '' : 'Concept. '
  return {
    title: `Advies ${setting.number}`,
    sender,
    everyPage:
      `${draft}Bestemd voor ${meantFor(recipient, setting)}; niet bedoeld voor de asielbeslissing; doorgeven alleen met eigen grondslag. ` +
      `${setting.number}, versie ${content.version}, geldig tot ${until}.`,
    facts: [
      ['Aan', meantFor(recipient, setting)],
      ['Onderwerp', subject[recipient]],
      ['Kenmerk', setting.number],
      ['Opdrachtgever', recipient === 'commissioner' ? '' : setting.commissioner],
      ['Mede namens', setting.onBehalfOf.join(' en ')],
      ['Datum', setting.sentOn ? dayMonthYear(setting.sentOn) : 'concept'],
      ['Versie', `${content.version}`],
      ['Geldig tot', until],
    ],
    blocks: [...notSpokenBlocks(recipient, setting), salutation, ...replacing(setting), ...blocks],
  }
}

function notSpokenBlocks(recipient: Recipient, { notSpoken }: Open): Block[] {
  if (!notSpoken) return []
  return recipient === 'person'
    ? [paragraph('Wij hebben niet met u gesproken. Dit advies rust alleen op wat anderen zagen, zeiden of schreven.')]
    : [paragraph(`${notSpokenWords}. Dit advies rust alleen op wat anderen zagen, zeiden of schreven.`)]
}

function replacing({ replaces }: Open): Block[] {
  if (!replaces) return []
  return [
    paragraph(
      `Deze versie vervangt versie ${replaces.version} van ${onDay(replaces.on)}. Gebruik de oude versie niet meer.`,
    ),
  ]
}

function commissionerBlocks(content: AdviceContent, setting: Open): Block[] {
  return [
    ...questionBlocks(content, setting, 'Uw vraag'),
    ...domainBlocks(content),
    ...ownWordsBlocks(content.shown, 'others'),
    heading(1, 'Over dit advies'),
    paragraph(
      `${setting.commissioner} beslist over elke aanbeveling, blijft eindverantwoordelijk en heeft de regie op de uitvoering. ` +
        'Dit advies gaat over zorg en ondersteuning. Geeft u het door, dan doet u dat op een eigen grondslag en legt u vast aan wie.',
    ),
    ...signedBlocks(setting),
  ]
}

function questionBlocks(content: AdviceContent, setting: Open, question: string): Block[] {
  const asked = setting.question ? [heading(1, question), paragraph(setting.question)] : []
  return [...asked, heading(1, content.headings.answer), paragraph(content.answer ?? '')]
}

function treatingBlocks(content: AdviceContent, setting: Open, health?: HealthPart): Block[] {
  return [
    paragraph(
      `LIV heeft ${setting.commissioner} geadviseerd over zorg en ondersteuning. Hier staat alleen wat voor de behandeling nodig is.`,
    ),
    ...partOf(content, 'care', 1),
    ...healthBlocks(health, 'treating'),
    ...ownWordsBlocks(content.shown, 'others'),
    ...signedBlocks(setting),
  ]
}

function personBlocks(content: AdviceContent, setting: Open, health?: HealthPart): Block[] {
  return [
    heading(1, content.headings.summary),
    paragraph(content.summary ?? ''),
    ...ownWordsBlocks(content.shown, 'person'),
    ...healthBlocks(health, 'person'),
    heading(1, 'Het hele advies'),
    paragraph(
      `Hieronder staat wat ${setting.commissioner} krijgt. ${setting.commissioner} beslist wat er met elke aanbeveling gebeurt.`,
    ),
    ...questionBlocks(content, setting, 'De vraag'),
    ...domainBlocks(content),
    heading(1, 'Wat u kunt doen'),
    {
      kind: 'list',
      items: [
        'U kunt vragen wat er over u is opgeschreven en wie het heeft gelezen.',
        'U kunt vragen om iets te verbeteren of weg te halen.',
        'U kunt een klacht indienen. Dat heeft geen gevolgen voor uw asielaanvraag of uw woonplek.',
        'U kunt iemand meenemen of laten bellen, zoals uw advocaat of uw mentor.',
      ],
    },
    ...signedBlocks(setting),
  ]
}

function signedBlocks({ signatures, coordinator }: Open): Block[] {
  const signed = signatures.map(({ kind, name, bigNumber, on }): [string, string] => [
    signatureWords[kind],
    `${name}${kind === 'care' && bigNumber ? `, BIG-registratie ${bigNumber}` : ''}, ondertekend op ${onDay(on)}`,
  ])
  return [
    heading(1, 'Ondertekend'),
    {
      kind: 'definition',
      items: [...signed, ['Coördinator', [coordinator.name, coordinator.phone].filter(Boolean).join(', ')]],
    },
  ]
}
