import type { ReactNode } from 'react'
import { may } from '#access/may.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { Member } from '../case-store.ts'
import type { Axis } from './axes.ts'
import { pathOf } from './duiding-view.ts'
import { apartSentence } from './independence.ts'

export interface AxisState {
  readonly axis: Axis
  readonly begun: boolean
  readonly signed: boolean
  readonly reviewed: boolean
  /** Only care: there is a reason why there is no duiding. */
  readonly absent: boolean
  readonly spoken: boolean
  /** More experts write this axis and still write apart; and my own view is not final. */
  readonly apart: boolean
  readonly asksMe: boolean
  /** Mine is not signed yet: I do not read the other one. */
  readonly kept: boolean
  /** The sentences that stand between the writer and the signature. */
  readonly stillNeeded: readonly string[]
}

interface CardProps {
  readonly ctx: CaseCtx
  readonly members: readonly Member[]
  readonly state: AxisState
  /** For who leads: the press that asks for it. */
  readonly asking: ReactNode
}

/** One axis on the overview: how far, who is to move, and the way in for who may read it. */
export function AxisCard({ ctx, members, state, asking }: CardProps) {
  const { axis } = state
  const mine = may(ctx.me, axis.write, ctx.case)
  const replaced = state.absent && !state.signed
  return (
    <Sheet title={axis.label}>
      {replaced ? <Readiness met={['Er staat waarom er geen duiding is']} unmet={[]} /> : <HowFar state={state} />}
      <DataList items={[['Aan zet', toMove(state, members)]]} />
      {asking}
      {!replaced && !state.kept && may(ctx.me, axis.read, ctx.case) ? (
        <Actions>
          <ButtonLink href={pathOf(ctx, axis)} kind={mine && !state.signed ? 'primary' : 'secondary'}>
            {mine && !state.signed ? writeWords(state) : 'Lees de duiding'}
          </ButtonLink>
        </Actions>
      ) : (
        !replaced && (
          <Small>{state.kept ? apartSentence : 'U ziet hoe ver deze duiding is, niet wat erin staat.'}</Small>
        )
      )}
    </Sheet>
  )
}

function writeWords({ begun, apart, asksMe }: AxisState): string {
  if (apart) return asksMe ? 'Schrijf uw eigen kijk' : 'Lees uw eigen kijk'
  return begun ? 'Schrijf verder' : 'Begin met schrijven'
}

function HowFar({ state }: { state: AxisState }) {
  const steps = [
    { sentence: 'Begonnen', met: state.begun },
    { sentence: 'Ondertekend', met: state.signed },
    { sentence: 'Getoetst door iemand anders', met: state.reviewed },
  ]
  const [first, ...later] = steps.filter((step) => !step.met).map((step) => step.sentence)
  return (
    <Readiness
      met={steps.filter((step) => step.met).map((step) => step.sentence)}
      unmet={[...(first ? [first] : []), ...state.stillNeeded, ...later]}
    />
  )
}

/** Whose turn it is, by name. */
export function toMove(state: Omit<AxisState, 'kept' | 'stillNeeded' | 'asksMe'>, members: readonly Member[]): string {
  const named = (relation: string) =>
    members
      .filter((one) => one.relation === relation)
      .map((one) => one.name)
      .join(' en ')
  const writer = named(state.axis.writer) || 'nog niemand in het team'
  const reviewer = named(state.axis.reviewer)
  if (state.absent && !state.signed) return 'niemand'
  if (state.axis.key === 'mentalHealth' && !state.spoken && !state.signed)
    return `${writer}: schrijf op waarom er geen duiding is`
  if (state.apart) return `${writer}: ieder eerst een eigen kijk, los van elkaar`
  if (!state.signed) return `${writer}: ${state.begun ? 'schrijven en ondertekenen' : 'beginnen'}`
  if (state.reviewed) return 'niemand, deze duiding is klaar'
  return reviewer ? `${reviewer}: toetsen` : `${writer}: een collega vragen om te toetsen`
}
