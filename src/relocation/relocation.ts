import { must } from '#platform/rules.ts'

export type HandOverKind = 'moved' | 'asked'
export const answers = ['accepted', 'rejected', 'withdrawn'] as const
export type Answer = (typeof answers)[number]

/** What whoever is asked may see before they accept: no content, no name. */
export interface Preview {
  readonly place: string
  readonly product: string
  readonly since: string
  readonly standing: string
  readonly open: readonly string[]
  readonly call: string
}

/** Where a hand-over stands; nothing of what was written. */
export interface HandOverFacts {
  readonly included: boolean
  readonly closed: boolean
  /** The person moved and nobody accepted since. */
  readonly moved: boolean
  /** Somebody was asked and has not answered. */
  readonly asked: boolean
}

export const canReport = [
  must('De zaak is opgenomen en loopt nog', (facts: HandOverFacts) => facts.included && !facts.closed),
  must('Er loopt geen andere overdracht van deze zaak', (facts: HandOverFacts) => !facts.moved),
]

export const canAsk = [
  must('De persoon is verhuisd en niemand nam de zaak nog over', (facts: HandOverFacts) => facts.moved),
  must('Er staat geen vraag open bij een andere organisatie', (facts: HandOverFacts) => !facts.asked),
]

/** COA to a municipality, or one municipality to another: somebody else decides why and how, so all of it is asked anew. */
export interface NewControllerFacts {
  readonly since: Date
  readonly organisation: string
  readonly name: string
  readonly signed: boolean
  readonly informed: boolean
}

export const newControllerNeeds = [
  must(
    'De nieuwe opdrachtgever heeft een eigen opdracht, met een eigen grondslag, ondertekend',
    (facts: NewControllerFacts) => facts.signed,
  ),
  must('De persoon weet wie nu verantwoordelijk is', (facts: NewControllerFacts) => facts.informed),
]

export const heldAsWords: Record<string, string> = {
  commissioner: 'opdrachtgever',
  centralContact: 'tot iemand het overneemt',
  organisation: 'de organisatie zelf, nog zonder contactpersoon',
}

export const answerWords: Record<Answer, string> = {
  accepted: 'Overgenomen',
  rejected: 'Niet overgenomen',
  withdrawn: 'Ingetrokken',
}

/** An open recommendation as somebody may hear it who does not know the case yet. */
export function neutralWords(
  place: number,
  one: { urgency: string; decided: boolean; due: string | null },
  day: (date: string) => string,
): string {
  const state = one.decided ? (one.due ? `loopt, klaar op ${day(one.due)}` : 'loopt') : 'nog te besluiten'
  return `Aanbeveling ${place}: ${one.urgency}, ${state}`
}
