import type { ReactNode } from 'react'
import { hasRole, may } from '#access/may.ts'
import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { type Group, groups } from './settings.ts'
import { type SettingLine, settingLines } from './settings-page.tsx'

/** What LIV has not said yes to: for who may change it, and for the one who supervises. */
export async function settingsAtWork(ctx: Ctx): Promise<SettingLine[]> {
  if (!may(ctx.me, 'change a setting') && !hasRole(ctx.me, 'fg')) return []
  return (await settingLines(ctx)).filter(({ state }) => !state.confirmed)
}

/** Set by the FG alone, one for each. */
export const isGround = ({ state }: SettingLine): boolean => state.setting.by === 'fg'

export function SettingsAtWork({ ctx, lines }: { ctx: Ctx; lines: readonly SettingLine[] }) {
  if (lines.length === 0) return null
  const [grounds, others] = [lines.filter(isGround), lines.filter((line) => !isGround(line))]
  const sets = may(ctx.me, 'set the legal basis')
  return (
    <>
      {sets && grounds.length > 0 && <Grounds lines={grounds} />}
      <Sheet title="Standaarden, nog te bevestigen" waiting>
        <Text>
          {sets
            ? 'Klopt een waarde voor LIV? U of de teamleider bevestigt die.'
            : 'U wijzigt een waarde. De teamleider of de functionaris gegevensbescherming bevestigt die.'}
        </Text>
        <Bullets items={byGroup(others)} />
      </Sheet>
    </>
  )
}

/** "Weging: 4": how many of a group are a default. Counts of settings, never of people. */
function byGroup(lines: readonly SettingLine[]): ReactNode[] {
  return (Object.keys(groups) as Group[]).flatMap((group) => {
    const count = lines.filter(({ state }) => state.setting.group === group).length
    return count > 0
      ? [
          <TextLink key={group} href={`/beheer/instellingen#${group}`}>
            {groups[group]}: {count}
          </TextLink>,
        ]
      : []
  })
}

function Grounds({ lines }: { lines: readonly SettingLine[] }) {
  return (
    <Sheet title="Grondslagen die u nog vaststelt" waiting>
      <Bullets
        items={lines.map(({ label, href }) => (
          <TextLink key={href} href={href}>
            {label}
          </TextLink>
        ))}
      />
    </Sheet>
  )
}
