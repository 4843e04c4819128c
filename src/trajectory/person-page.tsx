import { z } from 'zod'
import { may } from '#access/may.ts'
import { vNumberPattern } from '#people/people.ts'
import { findIdentity, findVNumber, spellingsOf, writeIdentity, writeVNumber } from '#people/people-store.ts'
import { dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import { optionalDate, optionalText, text } from '#platform/web/fields.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type PageView, read, write } from '#routing/route.ts'
import { casePage } from './case-page.tsx'

const at = '/dossiers/:number/persoon' as const

export const personForm = z.object({
  name: text(200, 'Vul de naam in zoals de persoon die zelf gebruikt'),
  spellings: optionalText(600, 'De andere schrijfwijzen'),
  birthDate: optionalDate(),
  language: optionalText(100),
  contact: optionalText(1000),
  vNumber: optionalText(20).refine(
    (value) => value === '' || vNumberPattern.test(value),
    'Een V-nummer heeft tien cijfers, ook de nullen vooraan.',
  ),
})

/** Who the case is about: opened on purpose, and that is in the log. */
export async function personPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const identity = await findIdentity(ctx, ctx.case.id)
  const vNumber = await findVNumber(ctx, ctx.case.id)
  const action = `/dossiers/${ctx.case.number}/persoon`
  const f = fields(filled, { ...identity, vNumber }, action)
  const form = (
    <Form action={action} token={ctx.token}>
      <TextField {...f('name')} label="Naam" />
      <TextArea
        {...f('spellings')}
        label="Ook geschreven als"
        hint="Eén schrijfwijze per regel, zoals in andere papieren. Daarmee vinden collega’s deze persoon ook."
        rows={2}
        optional
      />
      <DateField {...f('birthDate')} label="Geboortedatum" optional />
      <TextField {...f('language')} label="Taal" optional />
      <TextArea
        {...f('contact')}
        label="Waar is de persoon te bereiken?"
        rows={3}
        optional
        hint="Een adres of nummer. Of er papier mag komen, staat bij “Informeren en toestemming”."
      />
      <TextField {...f('vNumber')} label="V-nummer" inputMode="numeric" width={12} optional />
      <Actions>
        <Submit>Bewaar</Submit>
      </Actions>
    </Form>
  )
  return casePage(ctx, {
    title: 'Naam en gegevens',
    body: (
      <Columns>
        <Sheet>
          {identity ? (
            <DataList
              items={[
                ['Naam', identity.name],
                identity.spellings ? ['Ook geschreven als', identity.spellings] : null,
                [
                  'Geboortedatum',
                  identity.birthDate ? dateWords(Temporal.PlainDate.from(identity.birthDate)) : 'niet bekend',
                ],
                ['Taal', identity.language || 'niet bekend'],
                ['Contact', identity.contact || 'nog niet gevraagd'],
                vNumber ? ['V-nummer', vNumber] : null,
              ]}
            />
          ) : (
            <EmptyState
              title={ctx.case.includedOn ? 'Er is nog geen naam opgeschreven' : 'Een naam gaat pas open na de weging'}
            >
              <Text>De naam wordt gevraagd bij de opdracht. Tot die tijd werken wij zonder.</Text>
            </EmptyState>
          )}
        </Sheet>
        <Stack>
          {ctx.case.includedOn && may(ctx.me, 'write identity', ctx.case) && (
            <Sheet {...(!identity && { title: 'Opschrijven' })}>
              {identity ? (
                <More label="Verbeter deze gegevens" open={filled?.form === action}>
                  {form}
                </More>
              ) : (
                form
              )}
            </Sheet>
          )}
          {identity && (
            <Small>
              Een verbetering komt erbij; wat er eerst stond blijft bewaard tot het dossier wordt vernietigd.
            </Small>
          )}
        </Stack>
      </Columns>
    ),
  })
}

type PersonForm = z.output<typeof personForm>

export async function writePerson(
  ctx: CaseCtx,
  input: Omit<PersonForm, 'spellings'> & { spellings?: string },
): Promise<void> {
  const { vNumber, birthDate, spellings = '', ...rest } = input
  await writeIdentity(ctx, ctx.case.id, { ...rest, spellings, birthDate: birthDate?.toString() })
  if (vNumber) await writeVNumber(ctx, ctx.case.id, vNumber)
  // A V-number that is not given now stays written, and so stays findable.
  await ctx.indexPerson(ctx.case.id, {
    vNumber: vNumber || undefined,
    name: rest.name,
    spellings: spellingsOf(spellings),
    birthDate: birthDate?.toString(),
  })
}

export const personRoutes = [
  read({ path: at, may: 'read identity', audit: 'identity.read', page: personPage }),
  write({
    path: at,
    may: 'write identity',
    audit: 'identity.saved',
    form: personForm,
    page: personPage,
    do: async (ctx, input) => {
      await writePerson(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/persoon`, said: 'De gegevens zijn bewaard.' }
    },
  }),
]
