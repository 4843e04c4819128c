import { may } from '#access/may.ts'
import { More } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, WaitingFirst } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { textOf } from '#settings/settings-store.ts'
import { InviteTriager, possibleTriagers } from '../1-referral/invite-triager.tsx'
import { namesOf } from '../case-store.ts'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import type { Weighed } from './answer-store.ts'
import { AnswersSideBySide, MyAnswers } from './answers-sheet.tsx'
import { ConclusionForm, ConclusionSheet } from './conclusion-sheets.tsx'
import { type Concluded, findConclusion } from './conclusion-store.ts'
import { criteriaOf, criteriaOfWeighing } from './criteria-store.ts'
import { DissentSheet } from './dissent-sheet.tsx'
import { listDissent } from './dissent-store.ts'
import { AskReferrer, TellReferrer } from './referrer-sheets.tsx'
import { canDecline, canInclude, type TriageFacts } from './triage.ts'
import { triageFacts } from './triage-store.ts'
import { WhoWeighs, whoWeighs } from './who-weighs.tsx'

const pathOf = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/triage`

/** After my own answers: what everybody said once two are ready, the conclusion, and the way on. */
export async function weighedBody(
  ctx: CaseCtx,
  answers: readonly Weighed[],
  mine: Weighed | undefined,
  filled: Filled | undefined,
) {
  const final = answers.filter(({ finalAt }) => finalAt)
  const concluded = await findConclusion(ctx, ctx.case.id)
  const dissent = await listDissent(ctx)
  const names = await namesOf(ctx, [
    ...[...final, ...dissent].map(({ author }) => author),
    ...(concluded ? [concluded.author] : []),
  ])
  const answered = (final[0] ?? mine)?.criteria
  const criteria = answered ? await criteriaOf(ctx, answered) : await criteriaOfWeighing(ctx, ctx.case.id)
  const open = ctx.case.stage === 'triage' ? await triageFacts(ctx, ctx.case.id) : undefined
  return (
    <WaitingFirst
      waiting={open && <Onward ctx={ctx} facts={open} filled={filled} />}
      aside={open && (await whatIsLeft(ctx, concluded, open, filled))}
    >
      {final.length >= 2 && <AnswersSideBySide answers={final} names={names} criteria={criteria} />}
      {final.length < 2 && mine && <MyAnswers mine={mine} criteria={criteria} />}
      {concluded && (
        <ConclusionSheet ctx={ctx} concluded={concluded} by={names.get(concluded.author) ?? 'een collega'} />
      )}
      {!concluded && <NotYet ctx={ctx} ready={final.length >= 2} />}
      {concluded && (
        <DissentSheet ctx={ctx} action={`${pathOf(ctx)}/mening`} dissent={dissent} names={names} filled={filled} />
      )}
      <WriteConclusion ctx={ctx} ready={final.length >= 2} concluded={concluded} filled={filled} />
    </WaitingFirst>
  )
}

function NotYet({ ctx, ready }: { ctx: CaseCtx; ready: boolean }) {
  if (ctx.case.stage === 'referral') return <EmptyState title="De weging is nog niet begonnen" />
  if (ctx.case.stage !== 'triage') return <EmptyState title="Er is geen conclusie vastgelegd" />
  if (may(ctx.me, 'conclude triage', ctx.case) && ready) return null
  return (
    <Notice kind="info" title={ready ? 'De coördinator schrijft de conclusie' : 'Wij wachten op de tweede persoon'}>
      {ready
        ? 'U kunt die hier lezen zodra die er is.'
        : 'Zodra twee mensen klaar zijn, staan de antwoorden hier naast elkaar.'}
    </Notice>
  )
}

interface WriteProps {
  readonly ctx: CaseCtx
  readonly ready: boolean
  readonly concluded: Concluded | undefined
  readonly filled: Filled | undefined
}

function WriteConclusion({ ctx, ready, concluded, filled }: WriteProps) {
  if (ctx.case.stage !== 'triage' || !ready || !may(ctx.me, 'conclude triage', ctx.case)) return null
  const action = `${pathOf(ctx)}/conclusie`
  const form = <ConclusionForm ctx={ctx} action={action} concluded={concluded} filled={filled} />
  if (!concluded) return form
  return (
    <More label="De conclusie wijzigen" open={filled?.form === action}>
      {form}
    </More>
  )
}

function Onward({ ctx, facts, filled }: { ctx: CaseCtx; facts: TriageFacts; filled: Filled | undefined }) {
  const at = pathOf(ctx)
  const declines = facts.outcome !== null && facts.outcome !== 'included'
  const needs = declines ? wayOn('do not include', canDecline, facts) : wayOn('include', canInclude, facts)
  return (
    <WayOn
      ctx={ctx}
      move={declines ? 'do not include' : 'include'}
      action={declines ? `${at}/niet-opnemen` : `${at}/opnemen`}
      needs={needs}
      filled={filled}
    />
  )
}

/** The message to the referrer, and what is seldom needed. */
async function whatIsLeft(
  ctx: CaseCtx,
  concluded: Concluded | undefined,
  facts: TriageFacts,
  filled: Filled | undefined,
) {
  const at = pathOf(ctx)
  return (
    <>
      {concluded && (
        <TellReferrer
          ctx={ctx}
          action={`${at}/bericht`}
          standard={await textOf(ctx, concluded.outcome === 'included' ? 'text-included' : 'text-not-included')}
          concluded={concluded}
          told={facts.referrerTold}
          filled={filled}
        />
      )}
      {may(ctx.me, 'read triage answers', ctx.case) && <WhoWeighs people={await whoWeighs(ctx)} />}
      <Seldom ctx={ctx} filled={filled} colleagues={await possibleTriagers(ctx)} />
    </>
  )
}

function Seldom(props: { ctx: CaseCtx; filled: Filled | undefined; colleagues: { account: string; name: string }[] }) {
  const { ctx, filled, colleagues } = props
  if (!may(ctx.me, 'invite a triager', ctx.case)) return null
  const at = pathOf(ctx)
  return (
    <More open={filled?.form === `${at}/terug` || filled?.form === `${at}/meeweger`}>
      <InviteTriager
        ctx={ctx}
        action={`${at}/meeweger`}
        title="Vraag nog iemand"
        filled={filled}
        colleagues={colleagues}
      />
      {may(ctx.me, 'conclude triage', ctx.case) && (
        <Sheet title="Een stap terug">
          <AskReferrer ctx={ctx} action={`${at}/terug`} filled={filled} />
        </Sheet>
      )}
      <Text>Een derde persoon weegt mee zoals de anderen: eerst alleen, dan samen.</Text>
    </More>
  )
}
