import { z } from 'zod'
import { choice, date, id, longText, optionalDate, optionalText, text } from '#platform/web/fields.ts'
import { decisions, statuses } from './follow-up.ts'

/** The version that a decision follows on; absent when nothing was decided yet. */
const based = z
  .string()
  .optional()
  .transform((value) => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : 0))

const chosen = {
  decision: choice(decisions, 'Kies wat u met deze aanbeveling doet'),
  changedText: optionalText(3000, 'Wat u anders doet'),
  reason: optionalText(2000, 'De reden'),
  owner: optionalText(200),
  due: optionalDate(),
}

interface Chosen {
  readonly decision: (typeof decisions)[number]
  readonly changedText: string
  readonly reason: string
  readonly owner: string
  readonly due: Temporal.PlainDate | undefined
}

// A reason is asked for whoever does something else; who and when for whoever does something.
function askWhatBelongs(typed: Chosen, context: z.RefinementCtx): void {
  const ask = (path: keyof Chosen, message: string) => {
    if (!typed[path]) context.addIssue({ code: 'custom', path: [path], message })
  }
  if (typed.decision === 'changed') ask('changedText', 'Schrijf op wat u anders doet')
  if (typed.decision !== 'adopted') ask('reason', 'Schrijf op waarom')
  if (typed.decision === 'notAdopted') return
  ask('owner', 'Vul in wie dit doet')
  ask('due', 'Vul in wanneer dit klaar is')
}

export const decisionForm = z.object({ _version: based, ...chosen }).superRefine(askWhatBelongs)

export const phonedForm = z
  .object({
    ...chosen,
    toldBy: text(200, 'Vul in wie dit doorgaf'),
    toldOn: date('Vul in wanneer dit werd doorgegeven'),
  })
  .superRefine(({ decision, reason }, context) => {
    if (decision !== 'adopted' && !reason)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Schrijf op waarom' })
  })

export const progressForm = z
  .object({
    status: choice(statuses, 'Kies hoe het ervoor staat'),
    note: longText(3000, 'Schrijf op hoe het gaat'),
    bridging: optionalText(2000),
    lookAgainOn: optionalDate(),
    evidence: optionalText(3000, 'Wat er is gedaan'),
    doneOn: optionalDate(),
    doneBy: optionalText(200),
  })
  .superRefine(({ status, bridging, evidence, doneOn, doneBy }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (status === 'done' && !evidence) ask('evidence', 'Schrijf op wat er is gedaan')
    if (status === 'done' && !doneOn) ask('doneOn', 'Vul in wanneer het is gedaan')
    if (status === 'done' && !doneBy) ask('doneBy', 'Vul in wie het deed')
    if (status === 'waitingForCare' && !bridging)
      context.addIssue({ code: 'custom', path: ['bridging'], message: 'Schrijf op wat er gebeurt tot de zorg begint' })
  })

export const momentForm = z.object({
  plannedOn: date('Vul in wanneer u samen kijkt'),
  what: longText(1000, 'Schrijf op wat u dan wilt weten'),
})

export const heldForm = z.object({
  heldOn: date('Vul in wanneer het was'),
  note: longText(4000, 'Schrijf op wat eruit kwam'),
})

export const contactForm = z
  .object({
    still: choice(['yes', 'no'], 'Kies of u nog contactpersoon bent'),
    now: optionalText(500, 'Wie het nu is'),
  })
  .superRefine(({ still, now }, context) => {
    if (still === 'no' && !now)
      context.addIssue({ code: 'custom', path: ['now'], message: 'Schrijf op wie het nu is, en hoe LIV die bereikt' })
  })

export const newContactForm = z.object({ contact: id('Kies de nieuwe contactpersoon') })

export const referenceForm = z.object({ reference: text(100, 'Vul uw kenmerk in') })

export const sharedForm = z.object({
  sharedOn: date('Vul in wanneer u het doorgaf'),
  withWhom: text(300, 'Vul in aan wie u het doorgaf'),
  what: longText(2000, 'Schrijf op wat u doorgaf'),
  ground: longText(1000, 'Schrijf op met welke grondslag'),
})

export const callForm = z.object({
  calledOn: date('Vul in wanneer u belde'),
  reached: choice(['yes', 'no'], 'Kies of u iemand sprak'),
  spokeWith: optionalText(200),
  said: longText(2000, 'Schrijf op wat eruit kwam'),
})
