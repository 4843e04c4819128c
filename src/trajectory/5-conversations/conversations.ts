import { z } from 'zod'
import type { ConsentFacts } from '#consent/consent.ts'
import { choice, date, longText, optionalChoice, optionalText, text, time } from '#platform/web/fields.ts'
import type { Checks } from '../stages.ts'

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
  safety: optionalText(2000),
  _version: z.string().optional(),
})
type Parsed = z.output<typeof planForm>
export type PlanForm = Omit<Parsed, 'interpreterWish' | '_version'> & {
  interpreterWish?: string
  _version?: string | undefined
}

/** What is sealed of a plan; the day itself is a process date. */
export interface Plan extends Omit<PlanForm, 'plannedOn' | 'time' | '_version'> {
  /** 'HH:MM' */
  readonly time: string
  readonly calledOff?: string
}

export const calledOffForm = z.object({ reason: longText(2000, 'Schrijf op waarom het gesprek niet doorgaat') })
export const noConversationForm = z.object({
  reason: longText(4000, 'Schrijf op waarom er geen gesprek is'),
  documentsOnly: optionalText(4000),
})
export interface NoConversation {
  readonly reason: string
  /** Going on with documents alone asks for a new weighing, in words. */
  readonly documentsOnly?: string
}

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
    remove: z.string().optional(),
    next: optionalChoice(['sign']),
    _version: z.string().optional(),
  })
  .superRefine(({ quote, mayBeUsed }, context) => {
    if (quote && !mayBeUsed)
      context.addIssue({ code: 'custom', path: ['mayBeUsed'], message: 'Kies of deze woorden gebruikt mogen worden' })
  })
  .transform(({ quote, mayBeUsed, ...rest }) => ({
    ...rest,
    ownWords: quote ? [{ quote, mayBeUsed: mayBeUsed === 'yes' }] : [],
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
  readonly remove?: string | undefined
  readonly _version?: string | undefined
}

export const careNoteForm = z.object({
  careOnly: optionalText(20_000),
  next: optionalChoice(['sign']),
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
  readonly noConversation: boolean
}

export const duidingCanStart: Checks<'start the duiding', ConversationFacts> = {
  'De persoon is geïnformeerd, of er staat waarom nog niet': (facts) => facts.informed || facts.postponedWithReason,
  'Er is een gesprek vastgelegd, of er staat waarom niet': (facts) => facts.reports > 0 || facts.noConversation,
  'Alle verslagen zijn ondertekend': (facts) => facts.unsigned === 0,
}
