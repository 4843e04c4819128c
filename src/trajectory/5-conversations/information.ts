import { z } from 'zod'
import { must, type Rule } from '#platform/rules.ts'
import { choice, date, longText, optionalChoice, optionalDate, optionalText, text } from '#platform/web/fields.ts'

/** Something is asked of somebody else: one question, what it is for, on which ground, and whether the person knows. */
export const askForm = z.object({
  organisation: text(200, 'Vul in bij welke organisatie u dit vraagt'),
  function: text(200, 'Vul in welke functie diegene heeft'),
  treating: choice(['yes', 'no'], 'Kies of diegene de persoon behandelt').transform((answer) => answer === 'yes'),
  asked: longText(2000, 'Schrijf op wat u vraagt'),
  purpose: longText(2000, 'Schrijf op waarvoor u dit nodig heeft'),
  ground: choice(['consent', 'commission'], 'Kies op welke grond u dit vraagt'),
  mayBeSaid: longText(1000, 'Schrijf op wat u zegt over waarom u belt'),
  personKnows: choice(['yes', 'no'], 'Kies of de persoon weet dat u dit vraagt').transform(
    (answer) => answer === 'yes',
  ),
  notToldBecause: optionalText(1000),
  askedOn: date('Vul in wanneer u dit vroeg of gaat vragen'),
  answerBy: optionalDate(),
})
/** How somebody knows what they answer; the words of the source type of an observation. */
export const knowing = ['self', 'heard', 'read'] as const
export type Knowing = (typeof knowing)[number]

export const answerForm = z.object({
  request: z.string(),
  how: choice(['phone', 'letter', 'talk', 'none'], 'Kies hoe het antwoord kwam'),
  from: text(300, 'Vul in van wie het antwoord komt, met functie'),
  knows: optionalChoice(knowing),
  answer: longText(8000, 'Schrijf het antwoord op, of waarom er geen komt'),
  answeredOn: date('Vul in wanneer u dit antwoord kreeg'),
})
export type AskForm = z.output<typeof askForm>
export type AnswerForm = Omit<z.output<typeof answerForm>, 'knows'> & { readonly knows?: Knowing | undefined }

export const groundWords: Record<AskForm['ground'], string> = {
  consent: 'toestemming van de persoon',
  commission: 'nodig voor de vraag in de opdracht',
}
export const knowingWords: Record<Knowing, string> = {
  self: 'was er zelf bij',
  heard: 'hoorde het van iemand anders',
  read: 'las het in een brief of verslag',
}
export const answeredWords: Record<AnswerForm['how'] | 'link', string> = {
  link: 'via een eenmalige link',
  phone: 'per telefoon',
  letter: 'op schrift',
  talk: 'in een gesprek',
  none: 'er komt geen antwoord',
}

interface AskFacts {
  readonly treating: boolean
  readonly byCare: boolean
  readonly consented: boolean
  readonly ground: AskForm['ground']
  readonly told: boolean
}

/** What must hold before LIV asks somebody else. */
export const askRules: readonly Rule<AskFacts>[] = [
  must(
    'Een behandelaar wordt alleen iets gevraagd met toestemming van de persoon',
    ({ treating, consented, ground }) => !treating || (consented && ground === 'consent'),
  ),
  must('Een behandelaar wordt iets gevraagd door de zorgexpert', ({ treating, byCare }) => !treating || byCare),
  must(
    'Toestemming is alleen een grond als die is gegeven',
    ({ treating, consented, ground }) => treating || ground !== 'consent' || consented,
  ),
  must('De persoon weet van de vraag, of er staat waarom nog niet', ({ told }) => told),
]

interface AnswerFacts {
  readonly treating: boolean
  readonly byCare: boolean
  readonly consented: boolean
  readonly none: boolean
}

/** What must hold before an answer is written down. */
export const answerRules: readonly Rule<AnswerFacts>[] = [
  must('Wat een behandelaar zegt, schrijft de zorgexpert op', ({ treating, byCare }) => !treating || byCare),
  must(
    'De persoon heeft de toestemming niet ingetrokken, of er komt geen antwoord meer',
    ({ treating, consented, none }) => !treating || consented || none,
  ),
]
