import type { KeptDraft } from '#access/may.ts'
import { type ActName, who } from '#access/who.ts'
import { momentWords } from '#platform/date-words.ts'

/** Days that a draft stays after its last word; the database says the same (0300-drafts.sql). */
export const draftDays = 14
/** Days that a text without a line may wait on a device; after that nobody gets its key any more. */
export const deviceDays = 7
/** More than this is kept with the button alone. */
export const largestDraft = 4_000_000

/** In which dossier a form writes, and by which act; without one it is a form that makes a dossier. */
export interface DraftPlace {
  readonly dossier: string
  readonly act: ActName
}

/** A draft in words: never what is in it. */
export interface DraftLine {
  readonly id: string
  /** 'Verslag van een gesprek'; also when the page itself has another title. */
  readonly what: string
  /** The number of the case, if it is about one. */
  readonly number: string | null
  /** 'do 26 november 2026, 14.03' */
  readonly since: string
  /** Opens the form with the text in it. */
  readonly href: string
}

const what: Partial<Record<ActName, string>> = {
  'add to the consultation': 'Tekst bij een consultatie',
  'promote the consultation': 'Aanmelding uit een consultatie',
  'start trajectory advice': 'Begin van een trajectadvies',
  'write the trajectory advice': 'Tekst bij een trajectadvies',
  'write the referral': 'Aanvulling op een aanmelding',
  'answer the criteria': 'Antwoorden van de weging',
  'conclude triage': 'Conclusie van de weging',
  'dissent from the conclusion': 'Andere mening bij de weging',
  'draft the commission': 'Opdracht',
  'record informing and consent': 'Hoe de persoon is geïnformeerd',
  'plan a conversation': 'Afspraak voor een gesprek',
  'ask others for information': 'Informatievraag',
  'write a conversation report': 'Verslag van een gesprek',
  'write care notes': 'Verslag met een zorgnotitie',
  'write working agreements': 'Werkafspraken',
  'write the duiding of radicalisation': 'Duiding van mogelijke radicalisering',
  'review the duiding of radicalisation': 'Toetsing van een duiding',
  'write the duiding of mental health': 'Duiding van psychische gezondheid',
  'review the duiding of mental health': 'Toetsing van een duiding',
  'release the care conclusion': 'Zorgconclusie',
  'record the team meeting': 'Overleg van het team',
  'compose the advice': 'Tekst in het advies',
  'write the health part': 'Gezondheidsdeel van het advies',
  'report acute danger': 'Wat bij gevaar is verteld',
  'write a hand-over note': 'Overdrachtsnotitie',
  'write a team message': 'Bericht aan het team',
  'write a care message': 'Bericht over de zorg',
  'write a message with the commissioner': 'Bericht met de opdrachtgever',
  'set a task': 'Taak',
}
const making: Record<string, string> = {
  '/aanmelden': 'Nieuwe aanmelding',
  '/consultaties/nieuw': 'Nieuwe consultatie',
  '/kennis/nieuw': 'Nieuwe les',
}

export function draftLine({ id, act, form, number, keptAt }: KeptDraft): DraftLine {
  return {
    id,
    what: (act ? what[act] : making[form]) ?? 'Tekst in een formulier',
    number,
    since: momentWords(instantOf(keptAt)),
    href: draftPath(id),
  }
}

export const draftPath = (id: string): string => `/concepten/${id}`

/** As the database writes it in JSON, with a space or an offset that Temporal reads too. */
export const instantOf = (at: string | Date): Temporal.Instant =>
  at instanceof Date ? Temporal.Instant.fromEpochMilliseconds(at.getTime()) : Temporal.Instant.from(at)

/** What the dossier of an act is called in the log. */
export function dossierKind(act: ActName): 'case' | 'consultation' {
  const { part } = who[act]
  return part === 'consultation' || part === 'trajectory-advice' ? 'consultation' : 'case'
}
