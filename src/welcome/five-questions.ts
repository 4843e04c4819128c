import { z } from 'zod'
import { choice } from '#platform/web/fields.ts'

/** What somebody asks themselves before ringing LIV: the danger first, then the four pillars as LIV published them. */
export const questions = {
  danger: {
    label: 'Is er nu gevaar voor iemand?',
    hint: 'Voor de persoon zelf of voor anderen.',
  },
  group: {
    label: 'Is de persoon asielzoeker, of heeft hij of zij pas een verblijfsvergunning?',
    hint: 'Ook iemand die nog op een besluit wacht, telt mee.',
  },
  war: {
    label: 'Is de persoon misschien in een strijdgebied geweest?',
    hint: 'Een vermoeden is genoeg.',
  },
  worry: {
    label: 'Maakt u zich zorgen over mogelijke radicalisering?',
    hint: 'Let op wat iemand zegt of doet. Een geloof, een afkomst of een mening is geen reden voor zorg.',
  },
  care: {
    label: 'Kan zorg of ondersteuning misschien helpen?',
    hint: 'Bijvoorbeeld omdat iemand slecht slaapt, bang is, rouwt of veel heeft meegemaakt.',
  },
} as const
export type Question = keyof typeof questions

export const answers = { yes: 'Ja', no: 'Nee', unknown: 'Weet ik niet' } as const
export type Answer = keyof typeof answers
export type Answers = Readonly<Record<Question, Answer>>

const order = Object.keys(answers) as Answer[]
const ask = (question: Question) =>
  choice(order, `Kies een antwoord bij “${questions[question].label}” “Weet ik niet” is ook goed.`)

export const answersForm = z.object({
  danger: ask('danger'),
  group: ask('group'),
  war: ask('war'),
  worry: ask('worry'),
  care: ask('care'),
})

/** Where to go with it. Never a result about a person: which door fits the question. */
export interface Way {
  readonly title: string
  readonly sentences: readonly string[]
  /** Whether referring somebody is offered next to ringing. */
  readonly refer: boolean
}

/** Each answer has its own sentence; nothing is counted. People at LIV weigh, and hear the whole story first. */
export function wayFor(given: Answers): Way {
  if (given.worry === 'no') return elsewhere
  const sentences = [
    ...(given.group === 'no' ? [otherGroup] : []),
    ...(given.war === 'no' ? [noWar] : []),
    ...(given.care === 'no' ? [noCare] : []),
  ]
  if (sentences.length > 0) return { title: 'Bel eerst even', sentences, refer: given.group !== 'no' }
  return {
    title: 'Dit kan iets voor LIV zijn',
    sentences: [
      'Bel, of meld iemand aan. Een naam hoeft nog niet.',
      'Daarna wegen twee mensen van LIV, los van elkaar, of LIV iets kan doen. Kan dat niet, dan noemen zij wat wel kan.',
    ],
    refer: true,
  }
}

const elsewhere: Way = {
  title: 'LIV is hier waarschijnlijk niet de juiste plek',
  sentences: [
    'LIV denkt mee als iemand zich zorgen maakt over mogelijke radicalisering.',
    'Gaat het om zorg, praat dan met de persoon en met de huisarts of de zorg op de locatie. Gaat het om de opvang, ga dan naar de locatie of de gemeente.',
    'Twijfelt u toch? Bel. Dat mag anoniem.',
  ],
  refer: false,
}
const otherGroup =
  'LIV is er voor asielzoekers en mensen met een nieuwe verblijfsvergunning. Voor anderen is er een andere afdeling van het Landelijk Steunpunt Extremisme. U belt hetzelfde nummer.'
const noWar =
  'LIV kijkt ook of iemand misschien in een strijdgebied was. Is dat niet zo, dan weet LIV vaak wie er wel kan helpen.'
const noCare =
  'LIV helpt als zorg of ondersteuning iets kan veranderen. Denkt u van niet, overleg dan eerst: soms ziet een expert toch een weg.'
