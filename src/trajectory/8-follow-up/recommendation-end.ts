import { z } from 'zod'
import { choice, longText, optionalText } from '#platform/web/fields.ts'

/** What can become of a recommendation that is still open when a case ends. */
export const whats = ['stays', 'goesAlong', 'lapses'] as const
export type What = (typeof whats)[number]
export const whatWords: Record<What, string> = {
  stays: 'Blijft bij wie haar zou uitvoeren',
  goesAlong: 'Gaat mee met de persoon',
  lapses: 'Vervalt',
}

/** The reason in words, and for what goes along to whom. */
export interface EndText {
  readonly reason: string
  readonly to: string
}
export interface RecommendationEnd extends EndText {
  readonly recommendation: string
  readonly version: number
  readonly what: What
  readonly author: string
  readonly writtenAt: Date
}

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'ja')

export const recommendationEndForm = z
  .object({
    what: choice(whats, 'Kies wat er met deze aanbeveling gebeurt'),
    to: optionalText(300, 'Naar wie'),
    personWants: ticked,
    reason: longText(1000, 'Schrijf op waarom'),
  })
  .superRefine(({ what, to, personWants }, context) => {
    if (what !== 'goesAlong') return
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (!to) ask('to', 'Vul in naar wie de aanbeveling meegaat')
    if (!personWants) ask('personWants', 'Vraag eerst of de persoon dit wil. Zo niet, kies dan iets anders.')
  })
