import { roleWords } from '#access/role-words.ts'
import { roles } from '#access/who.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { reasonLength } from './account-forms.ts'
import type { Organisation } from './accounts.ts'
import { listOpenOrganisations } from './accounts-store.ts'

export const roleOptions = roles.map((role) => ({ value: role, label: roleWords[role] }))
export const reasonHint = 'Noem geen dossier en geen persoon uit een dossier.'

export async function newAccountPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  return {
    title: 'Stel een account voor',
    nav: '/beheer',
    crumbs: [{ label: 'Accounts', href: '/beheer' }],
    body: (
      <Stack>
        <PageHead title="Stel een account voor" lead="Het account werkt pas als een tweede persoon het goedkeurt." />
        <Sheet>
          <NewAccount ctx={ctx} filled={filled} organisations={await listOpenOrganisations(ctx)} />
        </Sheet>
      </Stack>
    ),
  }
}

interface NewAccountProps {
  readonly ctx: Ctx
  readonly filled: Filled | undefined
  readonly organisations: readonly Organisation[]
}

function NewAccount({ ctx, filled, organisations }: NewAccountProps) {
  // Most new people work at LIV itself.
  const liv = organisations.find(({ kind }) => kind === 'liv')
  const f = fields(filled, { organisation: liv?.id })
  return (
    <Form action="/beheer/nieuw" token={ctx.token} filled={filled}>
      <TextField {...f('name')} label="Naam" />
      <TextField {...f('email')} type="email" label="E-mailadres op het werk" hint="Eén account voor één mens." />
      <TextField
        {...f('subject')}
        label="Logt in als"
        hint="De naam waarmee de inlogdienst deze persoon kent. Leeg: het e-mailadres."
        spellCheck={false}
        optional
      />
      <Select
        {...f('organisation')}
        label="Organisatie"
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...f('role')}
        label="Rol"
        hint="Eén rol om mee te beginnen. Een rol geeft nog geen toegang tot een dossier."
        options={roleOptions}
      />
      <TextField {...f('bigNumber')} label="BIG-nummer" hint="Alleen nodig voor een zorgexpert." width={24} optional />
      <DateField {...f('until')} label="Het account geldt tot en met" optional />
      <TextArea {...f('reason')} label="Waarom" hint={reasonHint} rows={2} max={reasonLength} />
      <Actions>
        <Submit>Stel voor</Submit>
        <ButtonLink href="/beheer" kind="quiet">
          Terug
        </ButtonLink>
      </Actions>
    </Form>
  )
}
