import { may } from '#access/may.ts'
import { roleWords } from '#access/role-words.ts'
import { momentWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Hidden, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { reasonLength } from './account-forms.ts'
import type { Account, Change, Organisation } from './accounts.ts'
import { changeWords, nameIn, untilWords } from './change-words.ts'
import { ReachList } from './reach-list.tsx'

interface Props {
  readonly ctx: Ctx
  readonly filled: Filled | undefined
  readonly accounts: readonly Account[]
  readonly organisations: readonly Organisation[]
}

/** What waits for a second person; whoever proposed it, or is it about, sees that somebody else decides. */
export function WaitingChanges({ changes, ...props }: Props & { changes: readonly Change[] }) {
  const mine = (change: Change) => mayDecide(props.ctx, change)
  return changes.map((change) => (
    <Sheet key={change.id} title={changeWords(change, props.accounts)} level={3} waiting={mine(change)}>
      <What change={change} {...props} />
      {change.role && (change.kind === 'open' || change.kind === 'grant') && (
        <More label="Waar deze persoon dan bij kan" open={change.kind === 'open'}>
          <ReachList role={change.role} />
        </More>
      )}
      {mine(change) ? (
        <Decide change={change} {...props} />
      ) : (
        <Text>{`${whyNotMe(props.ctx, change)} Iemand anders besluit hierover.`}</Text>
      )}
    </Sheet>
  ))
}

/** Where the form about a proposal is sent. */
const decisionOf = (change: Change) => `/beheer/voorstellen/${change.id}`

export const mayDecide = (ctx: Ctx, change: Change) =>
  may(ctx.me, 'approve an account') && change.proposedBy !== ctx.me.account && change.account !== ctx.me.account

const whyNotMe = (ctx: Ctx, change: Change) =>
  change.proposedBy === ctx.me.account ? 'U heeft dit voorgesteld.' : 'Dit gaat over uw eigen account.'

function What({ change, accounts, organisations }: Props & { change: Change }) {
  const organisation = organisations.find(({ id }) => id === change.organisation)?.name
  return (
    <DataList
      items={[
        organisation ? ['Organisatie', organisation] : null,
        change.kind === 'open' && change.role ? ['Rol', `${roleWords[change.role]}${untilWords(change.until)}`] : null,
        change.email ? ['E-mailadres', change.email] : null,
        change.kind === 'open' ? ['Logt in als', change.subject] : null,
        change.bigNumber ? ['BIG-nummer', change.bigNumber] : null,
        ['Waarom', change.reason],
        [
          'Voorgesteld',
          `door ${nameIn(accounts, change.proposedBy)}, ${momentWords(change.proposedAt.toTemporalInstant())}`,
        ],
      ]}
    />
  )
}

function Decide({ ctx, filled, change, accounts }: Props & { change: Change }) {
  const action = decisionOf(change)
  const f = fields(filled, {}, action)
  const about = <Hidden>: {changeWords(change, accounts)}</Hidden>
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <TextArea
        {...f('reason')}
        label="Toelichting"
        hint="Nodig als u afwijst. Noem geen dossier en geen persoon uit een dossier."
        rows={2}
        max={reasonLength}
      />
      <Actions>
        <Submit name="decision" value="approve">
          Keur goed{about}
        </Submit>
        <Submit kind="secondary" name="decision" value="reject">
          Wijs af{about}
        </Submit>
      </Actions>
      <Small>Keurt u goed, dan gaat het meteen in.</Small>
    </Form>
  )
}
