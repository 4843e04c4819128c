import { dayMonthYear } from '#platform/clock.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { listOpenHandOvers, type OpenHandOver } from './relocation-store.ts'

/** What waits for me of the hand-overs: I am asked to take over, or it is mine to ask somebody. */
export async function handOversAtWork(ctx: Ctx): Promise<OpenHandOver[]> {
  const open = (await listOpenHandOvers(ctx)).filter(({ mine, to, answer }) => mine || !to || answer !== null)
  ctx.saw(open.map(({ caseId }) => ({ kind: 'case', id: caseId, part: 'hand-over' })))
  return open
}

export function HandOversAtWork({ lines }: { lines: readonly OpenHandOver[] }) {
  if (lines.length === 0) return null
  return (
    <Sheet title="Verhuisd, nog zonder opdrachtgever" waiting>
      <DataTable
        caption="Overdrachten die op u wachten, de oudste verhuizing eerst"
        captionHidden
        head={['Wat', 'Dossier', 'Verhuisd op', { label: 'Openen', hidden: true }]}
        rows={lines.map(({ number, movedOn, mine }) => [
          mine ? 'U bent gevraagd deze zaak over te nemen' : 'Vraag wie deze zaak overneemt',
          <TextLink key="n" href={`/dossiers/${number}/overdracht`}>
            {number}
          </TextLink>,
          dayMonthYear(Temporal.PlainDate.from(movedOn)),
          <ButtonLink key="b" href={`/dossiers/${number}/overdracht`}>
            Bekijken
            <Hidden> {number}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}
