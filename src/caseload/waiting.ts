import { addWorkingDays, dateOf } from '#platform/clock.ts'
import { seesCoarse } from '#trajectory/coarse-stages.ts'
import type { Stage } from '#trajectory/stages.ts'
import { turnIn } from '#trajectory/turns.ts'
import type { CaseFacts } from './facts.ts'
import { lead, type Row, type Step } from './step.ts'
import { danger, isOver, stepsAtTheEnd } from './steps-end.ts'
import { stepsAtTheStart } from './steps-start.ts'
import { stepsOfTheWork } from './steps-work.ts'

/** stage × what is known → who is to move. */
const table: Record<Stage, readonly Row[]> = { ...stepsAtTheStart, ...stepsOfTheWork, ...stepsAtTheEnd }

/** Everything that waits in a case, whoever it is for. */
export function stepsOf(f: CaseFacts, today: Temporal.PlainDate): Step[] {
  return [...danger, ...table[f.stage]]
    .filter(([when]) => f.stage !== 'closed' && when(f, today))
    .map(([, step]) => (typeof step === 'function' ? step(f, today) : step))
}

/** What waits for me in this case, if anything. */
export function waitingFor(f: CaseFacts, today: Temporal.PlainDate): Step | undefined {
  const mine = stepsOf(f, today).find((step) => step.by.some((relation) => f.relations.includes(relation)))
  return mine && isDeputyOnly(f, mine) ? { ...mine, what: `${mine.what} (u vervangt)`, asDeputy: true } : mine
}

/** What only the coordinator can do, for the deputy to see when that one is away: nothing of the work is out of sight. */
export function onlyForLead(f: CaseFacts, today: Temporal.PlainDate): Step | undefined {
  if (!f.relations.includes('deputy')) return undefined
  const step = stepsOf(f, today).find(({ by }) => by.includes('coordinator'))
  return (
    step && {
      ...step,
      what: `${step.what}. Dat kan alleen de coördinator (u vervangt)`,
      button: 'Bekijken',
      asDeputy: true,
    }
  )
}

// What was told in danger is for both who lead: the one who wrote it cannot test it.
const isDeputyOnly = (f: CaseFacts, step: Step) =>
  step.by.includes('deputy') &&
  step.path !== 'gevaar' &&
  f.relations.includes('deputy') &&
  !f.relations.includes('coordinator')

/** The day by which it waits: the one of the step, or of the case. */
export const dueOf = (f: CaseFacts, step: Step | undefined): string | null =>
  step?.due === undefined ? f.due_on : step.due

export const leads = (f: Pick<CaseFacts, 'relations'>) => f.relations.some((relation) => lead.includes(relation))

/** Who is to move, for everybody whose turn it is not. Only who leads learns which of the experts: their views are apart. */
export function turnOf(f: CaseFacts, today: Temporal.PlainDate): string {
  if (seesCoarse(f.relations)) return f.stage === 'follow-up' || f.stage === 'closed' ? turnIn[f.stage] : 'LIV'
  const turns = [...new Set(stepsOf(f, today).map((step) => step.turn))]
  if (!leads(f) || turns.length === 0) return turnIn[f.stage]
  return turns.length === 1 ? String(turns[0]) : `${turns.slice(0, -1).join(', ')} en ${turns.at(-1)}`
}

/** The same, and to who would replace the coordinator also that it is them. */
export function turnForMe(f: CaseFacts, today: Temporal.PlainDate): string {
  const turn = turnOf(f, today)
  return waitingFor(f, today)?.asDeputy ? `${turn} (u vervangt)` : turn
}

export { turnIn }

/** Since when nothing moved, when that is too long and nothing is planned. */
export function stillSince(f: CaseFacts, today: Temporal.PlainDate, days: number): Temporal.PlainDate | undefined {
  const moved = dateOf(f.movedAt.toTemporalInstant())
  const planned = f.nextConversation ?? (f.stage === 'follow-up' && f.undecided === 0 ? f.due_on : null)
  if (f.stage === 'closed' || (planned && !isOver(planned, today))) return undefined
  return Temporal.PlainDate.compare(addWorkingDays(moved, days), today) < 0 ? moved : undefined
}

/** The one act for whoever leads a case that stands still: go to the form, or ring the one who is to move. */
export function oneAct(f: CaseFacts, today: Temporal.PlainDate): { href: string; label: string } {
  const mine = waitingFor(f, today)
  if (mine) return { href: `/dossiers/${f.number}/${mine.path}`, label: mine.button }
  const steps = stepsOf(f, today)
  const phone = steps.flatMap(({ by }) => by.map((relation) => f.phones?.[relation])).find(Boolean)
  if (phone) return { href: `tel:${phone.replaceAll(/\D/g, '')}`, label: `Bel ${phone}` }
  return { href: `/dossiers/${f.number}/${steps[0]?.path ?? ''}`, label: 'Bekijken' }
}
