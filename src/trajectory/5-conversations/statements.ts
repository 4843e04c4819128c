import { z } from 'zod'
import { date, optionalChoice, optionalText } from '#platform/web/fields.ts'

/** One thing somebody said: who, to whom, quoted or summed up, in which language. There is no place here for how far it is believed. */
export interface Statement {
  readonly saidBy: string
  readonly saidTo: string
  readonly said: string
  readonly nature: 'quotation' | 'summary'
  readonly saidIn: string
  readonly through: boolean
  /** Of what somebody else saw or heard: how they know. */
  readonly howKnown: string
}
export const natureWords: Record<Statement['nature'], string> = { quotation: 'letterlijk', summary: 'samengevat' }

/** The fields of one statement within the form of a report. */
export const statementFields = {
  saidBy: optionalText(200),
  saidTo: optionalText(200),
  said: optionalText(2000),
  nature: optionalChoice(['quotation', 'summary']),
  saidIn: optionalText(100),
  through: optionalChoice(['yes', 'no']),
  howKnown: optionalText(500),
} as const
type Typed = z.output<z.ZodObject<typeof statementFields>>

/** What is missing in a statement that somebody began. */
export function checkStatement({ said, saidBy, nature, through }: Typed, context: z.RefinementCtx): void {
  const ask = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (!said && saidBy) ask('said', 'Schrijf op wat er is gezegd')
  if (!said) return
  if (!saidBy) ask('saidBy', 'Vul in wie dit zei')
  if (!nature) ask('nature', 'Kies of dit letterlijk is of samengevat')
  if (!through) ask('through', 'Kies of dit via de tolk is gezegd')
}

/** None, or the one that was typed. */
export function statementsOf({ said, saidBy, saidTo, nature, saidIn, through, howKnown }: Typed): Statement[] {
  if (!said || !nature) return []
  return [{ said, saidBy, saidTo, nature, saidIn, through: through === 'yes', howKnown }]
}

export const paperForm = z.object({ destroyedOn: date('Vul in wanneer u de aantekeningen heeft vernietigd') })
