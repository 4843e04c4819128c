import { Blocks } from '#platform/pdf/blocks.tsx'
import { makeLetter } from '#platform/pdf/letter.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { FileView, PageView } from '#routing/route.ts'
import { appointmentLetter, calendarFile } from './appointment.ts'
import { conversationIn } from './conversation-in-path.ts'
import { caseOfConversation, getConversation } from './conversation-store.ts'
import { listLinks } from './link-store.ts'
import { SheetLink } from './sheet-link.tsx'

/** The sheet for the interpreter, to print or to take as a document. */
export async function interpreterSheetPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const conversation = await getConversation(ctx, conversationIn(ctx))
  const at = `/dossiers/${ctx.case.number}/gesprekken/${conversation.id}`
  const letter = appointmentLetter(conversation)
  const link = (await listLinks(ctx, ctx.case.id)).find((one) => one.conversation === conversation.id)
  return {
    title: 'Afspraak voor de tolk',
    nav: '/dossiers',
    crumbs: [{ label: 'Terug naar het gesprek', href: at }],
    body: (
      <Stack>
        <Sheet>
          <article className="ui-stack ui-stack--medium">
            <PageHead title={letter.title} />
            <DataList items={letter.facts ?? []} />
            <Blocks blocks={letter.blocks} />
            <Small>{letter.everyPage}</Small>
          </article>
        </Sheet>
        <Actions>
          <ButtonLink href={`${at}/tolk.pdf`}>Haal het blad op als pdf</ButtonLink>
        </Actions>
        <Small>Geef de tolk de pdf. Wie deze pagina print, print soms ook het adres ervan, met het kenmerk.</Small>
        {conversation.plan.interpreterMode === 'phone' && (
          <Notice kind="info">Noem aan de telefoon geen naam: de tolk hoeft niet te weten wie u spreekt.</Notice>
        )}
        <SheetLink ctx={ctx} at={at} conversation={conversation} link={link} filled={filled} />
      </Stack>
    ),
  }
}

/** The same sheet as a document; it is made when the transaction that read it has ended. */
export async function prepareSheet(ctx: CaseCtx): Promise<() => Promise<Buffer>> {
  const letter = appointmentLetter(await getConversation(ctx, conversationIn(ctx)))
  return () => makeLetter(letter, ctx.now, 'ua-1')
}

export async function sheetFile(_ctx: CaseCtx, made: Buffer): Promise<FileView> {
  return { bytes: made, type: 'application/pdf', name: 'afspraak.pdf' }
}

/** A calendar entry that says no more than when. */
export async function calendarEntry(ctx: CaseCtx): Promise<FileView> {
  const conversation = await getConversation(ctx, conversationIn(ctx))
  const text = calendarFile(conversation, ctx.origin, ctx.now)
  return { bytes: Buffer.from(text), type: 'text/calendar; charset=utf-8', name: 'afspraak.ics' }
}

/** Where the link in a calendar leads: without a name or a number in it, to whoever may read the conversation. */
export async function opaquePage(ctx: Ctx): Promise<PageView> {
  const found = await caseOfConversation(ctx, conversationIn(ctx))
  if (!found) throw new NotFound()
  ctx.saw([{ kind: 'case', id: found.caseId, part: 'process' }])
  return {
    title: 'Afspraak',
    nav: '/werk',
    body: (
      <Stack>
        <PageHead title="Uw afspraak" />
        <Sheet>
          <Text>Plaats, tijd, tolk en werkafspraken staan op de pagina van het gesprek.</Text>
          <Actions>
            <ButtonLink href={`/dossiers/${found.number}/gesprekken/${conversationIn(ctx)}`}>
              Open het gesprek
            </ButtonLink>
          </Actions>
        </Sheet>
      </Stack>
    ),
  }
}
