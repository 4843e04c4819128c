import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { choice, date, longText, maybe, optionalText, text } from '#platform/web/fields.ts'

/** What a question is about. Only one person can become a person file, and only by promotion. */
export const subjects = ['individual', 'family', 'group', 'phenomenon'] as const
export type Subject = (typeof subjects)[number]
export const subjectWords: Record<Subject, string> = {
  individual: 'één persoon',
  family: 'een gezin',
  group: 'een groep',
  phenomenon: 'een verschijnsel',
}

export const subjectLabels: Record<Subject, string> = {
  individual: 'Eén persoon',
  family: 'Een gezin',
  group: 'Een groep',
  phenomenon: 'Een verschijnsel',
}

/** What is written down while the caller talks. No field asks who the caller or the person is. */
export const consultationForm = z.object({
  question: longText(8000, 'Schrijf de vraag op'),
  askerRole: optionalText(200, 'Wie het vraagt'),
  anonymous: maybe(),
  subject: choice(subjects, 'Kies waar de vraag over gaat'),
  advised: optionalText(4000, 'Wat al is geadviseerd'),
  involved: optionalText(2000, 'Wie er nog meer bij betrokken is'),
  answerDue: date('Vul in wanneer de vrager antwoord krijgt'),
})
export const changeForm = consultationForm.extend({ _version: z.string().optional() })
export type ConsultationForm = z.output<typeof consultationForm>

/** The sealed words; subject and date stand beside them, for the list. */
export type Words = Pick<ConsultationForm, 'question' | 'askerRole' | 'anonymous' | 'advised' | 'involved'>

export const additionForm = z.object({ addition: longText(8000, 'Schrijf op wat erbij komt') })
export const answerForm = z.object({ answer: longText(8000, 'Schrijf het antwoord of het korte advies op') })
export const codeForm = z.object({ code: text(40, 'Vul de code in, bijvoorbeeld blauw-47') })

export const endings = ['answered', 'trajectory advice', 'promoted'] as const
export type Ending = (typeof endings)[number]
export const endingWords: Record<Ending, string> = {
  answered: 'beantwoord',
  'trajectory advice': 'trajectadvies afgerond',
  promoted: 'doorgezet als aanmelding',
}

/** "Blauw 47", "blauw47" and "BLAUW-47" are the same code said aloud. */
export function spokenCode(typed: string): string {
  const [, colour = '', number = ''] = /^\s*([a-zA-Z]+)[\s-]*(\d{2})\s*$/.exec(typed) ?? []
  return colour && number ? `${colour.toLowerCase()}-${number}` : ''
}

export interface Dates {
  readonly today: Temporal.PlainDate
  readonly answerDue: Temporal.PlainDate
  readonly destroyOn: Temporal.PlainDate
}
const before = Temporal.PlainDate.compare

export const dueRules = [
  must<Dates>('De dag van het antwoord is vandaag of later', ({ answerDue, today }) => before(answerDue, today) >= 0),
  must<Dates>(
    'De dag van het antwoord ligt voor de dag waarop de consultatie uiterlijk is vernietigd',
    ({ answerDue, destroyOn }) => before(answerDue, destroyOn) < 0,
  ),
]

export interface Standing {
  readonly ended: boolean
  readonly trajectory: boolean
}
export const openRules = [must<Standing>('De consultatie is nog open', ({ ended }) => !ended)]
export const answerRules = [
  ...openRules,
  must<Standing>(
    'Er loopt geen trajectadvies: dat wordt op zijn eigen pagina afgerond',
    ({ trajectory }) => !trajectory,
  ),
]

/** Once ended, what is left goes sooner; a date never moves away. */
export const nearest = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  before(one, other) < 0 ? one : other
