import type { Relation } from '#access/who.ts'

/** What of a case is shut or open for whoever comes after another: each is chosen apart. */
export const compartments = ['care', 'mental-health', 'radicalisation', 'conversations'] as const
export type Compartment = (typeof compartments)[number]

export const compartmentWords: Record<Compartment, { label: string; holds: string }> = {
  care: {
    label: 'De zorg',
    holds: 'Zorgnotities, berichten over de zorg, antwoorden van wie behandelt, en een gezondheidsdeel in de maak.',
  },
  'mental-health': {
    label: 'De duiding van psychische gezondheid',
    holds: 'Wat nog niet is ondertekend.',
  },
  radicalisation: {
    label: 'De duiding van mogelijke radicalisering',
    holds: 'Wat nog niet is ondertekend.',
  },
  conversations: { label: 'De verslagen van gesprekken', holds: 'Verslagen, wie wat zei, en aanvullingen.' },
}

/** What somebody in this standing hands on, or gets handed on. The gate asks the same: gate.compartments_of. */
export const compartmentsOf: Partial<Record<Relation, readonly Compartment[]>> = {
  careExpert: ['care', 'mental-health', 'conversations'],
  standIn: ['care', 'mental-health', 'conversations'],
  duidingExpert: ['radicalisation', 'conversations'],
}

export const stays = 'Wat is ondertekend of vrijgegeven, leest een opvolger altijd: het advies rust erop.'
