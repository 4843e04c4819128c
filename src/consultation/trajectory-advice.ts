import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { choice, date, id, longText } from '#platform/web/fields.ts'

/** Longer support to a professional: a goal, moments and an end. No person file, no commissioner. */
export const startForm = z.object({
  goal: longText(4000, 'Schrijf op wat de professional met dit advies wil bereiken'),
  endsOn: date('Vul in wanneer het trajectadvies eindigt'),
  firstOn: date('Vul in wanneer u elkaar voor het eerst spreekt'),
  adviser: id('Kies wie het trajectadvies draagt'),
})
export type StartForm = z.output<typeof startForm>

export const adviserForm = z.object({ adviser: id('Kies een collega') })
export const momentForm = z.object({
  plannedOn: date('Vul de dag van het moment in'),
  what: longText(2000, 'Schrijf op waar u het dan over heeft'),
})

/** The question of every moment. */
export const goesOn = ['without a person', 'needs a person'] as const
export type GoesOn = (typeof goesOn)[number]
export const goesOnQuestion = 'Gaat dit nog zonder persoonsgegevens?'
export const goesOnWords: Record<GoesOn, string> = { 'without a person': 'ja', 'needs a person': 'nee' }
export const heldForm = z.object({
  heldOn: date('Vul in wanneer u elkaar sprak'),
  note: longText(8000, 'Schrijf op wat u heeft besproken en geadviseerd'),
  goesOn: choice(goesOn, 'Kies of dit nog zonder persoonsgegevens gaat'),
})
export const goalForm = startForm.pick({ goal: true })
export const noteForm = heldForm.pick({ note: true })
export const extensionForm = z.object({
  endsOn: date('Vul de nieuwe einddatum in'),
  reason: longText(2000, 'Schrijf op waarom meer tijd nodig is'),
})
export const whatForm = momentForm.pick({ what: true })
export const reasonForm = extensionForm.pick({ reason: true })
export const finishForm = z.object({ outcome: longText(8000, 'Schrijf op wat er is bereikt en geadviseerd') })

export interface TrajectoryDates {
  readonly today: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate
  readonly destroyOn: Temporal.PlainDate
}
const before = Temporal.PlainDate.compare

export const endRules = [
  must<TrajectoryDates>('Het trajectadvies eindigt op een dag die nog komt', (f) => before(f.endsOn, f.today) > 0),
  must<TrajectoryDates>(
    'Het trajectadvies eindigt voor de dag waarop de consultatie uiterlijk is vernietigd',
    (f) => before(f.endsOn, f.destroyOn) < 0,
  ),
]

export interface MomentDates {
  readonly today: Temporal.PlainDate
  readonly plannedOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate
}
export const momentRules = [
  must<MomentDates>('Het moment is vandaag of later', (f) => before(f.plannedOn, f.today) >= 0),
  must<MomentDates>('Het moment valt binnen het trajectadvies', (f) => before(f.plannedOn, f.endsOn) <= 0),
]

export interface Extending {
  readonly extended: boolean
  readonly endsOn: Temporal.PlainDate
  readonly newEnd: Temporal.PlainDate
}
export const extensionRules = [
  must<Extending>('Een trajectadvies wordt één keer verlengd', (f) => !f.extended),
  must<Extending>('De nieuwe einddatum ligt na de oude', (f) => before(f.newEnd, f.endsOn) > 0),
]

export interface Starting {
  readonly ended: boolean
  readonly trajectory: boolean
}
export const startRules = [
  must<Starting>('De vraag is nog niet afgerond', (f) => !f.ended),
  must<Starting>('Er loopt nog geen trajectadvies', (f) => !f.trajectory),
]
