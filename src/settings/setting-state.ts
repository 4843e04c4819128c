import { defaultText, type Setting } from './settings.ts'
import type { Confirmation, SetValue } from './settings-store.ts'

/** How one setting stands today: what counts, who confirmed it, what is planned and what was. */
export interface SettingState {
  readonly key: string
  readonly organisation: string | null
  readonly setting: Setting
  readonly value: string
  /** The row that counts; nothing while it is still the default. */
  readonly now: SetValue | undefined
  readonly confirmed: { readonly author: string; readonly writtenAt: Date } | undefined
  readonly planned: readonly SetValue[]
  readonly history: readonly SetValue[]
  readonly today: string
}

export const toConfirm = 'standaard, nog te bevestigen door LIV'

/** The state of one setting out of everything that was set and confirmed; the rows stand newest first. */
export function stateOf(
  key: string,
  setting: Setting,
  organisation: string | null,
  all: { set: readonly SetValue[]; confirmations: readonly Confirmation[] },
  today: string,
): SettingState {
  const mine = all.set.filter((one) => one.key === key && one.organisation === organisation)
  const alive = mine.filter(({ withdrawn }) => !withdrawn)
  const now = alive.find(({ from }) => from <= today)
  const value = now?.value ?? defaultText(setting)
  return {
    key,
    organisation,
    setting,
    value,
    now,
    confirmed: setting.by === 'fg' && now ? now : confirmationOf(key, organisation, now, value, all.confirmations),
    planned: alive.filter(({ from }) => from > today).reverse(),
    history: mine,
    today,
  }
}

// A default that changes with a new version of LIV must be confirmed again: the words must be the same.
function confirmationOf(
  key: string,
  organisation: string | null,
  now: SetValue | undefined,
  value: string,
  confirmations: readonly Confirmation[],
): Confirmation | undefined {
  return confirmations.find(
    (one) =>
      one.key === key && one.organisation === organisation && one.setting === (now?.id ?? null) && one.value === value,
  )
}

/** What will count on a day, as it is planned now. */
export function valueOn(state: SettingState, day: string): string {
  return [...state.planned].reverse().find(({ from }) => from <= day)?.value ?? state.value
}

/** How a value stands, in a few words. */
export function standingWords(state: SettingState): string {
  if (state.confirmed) return 'bevestigd'
  return state.now ? 'gewijzigd, nog te bevestigen door LIV' : toConfirm
}
