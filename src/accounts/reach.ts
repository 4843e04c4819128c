import { everywhere } from '#access/may.ts'
import {
  type Act,
  actNames,
  joining,
  type Part,
  parts,
  type Relation,
  type Role,
  type Standing,
  who,
} from '#access/who.ts'

/** What one role lets somebody read, from the same grid that the database asks. */
export interface Reach {
  /** Whatever case they have; for most roles nothing in a case. */
  readonly always: readonly string[]
  readonly whileOpen: readonly string[]
  /** Only in a case that a colleague lets them into. */
  readonly letIn: readonly string[]
  readonly as: readonly string[]
}

export function reachOf(role: Role): Reach {
  const standing = everywhere(role)
  const places = [...new Set(joining.filter((one) => one.role === role).map(({ relation }) => relation))]
  return {
    always: wordsOf((act) => act.by.includes(standing) && !act.whileOpen),
    whileOpen: wordsOf((act) => act.by.includes(standing) && act.whileOpen === true),
    letIn: wordsOf((act) => act.by.some((one: Standing) => (places as Standing[]).includes(one))),
    as: places.map((relation) => placeWords[relation]),
  }
}

const wordsOf = (counts: (act: Act) => boolean): string[] =>
  parts
    .filter((part) =>
      actNames.some((name) => {
        const act: Act = who[name]
        return act.part === part && act.verb === 'read' && counts(act)
      }),
    )
    .map((part) => partWords[part])

const partWords: Record<Part, string> = {
  consultation: 'consultaties',
  'trajectory-advice': 'trajectadviezen',
  process: 'hoe ver een dossier is',
  referral: 'de aanmelding',
  referrer: 'wie aanmeldde',
  identity: 'naam en gegevens',
  consent: 'informeren en toestemming',
  triage: 'de weging',
  commission: 'de opdracht',
  conversations: 'de gesprekken',
  outside: 'wat via een eenmalige link ging',
  'outside-care': 'wat via een eenmalige link van zorg kwam',
  care: 'de zorgnotities',
  'care-conclusion': 'wat zorg aan het team vrijgeeft',
  radicalisation: 'de duiding van mogelijke radicalisering',
  'mental-health': 'de duiding van psychische gezondheid',
  advice: 'het concept van het advies',
  released: 'het verstuurde advies',
  'follow-up': 'de opvolging',
  'hand-over': 'de overdracht',
  closure: 'de afsluiting',
  'closing-message': 'het bericht over de afsluiting',
  teamwork: 'taken en berichten van het team',
  'commissioner-messages': 'berichten met de opdrachtgever',
  danger: 'wat bij acuut gevaar is verteld',
  knowledge: 'de lessen van het team',
  log: 'het logboek',
  accounts: 'accounts en rollen',
  staff: 'wie er is en wat die leerde',
  settings: 'instellingen',
}

const placeWords: Record<Relation, string> = {
  referrer: 'aanmelder',
  triager: 'meeweger',
  coordinator: 'coördinator',
  deputy: 'vervanger',
  duidingExpert: 'duidingsexpert',
  careExpert: 'zorgexpert',
  namedStandIn: 'waarnemer',
  standIn: 'wie waarneemt',
  reviewerRadicalisation: 'toetser',
  reviewerMentalHealth: 'toetser zorg',
  commissioner: 'opdrachtgever',
  commissionerDeputy: 'vervanger van de opdrachtgever',
  centralContact: 'centraal contact',
  receiver: 'wie is gevraagd over te nemen',
  formerCommissioner: 'vorige opdrachtgever',
}
