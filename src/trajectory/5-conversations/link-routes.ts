import { z } from 'zod'
import { neutralName, typeOf } from '#attachments/attachment.ts'
import { findAttachment, readAttachment } from '#attachments/attachment-store.ts'
import { NotFound } from '#platform/refused.ts'
import { id } from '#platform/web/fields.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type FileView, fileOf, read, type Shown, write } from '#routing/route.ts'
import { interpreterSheetPage } from './appointment-pages.tsx'
import { conversationIn } from './conversation-in-path.ts'
import { informationPage } from './information-page.tsx'
import { type LinkForm, linkForm } from './link.ts'
import { makeQuestionLink, makeSheetLink, requireLinkable, seeAnswer, withdrawLink } from './link-actions.ts'
import { linkPage, oncePage, previewPage } from './link-pages.tsx'

const one = '/dossiers/:number/informatie/:request' as const
const talk = '/dossiers/:number/gesprekken/:conversation/tolk' as const
const information = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/informatie`
const sheet = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/gesprekken/${conversationIn(ctx)}/tolk`
const withdrawal = z.object({ link: id() })

function requestIn(ctx: CaseCtx): string {
  const found = ctx.params.request ?? ''
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(found)) throw new NotFound()
  return found
}

/** One-time links: to a question for somebody without an account, and to the sheet of an interpreter. */
export const linkRoutes = [
  read({ path: `${one}/link`, may: 'make a link', audit: 'link.offered', page: linkPage }),
  write({
    path: `${one}/link`,
    may: 'make a link',
    audit: 'link.offered',
    form: linkForm,
    page: linkPage,
    do: questionStep,
  }),
  write({
    path: `${one}/link/maken`,
    may: 'make a link',
    audit: 'link.offered',
    form: linkForm,
    page: (ctx, filled) => linkPage(ctx, filled && { ...filled, form: `${information(ctx)}/${requestIn(ctx)}/link` }),
    do: questionStep,
  }),
  write({
    path: `${one}/link/intrekken`,
    may: 'make a link',
    audit: 'link.withdrawn',
    form: withdrawal,
    page: informationPage,
    do: async (ctx, { link }) => {
      await withdrawLink(ctx, link)
      return { to: information(ctx), said: 'De link is ingetrokken en werkt niet meer.' }
    },
  }),
  write({
    path: `${one}/gezien`,
    may: 'make a link',
    audit: 'answer.seen',
    form: z.object({}),
    page: informationPage,
    do: async (ctx) => {
      await seeAnswer(ctx, requestIn(ctx))
      return { to: information(ctx), said: 'Het antwoord wacht niet meer.' }
    },
  }),
  fileOf({
    path: '/dossiers/:number/bijlagen/:attachment',
    may: 'read what came by link',
    audit: 'attachment.downloaded',
    file: attachmentFile,
  }),
  write({
    path: `${talk}/link`,
    may: 'make a link',
    audit: 'link.offered',
    form: z.object({}),
    page: interpreterSheetPage,
    do: async (ctx) => {
      const made = await makeSheetLink(ctx, conversationIn(ctx))
      return { show: oncePage(ctx, made, { whom: 'de tolk', sender: ctx.me.name, to: sheet(ctx), answers: false }) }
    },
  }),
  write({
    path: `${talk}/intrekken`,
    may: 'make a link',
    audit: 'link.withdrawn',
    form: withdrawal,
    page: interpreterSheetPage,
    do: async (ctx, { link }) => {
      await withdrawLink(ctx, link)
      return { to: sheet(ctx), said: 'De link is ingetrokken en werkt niet meer.' }
    },
  }),
]

/** Written, looked at, and only then made. */
async function questionStep(ctx: CaseCtx, input: LinkForm): Promise<Shown> {
  if (input.step === 'preview') {
    await requireLinkable(ctx, requestIn(ctx))
    return { show: previewPage(ctx, input) }
  }
  if (input.step === 'change') {
    const form = `${information(ctx)}/${requestIn(ctx)}/link`
    return { show: await linkPage(ctx, { form, values: { ...input, _draft: input._draft ?? '' }, errors: [] }) }
  }
  const made = await makeQuestionLink(ctx, requestIn(ctx), input)
  return { show: oncePage(ctx, made, { ...input, to: information(ctx), answers: true }), done: true }
}

/** Only to download: never shown by the browser as a page of ours. */
async function attachmentFile(ctx: CaseCtx): Promise<FileView> {
  const id = ctx.params.attachment ?? ''
  const found = /^[0-9a-f-]{36}$/.test(id) ? await findAttachment(ctx.tx, ctx.case.id, id) : undefined
  if (!found) throw new NotFound()
  const key = await ctx.open(found.treating ? 'read what came by link from who treats' : 'read what came by link')
  return { bytes: await readAttachment(ctx.tx, key, id), type: typeOf[found.kind], name: neutralName(found.kind) }
}
