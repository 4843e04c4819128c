import type { ReactNode } from 'react'
import { roleWords } from '#access/role-words.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { type Bound, Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { reasonLength } from './account-forms.ts'
import { type Account, fits, type Organisation } from './accounts.ts'
import { reasonHint, roleOptions } from './new-account-page.tsx'

interface Props {
  readonly ctx: Ctx
  readonly filled: Filled | undefined
  readonly account: Account
}

const actionOf = (account: Account, path: string) => `/beheer/mensen/${account.id}/${path}`

/** What gives: each a proposal that a second person decides on. */
export function Giving({ organisation, ...props }: Props & { organisation: Organisation | undefined }) {
  const options = roleOptions.filter(({ value }) => fits(value, organisation))
  const { filled, account } = props
  const opened = (path: string) => filled?.form === actionOf(account, path)
  return (
    <Sheet title="Stel een wijziging voor">
      <Text>Een voorstel gaat pas in als een tweede persoon het goedkeurt.</Text>
      {account.active && (
        <More label="Een rol geven" open={opened('rol')}>
          <Change {...props} path="rol" button="Stel deze rol voor">
            {(f) => (
              <>
                <Select {...f('role')} label="Rol" options={options} />
                <TextField
                  {...f('bigNumber')}
                  label="BIG-nummer"
                  hint="Alleen nodig voor een zorgexpert."
                  width={24}
                  optional
                />
                <DateField {...f('until')} label="De rol geldt tot en met" optional />
              </>
            )}
          </Change>
        </More>
      )}
      {account.active && (
        <More label="Anders inloggen" open={opened('inlog')}>
          <Change {...props} path="inlog" button="Stel deze inlognaam voor">
            {(f) => (
              <TextField
                {...f('subject')}
                label="Logt voortaan in als"
                hint="De naam waarmee de inlogdienst deze persoon kent. De oude naam werkt dan niet meer."
                spellCheck={false}
              />
            )}
          </Change>
        </More>
      )}
      <More label={account.active ? 'Een andere einddatum' : 'Account weer openen'} open={opened('einddatum')}>
        <Change {...props} path="einddatum" button="Stel dit voor">
          {(f) => (
            <DateField
              {...f('until')}
              label="Het account geldt tot en met"
              hint="Leeg is: zonder einddatum. Bijvoorbeeld 24 11 2026."
              optional
            />
          )}
        </Change>
      </More>
    </Sheet>
  )
}

/** What takes away: done by one person, at once. */
export function Taking(props: Props) {
  const { account, filled } = props
  const opened = (path: string) => filled?.form === actionOf(account, path)
  return (
    <Sheet title="Neem iets af">
      <Text>Dit gaat meteen in. Deze persoon wordt overal uitgelogd.</Text>
      {account.roles.length > 0 && (
        <More label="Een rol afnemen" open={opened('rol-afnemen')}>
          <Change {...props} path="rol-afnemen" button="Neem deze rol af">
            {(f) => (
              <Select
                {...f('role')}
                label="Rol"
                hint="De persoon verdwijnt ook uit elk dossier waar deze rol voor nodig is."
                options={account.roles.map(({ role }) => ({ value: role, label: roleWords[role] }))}
              />
            )}
          </Change>
        </More>
      )}
      <More label="Het account beëindigen" open={opened('beeindigen')}>
        <Change {...props} path="beeindigen" button="Beëindig het account">
          {() => <Text>Alle rollen vervallen, en de persoon verdwijnt uit elk dossier.</Text>}
        </Change>
      </More>
    </Sheet>
  )
}

interface ChangeProps extends Props {
  readonly path: string
  readonly button: string
  readonly children: (f: (name: string) => Bound) => ReactNode
}

function Change({ ctx, filled, account, path, button, children }: ChangeProps) {
  const action = actionOf(account, path)
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      {children(f)}
      <TextArea {...f('reason')} label="Waarom" hint={reasonHint} rows={2} max={reasonLength} />
      <Actions>
        <Submit kind="secondary">{button}</Submit>
      </Actions>
    </Form>
  )
}
