import type { ActName } from '#access/who.ts'
import type { Ctx } from '#routing/context.ts'
import { read, write } from '#routing/route.ts'
import { confirmForm, formOf, withdrawForm } from './setting-forms.ts'
import { settingPage } from './setting-page.tsx'
import { catalogue, type Setting, type SettingKey, settingKeys } from './settings.ts'
import { changeSetting, confirmSetting, withdrawSetting } from './settings-actions.ts'
import { settingsPage } from './settings-page.tsx'
import { exampleForm, stylePage, stylePath } from './style-page.tsx'

/** Who may set it: the administrator, or the FG for the ground. */
export const setterOf = ({ by }: Setting): ActName => (by === 'fg' ? 'set the legal basis' : 'change a setting')

const pathOf = (key: SettingKey) => {
  const setting: Setting = catalogue[key]
  return `/beheer/instellingen/${key}${setting.per ? '/van/:organisation' : ''}`
}
const here = (ctx: Ctx, key: SettingKey) => pathOf(key).replace(':organisation', ctx.params.organisation ?? '')

/** The page and the three forms of one setting. */
function routesOf(key: SettingKey) {
  const setting: Setting = catalogue[key]
  const path = pathOf(key)
  const organisation = (ctx: Ctx) => ctx.params.organisation ?? null
  const page = (ctx: Ctx, filled?: Parameters<typeof settingPage>[3]) =>
    settingPage(ctx, key, organisation(ctx), filled)
  return [
    read({ path, may: 'read settings', audit: 'setting.read', page }),
    write({
      path: `${path}/wijzigen`,
      may: setterOf(setting),
      audit: 'setting.changed',
      form: formOf(setting),
      page,
      do: async (ctx: Ctx, input) => {
        await changeSetting(ctx, key, organisation(ctx), input)
        return { to: here(ctx, key), said: 'De wijziging is vastgelegd.' }
      },
    }),
    write({
      path: `${path}/vervallen`,
      may: setterOf(setting),
      audit: 'setting.withdrawn',
      form: withdrawForm,
      page,
      do: async (ctx: Ctx, input) => {
        await withdrawSetting(ctx, key, organisation(ctx), input.setting)
        return { to: here(ctx, key), said: 'De geplande waarde vervalt.' }
      },
    }),
    write({
      path: `${path}/bevestigen`,
      may: 'confirm a setting',
      audit: 'setting.confirmed',
      form: confirmForm,
      page,
      do: async (ctx: Ctx, input) => {
        await confirmSetting(ctx, key, organisation(ctx), input.seen)
        return { to: here(ctx, key), said: 'Deze waarde is bevestigd.' }
      },
    }),
  ]
}

export const settingsRoutes = [
  read({ path: '/beheer/instellingen', may: 'read settings', audit: 'settings.listed', page: settingsPage }),
  ...settingKeys.flatMap(routesOf),
  read({ path: stylePath, may: 'read settings', audit: 'style.read', page: stylePage }),
  write({
    path: `${stylePath}/voorbeeld`,
    may: 'read settings',
    audit: 'style.tried',
    form: exampleForm,
    page: stylePage,
    do: async () => ({ to: stylePath, said: 'Dit was een voorbeeld. Er is niets bewaard.' }),
  }),
]
