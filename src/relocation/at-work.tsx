import { isLiv } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { listOpenHandOvers, listToHandOverWarmly, listUnderNewController } from './relocation-store.ts'

interface Line {
  readonly caseId: string
  readonly number: string
  readonly what: string
  readonly day: string
}

/** What waits for me of the hand-overs: I am asked to take over, it is mine to ask somebody, or a new controller begins anew. */
export async function handOversAtWork(ctx: Ctx, keep: (caseId: string) => boolean = () => true): Promise<Line[]> {
  const open = (await listOpenHandOvers(ctx)).filter(({ mine, to, answer }) => mine || !to || answer !== null)
  const anew = (await listUnderNewController(ctx)).filter(({ signed }) => isLiv(ctx.me) || !signed)
  const warm = isLiv(ctx.me) ? await listToHandOverWarmly(ctx) : []
  const all = [
    ...open.map(({ caseId, number, movedOn, mine }) => ({
      caseId,
      number,
      what: mine ? 'U bent gevraagd deze zaak over te nemen' : 'Vraag wie deze zaak overneemt',
      day: `verhuisd op ${dayMonthYear(Temporal.PlainDate.from(movedOn))}`,
    })),
    ...anew.map(({ caseId, number, name, signed }) => ({
      caseId,
      number,
      what: signed ? 'Vertel de persoon wie nu verantwoordelijk is' : 'Maak de nieuwe opdracht rond',
      day: `overgenomen door ${name}`,
    })),
    ...warm.map(({ caseId, number, name }) => ({
      caseId,
      number,
      what: 'Leg het overdrachtsgesprek vast',
      day: `overgenomen door ${name}`,
    })),
  ]
  const lines = all.filter(({ caseId }) => keep(caseId))
  ctx.saw(lines.map(({ caseId }) => ({ kind: 'case', id: caseId, part: 'hand-over' })))
  return lines
}

export function HandOversAtWork({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <Sheet title="Verhuizing en overdracht" waiting>
      <DataTable
        caption="Overdrachten die op u wachten"
        captionHidden
        head={['Wat', 'Dossier', { label: 'Openen', hidden: true }]}
        rows={lines.map(({ number, what, day }) => [
          what,
          <div key="n">
            <TextLink href={`/dossiers/${number}/overdracht`}>{number}</TextLink>
            <Small>{day}</Small>
          </div>,
          <ButtonLink key="b" href={`/dossiers/${number}/overdracht`}>
            Bekijken
            <Hidden> {number}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}
