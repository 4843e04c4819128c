import { may } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text } from '#platform/ui/text.tsx'
import type { Shared } from './care-to-team.tsx'
import type { listMeetings } from './together-store.ts'

type Meetings = Awaited<ReturnType<typeof listMeetings>>

/** The meeting of both disciplines: what they say together, and who sees it otherwise. */
export function MeetingSheet(props: Shared & { meetings: Meetings; viewsIn: boolean; team: readonly string[] }) {
  const { ctx, meetings, name } = props
  return (
    <Sheet title="Overleg van het team" id="overleg">
      {meetings.length === 0 && (
        <Text>
          {props.viewsIn
            ? 'Hier staat wat duiding en zorg samen vinden, zodra het overleg is vastgelegd.'
            : 'Eerst schrijven en ondertekenen beide experts los van elkaar hun duiding. Daarna komt het overleg.'}
        </Text>
      )}
      {meetings.map((meeting, place) => (
        <Stack key={meeting.writtenAt.toISOString()} gap="small">
          {place > 0 && <Divider />}
          <Reading>{meeting.joint}</Reading>
          {meeting.changes && (
            <>
              <Heading level={3} look={4}>
                Wat het overleg verandert
              </Heading>
              <Reading>{meeting.changes}</Reading>
            </>
          )}
          {meeting.dissent && (
            <>
              <Heading level={3} look={4}>
                {meeting.dissentBy ? `${meeting.dissentBy} ziet het anders` : 'Iemand ziet het anders'}
              </Heading>
              <Reading>{meeting.dissent}</Reading>
            </>
          )}
          <DataList
            items={[
              ['Gehouden op', dayMonthYear(Temporal.PlainDate.from(meeting.heldOn))],
              ['Erbij waren', meeting.attended],
              ['Vastgelegd door', name(meeting.author)],
            ]}
          />
        </Stack>
      ))}
      {props.viewsIn && may(ctx.me, 'record the team meeting', ctx.case) && (
        <Record {...props} again={meetings.length > 0} />
      )}
    </Sheet>
  )
}

function Record({ ctx, filled, at, again, team }: Shared & { again: boolean; team: readonly string[] }) {
  const action = `${at}/overleg`
  const f = fields(filled, { heldOn: ctx.today, attended: team.join(', ') }, action)
  return (
    <More label={again ? 'Leg nog een overleg vast' : 'Leg het overleg vast'} open={filled?.form === action || !again}>
      <Form action={action} token={ctx.token} filled={filled}>
        <DateField {...f('heldOn')} label="Op welke dag?" />
        <TextField {...f('attended')} label="Wie waren erbij?" />
        <TextArea
          {...f('joint')}
          label="Wat vindt u samen?"
          hint="Het hele team leest dit. Schrijf van zorg alleen op wat is vrijgegeven."
          rows={8}
          max={8000}
        />
        <TextArea
          {...f('changes')}
          label="Wat verandert dit?"
          hint="Bijvoorbeeld: er komt een nieuwe versie van een duiding, of er verandert niets."
          rows={3}
          max={4000}
        />
        <TextField {...f('dissentBy')} label="Ziet iemand het anders? Wie?" optional />
        <TextArea
          {...f('dissent')}
          label="Wat ziet die persoon anders?"
          hint="Dat blijft met de naam erbij staan."
          rows={3}
          max={4000}
          optional
        />
        <Actions>
          <Submit kind="secondary">Leg vast</Submit>
        </Actions>
      </Form>
    </More>
  )
}
