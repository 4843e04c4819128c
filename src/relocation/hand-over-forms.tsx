import { isLiv } from '#access/may.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'

interface Part {
  readonly ctx: CaseCtx
  readonly filled: Filled | undefined
}
type WithReceivers = Part & { readonly receivers: readonly { id: string; name: string }[] }

const options = (receivers: WithReceivers['receivers']) => receivers.map(({ id, name }) => ({ value: id, label: name }))

/** One form, used on the day itself; for the contact it is the last thing they do in this case. */
export function ReportForm({ ctx, filled, receivers }: WithReceivers) {
  const action = `/dossiers/${ctx.case.number}/overdracht/verhuisd`
  const f = fields(filled, { movesOn: ctx.today }, action)
  return (
    <Sheet title="De persoon is verhuisd">
      <Text>
        Meld het op de dag zelf. De contactpersoon van nu ziet het dossier daarna niet meer, en kan nog wel een
        overdrachtsnotitie schrijven. Tot iemand de zaak overneemt, is het centrale contact van de organisatie
        verantwoordelijk.
      </Text>
      <More label="Meld een verhuizing" open={filled?.form === action || !isLiv(ctx.me)}>
        <Form action={action} token={ctx.token}>
          <DateField {...f('movesOn')} label="Wanneer is de persoon verhuisd?" />
          <TextField
            {...f('place')}
            label="Waar is de persoon nu?"
            hint='Weet u het niet? Schrijf "nog niet bekend".'
          />
          <Select
            {...f('organisation')}
            label="Wie neemt de zaak over?"
            hint="Deze organisatie krijgt een vraag, en ziet geen naam en geen inhoud voordat zij ja zegt."
            options={options(receivers)}
            none="Nog niet bekend"
            optional
          />
          <TextArea
            {...f('note')}
            label="Wat moet de volgende weten?"
            hint="De coördinator leest dit, en wie de zaak overneemt."
            rows={4}
            max={4000}
            optional
          />
          <Actions>
            <Submit>Meld de verhuizing</Submit>
          </Actions>
        </Form>
      </More>
    </Sheet>
  )
}

/** Where the person is was said when the move was reported. */
export function AskForm({ ctx, filled, receivers, place }: WithReceivers & { place: string | undefined }) {
  const action = `/dossiers/${ctx.case.number}/overdracht/vragen`
  const f = fields(filled, { place }, action)
  return (
    <Sheet title="Vraag wie de zaak overneemt" waiting>
      <Form action={action} token={ctx.token}>
        <Select {...f('organisation')} label="Wie vraagt u?" options={options(receivers)} />
        <TextField {...f('place')} label="Waar is de persoon nu?" />
        <Actions>
          <Submit>Vraag om over te nemen</Submit>
        </Actions>
      </Form>
      <Small>Is de persoon toch niet verhuisd? Vraag dan de vorige organisatie.</Small>
    </Sheet>
  )
}

export function AnswerForm({ ctx, filled, handOver }: Part & { handOver: string }) {
  const action = `/dossiers/${ctx.case.number}/overdracht/antwoord`
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Neemt u deze zaak over?" waiting>
      <Text>
        Als u ja zegt, bent u vanaf dat moment de opdrachtgever: u blijft eindverantwoordelijk en houdt de regie. U ziet
        dan ook de naam en het advies. Als u nee zegt, ziet u hier niets meer van.
      </Text>
      <Form action={action} token={ctx.token}>
        <HiddenField name="handOver" value={handOver} />
        <Choices
          {...f('answer')}
          label="Uw antwoord"
          options={[
            { value: 'accepted', label: 'Ja, wij nemen de zaak over' },
            { value: 'rejected', label: 'Nee, wij nemen de zaak niet over' },
          ]}
        />
        <ShownBy places={[2]}>
          <TextArea {...f('reason')} label="Waarom niet?" hint="Wie u vroeg, leest dit." rows={3} max={2000} />
        </ShownBy>
        <Actions>
          <Submit>Geef dit antwoord</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

export function WithdrawForm({ ctx, filled, handOver }: Part & { handOver: string }) {
  const action = `/dossiers/${ctx.case.number}/overdracht/intrekken`
  const f = fields(filled, {}, action)
  return (
    <More label="Trek de vraag in" open={filled?.form === action}>
      <Form action={action} token={ctx.token}>
        <HiddenField name="handOver" value={handOver} />
        <TextArea {...f('reason')} label="Waarom trekt u de vraag in?" rows={3} max={2000} />
        <Actions>
          <Submit kind="secondary">Trek de vraag in</Submit>
        </Actions>
      </Form>
    </More>
  )
}

export function MeetingForm({ ctx, filled, open }: Part & { open: boolean }) {
  const action = `/dossiers/${ctx.case.number}/overdracht/gesprek`
  const f = fields(filled, { heldOn: ctx.today }, action)
  return (
    <More label="Leg het overdrachtsgesprek vast" open={open || filled?.form === action}>
      <Form action={action} token={ctx.token}>
        <DateField {...f('heldOn')} label="Wanneer was het?" />
        <TextArea {...f('attended')} label="Wie waren erbij?" rows={2} max={1000} />
        <TextArea {...f('agreed')} label="Wat sprak u af?" rows={4} max={4000} />
        <Actions>
          <Submit kind="secondary">Leg dit gesprek vast</Submit>
        </Actions>
      </Form>
    </More>
  )
}
