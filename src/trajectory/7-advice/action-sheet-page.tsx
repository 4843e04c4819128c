import { NotFound } from '#platform/refused.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { FileView, PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { getActionSheet, listActionSheets } from './action-sheet-store.ts'
import { LetterSheets } from './letter-sheets.tsx'
import { findSent } from './sent-store.ts'

const placeOf = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/advies/actieblad`

function recommendationIn(ctx: CaseCtx): string {
  const id = (ctx.params.id ?? '').replace(/\.pdf$/, '')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}

/** The sheets of the newest sent version: one for each recommendation. */
export async function actionSheetsPage(ctx: CaseCtx): Promise<PageView> {
  const sent = await findSent(ctx)
  const sheets = sent ? await listActionSheets(ctx, sent.id) : []
  return casePage(ctx, {
    title: 'Actiebladen',
    lead: <TextLink href={`/dossiers/${ctx.case.number}/advies/verstuurd`}>Naar het advies</TextLink>,
    body: (
      <Stack>
        <Text>
          Een blad per aanbeveling, voor wie haar uitvoert. Er staat niet in over wie het gaat en niets over gezondheid.
        </Text>
        {sheets.length === 0 ? (
          <EmptyState title="Er zijn geen aanbevelingen" level={2}>
            Dan zijn er ook geen actiebladen.
          </EmptyState>
        ) : (
          <Sheet>
            <DataTable
              caption="Actiebladen"
              captionHidden
              head={['Aanbeveling', 'Document']}
              rows={sheets.map(({ recommendation, letter }) => [
                <TextLink key="page" href={`${placeOf(ctx)}/${recommendation}`}>
                  {titleOf(letter.blocks)}
                </TextLink>,
                <TextLink key="pdf" href={`${placeOf(ctx)}/${recommendation}.pdf`}>
                  Pdf
                </TextLink>,
              ])}
            />
          </Sheet>
        )}
      </Stack>
    ),
  })
}

function titleOf(blocks: readonly { kind: string }[]): string {
  const named = blocks.filter((block): block is { kind: 'heading'; text: string } => block.kind === 'heading')
  return named.find(({ text }) => text !== 'Wat de persoon betwist')?.text ?? 'Aanbeveling'
}

export async function actionSheetPage(ctx: CaseCtx): Promise<PageView> {
  const id = recommendationIn(ctx)
  const { letter } = await getActionSheet(ctx, id)
  return casePage(ctx, {
    title: 'Actieblad',
    lead: <TextLink href={`/dossiers/${ctx.case.number}/advies/actiebladen`}>Alle actiebladen</TextLink>,
    aside: (
      <ButtonLink kind="secondary" href={`${placeOf(ctx)}/${id}.pdf`}>
        Bewaar als pdf
      </ButtonLink>
    ),
    body: (
      <Stack>
        <LetterSheets letter={letter} />
      </Stack>
    ),
  })
}

/** The frozen bytes; the name says nothing about anybody. */
export async function actionSheetFile(ctx: CaseCtx): Promise<FileView> {
  const { pdf } = await getActionSheet(ctx, recommendationIn(ctx))
  return { bytes: pdf, type: 'application/pdf', name: `actieblad-${ctx.case.number.slice(4)}.pdf` }
}
