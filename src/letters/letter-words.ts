/** What a part of a file is to the person: in plain words, and neutral, because others may see the paper too. */
export const partKinds = [
  'course',
  'referral',
  'identity',
  'consent',
  'triage',
  'commission',
  'conversations',
  'others',
  'health',
  'understanding',
  'advice',
  'followUp',
  'ending',
  'safety',
  'log',
] as const
export type PartKind = (typeof partKinds)[number]

/** Who somebody is to the person: a function, never a name. */
export const roleKinds = [
  'coordinator',
  'expert',
  'careExpert',
  'reviewer',
  'weigher',
  'contact',
  'frontOffice',
  'teamLead',
  'privacy',
  'supervisor',
  'link',
  'other',
] as const
export type RoleKind = (typeof roleKinds)[number]

export type RightKind = 'inspect' | 'whoLooked' | 'correct' | 'ownWords' | 'restrict' | 'object' | 'erase' | 'complain'

/** Every fixed word of the letters in one language. {phone}, {day}, {organisation} and {authority} are filled in. */
export interface LetterWords {
  /** At the foot of every page. */
  readonly personal: string
  /** Between the items of one line. */
  readonly comma: string
  readonly phone: string
  readonly call: string
  readonly information: {
    readonly heading: string
    readonly text: readonly string[]
    readonly goesTo: string
    readonly onBehalf: string
    readonly kept: string
  }
  readonly invitation: {
    readonly title: string
    readonly opening: string
    readonly when: string
    readonly where: string
    readonly withWhom: string
    readonly interpreter: string
    readonly interpreterIs: Readonly<Record<'present' | 'phone' | 'none', string>>
    readonly heading: string
    readonly choices: readonly string[]
  }
  readonly rights: {
    readonly opening: string
    readonly items: Readonly<Record<RightKind, readonly [term: string, text: string]>>
    readonly howHeading: string
    readonly how: readonly string[]
    readonly routesHeading: string
    readonly routes: readonly string[]
  }
  readonly looked: {
    readonly title: string
    readonly opening: string
    readonly withheld: string
    readonly none: string
    readonly until: string
    readonly code: string
    readonly why: string
    readonly did: Readonly<Record<'read' | 'wrote' | 'refused', string>>
    readonly roles: Readonly<Record<RoleKind, readonly [name: string, purpose: string]>>
    readonly parts: Readonly<Record<PartKind, string>>
  }
}
