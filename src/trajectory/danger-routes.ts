import { addendumForm, dangerForm, testForm } from '#danger/danger.ts'
import { addToRecord, noteCall, recordDanger, testAfterwards } from '#danger/danger-actions.ts'
import { read, write } from '#routing/route.ts'
import { dangerPage } from './danger-page.tsx'
import { dangerRecordPage } from './danger-record-page.tsx'
import { moveForm } from './moving.ts'

const at = '/dossiers/:number/gevaar' as const

export const dangerRoutes = [
  read({ path: at, may: 'signed in', audit: 'danger.seen', page: dangerPage }),
  write({
    path: at,
    may: 'report acute danger',
    audit: 'danger.called',
    form: moveForm.pick({}),
    page: dangerPage,
    do: async (ctx) => ({
      to: `/dossiers/${ctx.case.number}/gevaar/${await noteCall(ctx)}`,
      said: 'Genoteerd dat u belde. De rest mag nu, of later vandaag.',
    }),
  }),
  read({ path: `${at}/:call`, may: 'report acute danger', audit: 'danger.seen', page: dangerRecordPage }),
  write({
    path: `${at}/:call`,
    may: 'report acute danger',
    audit: 'danger.recorded',
    form: dangerForm,
    page: dangerRecordPage,
    do: async (ctx, input) => {
      await recordDanger(ctx, ctx.params.call ?? '', input)
      return { to: `/dossiers/${ctx.case.number}/gevaar`, said: 'Vastgelegd. Dank u.' }
    },
  }),
  write({
    path: `${at}/:call/aanvullen`,
    may: 'report acute danger',
    audit: 'danger.added-to',
    form: addendumForm,
    page: dangerRecordPage,
    do: async (ctx, { addendum }) => {
      await addToRecord(ctx, ctx.params.call ?? '', addendum)
      return { to: `/dossiers/${ctx.case.number}/gevaar`, said: 'De aanvulling staat erbij.' }
    },
  }),
  write({
    path: `${at}/:call/meekijken`,
    may: 'test what was told in danger',
    audit: 'danger.tested',
    form: testForm,
    page: dangerRecordPage,
    do: async (ctx, { note }) => {
      await testAfterwards(ctx, ctx.params.call ?? '', note)
      return { to: `/dossiers/${ctx.case.number}/gevaar`, said: 'Vastgelegd dat u meekeek.' }
    },
  }),
]
