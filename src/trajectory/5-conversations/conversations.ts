import { z } from 'zod'
import type { ConsentFacts, Willing } from '#consent/consent.ts'
import { must, type Rule } from '#platform/rules.ts'
import { choice, date, longText, optionalChoice, optionalText, text, time } from '#platform/web/fields.ts'
import type { Checks } from '../stages.ts'
import { checkStatement, type Statement, statementFields, statementsOf } from './statements.ts'

export const planForm = z.object({
  plannedOn: date('Vul in op welke dag het gesprek is'),
  time: time('Vul in hoe laat het gesprek begint'),
  place: text(300, 'Vul in waar het gesprek is'),
  withWhom: text(500, 'Vul in wie erbij zijn'),
  interpreterMode: choice(['present', 'phone', 'none'], 'Kies of er een tolk is'),
  interpreterLanguage: optionalText(100),
  interpreterDialect: optionalText(100),
  interpreterRegister: choice(['sworn', 'emergency', 'none'], 'Kies in welk register de tolk staat'),
  interpreterWish: optionalText(500),
  interpreterObjection: optionalText(500),
  interpreterAsksFor: optionalText(200),
  safety: optionalText(2000),
  _version: z.string().optional(),
})
type Parsed = z.output<typeof planForm>
type MayBeLeftOut = 'interpreterWish' | 'interpreterObjection' | 'interpreterAsksFor'
export type PlanForm = Omit<Parsed, MayBeLeftOut | '_version'> & {
  [Field in MayBeLeftOut]?: string
} & {
  _version?: string | undefined
}

/** What is sealed of a plan; the day itself is a process date. */
export interface Plan extends Omit<PlanForm, 'plannedOn' | 'time' | '_version'> {
  /** 'HH:MM' */
  readonly time: string
  readonly calledOff?: string
}

export const calledOffForm = z.object({ reason: longText(2000, 'Schrijf op waarom het gesprek niet doorgaat') })
/** How a case goes on without a conversation. Each is an ordinary way; none says anything about the person. */
export const ways = ['trajectoryAdvice', 'stop', 'documents'] as const
export type WithoutTalking = (typeof ways)[number]
export const withoutTalkingWords: Record<WithoutTalking, { label: string; hint: string }> = {
  trajectoryAdvice: {
    label: 'Trajectadvies aan de mensen eromheen',
    hint: 'Steun aan COA of gemeente, zonder uitspraken over de persoon.',
  },
  stop: { label: 'Stoppen', hint: 'LIV rondt het dossier af. Er volgt niets uit over de persoon.' },
  documents: {
    label: 'Een duiding op alleen stukken',
    hint: 'Alleen na een nieuwe weging. Opent met “niet gesproken met de persoon” en zegt niets over psychische gezondheid.',
  },
}
const weighed = {
  necessity: 'noodzaak',
  proportionality: 'evenredigheid',
  subsidiarity: 'het lichtste middel',
} as const
export const noConversationForm = z
  .object({
    reason: longText(4000, 'Schrijf op waarom er geen gesprek is'),
    way: choice(ways, 'Kies hoe het verder gaat'),
    necessity: optionalText(4000),
    proportionality: optionalText(4000),
    subsidiarity: optionalText(4000),
  })
  .superRefine((input, context) => {
    if (input.way !== 'documents') return
    for (const [field, word] of Object.entries(weighed))
      if (!input[field as keyof typeof weighed])
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `Weeg opnieuw: schrijf op wat u over ${word} vindt`,
        })
  })
export interface NoConversation {
  readonly reason: string
  readonly way: WithoutTalking
  /** The new weighing, when it goes on with documents alone. */
  readonly necessity?: string
  readonly proportionality?: string
  readonly subsidiarity?: string
}

/** What must hold before somebody is asked to come. */
export const planRules: readonly Rule<{ willing: Willing | undefined }>[] = [
  must(
    'De persoon heeft niet gezegd niet te willen of te stoppen',
    ({ willing }) => willing !== 'no' && willing !== 'stopped',
  ),
]

