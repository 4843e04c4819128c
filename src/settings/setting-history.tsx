import { dayMonthYear, momentWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Small } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { ValueShown } from './setting-page.tsx'
import type { SettingState } from './setting-state.ts'
import type { SetValue } from './settings-store.ts'

interface Props {
  readonly ctx: Ctx
  readonly action: string
  readonly state: SettingState
  readonly sets: boolean
  readonly names: Map<string, string>
  readonly filled: Filled | undefined
}

const dayOf = (iso: string) => dayMonthYear(Temporal.PlainDate.from(iso))
const nameOf = (names: Map<string, string>, account: string) => names.get(account) ?? 'een collega'

/** What will count from a day to come; who may set it can take it back until then. */
export function Planned({ ctx, action, state, sets, names, filled }: Props) {
  if (state.planned.length === 0) return null
  return (
    <Sheet title="Gepland">
      {state.planned.map((one) => (
        <Stack key={one.id} gap="small">
          <Heading level={3} look={4}>
            Vanaf {dayOf(one.from)}
          </Heading>
          <ValueShown setting={state.setting} value={one.value} />
          <Small>
            {nameOf(names, one.author)}: {one.reason}
          </Small>
          {sets && (
            <Form action={action} token={ctx.token} filled={filled}>
              <HiddenField name="setting" value={one.id} />
              <Actions>
                <Submit kind="secondary">Laat dit vervallen</Submit>
              </Actions>
            </Form>
          )}
        </Stack>
      ))}
    </Sheet>
  )
}

/** Everything that was ever set here, the newest first. */
export function SettingHistory({ state, names }: { state: SettingState; names: Map<string, string> }) {
  return (
    <Sheet title="Geschiedenis">
      {state.history.length === 0 ? (
        <EmptyState title="Nog nooit gewijzigd">Tot nu toe geldt de standaard.</EmptyState>
      ) : (
        <TimeLine
          label="Geschiedenis van deze instelling"
          items={state.history.map((one) => ({
            when: momentWords(one.writtenAt.toTemporalInstant()),
            what: <Past state={state} one={one} by={nameOf(names, one.author)} />,
          }))}
        />
      )}
    </Sheet>
  )
}

function Past({ state, one, by }: { state: SettingState; one: SetValue; by: string }) {
  return (
    <>
      <ValueShown setting={state.setting} value={one.value} />
      <Small>
        Vanaf {dayOf(one.from)}, door {by}: {one.reason}
        {one.withdrawn && ' Vervallen voordat het inging.'}
      </Small>
    </>
  )
}
