import { type SpokenLanguage, spokenLanguages } from '#consent/explanation-words.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import { wordsIn } from './languages.ts'
import type { LetterKind } from './letters.ts'
import { type Frame, informationLetter, invitationLetter, rightsLetter } from './make-letter.ts'
import { type Look, whoLookedLetter } from './who-looked.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const look = (over: Partial<Look>): Look => ({
  day: '2026-11-20',
  code: 'M1C6B1',
  organisation: 'LIV',
  standing: 'coordinator',
  part: 'process',
  wrote: false,
  refused: false,
  ...over,
})

export const someLooks: readonly Look[] = [
  look({ part: 'conversations', wrote: true }),
  look({}),
  look({ code: 'MESF62', standing: 'commissioner', organisation: 'COA, azc Heidedorp', part: 'released' }),
  look({ day: '2026-11-18', code: 'M6B567', standing: 'careExpert', part: 'care', wrote: true }),
  look({ day: '2026-11-18', code: 'M9BED9', standing: 'anyTeamLead', part: 'triage', refused: true }),
]

export async function sampleFrame(language: SpokenLanguage): Promise<Frame> {
  return {
    language,
    words: await wordsIn(language),
    sender: 'LIV',
    phone: '088 20 80 080',
    number: 'LIV-2026-00012',
    today: day('2026-11-24'),
    checked: language === 'nl' ? 'nl' : '',
  }
}

/** The letters that are made of fixed words, in every language, about an invented case. */
export async function sampleLetters(): Promise<
  { language: SpokenLanguage; kind: Exclude<LetterKind, 'summary'>; letter: Letter }[]
> {
  const frames = await Promise.all(spokenLanguages.map(sampleFrame))
  return frames.flatMap((frame) => {
    const { language } = frame
    const about = { organisation: 'COA, azc Heidedorp', onBehalfOf: ['IND'], destroyOn: day('2031-10-05') }
    const meeting = {
      on: day('2026-12-03'),
      time: '14:30',
      place: 'azc Heidedorp, Lindelaan 12, kamer 4',
      interpreter: 'phone',
      people: [
        { firstName: 'Omar', role: 'expert' },
        { firstName: 'Lotte', role: 'careExpert' },
      ],
    } as const
    return [
      { language, kind: 'information', letter: informationLetter(frame, about) },
      { language, kind: 'invitation', letter: invitationLetter(frame, meeting) },
      { language, kind: 'who-looked', letter: whoLookedLetter(frame, someLooks) },
      { language, kind: 'rights', letter: rightsLetter(frame) },
    ] as const
  })
}
