import { must, type Rule } from '#platform/rules.ts'
import type { Checks } from '../stages.ts'
import { askedDomains, askedSections, type Domain, domains, type Section, type SignatureKind } from './advice.ts'

/** Where the newest version of the advice stands; nothing of what it says. */
export interface AdviceFacts {
  /** The newest version; null while nobody has written yet. */
  readonly id: string | null
  readonly version: number
  readonly written: readonly Section[]
  /** Domains whose words do not say why there is no recommendation. */
  readonly asking: readonly Section[]
  /** Domains with at least one recommendation. */
  readonly recommended: readonly Domain[]
  readonly validUntil: string | null
  readonly signatures: readonly { readonly kind: SignatureKind; readonly author: string; readonly writtenAt: string }[]
  readonly changedSinceShown: boolean
  readonly sentAt: string | null
  /** The newest version that went out, which may be an older one. */
  readonly sentVersion: number | null
  readonly talk: boolean
}

const wrote = (facts: AdviceFacts, section: Section) => facts.written.includes(section)
const signed = (facts: AdviceFacts, kind: SignatureKind) => facts.signatures.some((one) => one.kind === kind)

/** Domains that still ask for a recommendation, or for the reason why there is none. */
export function openDomains(facts: Pick<AdviceFacts, 'asking' | 'recommended'>): Domain[] {
  return domains.filter((domain) => facts.asking.includes(domain) && !facts.recommended.includes(domain))
}

/** Parts that each advice has and that are still empty. */
export function emptySections(facts: Pick<AdviceFacts, 'written'>): Section[] {
  return askedSections.filter((section) => !facts.written.includes(section))
}

/** Before anybody can sign. */
export const completeRules: readonly Rule<AdviceFacts & { readonly today: string }>[] = [
  must('De centrale vraag is beantwoord', (facts) => wrote(facts, 'answer')),
  must('Elk domein heeft een inzicht, of er staat waarom het niet van toepassing is', (facts) =>
    askedDomains.every((domain) => wrote(facts, domain)),
  ),
  must('Elk domein heeft een aanbeveling, of er staat waarom niet', (facts) => openDomains(facts).length === 0),
  must('Er is een samenvatting voor de persoon', (facts) => wrote(facts, 'summary')),
  must('Er staat tot wanneer het advies geldt, en die dag is nog niet voorbij', (facts) =>
    Boolean(facts.validUntil && facts.validUntil >= facts.today),
  ),
]

interface Signer {
  readonly me: string
  readonly kind: SignatureKind
  readonly bigNumber: string | null
}

/** Besides a complete text, who signs must be the right person. */
export const signRules: readonly Rule<AdviceFacts & Signer>[] = [
  must('Deze versie is voor dit vak nog niet ondertekend', (facts) => !signed(facts, facts.kind)),
  must('Niemand ondertekent dezelfde tekst twee keer', (facts) =>
    facts.signatures.every((one) => one.author !== facts.me),
  ),
  must(
    'Wie voor de zorg ondertekent, heeft een BIG-registratie',
    (facts) => facts.kind !== 'care' || Boolean(facts.bigNumber),
  ),
]

const bothSigned = (facts: AdviceFacts) => signed(facts, 'duiding') && signed(facts, 'care')

/** Before the coordinator sends. */
export const sendRules: readonly Rule<AdviceFacts>[] = [
  must('Beide experts hebben deze versie ondertekend', bothSigned),
  must('De persoon heeft het concept gezien, of er staat waarom niet', (facts) => wrote(facts, 'shown')),
  must('Deze versie is nog niet verstuurd', (facts) => facts.sentAt === null),
]

export const followUpCanStart: Checks<'follow up', AdviceFacts> = {
  'Beide experts hebben deze versie ondertekend': bothSigned,
  'De persoon heeft het concept gezien, of er staat waarom niet': (facts) => wrote(facts, 'shown'),
  'Het advies is verstuurd': (facts) => facts.sentAt !== null,
  'Het adviesgesprek is vastgelegd, of er staat waarom niet': (facts) => facts.talk,
}

/** Nothing was wrong, or nothing needs to be done: a good outcome goes straight to the closure. */
export const closeWithoutFollowUp: Checks<'close without follow-up', AdviceFacts> = {
  'Het advies is verstuurd': (facts) => facts.sentAt !== null,
  'Het verstuurde advies heeft geen aanbeveling': (facts) => facts.recommended.length === 0,
  'Het adviesgesprek is vastgelegd, of er staat waarom niet': (facts) => facts.talk,
}

export const interpretAgainCan: Checks<'interpret again', AdviceFacts> = {}
