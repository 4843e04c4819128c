import type { ActName } from '#access/who.ts'
import type { KeyOf } from '#settings/settings.ts'

/** The nine stages in the order a case lives; `closed` is after the last one. */
export const stages = [
  'referral',
  'triage',
  'commission',
  'team',
  'conversations',
  'duiding',
  'advice',
  'follow-up',
  'closure',
] as const
export type Stage = (typeof stages)[number] | 'closed'

/** The words people see; marked on screen as our own picture of the way of a case. */
export const stageWords: Record<Stage, { label: string; path: string; doing: string }> = {
  referral: { label: 'Aanmelding', path: 'aanmelding', doing: 'is aangemeld' },
  triage: { label: 'Weging', path: 'triage', doing: 'wordt gewogen' },
  commission: { label: 'Opdracht', path: 'opdracht', doing: 'wacht op de opdracht' },
  team: { label: 'Team', path: 'team', doing: 'krijgt een team' },
  conversations: { label: 'Gesprekken', path: 'gesprekken', doing: 'is in gesprek' },
  duiding: { label: 'Duiding', path: 'duiding', doing: 'wordt geduid' },
  advice: { label: 'Advies', path: 'advies', doing: 'krijgt een advies' },
  'follow-up': { label: 'Opvolging', path: 'opvolging', doing: 'wordt uitgevoerd' },
  closure: { label: 'Afsluiting', path: 'afsluiting', doing: 'wordt afgesloten' },
  closed: { label: 'Afgesloten', path: 'afsluiting', doing: 'is afgesloten' },
}

export interface Move {
  readonly name: string
  readonly from: Stage
  readonly to: Stage
  /** What the button says: it still has to happen. */
  readonly label: string
  /** What the time line says afterwards: it happened. */
  readonly done: string
  readonly by: ActName
  /** The sentences that must hold first; the room of the stage supplies a check for each. */
  readonly needs: readonly string[]
  /** A step back or an early end asks for a reason in words. */
  readonly reason?: true
  /** The setting that says how long what comes next may take. */
  readonly term?: KeyOf<'term'>
}

/** A case can end in any stage, always in the same way: by who leads it, with a reason, and through the closure. */
const end = <From extends Stage>(from: From) =>
  ({
    name: `end at the ${from}`,
    from,
    to: 'closure',
    label: 'Eindig het dossier hier',
    done: 'Dossier geëindigd',
    by: 'end the case',
    needs: [],
    reason: true,
    term: 'term-closure',
  }) as const satisfies Move

