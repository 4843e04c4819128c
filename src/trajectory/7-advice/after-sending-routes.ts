import type { CaseCtx } from '#routing/context.ts'
import { fileOf, read, write } from '#routing/route.ts'
import { actionSheetFile, actionSheetPage, actionSheetsPage } from './action-sheet-page.tsx'
import { disputeForm, givenForm, personSummaryForm, traceForm } from './advice-forms.ts'
import { noteGiven } from './delivery-actions.ts'
import { dispute, prepareDispute } from './dispute-actions.ts'
import { disputePage } from './dispute-page.tsx'
import { recipientsPage } from './recipients-page.tsx'
import { prepareSummary, saveSummaryIn } from './summary-actions.ts'
import { languageIn, summariesPage, summaryFile, summaryPage } from './summary-page.tsx'
import { traceSentence } from './trace-actions.ts'
import { tracePage } from './trace-page.tsx'

const at = '/dossiers/:number/advies' as const
const here = (ctx: CaseCtx, where: string) => `/dossiers/${ctx.case.number}/advies/${where}`

const given = (path: `${typeof at}/${string}`) =>
  write({
    path,
    may: 'note who got the advice',
    audit: 'advice.given',
    form: givenForm,
    page: recipientsPage,
    do: async (ctx: CaseCtx, input) => {
      await noteGiven(ctx, { ...input, holder: ctx.params.holder ?? input.holder })
      return { to: here(ctx, 'ontvangers'), said: 'Vastgelegd.' }
    },
  })

export const afterSendingRoutes = [
  read({ path: `${at}/herkomst`, may: 'read the draft advice', audit: 'advice.traced', page: tracePage }),
  write({
    path: `${at}/herkomst`,
    may: 'compose the advice',
    audit: 'advice.source.noted',
    form: traceForm,
    page: tracePage,
    do: async (ctx, input) => {
      await traceSentence(ctx, input)
      return { to: `${here(ctx, 'herkomst')}#${input.anchor.replace(' ', '-')}`, said: 'Bewaard.' }
    },
  }),
  read({
    path: `${at}/ontvangers`,
    may: 'read every rendering',
    audit: 'advice.recipients.seen',
    page: recipientsPage,
  }),
  given(`${at}/ontvangers`),
  given(`${at}/ontvangers/:holder{[0-9a-f-]{36}}`),
  read({ path: `${at}/betwist`, may: 'mark the advice as disputed', audit: 'advice.dispute.form', page: disputePage }),
  write({
    path: `${at}/betwist`,
    may: 'mark the advice as disputed',
    audit: 'advice.disputed',
    form: disputeForm,
    page: disputePage,
    before: { audit: 'advice.dispute.prepared', read: prepareDispute },
    do: async (ctx, input, made) => {
      await dispute(ctx, input, made)
      return { to: here(ctx, 'verstuurd'), said: 'Het woord ‘betwist’ staat nu in elke weergave met deze zin.' }
    },
  }),
  read({ path: `${at}/actiebladen`, may: 'read the sent advice', audit: 'advice.sheets.seen', page: actionSheetsPage }),
  read({
    path: `${at}/actieblad/:id{[0-9a-f-]{36}}`,
    may: 'read the sent advice',
    audit: 'advice.sheet.read',
    page: actionSheetPage,
  }),
  fileOf({
    path: `${at}/actieblad/:id{[0-9a-f-]{36}\\.pdf}`,
    may: 'read the sent advice',
    audit: 'advice.sheet.downloaded',
    file: actionSheetFile,
  }),
  read({ path: `${at}/samenvatting`, may: 'read the draft advice', audit: 'summary.listed', page: summariesPage }),
  read({
    path: `${at}/samenvatting/:language{[a-z]{2}}`,
    may: 'read the draft advice',
    audit: 'summary.read',
    page: summaryPage,
  }),
  fileOf({
    path: `${at}/samenvatting/:language{[a-z]{2}\\.pdf}`,
    may: 'read the draft advice',
    audit: 'summary.downloaded',
    file: summaryFile,
  }),
  write({
    path: `${at}/samenvatting/:language{[a-z]{2}}`,
    may: 'compose the advice',
    audit: 'summary.saved',
    form: personSummaryForm,
    page: summaryPage,
    before: {
      audit: 'summary.prepared',
      read: (ctx: CaseCtx, input) => prepareSummary(ctx, languageIn(ctx), input),
    },
    do: async (ctx, input, made) => {
      await saveSummaryIn(ctx, languageIn(ctx), input, made)
      return { to: here(ctx, `samenvatting/${languageIn(ctx)}`), said: 'Bewaard. Het document staat klaar.' }
    },
  }),
]
