import type { Relation } from '#access/who.ts'
import type { Stage } from '#trajectory/stages.ts'

/** One thing that waits for somebody in one case: what, where, and the word on the button. */
export interface Waiting {
  readonly what: string
  readonly path: string
  readonly button: string
}

type ByRelation = Partial<Record<Relation, Waiting>>

const lead = (what: string, path: string, button: string): ByRelation => ({
  coordinator: { what, path, button },
  deputy: { what: `${what} (u vervangt)`, path, button },
})

/** stage × what I am → what waits for me. Who is not named here waits for others. */
export const waitingIn: Record<Stage, ByRelation> = {
  referral: lead('Lees de aanmelding en start de weging', 'aanmelding', 'Lezen'),
  triage: {
    ...lead('Weeg de vier criteria en schrijf de conclusie', 'triage', 'Wegen'),
    triager: { what: 'Geef uw oordeel over vier criteria', path: 'triage', button: 'Wegen' },
  },
  commission: {
    ...lead('Maak de opdracht rond', 'opdracht', 'Bekijken'),
    commissioner: { what: 'Lees en onderteken de opdracht', path: 'opdracht', button: 'Lezen' },
    commissionerDeputy: { what: 'Lees en onderteken de opdracht', path: 'opdracht', button: 'Lezen' },
  },
  team: lead('Stel het team samen', 'team', 'Samenstellen'),
  conversations: {
    ...lead('Volg de gesprekken', 'gesprekken', 'Bekijken'),
    duidingExpert: { what: 'Bereid het gesprek voor of schrijf het verslag', path: 'gesprekken', button: 'Openen' },
    careExpert: { what: 'Bereid het gesprek voor of schrijf het verslag', path: 'gesprekken', button: 'Openen' },
    standIn: { what: 'Bereid het gesprek voor of schrijf het verslag', path: 'gesprekken', button: 'Openen' },
  },
  duiding: {
    ...lead('Volg de duiding en plan het overleg', 'duiding', 'Bekijken'),
    duidingExpert: { what: 'Schrijf de duiding van mogelijke radicalisering', path: 'duiding', button: 'Schrijven' },
    careExpert: { what: 'Schrijf de duiding van psychische gezondheid', path: 'duiding', button: 'Schrijven' },
    reviewerRadicalisation: {
      what: 'Toets de duiding van een collega',
      path: 'duiding/radicalisering/toets',
      button: 'Toetsen',
    },
    reviewerMentalHealth: {
      what: 'Toets de duiding van een collega',
      path: 'duiding/psychische-gezondheid/toets',
      button: 'Toetsen',
    },
  },
  advice: {
    ...lead('Maak het advies af en verstuur het', 'advies', 'Openen'),
    duidingExpert: { what: 'Schrijf mee aan het advies en onderteken', path: 'advies', button: 'Openen' },
    careExpert: { what: 'Schrijf mee aan het advies en onderteken', path: 'advies', button: 'Openen' },
  },
  'follow-up': {
    ...lead('Volg de besluiten van de opdrachtgever', 'opvolging', 'Bekijken'),
    commissioner: { what: 'Besluit over de aanbevelingen', path: 'opvolging', button: 'Besluiten' },
    commissionerDeputy: { what: 'Besluit over de aanbevelingen', path: 'opvolging', button: 'Besluiten' },
  },
  closure: {
    ...lead('Rond het dossier af', 'afsluiting', 'Afronden'),
    commissioner: { what: 'Kijk samen terug: uw evaluatie', path: 'afsluiting', button: 'Terugkijken' },
  },
  closed: {},
}

/** What waits for me in this case, if anything; my most active part comes first. */
export function waitingFor(stage: Stage, relations: readonly Relation[]): Waiting | undefined {
  const order: Relation[] = [
    'reviewerRadicalisation',
    'reviewerMentalHealth',
    'triager',
    'careExpert',
    'duidingExpert',
    'standIn',
    'coordinator',
    'commissioner',
    'commissionerDeputy',
    'deputy',
  ]
  for (const relation of order) {
    const waiting = relations.includes(relation) ? waitingIn[stage][relation] : undefined
    if (waiting) return waiting
  }
  return undefined
}

/** Who is to move in a stage, in words, for everybody whose turn it is not. */
export const turnOf: Record<Stage, string> = {
  referral: 'de coördinator',
  triage: 'de wegers',
  commission: 'de opdrachtgever en de coördinator',
  team: 'de coördinator',
  conversations: 'de experts',
  duiding: 'de experts en hun toetsers',
  advice: 'de experts en de coördinator',
  'follow-up': 'de opdrachtgever',
  closure: 'de coördinator',
  closed: 'niemand meer',
}
