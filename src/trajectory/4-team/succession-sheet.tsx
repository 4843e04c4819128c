import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { type Compartment, compartmentWords, stays } from './succession.ts'
import type { ForMySuccessors, Successor } from './succession-store.ts'

const options = [
  { value: 'yes', label: 'Ja, open' },
  { value: 'no', label: 'Nee, dicht' },
]
const day = (at: Date) => dateWords(dateOf(at.toTemporalInstant()))
const said = (seen: boolean) => (seen ? 'yes' : 'no')

/** Who came after another: what of before is open to them. Care is chosen by care; for oneself nobody chooses. */
export function Successors(props: { ctx: CaseCtx; successors: readonly Successor[]; filled: Filled | undefined }) {
  const others = Map.groupBy(
    props.successors.filter(({ account }) => account !== props.ctx.me.account),
    ({ account }) => account,
  )
  return [...others].map(([account, parts]) => <OfOne key={account} {...props} account={account} parts={parts} />)
}

function OfOne(props: { ctx: CaseCtx; account: string; parts: readonly Successor[]; filled: Filled | undefined }) {
  const { ctx, account, parts, filled } = props
  const [first] = parts
  if (!first) return null
  const action = `/dossiers/${ctx.case.number}/team/eerdere-notities${may(ctx.me, 'compose the team', ctx.case) ? '' : '/zorg'}`
  const mine = parts.filter((one) => one.mine)
  const f = fields(filled?.values.account === account ? filled : undefined, valuesOf(parts), action)
  return (
    <Sheet title={`Wat ${first.name} van eerder leest`} waiting={mine.some(({ seen, chosen }) => !seen && !chosen)}>
      <Text>
        {first.name} kwam op {day(first.before)} na een ander. Het gaat om wat anderen voor die dag schreven.
      </Text>
      <DataList
        items={parts.filter((one) => !one.mine).map((one) => [compartmentWords[one.part].label, stateWords(one)])}
      />
      {mine.length > 0 && (
        <Form action={action} token={ctx.token}>
          <HiddenField name="account" value={account} />
          {mine.map(({ part }) => (
            <Part key={part} part={part} bound={f(part)} />
          ))}
          <Actions>
            <Submit kind="secondary">Bewaar de keuze</Submit>
          </Actions>
        </Form>
      )}
      <Small>{stays} Eigen teksten ziet iedereen altijd.</Small>
    </Sheet>
  )
}

const valuesOf = (parts: readonly ForMySuccessors[]) =>
  Object.fromEntries(parts.map((one) => [one.part, said(one.seen)]))
const stateWords = ({ seen, chosen }: ForMySuccessors) =>
  `${seen ? 'Open' : 'Dicht'}${chosen ? '' : ` (${toConfirm})`}. Hierover kiest wie van de zorg is.`

function Part({ part, bound }: { part: Compartment; bound: ReturnType<ReturnType<typeof fields>> }) {
  const { label, holds } = compartmentWords[part]
  return <Choices {...bound} label={label} hint={holds} options={options} inline />
}

/** Said beforehand, by who writes it now: may whoever comes after me read this? */
export function ForMySuccessor(props: { ctx: CaseCtx; parts: readonly ForMySuccessors[]; filled: Filled | undefined }) {
  const { ctx, parts, filled } = props
  if (parts.length === 0 || ctx.case.stage === 'closed') return null
  const action = `/dossiers/${ctx.case.number}/team/opvolger`
  const f = fields(filled, valuesOf(parts), action)
  const preset = parts.filter(({ chosen }) => !chosen)
  return (
    <Sheet id="opvolger" title="Als iemand u opvolgt">
      <Text>
        Mag wie na u komt lezen wat er nu staat? Kies dit voor u weggaat. Het geldt voor de eerste die na u komt.
      </Text>
      <Form action={action} token={ctx.token}>
        {parts.map(({ part }) => (
          <Part key={part} part={part} bound={f(part)} />
        ))}
        <Actions>
          <Submit kind="secondary">Bewaar de keuze</Submit>
        </Actions>
      </Form>
      <Small>
        {preset.length > 0 && `Waar u nog niet koos, staat de ${toConfirm}. `}
        {stays}
      </Small>
    </Sheet>
  )
}

/** To who came after another: that there is more, and whom to ask. */
export function KeptFromMe({ kept }: { kept: ReadonlyMap<Compartment, Date> }) {
  const [since] = kept.values()
  if (!since) return null
  return (
    <Notice kind="info" title="Niet alles van eerder is open voor u">
      <Text>
        U kwam op {day(since)} na een ander. Wat anderen daarvoor schreven, leest u niet:{' '}
        {[...kept.keys()].map((part) => compartmentWords[part].label.toLowerCase()).join(', ')}. Heeft u het nodig?
        Vraag de coördinator, en over de zorg de zorgexpert of de waarnemer.
      </Text>
    </Notice>
  )
}
