import { explanations, type SpokenLanguage } from '#consent/explanation-words.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import type { Block } from '#platform/pdf/letter-blocks.ts'
import { summaryWords } from '#trajectory/7-advice/summary-words.ts'
import { dayIn, filledIn, phoneIn } from './languages.ts'
import { heading, list, pairs, paragraph } from './letter-blocks.ts'
import type { LetterWords, RightKind } from './letter-words.ts'

/** What every letter needs: its language, the words of it, and who sends it. */
export interface Frame {
  readonly language: SpokenLanguage
  readonly words: LetterWords
  readonly sender: string
  readonly phone: string
  /** Empty where nobody should see by a number that it is about them: an invitation, a public page. */
  readonly number?: string
  readonly today?: Temporal.PlainDate
  /** Who checked the words of this language, and when; empty while nobody did. */
  readonly checked: string
}

const authority = '088 180 52 50'

export function letterOf(frame: Frame, title: string, blocks: readonly Block[]): Letter {
  const { language, words, number, today, checked } = frame
  const around = summaryWords[language]
  const unchecked = checked ? '' : explanations[language].unchecked
  return {
    lang: language,
    title,
    sender: frame.sender,
    everyPage: words.personal,
    pageWords: around.page,
    facts: [
      [around.reference, number ?? ''],
      [around.date, today ? dayIn(language, today) : ''],
      [words.phone, phoneIn(frame.phone)],
    ],
    blocks: [...blocks, paragraph(unchecked)],
  }
}

export interface Informing {
  readonly organisation: string
  readonly onBehalfOf: readonly string[]
  readonly destroyOn: Temporal.PlainDate
}

/** Who LIV is, that talking is a choice, and what happens with the words. */
export function informationLetter(frame: Frame, about: Informing): Letter {
  const { language, words } = frame
  const { title, text } = explanations[language]
  const { information } = words
  const behalf = about.onBehalfOf.join(words.comma)
  return letterOf(frame, title, [
    ...text.map(paragraph),
    heading(information.heading),
    ...information.text.map(paragraph),
    ...(about.organisation ? [paragraph(filledIn(information.goesTo, { organisation: about.organisation }))] : []),
    ...(behalf ? [paragraph(filledIn(information.onBehalf, { organisation: behalf }))] : []),
    paragraph(filledIn(information.kept, { day: dayIn(language, about.destroyOn) })),
    paragraph(filledIn(words.call, { phone: phoneIn(frame.phone) })),
  ])
}

export interface Meeting {
  readonly on: Temporal.PlainDate
  /** 'HH:MM' */
  readonly time: string
  readonly place: string
  readonly interpreter: 'present' | 'phone' | 'none'
  readonly people: readonly { readonly firstName: string; readonly role: 'expert' | 'careExpert' | 'coordinator' }[]
}

/** When and where, with whom, and that no is a good answer. Nothing says what it is about. */
export function invitationLetter(frame: Frame, meeting: Meeting): Letter {
  const { language, words } = frame
  const { invitation } = words
  const people = meeting.people.map(({ firstName, role }) => [words.looked.roles[role][0], firstName].join(words.comma))
  return letterOf(frame, invitation.title, [
    paragraph(invitation.opening),
    pairs([
      [invitation.when, [dayIn(language, meeting.on, true), meeting.time].join(words.comma)],
      [invitation.where, meeting.place],
      [invitation.withWhom, people.join('\n')],
      [invitation.interpreter, invitation.interpreterIs[meeting.interpreter]],
    ]),
    heading(invitation.heading),
    list(invitation.choices),
    paragraph(filledIn(words.call, { phone: phoneIn(frame.phone) })),
  ])
}

const rights: readonly RightKind[] = [
  'inspect',
  'whoLooked',
  'correct',
  'ownWords',
  'restrict',
  'object',
  'erase',
  'complain',
]

/** What somebody may ask, how, and where to go when the answer is no. */
export function rightsLetter(frame: Frame): Letter {
  const { rights: said } = frame.words
  const numbers = { phone: phoneIn(frame.phone), authority: phoneIn(authority) }
  const fill = (sentence: string) => filledIn(sentence, numbers)
  return letterOf(frame, explanations[frame.language].rights, [
    paragraph(said.opening),
    pairs(rights.map((right) => said.items[right])),
    heading(said.howHeading),
    list(said.how.map(fill)),
    heading(said.routesHeading),
    list(said.routes.map(fill)),
  ])
}
