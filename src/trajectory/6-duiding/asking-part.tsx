import { may } from '#access/may.ts'
import { shortDate } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Stack } from '#platform/ui/sheet.tsx'
import { Heading, Small } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers, type Member } from '../case-store.ts'
import { askedOf, isReady, type Progress, progressOf } from './asking.ts'
import { mayAskAgainOn } from './asking-actions.ts'
import { findAsked } from './asking-store.ts'
import { type Axis, axes } from './axes.ts'
import { toMove } from './axis-card.tsx'
import type { DuidingFacts } from './duiding.ts'
import { hasSpoken } from './spoken-store.ts'
import { duidingFacts } from './version-store.ts'

interface AskProps {
  readonly ctx: CaseCtx
  readonly axis: Axis
  readonly progress: Progress
  readonly members: readonly Member[]
  readonly asked: Temporal.PlainDate | undefined
  readonly again: Temporal.PlainDate | undefined
  readonly from: 'case' | 'duiding'
}

/** The one press that asks for it; or on which day that was done. */
export function AskForIt({ ctx, axis, progress, members, asked, again, from }: AskProps) {
  if (ctx.case.stage !== 'duiding' || isReady(progress) || !may(ctx.me, 'ask for a duiding', ctx.case)) return null
  const people = askedOf(axis, progress, members).map(({ name }) => name)
  if (asked && again && Temporal.PlainDate.compare(again, ctx.today) > 0)
    return (
      <Small>{`Gevraagd op ${shortDate(asked)}. Vanaf ${shortDate(again)} kunt u het nog eens vragen, of bel.`}</Small>
    )
  if (people.length === 0) return null
  return (
    <Form action={`/dossiers/${ctx.case.number}/duiding/vragen`} token={ctx.token}>
      <HiddenField name="axis" value={axis.key} />
      <HiddenField name="from" value={from} />
      <Actions>
        <Submit kind="secondary">Vraag het aan {people.join(' en ')}</Submit>
      </Actions>
      {asked && <Small>{`Eerder gevraagd op ${shortDate(asked)}.`}</Small>}
    </Form>
  )
}

/** When each axis may be asked for, for whoever may ask. */
export async function askingOf(ctx: CaseCtx) {
  if (ctx.case.stage !== 'duiding' || !may(ctx.me, 'ask for a duiding', ctx.case)) return undefined
  const asked = await findAsked(ctx)
  const again = {
    radicalisation: await mayAskAgainOn(ctx, asked.radicalisation),
    mentalHealth: await mayAskAgainOn(ctx, asked.mentalHealth),
  }
  return (axis: Axis) => ({ asked: asked[axis.key], again: again[axis.key] })
}

const writingOf = (axis: Axis, facts: DuidingFacts) => ({
  begun: facts[`${axis.key}Begun`],
  apart: facts[`${axis.key}Apart`],
})

/** On the page of the case: of each duiding that is not ready who is to move, and the press to ask. */
export async function duidingGlance(ctx: CaseCtx) {
  const asking = await askingOf(ctx)
  if (!asking) return null
  const facts = await duidingFacts(ctx, ctx.case.id)
  const members = await listMembers(ctx, ctx.case.id)
  const spoken = await hasSpoken(ctx, ctx.case.id)
  return axes
    .map((axis) => ({ axis, progress: progressOf(axis, facts) }))
    .filter(({ progress }) => !isReady(progress))
    .map(({ axis, progress }) => (
      <Stack key={axis.key} gap="small">
        <Heading level={3} look={4}>
          {axis.label}
        </Heading>
        <DataList items={[['Aan zet', toMove({ axis, ...progress, ...writingOf(axis, facts), spoken }, members)]]} />
        <AskForIt {...{ ctx, axis, progress, members }} {...asking(axis)} from="case" />
      </Stack>
    ))
}
