import type { DraftLine } from '#drafts/drafts.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { head, type Line, waitingRow } from './waiting-rows.tsx'

interface Props {
  readonly ctx: Ctx
  readonly drafts: readonly DraftLine[]
  readonly texts: readonly Line[]
  readonly days: number
}

/** Texts of mine that are not done: typed and not yet saved first, then what waits for my signature. */
export function Unfinished({ ctx, drafts, texts, days }: Props) {
  if (drafts.length + texts.length === 0) return null
  return (
    <Sheet title="Onaffe teksten" waiting>
      <DataTable
        caption="Teksten die u nog afmaakt"
        captionHidden
        head={head}
        rows={[...drafts.map(draftRow), ...texts.map((line) => waitingRow(ctx, line, days))]}
      />
    </Sheet>
  )
}

export const draftRow = ({ id, what, number, since, href }: DraftLine) => [
  <div key="w">
    <strong>{what}</strong>
    <Small>getypt en nog niet bewaard</Small>
  </div>,
  number ? (
    <TextLink key="d" href={`/dossiers/${number}`}>
      {number}
    </TextLink>
  ) : (
    ''
  ),
  since,
  <ButtonLink key={id} href={href}>
    Verder schrijven
    <Hidden>
      {' '}
      {what} {number}
    </Hidden>
  </ButtonLink>,
]
