import { may } from '#access/may.ts'
import { findOrganisation } from '#organisations/organisations-store.ts'
import { dateOf, dayMonthYear } from '#platform/clock.ts'
import { NotFound } from '#platform/refused.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { ChangeForm } from './change-form.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { Planned, SettingHistory } from './setting-history.tsx'
import { type SettingState, standingWords } from './setting-state.ts'
import { type Setting, type SettingKey, valueWords } from './settings.ts'
import { readState } from './settings-actions.ts'
import { isFor } from './settings-page.tsx'
import { choiceOf, namesOf } from './settings-store.ts'

/** One setting: what it does, what counts and since when, what is planned, what was; and the forms of who may. */
export async function settingPage(
  ctx: Ctx,
  key: SettingKey,
  organisation: string | null,
  filled?: Filled,
): Promise<PageView> {
  const of = organisation ? await findOrganisation(ctx, organisation) : undefined
  const state = await readState(ctx, key, organisation)
  if (organisation && !(of && isFor(state.setting, of))) throw new NotFound()
  const names = await namesOf(ctx, [
    ...state.history.map(({ author }) => author),
    ...(state.confirmed ? [state.confirmed.author] : []),
  ])
  const at = organisation ? `/beheer/instellingen/${key}/van/${organisation}` : `/beheer/instellingen/${key}`
  const sets = may(ctx.me, state.setting.by === 'fg' ? 'set the legal basis' : 'change a setting')
  const title = of ? `${state.setting.label}: ${of.name}` : state.setting.label
  return {
    title,
    nav: '/beheer/instellingen',
    crumbs: [{ label: 'Instellingen', href: '/beheer/instellingen' }],
    body: (
      <Stack>
        <PageHead title={title} lead={state.setting.does} />
        <Columns>
          <Stack>
            <NowSheet state={state} names={names} />
            {sets && <ChangeForm ctx={ctx} action={`${at}/wijzigen`} state={state} filled={filled} />}
          </Stack>
          <Stack>
            <ConfirmSheet
              ctx={ctx}
              action={`${at}/bevestigen`}
              state={state}
              whoConfirms={await choiceOf(ctx, 'who-confirms')}
              filled={filled}
            />
            <Planned ctx={ctx} action={`${at}/vervallen`} state={state} sets={sets} names={names} filled={filled} />
            <SettingHistory state={state} names={names} />
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

function NowSheet({ state, names }: { state: SettingState; names: Map<string, string> }) {
  const { setting, value, now, confirmed } = state
  return (
    <Sheet title="Wat nu geldt">
      <ValueShown setting={setting} value={value} />
      <Text>
        {now && `Sinds ${dayMonthYear(Temporal.PlainDate.from(now.from))}. `}
        {confirmed
          ? `Bevestigd door ${names.get(confirmed.author) ?? 'een collega'} op ${dayMonthYear(dateOf(confirmed.writtenAt.toTemporalInstant()))}.`
          : `${sentenceCase(standingWords(state))}.`}
      </Text>
      {now && <Small>Waarom: {now.reason}</Small>}
    </Sheet>
  )
}

/** A value as people read it; a set of texts each under its name. */
export function ValueShown({ setting, value }: { setting: Setting; value: string }) {
  if (setting.kind !== 'texts') return <Reading>{valueWords(setting, value)}</Reading>
  const words = JSON.parse(value) as Record<string, string>
  return <DataList items={Object.entries(setting.fields).map(([name, { label }]) => [label, words[name] || 'leeg'])} />
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
