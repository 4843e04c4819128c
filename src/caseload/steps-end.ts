import { countWords, timesWords } from '#trajectory/8-follow-up/follow-up.ts'
import { missingMessages } from '#trajectory/9-closure/closure.ts'
import type { CaseFacts } from './facts.ts'
import { byCoordinator, byLead, commissioners, type Row } from './step.ts'

const open = (f: CaseFacts) => f.undecided ?? 0
const mayRemind = (f: CaseFacts, today: Temporal.PlainDate) => !f.remindAgainOn || isOver(f.remindAgainOn, today)
export const isOver = (day: string | null, today: Temporal.PlainDate) =>
  day !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) <= 0
const missing = (f: CaseFacts) =>
  missingMessages({ told: f.told, commissioner: f.present.some((one) => commissioners.includes(one)) })

const followUp: readonly Row[] = [
  [
    (f) => open(f) > 0,
    (f) => ({
      by: commissioners,
      what: `U heeft ${countWords(open(f))} te beslissen`,
      path: 'opvolging',
      button: 'Beslissen',
      turn: 'de opdrachtgever',
    }),
  ],
  [
    (f, today) => open(f) > 0 && isOver(f.due_on, today) && !f.remindedEnough && mayRemind(f, today),
    byLead('De opdrachtgever beslist niet. Herinner, of bel', 'opvolging', 'Herinneren'),
  ],
  [
    (f, today) => open(f) > 0 && f.remindedEnough && mayRemind(f, today),
    (f) =>
      byLead(
        `De opdrachtgever is ${timesWords(f.reminders ?? 0)} herinnerd. Bel, of sluit af met een reden`,
        'opvolging',
        'Bellen of afsluiten',
      ),
  ],
  [
    (f, today) => isOver(f.momentOn, today),
    (f) => ({
      ...byLead('Kijk samen hoe het gaat, en leg het vast', 'opvolging#momenten', 'Vastleggen'),
      due: f.momentOn,
    }),
  ],
  [
    (f) => f.momentToday,
    (_, today) => ({
      by: commissioners,
      what: 'Vandaag kijkt u samen met LIV hoe het gaat',
      path: 'opvolging#momenten',
      button: 'Bekijken',
      turn: 'de coördinator',
      due: today.toString(),
    }),
  ],
  [
    (f, today) => open(f) === 0 && isOver(f.progressDue, today),
    (f) => ({
      by: commissioners,
      what: 'Meld hoe het gaat',
      path: 'opvolging',
      button: 'Melden',
      turn: 'de opdrachtgever',
      due: f.progressDue,
    }),
  ],
  [
    (f, today) => open(f) === 0 && isOver(f.due_on, today) && !isOver(f.momentOn, today),
    byLead('Kijk samen terug, of start de afsluiting', 'opvolging', 'Bekijken'),
  ],
]

const closure: readonly Row[] = [
  [(f) => !f.written, byCoordinator('Schrijf de uitkomst op', 'afsluiting', 'Schrijven')],
  [
    (f) => f.written && missing(f).length > 0,
    byCoordinator('Zet de berichten over de afsluiting klaar', 'afsluiting#berichten', 'Schrijven'),
  ],
  [(f) => f.written && missing(f).length === 0, byCoordinator('Sluit het dossier af', 'afsluiting', 'Afsluiten')],
  [
    (f) => !f.commissionerLookedBack,
    {
      by: commissioners,
      what: 'Kijk samen terug. Dat mag, het hoeft niet',
      path: 'afsluiting#terugkijken',
      button: 'Terugkijken',
      turn: 'de coördinator',
      due: null,
    },
  ],
]

/** From the decisions to the end. */
export const stepsAtTheEnd = { 'follow-up': followUp, closure, closed: [] as readonly Row[] }

/** In any stage: what was told in danger comes before all else. */
export const danger: readonly Row[] = [
  [
    (f, today) => f.dangerDue !== null && isOver(f.dangerDue, today),
    (f) => ({ ...byLead('Leg vast wat bij acuut gevaar is verteld', 'gevaar', 'Vastleggen'), due: f.dangerDue }),
  ],
  [(f) => f.dangerToTest, byLead('Kijk mee: bij spoed is iets verteld', 'gevaar', 'Meekijken')],
]
