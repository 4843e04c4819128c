import { hasRole } from '#access/may.ts'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { listOwnReferences } from '#trajectory/8-follow-up/open-store.ts'
import { commissioners, stepOf } from './step.ts'
import { turnOf } from './waiting.ts'
import { Due, type Line, OpenIt } from './waiting-rows.tsx'

export const isMyCommission = ({ relations }: Pick<Line, 'relations'>): boolean =>
  relations.some((relation) => commissioners.includes(relation))

interface Props {
  readonly ctx: Ctx
  readonly lines: readonly Line[]
  readonly references: ReadonlyMap<string, string>
}

/** How the commissioner calls these cases; asked only of who is one. */
export async function referencesFor(ctx: Ctx, lines: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const mine = lines.filter(isMyCommission).map(({ id }) => id)
  return mine.length > 0 ? listOwnReferences(ctx, mine) : new Map()
}

/** For somebody who comes here twice a year: what, whose case, by when, whom to ring, and what if the person moved. */
export function CommissionerWaits({ ctx, lines, references }: Props) {
  if (lines.length === 0) return null
  return (
    <Sheet title="Dit wacht op u" waiting>
      <div className="ui-worklist">
        <DataTable
          caption="Wat op u wacht, het eerste eerst"
          captionHidden
          head={['Wat', 'Over wie', 'Voor wanneer', { label: 'Openen', hidden: true }]}
          rows={lines.map((line) => [
            <WhatWaits key="w" line={line} />,
            <WhoseCase key="d" line={line} reference={references.get(line.id)} call />,
            <Due key="t" ctx={ctx} line={line} />,
            <OpenIt key="b" line={line} />,
          ])}
        />
      </div>
    </Sheet>
  )
}

/** Who decides reads first: the letter is one tap away, and from there the decisions are one. */
function WhatWaits({ line }: { line: Line }) {
  return (
    <div>
      <strong>{line.waiting?.what}</strong>
      {(line.undecided ?? 0) > 0 && (
        <Small>
          <TextLink href={`/dossiers/${line.number}/advies/verstuurd`}>Lees eerst het advies</TextLink>
        </Small>
      )}
    </div>
  )
}

/** The name opens on purpose, and that is in the log; here stands only what says nothing to others. */
function WhoseCase(props: { line: Line; reference: string | undefined; call?: boolean }) {
  const { line, reference, call } = props
  const at = `/dossiers/${line.number}`
  const phone = line.phones?.coordinator
  return (
    <div className="ui-where">
      <TextLink href={at}>{line.number}</TextLink>
      {reference && <Small>Uw kenmerk: {reference}</Small>}
      <Small>
        <TextLink href={`${at}/persoon`}>Toon de naam</TextLink>
      </Small>
      {call && phone && (
        <Small>
          Vraag? Bel de coördinator:{' '}
          <Unbroken>
            <a href={`tel:${phone.replaceAll(/\D/g, '')}`}>{phone}</a>
          </Unbroken>
        </Small>
      )}
      <Small>
        <TextLink href={`${at}/overdracht`}>De persoon is verhuisd</TextLink>
      </Small>
    </div>
  )
}

/** One tap to everything that is still open over all own cases; on a phone the menu is folded up. */
export function AllRecommendations({ ctx }: { ctx: Ctx }) {
  if (!hasRole(ctx.me, 'commissioner')) return null
  return <TextLink href="/aanbevelingen">Al uw open aanbevelingen</TextLink>
}

/** The other cases of a commissioner: nothing waits, and the way to say that somebody moved is here too. */
export function OtherCommissions({ ctx, lines, references, alone }: Props & { alone: boolean }) {
  if (lines.length === 0) return null
  return (
    <Sheet title={alone ? 'Uw dossiers' : 'Uw andere dossiers'}>
      <DataTable
        caption="Uw dossiers die op anderen wachten"
        captionHidden
        head={['Over wie', 'Stand', 'Wacht op']}
        rows={lines.map((line) => [
          <WhoseCase key="d" line={line} reference={references.get(line.id)} call />,
          stepOf(line),
          turnOf(line, ctx.today),
        ])}
      />
    </Sheet>
  )
}
