import type { Part } from '#access/who.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import { dayIn, filledIn } from './languages.ts'
import { heading, pairs, paragraph } from './letter-blocks.ts'
import { type LetterWords, type PartKind, partKinds, type RoleKind } from './letter-words.ts'
import { type Frame, letterOf } from './make-letter.ts'

/** A line of the log as the gate gives it for the person: a function and a code, no name. */
export interface Look {
  readonly day: string
  readonly code: string
  readonly organisation: string | null
  /** What somebody was in this case, or else what allowed them. */
  readonly standing: string
  readonly part: string
  readonly wrote: boolean
  readonly refused: boolean
}

const kindOf: Partial<Record<Part, PartKind>> = {
  referral: 'referral',
  identity: 'identity',
  consent: 'consent',
  triage: 'triage',
  commission: 'commission',
  conversations: 'conversations',
  outside: 'others',
  'outside-care': 'others',
  care: 'health',
  'care-conclusion': 'health',
  'mental-health': 'health',
  radicalisation: 'understanding',
  advice: 'advice',
  released: 'advice',
  'follow-up': 'followUp',
  closure: 'ending',
  danger: 'safety',
  log: 'log',
}
/** What has no word of its own is the course of the file: steps, tasks, messages. */
export const partKindOf = (part: string): PartKind => kindOf[part as Part] ?? 'course'

// The first that fits: who leads is named before what else somebody is.
const roleOf: readonly (readonly [RegExp, RoleKind])[] = [
  [/^(coordinator|deputy)$/, 'coordinator'],
  [/^(careExpert|standIn|namedStandIn)$/, 'careExpert'],
  [/^(duidingExpert|anyDuidingExpert)$/, 'expert'],
  [/^reviewer/, 'reviewer'],
  [/^triager$/, 'weigher'],
  [/^(commissioner|commissionerDeputy|centralContact|receiver|formerCommissioner)$/, 'contact'],
  [/^(anyFrontOffice|frontOffice)$/, 'frontOffice'],
  [/^(anyTeamLead|teamLead)$/, 'teamLead'],
  [/^(anyPrivacyOfficer|privacyOfficer)$/, 'privacy'],
  [/^(anyFg|fg)$/, 'supervisor'],
  [/^anyCoordinator$/, 'coordinator'],
  [/^anyCareExpert$/, 'careExpert'],
  [/^(anyCentralContact|anyCommissioner)$/, 'contact'],
  [/^link$/, 'link'],
]

export function roleKindOf(standing: string): RoleKind {
  const all = standing.split(',')
  return roleOf.find(([pattern]) => all.some((one) => pattern.test(one)))?.[1] ?? 'other'
}

/** Who looked, by day and by person, in the words of the reader. */
export function whoLookedLetter(frame: Frame, looks: readonly Look[]): Letter {
  const { language, words } = frame
  const { looked } = words
  const until = frame.today ? [paragraph(filledIn(looked.until, { day: dayIn(language, frame.today) }))] : []
  const days = [...Map.groupBy(looks, ({ day }) => day)]
  return letterOf(frame, looked.title, [
    paragraph(looked.opening),
    paragraph(looked.withheld),
    ...until,
    ...(days.length === 0 ? [paragraph(looked.none)] : []),
    ...days.flatMap(([day, lines]) => [
      heading(dayIn(language, Temporal.PlainDate.from(day), true)),
      pairs([...Map.groupBy(lines, who)].map(([, own]) => personOf(words, own))),
    ]),
  ])
}

const who = ({ code, standing }: Look) => `${code} ${roleKindOf(standing)}`

function personOf(words: LetterWords, lines: readonly Look[]): [string, string] {
  const { looked, comma } = words
  const [name, purpose] = looked.roles[roleKindOf(lines[0]?.standing ?? '')]
  const from = lines[0]?.organisation ?? 'LIV'
  return [
    [name, from, `${looked.code} ${lines[0]?.code}`].join(comma),
    [...partLines(words, lines), `${looked.why}: ${purpose}`].join('\n'),
  ]
}

/** What was done, with the parts it was done in: whoever wrote in a part has read it too. */
function partLines({ looked, comma }: LetterWords, lines: readonly Look[]): string[] {
  const parts = Map.groupBy(lines, ({ part }) => partKindOf(part))
  const did = Map.groupBy(
    partKinds.filter((kind) => parts.has(kind)),
    (kind) => doneIn(parts.get(kind) ?? []),
  )
  return (['read', 'wrote', 'refused'] as const).flatMap((done) => {
    const where = did.get(done)?.map((kind) => looked.parts[kind])
    return where ? [`${looked.did[done]}: ${where.join(comma)}`] : []
  })
}

function doneIn(lines: readonly Look[]): 'read' | 'wrote' | 'refused' {
  if (lines.every(({ refused }) => refused)) return 'refused'
  return lines.some(({ wrote }) => wrote) ? 'wrote' : 'read'
}
