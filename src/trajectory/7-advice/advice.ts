/** The parts of the advice in the order of the brochure, every time. Safety has two. */
export const domains = ['safetyRisk', 'safetySurroundings', 'care', 'education', 'network', 'other'] as const
export type Domain = (typeof domains)[number]

/** Everything that is written apart, so that two people can work at once. */
export const sections = ['answer', ...domains, 'summary', 'validity', 'shown'] as const
export type Section = (typeof sections)[number]

/** The parts that each advice has; `other` may stay away and `shown` comes at the end. */
export const askedSections = sections.filter((name) => name !== 'other' && name !== 'shown')
export const askedDomains = domains.filter((name) => name !== 'other')

export const isDomain = (section: Section): section is Domain => (domains as readonly string[]).includes(section)

interface Words {
  readonly slug: string
  readonly hint: string
}

/** What the parts are called that are no domain; the headings of the domains are a setting. */
export const partLabels: Record<Exclude<Section, Domain>, string> = {
  answer: 'Antwoord op de centrale vraag',
  summary: 'Samenvatting voor de persoon',
  validity: 'Geldig tot',
  shown: 'Voorgelegd aan de persoon',
}

/** Addresses and hints on screen: ours, to be confirmed by LIV. */
export const sectionWords: Record<Section, Words> = {
  answer: {
    slug: 'antwoord',
    hint: 'Begin met het antwoord. Schrijf zo dat de opdrachtgever en de persoon het allebei kunnen lezen.',
  },
  safetyRisk: {
    slug: 'veiligheid-risico',
    hint: 'Schrijf wanneer er zorg is, waardoor, en wat dan helpt. Nooit een niveau of een cijfer.',
  },
  safetySurroundings: {
    slug: 'veiligheid-omgeving',
    hint: 'Denk ook aan de veiligheid van de persoon zelf. Schrijf wanneer, waardoor en wat helpt.',
  },
  care: {
    slug: 'zorg',
    hint: 'Schrijf wat helpt en wat beter niet kan. Noem hier geen diagnose en geen behandeling: de opdrachtgever leest dit.',
  },
  education: {
    slug: 'onderwijs-dagbesteding-werk',
    hint: 'Wat geeft de dag vorm, en wat past bij wat de persoon kan en wil?',
  },
  network: {
    slug: 'systeem-en-woonplek',
    hint: 'Wie staat om de persoon heen, en welke plek past?',
  },
  other: { slug: 'overig', hint: 'Alleen als iets nergens anders past.' },
  summary: {
    slug: 'samenvatting',
    hint: 'Korte zinnen, gewone woorden, en "u". Schrijf zo dat het voorgelezen kan worden.',
  },
  validity: {
    slug: 'geldigheid',
    hint: 'Na deze dag moet opnieuw worden gekeken. Deze dag staat op elke pagina.',
  },
  shown: {
    slug: 'voorgelegd',
    hint: 'Wat de persoon verbetert of zelf vindt, komt in het advies te staan.',
  },
}

export const sectionOf = (slug: string | undefined): Section | undefined =>
  sections.find((name) => sectionWords[name].slug === slug)

export const urgencies = ['binnen een week', 'binnen een maand', 'binnen drie maanden', 'wanneer het kan'] as const
export type Urgency = (typeof urgencies)[number]

export type DomainText = ({ readonly insight: string } | { readonly notApplicableBecause: string }) & {
  readonly noRecommendationBecause?: string
}
export type ShownText =
  | { readonly shownOn: string; readonly language: string; readonly corrections?: string; readonly ownView?: string }
  | { readonly notShownReason: string }

/** What each part holds. */
export type SectionText = { readonly [D in Domain]: DomainText } & {
  readonly answer: { readonly answer: string }
  readonly summary: { readonly summary: string }
  readonly validity: { readonly validUntil: string }
  readonly shown: ShownText
}

export interface Recommendation {
  readonly domain: Domain
  readonly title: string
  readonly text: string
  readonly rationale: string
  readonly addressee: string
  readonly owner: string
  readonly urgency: Urgency
  readonly reviewOn: string
  readonly bridging: string
}

/** The health part: for a treating professional and for the person, never for the commissioner. */
export interface HealthPart {
  readonly forProfessional: string
  readonly indication: 'yes' | 'no'
  readonly forPerson: string
}

export type Talk =
  | { readonly heldOn: string; readonly attended: string; readonly agreed: string }
  | { readonly notHeldReason: string }

export const signatureKinds = ['duiding', 'care'] as const
export type SignatureKind = (typeof signatureKinds)[number]
export const signatureWords: Record<SignatureKind, string> = { duiding: 'Duidingsexpert', care: 'Zorgexpert' }

export const recipients = ['commissioner', 'treating', 'person'] as const
export type Recipient = (typeof recipients)[number]
export const recipientWords: Record<Recipient, { label: string; slug: string }> = {
  commissioner: { label: 'Voor de opdrachtgever', slug: 'opdrachtgever' },
  treating: { label: 'Voor de behandelaar', slug: 'behandelaar' },
  person: { label: 'Voor de persoon', slug: 'persoon' },
}
export const recipientOf = (slug: string | null | undefined): Recipient | undefined =>
  recipients.find((one) => recipientWords[one].slug === slug)
