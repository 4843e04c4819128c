import { z } from 'zod'
import { must, type Rule } from '#platform/rules.ts'
import { choice, longText, optionalChoice, optionalText } from '#platform/web/fields.ts'
import type { FieldError } from '#platform/web/filled.ts'
import type { Checks } from '../stages.ts'
import { type Criterion, criterionKeys, criterionWords } from './criteria.ts'

export const answerWords = { yes: 'ja', no: 'nee', unknown: 'onbekend' } as const
export type AnswerWord = keyof typeof answerWords
export interface Answer {
  readonly answer?: AnswerWord | undefined
  readonly reason: string
}
/** What one person says about each criterion; nothing is counted or derived from it. */
export type Answers = Readonly<Record<Criterion, Answer>>

const answer = optionalChoice(Object.keys(answerWords) as AnswerWord[])
const reason = optionalText(2000, 'Deze toelichting')

/** A draft may have holes; `go` = 'final' asks for everything. */
export const answersForm = z
  .object({
    chain: answer,
    chainReason: reason,
    conflictArea: answer,
    conflictAreaReason: reason,
    possibleRadicalisation: answer,
    possibleRadicalisationReason: reason,
    supportCanHelp: answer,
    supportCanHelpReason: reason,
    go: optionalChoice(['draft', 'final']),
    _version: z.string().optional(),
  })
  .superRefine((input, context) => {
    if (input.go !== 'final') return
    for (const { field, sentence } of holesIn(answersOf(input))) {
      context.addIssue({ code: 'custom', message: sentence, path: [field] })
    }
  })
export type AnswersForm = z.output<typeof answersForm>

export function answersOf(input: Partial<AnswersForm>): Answers {
  return {
    chain: { answer: input.chain, reason: input.chainReason ?? '' },
    conflictArea: { answer: input.conflictArea, reason: input.conflictAreaReason ?? '' },
    possibleRadicalisation: { answer: input.possibleRadicalisation, reason: input.possibleRadicalisationReason ?? '' },
    supportCanHelp: { answer: input.supportCanHelp, reason: input.supportCanHelpReason ?? '' },
  }
}

/** What must be filled in before an answer can be final: "unknown" with a reason is an answer too. */
export function holesIn(answers: Answers): FieldError[] {
  return criterionKeys.flatMap((key) => {
    const label = criterionWords[key]
    const holes: FieldError[] = []
    if (!answers[key].answer) holes.push({ field: key, sentence: `${label}: kies ja, nee of onbekend` })
    if (!answers[key].reason) holes.push({ field: `${key}Reason`, sentence: `${label}: schrijf op waarom u dit vindt` })
    return holes
  })
}

export const outcomeWords = {
  included: 'LIV neemt de zaak op',
  consultation: 'Een consultatie is genoeg',
  trajectoryAdvice: 'LIV denkt langer mee met de professional (trajectadvies)',
  careAdvice: 'LIV adviseert over zorg, zonder traject (zorgadvies)',
  otherDepartment: 'Een andere afdeling van het LSE past beter',
  elsewhere: 'Iemand anders kan beter helpen',
  notTaken: 'Nu is niets nodig',
} as const
export type Outcome = keyof typeof outcomeWords

/** Where two people differ, a third person or the team decides; it is never worked out from the answers. */
export const decidedWords = {
  together: 'Wie weegt, is het eens over de uitkomst',
  third: 'Wie weegt, was het niet eens; een derde persoon woog mee en besliste',
  team: 'Wie weegt, was het niet eens; het team besliste',
} as const
export type DecidedBy = keyof typeof decidedWords

export const conclusionForm = z
  .object({
    outcome: choice(Object.keys(outcomeWords) as Outcome[], 'Kies de uitkomst van de weging'),
    decidedBy: choice(Object.keys(decidedWords) as DecidedBy[], 'Kies hoe er is beslist'),
    alternative: optionalText(2000, 'Het alternatief'),
    conclusion: longText(8000, 'Schrijf de conclusie op'),
    necessity: longText(4000, 'Schrijf op waarom dit nodig is, of waarom niet'),
    proportionality: longText(4000, 'Schrijf op waarom dit in verhouding is, of waarom niet'),
    subsidiarity: longText(4000, 'Schrijf op of het met minder kan'),
    dissent: optionalText(4000, 'De andere mening'),
    _version: z.string().optional(),
  })
  .superRefine((input, context) => {
    if (lacksAlternative(input))
      context.addIssue({ code: 'custom', message: alternativeIsAsked, path: ['alternative'] })
  })
export type ConclusionForm = z.output<typeof conclusionForm>
export type Conclusion = Omit<ConclusionForm, '_version'>

/** "Not included" is never an empty outcome. */
export const alternativeIsAsked = 'Schrijf op wat de aanmelder en de persoon dan wel kan helpen'
export const lacksAlternative = (input: Pick<Conclusion, 'outcome' | 'alternative'>): boolean =>
  input.outcome !== 'included' && !input.alternative

export interface ConcludeFacts {
  readonly decidedBy: DecidedBy
  /** People whose answers are final. */
  readonly weighed: number
  readonly dissent: string
  /** What others wrote in their own name. */
  readonly dissents: number
}

/** What must hold when people did not agree. */
export const concludeRules: readonly Rule<ConcludeFacts>[] = [
  must(
    'Beslist een derde persoon mee, dan heeft ook die de vier criteria beantwoord',
    ({ decidedBy, weighed }) => decidedBy !== 'third' || weighed >= 3,
  ),
  must(
    'Was wie weegt het niet eens, dan blijft staan wie er anders over denkt',
    ({ decidedBy, dissent, dissents }) => decidedBy === 'together' || dissent !== '' || dissents > 0,
  ),
]

export const dissentForm = z.object({ dissent: longText(4000, 'Schrijf op wat u vindt, en waarom') })
export const messageForm = z.object({ message: longText(2000, 'Schrijf een bericht aan de aanmelder') })
export const questionForm = z.object({ reason: longText(2000, 'Schrijf op wat u van de aanmelder wilt weten') })

/** What must be so before triage ends. */
export interface TriageFacts {
  /** People whose answers are final in this weighing, as far as I may know. */
  readonly weighed: number
  readonly outcome: Outcome | null
  readonly referrerTold: boolean
  /** Other opinions that people wrote in their own name. */
  readonly dissents: number
}

export const canInclude: Checks<'include', TriageFacts> = {
  'Twee mensen hebben de vier criteria beantwoord': (facts) => facts.weighed >= 2,
  'De conclusie van de weging staat op schrift en neemt de zaak op': (facts) => facts.outcome === 'included',
  'Noodzaak, evenredigheid en het lichtste middel zijn beschreven': (facts) => facts.outcome !== null,
}

export const canDecline: Checks<'do not include', TriageFacts> = {
  'Twee mensen hebben de vier criteria beantwoord': (facts) => facts.weighed >= 2,
  'De conclusie van de weging noemt een alternatief': (facts) => facts.outcome !== null && facts.outcome !== 'included',
  'De aanmelder heeft bericht gekregen': (facts) => facts.referrerTold,
}
