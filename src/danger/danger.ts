import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { choice, longText, optionalChoice, optionalText } from '#platform/web/fields.ts'
import { catalogue } from '#settings/settings.ts'

/** Whom to ring, in this order. The numbers are settings of LIV; one place for all pages. */
export interface Number {
  readonly who: string
  readonly when: string
  readonly number: string
  /** Absent where it is no number to ring: then the page says where to find it. */
  readonly tel?: string
}

type Place = { name: string; phone: string | null } | undefined
export type CrisisNumbers = Record<'emergency' | 'mentalHealth' | 'suicide' | 'duty', string>

/** `security` is what was set for this place; while nothing was, the place itself is rung. */
export function numbersFor(place: Place, numbers: CrisisNumbers, security: string): readonly Number[] {
  return [
    line('Direct gevaar', 'Een leven is in gevaar, of er is nu geweld.', numbers.emergency),
    line(
      'Ggz-crisisdienst van de regio',
      'Iemand is in de war of in nood, en het kan niet wachten tot morgen.',
      numbers.mentalHealth,
    ),
    line('113 Zelfmoordpreventie', 'Iemand denkt aan zelfdoding. U kunt ook zelf om raad vragen.', numbers.suicide),
    line(
      place ? `Beveiliging, via ${place.name}` : 'COA-beveiliging van deze plaats',
      'Het gebeurt op de opvang, en er moet nu iemand bij zijn.',
      security === catalogue['place-security'].default ? (place?.phone ?? security) : security,
    ),
    line('LIV-piket', 'Daarna, of als u wilt overleggen wat u mag vertellen.', numbers.duty),
  ]
}

const line = (who: string, when: string, number: string): Number => ({
  who,
  when,
  number,
  ...(/^\+?[\d\s()-]+$/.test(number) && { tel: number.replace(/[^\d+]/g, '') }),
})

export const grounds = ['vitalInterest', 'conflictOfDuties', 'legalDuty', 'personAgreed'] as const
export type Ground = (typeof grounds)[number]
/** In plain sentences; the words of the law are for the privacy officer to confirm. */
export const groundWords: Record<Ground, string> = {
  vitalInterest: 'Iemands leven of gezondheid liep gevaar (vitaal belang)',
  conflictOfDuties: 'Zwijgen zou erger zijn geweest dan spreken (conflict van plichten)',
  legalDuty: 'De wet verplichtte tot vertellen',
  personAgreed: 'De persoon vond het goed',
}
export const tests = ['before', 'after'] as const
export const testWords = {
  before: 'Ja, vooraf met een collega',
  after: 'Nee, het was spoed. Een collega kijkt achteraf',
} as const

/** What is sealed. */
export interface DangerText {
  readonly whom: string
  readonly facts: string
  readonly ground: Ground | ''
  readonly groundNote: string
  readonly personTold: 'yes' | 'no' | ''
  readonly personNote: string
  readonly testedWith: string
  readonly note: string
}

const askFor = (typed: z.output<typeof dangerFields>, context: z.RefinementCtx) => {
  const ask = (path: keyof typeof typed, message: string) => {
    if (!typed[path]) context.addIssue({ code: 'custom', path: [path], message })
  }
  if (typed.told === 'no') return ask('note', 'Schrijf op wat er gebeurde')
  ask('whom', 'Schrijf op wie u sprak: de dienst en de functie')
  ask('facts', 'Schrijf op welke feiten u vertelde')
  ask('ground', 'Kies waarom u dit mocht vertellen')
  ask('personTold', 'Kies of de persoon het weet')
  if (typed.personTold === 'no') ask('personNote', 'Schrijf op waarom de persoon het nog niet weet')
  ask('tested', 'Kies of een collega heeft meegekeken')
  if (typed.tested === 'before') ask('testedWith', 'Schrijf op met wie u overlegde')
}

const dangerFields = z.object({
  told: choice(['yes', 'no'], 'Kies of u iets over de persoon heeft verteld'),
  whom: optionalText(500, 'Wie u sprak'),
  facts: optionalText(3000, 'Wat u vertelde'),
  ground: optionalChoice(grounds),
  groundNote: optionalText(1000, 'De uitleg'),
  personTold: optionalChoice(['yes', 'no']),
  personNote: optionalText(1000, 'Wat de persoon weet'),
  tested: optionalChoice(tests),
  testedWith: optionalText(300, 'Met wie u overlegde'),
  note: optionalText(2000, 'Wat er gebeurde'),
})
export const dangerForm = dangerFields.superRefine(askFor)
export type DangerForm = z.output<typeof dangerForm>

export const testForm = z.object({ note: longText(2000, 'Schrijf op wat u ervan vindt') })

/** What a second look afterwards needs. */
export interface TestFacts {
  readonly waits: boolean
  readonly another: boolean
}
export const dangerTestRules = [
  must<TestFacts>('Een collega kijkt achteraf mee', ({ waits }) => waits),
  must<TestFacts>('Iemand anders dan de schrijver kijkt mee', ({ another }) => another),
]

export const addendumForm = z.object({ addendum: longText(2000, 'Schrijf op wat u aanvult') })

/** What adding to a record needs: it is there, and it is mine or my case. */
export interface AddendumFacts {
  readonly recorded: boolean
  readonly mine: boolean
  readonly leads: boolean
}
export const dangerAddendumRules = [
  must<AddendumFacts>('Er is vastgelegd wat is verteld', ({ recorded }) => recorded),
  must<AddendumFacts>('De schrijver vult aan, of wie het dossier leidt', ({ mine, leads }) => mine || leads),
]
