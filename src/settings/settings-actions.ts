import { NotFound, Refused } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import type { Change } from './setting-forms.ts'
import { changeRules, confirmRules, demand, withdrawRules } from './setting-rules.ts'
import { type SettingState, stateOf } from './setting-state.ts'
import { type SettingKey, settingOf } from './settings.ts'
import {
  choiceOf,
  dayNow,
  insertConfirmation,
  insertSetting,
  insertWithdrawal,
  listConfirmations,
  listSet,
} from './settings-store.ts'

/** How one setting stands; one that is not in the catalogue is not there. */
export async function readState(ctx: Ctx, key: string, organisation: string | null): Promise<SettingState> {
  const setting = settingOf(key)
  if (!setting || Boolean(setting.per) !== Boolean(organisation)) throw new NotFound()
  const all = { set: await listSet(ctx, key), confirmations: await listConfirmations(ctx, key) }
  return stateOf(key, setting, organisation, all, await dayNow(ctx))
}

/** Plans a value from a day on; what counted before stays in the history. */
export async function changeSetting(
  ctx: Ctx,
  key: SettingKey,
  organisation: string | null,
  input: Change,
): Promise<void> {
  const state = await readState(ctx, key, organisation)
  demand(changeRules, { state, value: input.value, from: input.from, today: await dayNow(ctx) })
  await insertSetting(ctx, { key, organisation, ...input })
}

/** A planned value will not come after all. */
export async function withdrawSetting(
  ctx: Ctx,
  key: SettingKey,
  organisation: string | null,
  id: string,
): Promise<void> {
  const state = await readState(ctx, key, organisation)
  demand(withdrawRules, { planned: state.planned.some((one) => one.id === id) })
  await insertWithdrawal(ctx, id)
}

/** Somebody who may, says that what counts now is right for LIV. */
export async function confirmSetting(
  ctx: Ctx,
  key: SettingKey,
  organisation: string | null,
  seen: string,
): Promise<void> {
  const state = await readState(ctx, key, organisation)
  if (state.setting.by === 'fg')
    throw new Refused('Dit stelt de functionaris gegevensbescherming vast. Bevestigen is niet nodig.')
  demand(confirmRules, { me: ctx.me, state, seen, whoConfirms: await choiceOf(ctx, 'who-confirms') })
  await insertConfirmation(ctx, { key, organisation, setting: state.now?.id ?? null, value: state.value })
}
