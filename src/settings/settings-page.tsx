import type { Organisation } from '#organisations/organisations.ts'
import { listOrganisations } from '#organisations/organisations-store.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { Row, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { type SettingState, standingWords, stateOf } from './setting-state.ts'
import { catalogue, type Group, groups, type Setting, type SettingKey, settingKeys, valueWords } from './settings.ts'
import { dayNow, listConfirmations, listSet } from './settings-store.ts'
import { stylePath } from './style-page.tsx'

const shown = 110

/** Every setting in groups: what counts, from when, and whether LIV said that it is right. */
export async function settingsPage(ctx: Ctx): Promise<PageView> {
  const lines = await settingLines(ctx)
  const open = lines.filter(({ state }) => !state.confirmed).length
  return {
    title: 'Instellingen',
    nav: '/beheer/instellingen',
    body: (
      <Stack gap="large">
        <PageHead
          title="Instellingen"
          lead="Wat LIV niet heeft gepubliceerd, is hier een standaard tot iemand van LIV die bevestigt."
        />
        <Sheet>
          <Text>
            {open === 0 ? 'Elke instelling is bevestigd.' : `Nog te bevestigen: ${open} van de ${lines.length}.`}
          </Text>
          <Row>
            {(Object.keys(groups) as Group[]).map((group) => (
              <TextLink key={group} href={`#${group}`}>
                {groups[group]}
              </TextLink>
            ))}
          </Row>
        </Sheet>
        {(Object.keys(groups) as Group[]).map((group) => (
          <Sheet key={group} id={group} title={groups[group]}>
            <GroupTable title={groups[group]} lines={lines.filter(({ state }) => state.setting.group === group)} />
          </Sheet>
        ))}
        <Text>
          <TextLink href={stylePath}>Stijl: alle onderdelen van de bladzijden</TextLink>
        </Text>
      </Stack>
    ),
  }
}

/** All of them as they stand today. */
export async function settingLines(ctx: Ctx): Promise<SettingLine[]> {
  const all = { set: await listSet(ctx), confirmations: await listConfirmations(ctx) }
  const organisations = await listOrganisations(ctx)
  const today = await dayNow(ctx)
  return settingKeys.flatMap((key) => linesOf(key, organisations, all, today))
}

export interface SettingLine {
  readonly label: string
  readonly href: string
  readonly state: SettingState
}

/** One line, or one for each chain partner that has its own. */
function linesOf(
  key: SettingKey,
  organisations: readonly Organisation[],
  all: Parameters<typeof stateOf>[3],
  today: string,
): SettingLine[] {
  const setting: Setting = catalogue[key]
  const href = `/beheer/instellingen/${key}`
  if (!setting.per) return [{ label: setting.label, href, state: stateOf(key, setting, null, all, today) }]
  return organisations
    .filter((one) => isFor(setting, one))
    .map((one) => ({
      label: `${setting.label}: ${one.name}`,
      href: `${href}/van/${one.id}`,
      state: stateOf(key, setting, one.id, all, today),
    }))
}

/** Which chain partners have this setting. */
export const isFor = ({ per }: Setting, { kind }: Organisation): boolean => per === kind

function GroupTable({ title, lines }: { title: string; lines: readonly SettingLine[] }) {
  return (
    <DataTable
      caption={title}
      captionHidden
      head={['Instelling', 'Wat nu geldt', 'Stand']}
      rows={lines.map(({ label, href, state }) => [
        <TextLink key="l" href={href}>
          {label}
        </TextLink>,
        shorten(valueWords(state.setting, state.value)),
        <Standing key="s" state={state} />,
      ])}
    />
  )
}

const shorten = (words: string) => (words.length > shown ? `${words.slice(0, shown).trimEnd()}…` : words)

function Standing({ state }: { state: SettingState }) {
  const next = state.planned[0]
  return (
    <>
      {standingWords(state)}
      {next && <Small>vanaf {dayMonthYear(Temporal.PlainDate.from(next.from))} anders</Small>}
    </>
  )
}
