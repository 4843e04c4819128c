import { may } from '#access/may.ts'
import type { DangerCall } from '#danger/danger-store.ts'
import type { Lesson } from '#knowledge/knowledge-store.ts'
import { dateWords, momentWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { CaseLine } from './caseload-store.ts'
import { StepLink } from './cases-page.tsx'
import type { CaseFacts } from './facts.ts'
import { turnForMe } from './waiting.ts'
import type { Line } from './waiting-rows.tsx'

export function TellAfterDanger({ ctx, calls }: { ctx: Ctx; calls: readonly DangerCall[] }) {
  return (
    <Sheet title="U belde bij acuut gevaar" waiting>
      <DataTable
        caption="Schrijf op wat u aan wie vertelde"
        captionHidden
        head={['Dossier', 'Gebeld', 'Klaar voor', { label: 'Openen', hidden: true }]}
        rows={calls.map(({ call, number, calledAt, dueOn }) => [
          number,
          momentWords(calledAt.toTemporalInstant()),
          <DueBadge key="t" date={Temporal.PlainDate.from(dueOn)} now={ctx.today} waiting />,
          <ButtonLink key="b" href={`/dossiers/${number}/gevaar/${call}`}>
            Opschrijven
            <Hidden> {number}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}

export function Lessons({ lessons }: { lessons: readonly Lesson[] }) {
  return (
    <Sheet title="Lessen van het team" waiting>
      {lessons.map(({ id, title }) => (
        <Text key={id}>
          <TextLink href={`/kennis/les/${id}`}>{`Lees: ${title}`}</TextLink>
        </Text>
      ))}
    </Sheet>
  )
}

export function Proposals({ count }: { count: number }) {
  return (
    <Sheet title="Mensen en rollen" waiting>
      <Text>
        {count === 1 ? 'Eén voorstel wacht' : `${count} voorstellen wachten`} op een tweede persoon.{' '}
        <TextLink href="/beheer">Bekijk en besluit</TextLink>
      </Text>
    </Sheet>
  )
}

export function Untaken({ ctx, lines }: { ctx: Ctx; lines: readonly CaseLine[] }) {
  const asks = may(ctx.me, 'ask whether somebody is known')
  return (
    <Sheet title="Nieuwe aanmeldingen" waiting>
      <DataTable
        caption="Aanmeldingen zonder coördinator"
        captionHidden
        head={['Kenmerk', 'Antwoord voor', { label: 'Openen', hidden: true }]}
        rows={lines.map((line) => [
          <div key="n">
            {line.number}
            {asks && (
              <Small>
                <TextLink href={`/dossiers/${line.number}/aanmelding/bekend`}>
                  Is de persoon al bekend?<Hidden> {line.number}</Hidden>
                </TextLink>
              </Small>
            )}
          </div>,
          line.due_on ? <DueBadge key="t" date={Temporal.PlainDate.from(line.due_on)} now={ctx.today} waiting /> : '',
          <ButtonLink key="b" href={`/dossiers/${line.number}/aanmelding`}>
            Lezen
            <Hidden> {line.number}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}

export function WaitsForOthers({ ctx, lines }: { ctx: Ctx; lines: readonly Line[] }) {
  return (
    <Sheet title="Wacht op anderen">
      <DataTable
        caption="Uw dossiers die op anderen wachten"
        density="list"
        captionHidden
        head={['Dossier', 'Stap', 'Wacht op']}
        rows={lines.map((line) => [
          <Unbroken key="n">
            <TextLink href={`/dossiers/${line.number}`}>{line.number}</TextLink>
          </Unbroken>,
          <StepLink key="s" one={line} />,
          turnForMe(line, ctx.today),
        ])}
      />
    </Sheet>
  )
}

/** The yearly look at whether the file is still needed has lapsed: it waits for who leads. */
export function LapsedChecks({ lines }: { lines: readonly CaseFacts[] }) {
  if (lines.length === 0) return null
  return (
    <Sheet title="De jaarlijkse toets is voorbij" waiting>
      <DataTable
        caption="Kijk of het dossier nog nodig is"
        captionHidden
        head={['Dossier', 'Toets was op', { label: 'Openen', hidden: true }]}
        rows={lines.map(({ number, checkLapsedOn }) => [
          number,
          checkLapsedOn && dateWords(Temporal.PlainDate.from(checkLapsedOn)),
          <ButtonLink key="b" href={`/dossiers/${number}#toets`}>
            Bekijken
            <Hidden> {number}</Hidden>
          </ButtonLink>,
        ])}
      />
      <Small>
        Is een dossier niet meer nodig? Rond het af. De uiterste dag van vernietigen schuift niet vanzelf op.
      </Small>
    </Sheet>
  )
}
