import { z } from 'zod'
import type { CaseCtx } from '#routing/context.ts'
import { fileOf, read, type Sent, write } from '#routing/route.ts'
import { disputeForm, healthForm } from './advice-forms.ts'
import { prepareRelease, releaseHealthPart, saveHealthPart } from './health-actions.ts'
import { disputeHealth } from './health-dispute-actions.ts'
import { healthFile, prepareHealthFile } from './health-documents.tsx'
import { healthPage } from './health-page.tsx'

const at = '/dossiers/:number/advies/gezondheidsdeel' as const
const back = (ctx: CaseCtx, said: string): Sent => ({ to: `/dossiers/${ctx.case.number}/advies/gezondheidsdeel`, said })

export const healthRoutes = [
  read({ path: at, may: 'read the health part', audit: 'health.read', page: healthPage }),
  fileOf({
    path: `${at}.pdf`,
    may: 'read the health part',
    audit: 'health.downloaded',
    before: { audit: 'health.prepared', read: prepareHealthFile },
    file: healthFile,
  }),
  write({
    path: at,
    may: 'write the health part',
    audit: 'health.saved',
    form: healthForm,
    page: healthPage,
    do: async (ctx, input) => {
      await saveHealthPart(ctx, input)
      return back(ctx, 'Bewaard.')
    },
  }),
  write({
    path: `${at}/betwist`,
    may: 'release the health part',
    audit: 'health.disputed',
    form: disputeForm,
    page: healthPage,
    do: async (ctx, input) => {
      await disputeHealth(ctx, input)
      return back(ctx, 'Het woord ‘betwist’ staat nu in elk document met deze zin.')
    },
  }),
  write({
    path: `${at}/vrijgeven`,
    may: 'release the health part',
    audit: 'health.released',
    form: z.object({}),
    page: healthPage,
    before: { audit: 'health.prepared', read: prepareRelease },
    do: async (ctx, _input, made) => {
      await releaseHealthPart(ctx, made)
      return back(ctx, 'Het gezondheidsdeel is vrijgegeven. U geeft het zelf aan de behandelaar en de persoon.')
    },
  }),
]