export const agreementsForm = z.object({
  text: longText(4000, 'Schrijf op wat het team moet doen of laten'),
  _version: z.string().optional(),
})

/** Everything of one conversation on one page; `remove` and `then` come from the button that was pressed. */
export const reportForm = z
  .object({
    heldOn: date('Vul in op welke dag het gesprek was'),
    present: text(500, 'Vul in wie erbij waren'),
    forTeam: optionalText(20_000),
    careOnly: optionalText(20_000),
    interpreterProblems: optionalText(2000),
    quote: optionalText(1000),
    mayBeUsed: optionalChoice(['yes', 'no']),
    ...statementFields,
    remove: z.string().optional(),
    next: optionalChoice(['sign', 'release']),
    _version: z.string().optional(),
  })
  .superRefine((typed, context) => {
    const { quote, mayBeUsed } = typed
    checkStatement(typed, context)
    if (quote && !mayBeUsed)
      context.addIssue({ code: 'custom', path: ['mayBeUsed'], message: 'Kies of deze woorden gebruikt mogen worden' })
  })
  .transform(({ quote, mayBeUsed, saidBy, saidTo, said, nature, saidIn, through, howKnown, ...rest }) => ({
    ...rest,
    ownWords: quote ? [{ quote, mayBeUsed: mayBeUsed === 'yes' }] : [],
    statements: statementsOf({ saidBy, saidTo, said, nature, saidIn, through, howKnown }),
  }))

export interface OwnWords {
  readonly quote: string
  readonly mayBeUsed: boolean
}

export interface ReportInput {
  readonly conversation: string
  readonly heldOn: Temporal.PlainDate
  readonly present: string
  readonly forTeam: string
  readonly careOnly?: string | undefined
  readonly interpreterProblems?: string | undefined
  /** Words to add to those written down already. */
  readonly ownWords?: readonly OwnWords[]
  /** What somebody said, to add likewise. */
  readonly statements?: readonly Statement[]
  readonly remove?: string | undefined
  readonly _version?: string | undefined
}

export const careNoteForm = z.object({
  careOnly: optionalText(20_000),
  next: optionalChoice(['sign', 'release']),
  _version: z.string().optional(),
})
export const addendumForm = z.object({ text: longText(8000, 'Schrijf uw aanvulling') })
export const releaseForm = z.object({
  passages: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value = []) => [value].flat()),
})

export interface Report {
  readonly heldOn: string
  readonly present: string
  readonly forTeam: string
  readonly interpreterProblems: string
}

export const modeWords = { present: 'een tolk ter plaatse', phone: 'een tolk per telefoon', none: 'geen tolk' } as const
export const registerWords = {
  sworn: 'beëdigd (Rbtv)',
  emergency: 'uitwijklijst',
  none: 'niet van toepassing',
} as const

export interface ConversationFacts extends Pick<ConsentFacts, 'informed' | 'postponedWithReason'> {
  readonly reports: number
  readonly unsigned: number
  /** The newest word on not talking: documents alone, weighed anew. */
  readonly documentsWeighed: boolean
  /** … or stopping, or advice to those around the person: the file about the person ends. */
  readonly endsHere: boolean
}

export const canEndHere: Checks<'end without talking', ConversationFacts> = {
  'Er staat waarom er geen gesprek is, en hoe het verder gaat': (facts) => facts.endsHere,
  'De persoon is geïnformeerd, of er staat waarom nog niet': (facts) => facts.informed || facts.postponedWithReason,
}

export const duidingCanStart: Checks<'start the duiding', ConversationFacts> = {
  'De persoon is geïnformeerd, of er staat waarom nog niet': (facts) => facts.informed || facts.postponedWithReason,
  'Er is een gesprek vastgelegd, of een duiding op alleen stukken is opnieuw gewogen': (facts) =>
    facts.reports > 0 || facts.documentsWeighed,
  'Alle verslagen zijn ondertekend': (facts) => facts.unsigned === 0,
}
