import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Given, Purpose } from './consent.ts'
import type { SheetProps } from './consent-parts.tsx'
import { consequences } from './consequences.ts'
import { type Decider, deciderWords } from './who-decides.ts'

const answers: Record<Given, string> = { yes: 'Ja', no: 'Nee', withdrawn: 'Trekt de toestemming in' }

/** One purpose: first what follows from each answer, then the answer. */
export function PurposeSheets({
  purpose,
  decider,
  given,
  at,
  ...props
}: Omit<SheetProps, 'names'> & { purpose: Purpose; decider: Decider; given: boolean }) {
  return (
    <Stack>
      <Sheet title="Wat volgt uit elk antwoord">
        <Text>Lees dit voor, in de taal van de persoon, voordat die antwoordt. Elk antwoord is goed.</Text>
        <DataTable
          caption="Wat volgt uit ja, nee en intrekken"
          captionHidden
          head={['Antwoord', 'Wat er nu gebeurt', 'Wat blijft', 'Wat stopt']}
          rows={(Object.keys(answers) as Given[]).map((one) => {
            const { now, stays, stops } = consequences[purpose][one]
            return [<strong key="a">{answers[one]}</strong>, now, stays, stops]
          })}
        />
      </Sheet>
      <Sheet title="Het antwoord">
        <Text>Hierover beslist {deciderWords[decider]}. Een nee telt altijd, wie het ook zegt.</Text>
        <AnswerForm {...props} at={at} purpose={purpose} decider={decider} given={given} />
      </Sheet>
    </Stack>
  )
}

function AnswerForm({
  ctx,
  at,
  filled,
  purpose,
  decider,
  given,
}: Omit<SheetProps, 'names'> & { purpose: Purpose; decider: Decider; given: boolean }) {
  const f = fields(filled, { givenBy: decider, on: ctx.today })
  const open = (Object.keys(answers) as Given[]).filter((one) => one !== 'withdrawn' || given)
  return (
    <Form action={at} token={ctx.token} filled={filled}>
      <HiddenField name="purpose" value={purpose} />
      <Choices
        {...f('given')}
        label="Wat is er gezegd?"
        options={open.map((value) => ({ value, label: answers[value] }))}
      />
      <Choices
        {...f('givenBy')}
        label="Wie zei dat?"
        options={(['person', 'representative', 'both'] as const).map((value) => ({
          value,
          label: capital(deciderWords[value]),
        }))}
      />
      <DateField {...f('on')} label="Wanneer" />
      <TextField {...f('how')} label="Hoe" hint="Bijvoorbeeld: gezegd met tolk, of ondertekend op papier." />
      <TextArea {...f('note')} label="Toelichting" rows={3} max={4000} optional />
      <Actions>
        <Submit>Leg vast</Submit>
        <ButtonLink href={`/dossiers/${ctx.case.number}/toestemming`} kind="secondary">
          Terug
        </ButtonLink>
      </Actions>
    </Form>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
