import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { type Option, Select } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { relationWords, workWords } from '#trajectory/4-team/team.ts'
import type { Possible } from '#trajectory/4-team/team-rules.ts'
import { listPossible } from '#trajectory/4-team/team-store.ts'
import { listMembers, type Member } from '#trajectory/case-store.ts'
import { type Stage, stageWords } from '#trajectory/stages.ts'
import { type Seat, seats, seatsIn } from './sharing.ts'

/** One case: who works on it, and one form to put somebody else in a seat. Nothing of what it is about. */
export async function reassignPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const at = `/verdelen/${ctx.case.number}`
  const members = (await listMembers(ctx, ctx.case.id)).filter(({ relation }) => seats.includes(relation as Seat))
  const possible = await listPossible(ctx, ctx.case.id)
  return {
    title: `Verdelen, ${ctx.case.number}`,
    nav: '/werk',
    crumbs: [
      { label: 'Mijn werk', href: '/werk' },
      { label: 'Werk verdelen', href: '/verdelen' },
    ],
    body: (
      <Stack>
        <PageHead title={ctx.case.number} lead={`Stap: ${stageWords[ctx.case.stage as Stage].label}`} />
        <Columns>
          <Sheet title="Wie werkt hieraan">
            <DataTable
              caption="Wie werkt hieraan"
              captionHidden
              head={['Wie', 'Wat', 'Hoe druk']}
              rows={members.map((one) => [one.name, wordsOf(one), busyOf(one, possible)])}
              empty={<EmptyState title="Er werkt nog niemand aan" />}
            />
          </Sheet>
          <Sheet title="Iemand anders">
            <ReassignForm ctx={ctx} at={at} filled={filled} members={members} possible={possible} />
          </Sheet>
        </Columns>
      </Stack>
    ),
  }
}

const wordsOf = ({ relation }: Member) => relationWords[relation as Seat]

function busyOf({ account }: Member, possible: readonly Possible[]): string {
  const found = possible.find((one) => one.account === account)
  return found ? workWords(found) : ''
}

interface FormProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly members: readonly Member[]
  readonly possible: readonly Possible[]
}

function ReassignForm({ ctx, at, filled, members, possible }: FormProps) {
  const f = fields(filled, {}, at)
  const open = seatOptions(ctx, members)
  if (ctx.case.stage === 'closed') return <Text>Dit dossier is afgesloten.</Text>
  return (
    <Form action={at} token={ctx.token} filled={filled}>
      <Select {...f('seat')} label="Wie wilt u vervangen" options={open} />
      <Select {...f('colleague')} label="Door wie" options={people(possible)} />
      <Check
        {...f('asked')}
        label="Nagevraagd: er is geen belangenconflict"
        hint="Kent de collega de persoon, de familie of de melder, of is er een andere reden om niet mee te doen?"
      />
      <Actions>
        <Submit>Verdeel</Submit>
      </Actions>
      <Small>
        Wie eruit gaat, kan het dossier meteen niet meer zien. Wie erin komt, krijgt een mail zonder inhoud.
      </Small>
    </Form>
  )
}

/** Each seat with who sits there; an empty seat too. */
function seatOptions(ctx: CaseCtx, members: readonly Member[]): Option[] {
  return seatsIn(ctx.case.stage).flatMap((relation) => {
    const there = members.filter((one) => one.relation === relation)
    if (there.length === 0) return [{ value: `${relation}:`, label: `Nog geen ${relationWords[relation]}` }]
    return there.map(({ account, name }) => ({
      value: `${relation}:${account}`,
      label: `${name}, ${relationWords[relation]}`,
    }))
  })
}

function people(possible: readonly Possible[]): Option[] {
  const each = new Map(possible.map((one) => [one.account, one]))
  return [...each.values()].map((one) => {
    const roles = possible
      .filter(({ account }) => account === one.account)
      .map(({ role }) => relationWords[role as Seat])
    return { value: one.account, label: `${one.name} (${roles.join(', ')}), ${workWords(one)}` }
  })
}
