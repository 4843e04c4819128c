import { z } from 'zod'
import type { Letter } from '#platform/pdf/letter.ts'
import { must, type Rule } from '#platform/rules.ts'
import { choice, longText, optionalText, text } from '#platform/web/fields.ts'

/** What somebody outside will read: the question as agreed and who asks. `whom` is for the team alone. */
export const linkForm = z.object({
  whom: text(300, 'Vul in aan wie u dit vraagt'),
  question: longText(2000, 'Schrijf de vraag op zoals de ander die leest'),
  reason: optionalText(1000, 'De uitleg'),
  sender: text(300, 'Vul in hoe de ander u kent'),
  step: choice(['preview', 'change', 'make'], 'Kies wat u wilt doen'),
  /** The text that was kept while it was written goes along to the last step, and then away. */
  _draft: optionalText(40),
})
export type LinkForm = z.output<typeof linkForm>

export interface QuestionWords {
  readonly kind: 'question'
  readonly whom: string
  readonly question: string
  readonly reason: string
  readonly sender: string
}
export interface SheetWords {
  readonly kind: 'sheet'
  readonly letter: Letter
}
export type LinkWords = QuestionWords | SheetWords

export const linkStates = {
  open: 'werkt',
  used: 'is gebruikt: het antwoord staat hieronder',
  withdrawn: 'is ingetrokken',
  tries: 'is dood: vijf keer een verkeerde code',
  over: 'is verlopen',
  shut: 'werkt niet meer: er is intussen iets veranderd',
} as const
export type LinkState = keyof typeof linkStates

const notClosed: Rule<{ readonly closed: boolean }> = must('Het dossier is nog open', ({ closed }) => !closed)

interface LinkFacts {
  readonly closed: boolean
  readonly treating: boolean
  readonly byCare: boolean
  readonly consented: boolean
  readonly onConsent: boolean
  readonly answered: boolean
  readonly open: boolean
}

/** What must hold before a link to a question is made. */
export const linkRules: readonly Rule<LinkFacts>[] = [
  notClosed,
  must('Op de vraag is nog geen antwoord', ({ answered }) => !answered),
  must('Er is geen andere link die nog werkt; trek die eerst in', ({ open }) => !open),
  must('Een link voor wie behandelt, maakt de zorgexpert', ({ treating, byCare }) => !treating || byCare),
  must(
    'De toestemming om het bij een ander te vragen geldt nog',
    ({ treating, onConsent, consented }) => consented || !(treating || onConsent),
  ),
]

interface SheetFacts {
  readonly closed: boolean
  readonly interpreter: boolean
  readonly calledOff: boolean
  readonly over: boolean
  readonly open: boolean
}

/** What must hold before an interpreter gets a link to the sheet of an appointment. */
export const sheetLinkRules: readonly Rule<SheetFacts>[] = [
  notClosed,
  must('Bij dit gesprek is een tolk', ({ interpreter }) => interpreter),
  must('Het gesprek gaat door', ({ calledOff }) => !calledOff),
  must('De dag van het gesprek is nog niet voorbij', ({ over }) => !over),
  must('Er is geen andere link die nog werkt; trek die eerst in', ({ open }) => !open),
]

/** Words that say more than what was agreed, whatever was agreed. A reminder while writing, no more than that. */
export function tellingWords(written: string): string[] {
  const found = written.matchAll(
    /\b(liv|lse|interventieteam|radical\w*|extremis\w*|jihad\w*|terror\w*|verdacht\w*)\b/gi,
  )
  return [...new Map([...found].map(([word]) => [word.toLowerCase(), word])).values()]
}

/** To copy into a mail: the link without the code, and nothing about what it is about. */
export function mailWords(link: string, until: string, sender: string): string {
  return [
    'Goedendag,',
    `Via deze link kunt u iets lezen: ${link}`,
    `U heeft daarvoor ook een code nodig. Die hoort u van mij per telefoon. De link werkt tot en met ${until}.`,
    `Met vriendelijke groet,\n${sender}`,
  ].join('\n\n')
}
