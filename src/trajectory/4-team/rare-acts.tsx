import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Possible } from './team-rules.ts'

interface ActProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
}

/** Rarely needed: another coordinator, and a colleague who may not see this case. */
export function Rare(
  props: ActProps & {
    possible: readonly Possible[]
    coordinators: readonly string[]
    shutOut: readonly { about: string; author: string; writtenAt: Date }[]
    names: ReadonlyMap<string, string>
  },
) {
  const { ctx, at, filled, possible, coordinators, shutOut, names } = props
  if (possible.length === 0) return null
  const everybody = new Map(
    possible.filter(({ account }) => account !== ctx.me.account).map(({ account, name }) => [account, name]),
  )
  const others = possible.filter(({ role, account }) => role === 'coordinator' && !coordinators.includes(account))
  return (
    <More>
      <HandOver
        ctx={ctx}
        action={`${at}/overdragen`}
        filled={filled}
        options={others.map(({ account, name }) => ({ value: account, label: name }))}
      />
      <ShutOut
        ctx={ctx}
        action={`${at}/uitsluiten`}
        filled={filled}
        options={[...everybody].map(([value, label]) => ({ value, label }))}
      />
      {shutOut.map(({ about, author, writtenAt }) => (
        <Small key={about}>
          {names.get(about) ?? 'Een collega'} kan dit dossier niet zien sinds{' '}
          {dateWords(dateOf(writtenAt.toTemporalInstant()))}
          {author === about && ': kent de persoon of familie, en zei dat zelf'}.
        </Small>
      ))}
    </More>
  )
}

interface PickProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
  readonly options: readonly { value: string; label: string }[]
}

function HandOver({ ctx, action, filled, options }: PickProps) {
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Draag het dossier over" level={3}>
      <Text>
        Een andere coördinator neemt het over. De vorige coördinator kan het dossier dan meteen niet meer zien.
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <Select {...f('colleague')} label="Coördinator" options={options} />
        <Actions>
          <Submit kind="secondary">Draag over</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function ShutOut({ ctx, action, filled, options }: PickProps) {
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Sluit een collega uit" level={3}>
      <Text>
        Voor een collega met een belangenconflict. Die ziet dit dossier dan nergens meer, ook niet in lijsten of zoeken.
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <Select {...f('colleague')} label="Collega" options={options} />
        <TextArea
          {...f('reason')}
          label="Waarom"
          hint="Alleen wie het dossier leidt, kan dit lezen."
          rows={3}
          max={2000}
        />
        <Actions>
          <Submit kind="secondary">Sluit uit</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
