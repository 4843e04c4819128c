import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Successor } from './succession-store.ts'

/** A new care expert: are the care notes from before theirs to read? Until somebody chooses, they are not. */
export function Successors(props: { ctx: CaseCtx; successors: readonly Successor[]; filled: Filled | undefined }) {
  const others = props.successors.filter(({ account }) => account !== props.ctx.me.account)
  return others.map((one) => <Choose key={one.account} {...props} one={one} />)
}

function Choose({ ctx, one, filled }: { ctx: CaseCtx; one: Successor; filled: Filled | undefined }) {
  const action = `/dossiers/${ctx.case.number}/team/eerdere-notities`
  const mine = filled?.values.account === one.account ? filled : undefined
  const f = fields(mine, one.chosen ? { seen: one.seen ? 'yes' : 'no' } : {}, action)
  return (
    <Sheet title="Eerdere zorgnotities" waiting={!one.chosen}>
      <Text>
        {one.name} kwam op {dateWords(dateOf(one.before.toTemporalInstant()))} na een andere zorgexpert. Mag {one.name}{' '}
        lezen wat de vorige schreef?
      </Text>
      <Form action={action} token={ctx.token}>
        <HiddenField name="account" value={one.account} />
        <Choices
          {...f('seen')}
          label="De zorgnotities van voor die dag"
          options={[
            { value: 'yes', label: 'Ja, die mogen gelezen worden' },
            { value: 'no', label: 'Nee, die blijven dicht' },
          ]}
        />
        <Actions>
          <Submit kind="secondary">Bewaar de keuze</Submit>
        </Actions>
      </Form>
      <Small>
        {one.chosen ? 'Deze keuze geldt nu.' : 'Zolang u niet kiest, blijven ze dicht.'} Het gezondheidsdeel van het
        advies en de duiding horen bij het lopende werk: die leest de nieuwe zorgexpert wel.
      </Small>
    </Sheet>
  )
}
