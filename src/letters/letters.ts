import { z } from 'zod'
import type { ActName } from '#access/who.ts'
import type { ContactForm } from '#consent/consent.ts'
import { type SpokenLanguage, spokenLanguages } from '#consent/explanation-words.ts'
import { must, type Rule } from '#platform/rules.ts'
import { choice, date, optionalText } from '#platform/web/fields.ts'

export const letterKinds = ['information', 'invitation', 'summary', 'who-looked', 'rights'] as const
export type LetterKind = (typeof letterKinds)[number]

interface Told {
  readonly label: string
  readonly path: string
  readonly purpose: string
  /** Who may read what stands in it, may read the letter. */
  readonly act: ActName
}
export const letterKind: Record<LetterKind, Told> = {
  information: {
    label: 'Informatie',
    path: 'informatie',
    purpose: 'Wie LIV is, dat praten een keuze is, en wat er met de woorden gebeurt.',
    act: 'read informing and consent',
  },
  invitation: {
    label: 'Uitnodiging',
    path: 'uitnodiging',
    purpose: 'Dag, tijd en plaats van een gesprek, met wie, en dat nee zeggen mag.',
    act: 'read conversations',
  },
  summary: {
    label: 'Samenvatting van het advies',
    path: 'samenvatting',
    purpose: 'Wat LIV adviseert, in de taal van de persoon.',
    act: 'read the draft advice',
  },
  'who-looked': {
    label: 'Wie keek',
    path: 'wie-keek',
    purpose: 'Wie de gegevens bekeek, op welke dag en waarom. Zonder namen.',
    act: 'read who looked',
  },
  rights: {
    label: 'Uw rechten',
    path: 'rechten',
    purpose: 'Inzien, verbeteren, bezwaar, klagen, en hoe iemand dat vraagt.',
    act: 'read informing and consent',
  },
}

export const waysGiven = ['read', 'handed', 'post'] as const
export type WayGiven = (typeof waysGiven)[number]
export const wayGivenWords: Record<WayGiven, string> = {
  read: 'voorgelezen met een tolk, zonder papier',
  handed: 'in de hand gegeven en samen gelezen',
  post: 'met de post, in een neutrale envelop',
}

export const givenForm = z.object({
  how: choice(waysGiven, 'Kies hoe de persoon de brief kreeg'),
  givenOn: date('Vul in op welke dag de persoon de brief kreeg'),
  reason: optionalText(2000),
})
export type GivenForm = z.output<typeof givenForm>

/** What must hold before a letter goes on paper: what the person said about paper, or a reason. */
export const paperRules: readonly Rule<{
  readonly how: WayGiven
  readonly reason: string
  readonly paper: ContactForm['paper'] | undefined
}>[] = [
  must(
    'De persoon wil papier, of er staat waarom het toch op papier moet',
    ({ how, reason, paper }) => how === 'read' || paper === 'handed' || paper === 'post' || reason !== '',
  ),
  must(
    'De persoon wil post, of er staat waarom het toch met de post gaat',
    ({ how, reason, paper }) => how !== 'post' || paper === 'post' || reason !== '',
  ),
]

const names: Record<SpokenLanguage, RegExp> = {
  nl: /nederlands|dutch/i,
  en: /engels|english/i,
  fr: /frans|fran[cç]ais|french/i,
  tr: /turks|t[uü]rk/i,
  so: /somali/i,
  ar: /arabisch|arabic|العربية/i,
  fa: /farsi|dari|perzisch|persian|فارسی|دری/i,
  ti: /tigrin|tigrigna|ትግርኛ/i,
}

/** The language somebody wrote down in words, if we have letters in it. */
export function languageOf(words: string | undefined): SpokenLanguage | undefined {
  return words ? spokenLanguages.find((one) => names[one].test(words)) : undefined
}