/** stage × what × by whom → where. Buttons, refusals, the step indicator, the API and docs/stages.md come from this table. */
export const moves = [
  {
    name: 'start triage',
    from: 'referral',
    to: 'triage',
    label: 'Start de weging',
    done: 'Weging gestart',
    by: 'invite a triager',
    term: 'term-triage',
    needs: [
      'De aanmelding noemt een zorg in eigen woorden',
      'De ontvangst is bevestigd',
      'Een tweede persoon weegt mee',
    ],
  },
  {
    name: 'include',
    from: 'triage',
    to: 'commission',
    label: 'Neem op en vraag de opdracht',
    done: 'Opgenomen, en de opdracht gevraagd',
    by: 'conclude triage',
    term: 'term-commission',
    needs: [
      'Twee mensen hebben de vier criteria beantwoord',
      'De conclusie van de weging staat op schrift en neemt de zaak op',
      'Noodzaak, evenredigheid en het lichtste middel zijn beschreven',
    ],
  },
  {
    name: 'do not include',
    from: 'triage',
    to: 'closed',
    label: 'Neem niet op',
    done: 'Niet opgenomen',
    by: 'conclude triage',
    needs: [
      'Twee mensen hebben de vier criteria beantwoord',
      'De conclusie van de weging noemt een alternatief',
      'De aanmelder heeft bericht gekregen',
    ],
  },
  {
    name: 'ask the referrer',
    from: 'triage',
    to: 'referral',
    label: 'Terug: vraag de aanmelder om meer',
    done: 'De aanmelder om meer gevraagd',
    by: 'conclude triage',
    needs: [],
    reason: true,
    term: 'term-referral',
  },
  {
    name: 'accept the commission',
    from: 'commission',
    to: 'team',
    label: 'Start het team',
    done: 'Team gestart',
    by: 'sign the commission for LIV',
    term: 'term-team',
    needs: [
      'De opdrachtgever heeft de opdracht ondertekend',
      'De coördinator heeft de opdracht ondertekend',
      'Het afstemmingsoverleg is vastgelegd, of er staat waarom niet',
    ],
  },
  {
    name: 'start conversations',
    from: 'team',
    to: 'conversations',
    label: 'Start de gesprekken',
    done: 'Gesprekken gestart',
    by: 'compose the team',
    term: 'term-conversations',
    needs: [
      'Het team heeft een duidingsexpert',
      'Het team heeft een zorgexpert met BIG-registratie',
      'De zorgexpert heeft een waarnemer, of er staat waarom niet',
      'De coördinator heeft een vervanger, of er staat waarom niet',
    ],
  },
  {
    name: 'start the duiding',
    from: 'conversations',
    to: 'duiding',
    label: 'Start de duiding',
    done: 'Duiding gestart',
    by: 'plan a conversation',
    term: 'term-duiding',
    needs: [
      'De persoon is geïnformeerd, of er staat waarom nog niet',
      'Er is een gesprek vastgelegd, of een duiding op alleen stukken is opnieuw gewogen',
      'Alle verslagen zijn ondertekend',
    ],
  },
  {
    name: 'end without talking',
    from: 'conversations',
    to: 'closure',
    label: 'Rond af zonder duiding',
    done: 'Afgerond zonder duiding',
    by: 'close the case',
    term: 'term-closure',
    needs: [
      'Er staat waarom er geen gesprek is, en hoe het verder gaat',
      'De persoon is geïnformeerd, of er staat waarom nog niet',
    ],
  },
  {
    name: 'talk again',
    from: 'duiding',
    to: 'conversations',
    label: 'Terug naar de gesprekken',
    done: 'Teruggegaan naar de gesprekken',
    by: 'plan a conversation',
    needs: [],
    reason: true,
    term: 'term-conversations',
  },
  {
    name: 'start the advice',
    from: 'duiding',
    to: 'advice',
    label: 'Stel het advies op',
    done: 'Advies begonnen',
    by: 'compose the advice',
    term: 'term-advice',
    needs: [
      'De duiding van mogelijke radicalisering is ondertekend',
      'De duiding van psychische gezondheid is ondertekend, of er staat waarom die er niet is',
      'Iemand anders dan de schrijver heeft elke duiding getoetst',
      'Het overleg van het team is vastgelegd',
    ],
  },
  {
    name: 'interpret again',
    from: 'advice',
    to: 'duiding',
    label: 'Terug naar de duiding',
    done: 'Teruggegaan naar de duiding',
    by: 'compose the advice',
    needs: [],
    reason: true,
    term: 'term-duiding-again',
  },
  {
    name: 'follow up',
    from: 'advice',
    to: 'follow-up',
    label: 'Start de opvolging',
    done: 'Opvolging gestart',
    by: 'send the advice',
    term: 'term-follow-up',
    needs: [
      'Beide experts hebben deze versie ondertekend',
      'De persoon heeft het concept gezien, of er staat waarom niet',
      'Het advies is verstuurd',
      'Het adviesgesprek is vastgelegd, of er staat waarom niet',
    ],
  },
  {
    name: 'close without follow-up',
    from: 'advice',
    to: 'closure',
    label: 'Start de afsluiting: er is niets om op te volgen',
    done: 'Afsluiting gestart, zonder opvolging',
    by: 'send the advice',
    term: 'term-closure',
    needs: [
      'Het advies is verstuurd',
      'Het verstuurde advies heeft geen aanbeveling',
      'Het adviesgesprek is vastgelegd, of er staat waarom niet',
    ],
  },
  {
    name: 'advise again',
    from: 'follow-up',
    to: 'advice',
    label: 'Terug: nieuw advies nodig',
    done: 'Teruggegaan naar het advies',
    by: 'ask for decisions',
    needs: [],
    reason: true,
    term: 'term-advice',
  },
  {
    name: 'start closure',
    from: 'follow-up',
    to: 'closure',
    label: 'Start de afsluiting',
    done: 'Afsluiting gestart',
    by: 'ask for decisions',
    term: 'term-closure',
    needs: ['De opdrachtgever heeft over elke aanbeveling besloten, of is vaak genoeg herinnerd'],
  },
  end('referral'),
  end('triage'),
  end('commission'),
  end('team'),
  end('conversations'),
  end('duiding'),
  end('advice'),
  end('follow-up'),
  {
    name: 'close',
    from: 'closure',
    to: 'closed',
    label: 'Sluit het dossier af',
    done: 'Dossier afgesloten',
    by: 'close the case',
    needs: [
      'De uitkomst staat per as op schrift',
      'De reden van afsluiten staat op schrift',
      'De berichten over de afsluiting zijn klaargezet',
      'Ieder die ervan wist krijgt bericht, of er staat waarom niet',
      'Bij elke open aanbeveling staat wat ermee gebeurt',
    ],
  },
] as const satisfies readonly Move[]

export type MoveName = (typeof moves)[number]['name']
/** The sentences a room must have a check for: leaving one out does not compile. */
export type NeedOf<Name extends MoveName> = Extract<(typeof moves)[number], { name: Name }>['needs'][number]

/** One check for each sentence of a move. */
export type Checks<Name extends MoveName, Facts> = Record<NeedOf<Name>, (facts: Facts) => boolean>

export function getMove(name: MoveName): Move {
  return moves.find((move) => move.name === name) as Move
}
