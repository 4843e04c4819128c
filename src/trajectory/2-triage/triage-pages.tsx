import { may } from '#access/may.ts'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { Additions } from '../1-referral/additions.tsx'
import { getReferral, listAdditions } from '../1-referral/referral-store.ts'
import { casePage } from '../case-page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { findEarlierAnswer, listAnswers, type Weighed } from './answer-store.ts'
import { criteriaOfWeighing } from './criteria-store.ts'
import { weighedBody } from './weighed-body.tsx'
import { WhoWeighs, whoWeighs } from './who-weighs.tsx'

/** One question first: my answers, or when two are ready what we conclude. */
export async function triagePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const answers = may(ctx.me, 'read triage answers', ctx.case) ? await listAnswers(ctx, ctx.case.id) : []
  const mine = answers.find(({ author }) => author === ctx.me.account)
  const asked = ctx.case.stage === 'triage' && may(ctx.me, 'answer the criteria', ctx.case) && !mine?.finalAt
  return casePage(ctx, {
    title: 'Weging',
    body: asked ? await answering(ctx, mine, filled) : await weighedBody(ctx, answers, mine, filled),
  })
}

/** My form, with the words it is about beside it. */
async function answering(ctx: CaseCtx, mine: Weighed | undefined, filled: Filled | undefined) {
  const earlier = mine ? undefined : await findEarlierAnswer(ctx, ctx.case.id)
  const referral = await getReferral(ctx, ctx.case.id)
  const additions = await listAdditions(ctx, ctx.case.id)
  return (
    <Columns>
      <AnswerForm
        ctx={ctx}
        action={`/dossiers/${ctx.case.number}/triage/antwoorden`}
        criteria={await criteriaOfWeighing(ctx, ctx.case.id)}
        mine={mine}
        earlier={earlier}
        filled={filled}
      />
      <Stack>
        <Sheet title="Wat er is gezien of gehoord">
          <Reading>{referral.concern}</Reading>
          <TextLink href={`/dossiers/${ctx.case.number}/aanmelding`}>Lees de hele aanmelding</TextLink>
        </Sheet>
        <Additions title="Wat erbij kwam" additions={additions} />
        <WhoWeighs people={await whoWeighs(ctx)} />
      </Stack>
    </Columns>
  )
}
