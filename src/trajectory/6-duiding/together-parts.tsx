import { may } from '#access/may.ts'
import { dateOf, dayMonthYear } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { DuidingFacts } from './duiding.ts'
import type { findReleasedByCare, listMeetings } from './together-store.ts'

interface Shared {
  ctx: CaseCtx
  filled: Filled | undefined
  at: string
  facts: DuidingFacts
  name(account: string): string
}
type Released = Awaited<ReturnType<typeof findReleasedByCare>>
type Meetings = Awaited<ReturnType<typeof listMeetings>>

const day = (at: Date) => dayMonthYear(dateOf(at.toTemporalInstant()))

/** What care gives the team: a text in words of daily life, or why there is no duiding of mental health. */
export function CareToTeam(props: Shared & Released & { spoken: boolean }) {
  const { ctx, facts, conclusion, absence, name } = props
  const mine = may(ctx.me, 'release the care conclusion', ctx.case)
  const explained = absence && !facts.mentalHealthSigned
  return (
    <Sheet title="Van zorg voor het team" id="zorg">
      {conclusion && (
        <Stack gap="small">
          {conclusion.indication && <Text>Eerste indicatie, geen behandeldiagnose.</Text>}
          <Reading>{conclusion.text}</Reading>
          <Small>{`${name(conclusion.author)}, ${day(conclusion.writtenAt)}`}</Small>
        </Stack>
      )}
      {explained && (
        <Stack gap="small">
          <Text>Er is geen duiding van psychische gezondheid, omdat:</Text>
          <Reading>{absence.reason}</Reading>
          <Small>{`${name(absence.author)}, ${day(absence.writtenAt)}`}</Small>
        </Stack>
      )}
      {!conclusion && !explained && <Text>De zorgexpert heeft nog niets vrijgegeven aan het team.</Text>}
      {mine && <Release {...props} again={Boolean(conclusion)} />}
      {mine && !facts.mentalHealthSigned && <Explain {...props} />}
    </Sheet>
  )
}

function Release({ ctx, filled, at, again }: Shared & { again: boolean }) {
  const action = `${at}/zorgconclusie`
  const f = fields(filled, {}, action)
  return (
    <More
      label={again ? 'Geef een nieuwe tekst vrij' : 'Geef een tekst vrij aan het team'}
      open={filled?.form === action}
    >
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea
          {...f('text')}
          label="Wat moet het team weten?"
          hint="In gewone woorden: wat helpt, en wat kan men beter niet doen. De coördinator en de duidingsexpert lezen dit."
          rows={6}
          max={4000}
        />
        <Check {...f('indication')} label="Dit is een eerste indicatie, geen behandeldiagnose" />
        <Actions>
          <Submit kind="secondary">Geef vrij aan het team</Submit>
        </Actions>
      </Form>
    </More>
  )
}

function Explain({ ctx, filled, at, spoken }: Shared & { spoken: boolean }) {
  const action = `${at}/geen-zorgduiding`
  const f = fields(filled, {}, action)
  return (
    <More
      label="Er komt geen duiding van psychische gezondheid"
      open={filled?.form === action || (!spoken && ctx.case.stage === 'duiding')}
    >
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea
          {...f('reason')}
          label="Waarom niet?"
          hint="Bijvoorbeeld: de persoon wilde niet praten. Dat mag, en zegt niets over de persoon."
          rows={3}
          max={2000}
        />
        <Actions>
          <Submit kind="secondary">Bewaar de reden</Submit>
        </Actions>
      </Form>
    </More>
  )
}

/** The meeting of both disciplines: what they say together, and who sees it otherwise. */
export function MeetingSheet(props: Shared & { meetings: Meetings }) {
  const { ctx, meetings, name } = props
  return (
    <Sheet title="Overleg van het team" id="overleg">
      {meetings.length === 0 && (
        <Text>Hier staat wat duiding en zorg samen vinden, zodra het overleg is vastgelegd.</Text>
      )}
      {meetings.map((meeting, place) => (
        <Stack key={meeting.writtenAt.toISOString()} gap="small">
          {place > 0 && <Divider />}
          <Reading>{meeting.joint}</Reading>
          {meeting.dissent && (
            <>
              <Heading level={3} look={4}>
                Iemand ziet het anders
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
      {may(ctx.me, 'record the team meeting', ctx.case) && <Record {...props} again={meetings.length > 0} />}
    </Sheet>
  )
}

function Record({ ctx, filled, at, again }: Shared & { again: boolean }) {
  const action = `${at}/overleg`
  const f = fields(filled, {}, action)
  return (
    <More label={again ? 'Leg nog een overleg vast' : 'Leg het overleg vast'} open={filled?.form === action}>
      <ErrorSummary filled={filled} form={action} />
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
          {...f('dissent')}
          label="Ziet iemand het anders?"
          hint="Dat blijft erbij staan."
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
