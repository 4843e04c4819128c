import type { CaseFacts } from './facts.ts'
import { byCoordinator, byLead, commissioners, type Row } from './step.ts'

const triageIsOver = (f: CaseFacts) => (f.weighed ?? []).length >= 2

const referral: readonly Row[] = [
  [(f) => !f.receipt, byLead('Bevestig de ontvangst', 'aanmelding', 'Bevestigen')],
  [(f) => f.receipt && !f.present.includes('triager'), byLead('Vraag een meeweger', 'aanmelding', 'Vragen')],
  [(f) => f.receipt && f.present.includes('triager'), byLead('Start de weging', 'aanmelding', 'Starten')],
]

const triage: readonly Row[] = [
  [
    (f) => !triageIsOver(f) && !f.iWeighed,
    {
      by: ['coordinator', 'triager'],
      what: 'Geef uw oordeel over vier criteria',
      path: 'triage',
      button: 'Wegen',
      turn: 'de wegers',
    },
  ],
  [
    (f) => !triageIsOver(f) && f.iWeighed,
    { by: [], what: 'Geef uw oordeel', path: 'triage', button: 'Wegen', turn: 'de andere weger' },
  ],
  [(f) => triageIsOver(f) && !f.outcome, byCoordinator('Schrijf de conclusie van de weging', 'triage', 'Schrijven')],
  [(f) => f.outcome === 'included', byCoordinator('Vraag de opdracht', 'triage', 'Verder')],
  [
    (f) => Boolean(f.outcome) && f.outcome !== 'included',
    byCoordinator('Bericht de aanmelder en rond de weging af', 'triage', 'Afronden'),
  ],
]

const commission: readonly Row[] = [
  [(f) => !f.drafted, byLead('Stel de opdracht op', 'opdracht', 'Opstellen')],
  [
    (f) => f.drafted && !f.present.some((one) => commissioners.includes(one)),
    byLead('Leg de opdracht voor aan een opdrachtgever', 'opdracht', 'Voorleggen'),
  ],
  [
    (f) => f.drafted && !f.signedByCommissioner,
    {
      by: commissioners,
      what: 'Lees en onderteken de opdracht',
      path: 'opdracht#ondertekenen',
      button: 'Ondertekenen',
      turn: 'de opdrachtgever',
    },
  ],
  [
    (f) => f.signedByCommissioner && !f.signedForLiv,
    byCoordinator('Onderteken de opdracht namens LIV', 'opdracht', 'Ondertekenen'),
  ],
  [
    (f) => f.signedByCommissioner && f.signedForLiv && !f.meetingRecorded,
    byLead('Leg het afstemmingsoverleg vast', 'opdracht', 'Vastleggen'),
  ],
  [
    (f) => f.signedByCommissioner && f.signedForLiv && f.meetingRecorded,
    byCoordinator('Start het team', 'opdracht', 'Starten'),
  ],
]

const team: readonly Row[] = [
  [(f) => !f.teamMade, byLead('Stel het team samen', 'team', 'Samenstellen')],
  [(f) => f.teamMade, byLead('Start de gesprekken', 'team', 'Starten')],
]

/** From the referral to a team: what is known → who is to move. */
export const stepsAtTheStart = { referral, triage, commission, team }
