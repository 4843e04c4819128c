import { dateWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { howWords, type InformingClock } from './consent.ts'
import { dayWords, Earlier, Fold, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { Informing } from './consent-store.ts'
import { LanguageLinks } from './explanation-sheet.tsx'
import { InformedForm, PostponedForm } from './informing-forms.tsx'

/** Was the person informed: how, in which language, by whom; or why not yet, until when. */
export function InformingSheet({
  records,
  clock,
  ...props
}: SheetProps & { records: readonly Informing[]; clock: InformingClock | undefined }) {
  const { ctx, at, filled } = props
  const informed = `${at}/geinformeerd`
  const postponed = `${at}/uitstel`
  const newest = records[0]
  return (
    <Sheet title="Is de persoon geïnformeerd?" waiting={!newest && mayRecord(ctx)}>
      {newest ? <Newest newest={newest} {...props} /> : <NotYet />}
      {!newest?.informedOn && <Clock ctx={ctx} clock={clock} />}
      <Earlier records={records} what={summary} />
      {mayRecord(ctx) && (
        <>
          <Fold open={!newest?.informedOn} label="Leg uit in de eigen taal">
            <Text>Leg uit in de eigen taal. Kies een taal; daarna legt u meteen vast dat de persoon het hoorde.</Text>
            <LanguageLinks at={`${at}/uitleg`} />
          </Fold>
          <Fold open={!newest || filled?.form === informed} label="Leg vast dat de persoon is geïnformeerd">
            <InformedForm {...props} action={informed} />
          </Fold>
          <Fold open={filled?.form === postponed} label="Nog niet informeren: stel uit">
            <PostponedForm {...props} action={postponed} />
          </Fold>
        </>
      )}
    </Sheet>
  )
}

function summary(record: Informing): string {
  return record.informedOn
    ? `geïnformeerd op ${dayWords(record.informedOn)}`
    : `uitgesteld tot ${dayWords(record.postponedUntil ?? '')}`
}

function NotYet() {
  return (
    <EmptyState title="Nog niet vastgelegd">
      Vertel in de eigen taal: wie LIV is, waarom er zorgen zijn, wat u opschrijft en wat iemand mag weigeren.
    </EmptyState>
  )
}

/** From the first detail that says who the person is, in every stage. */
export function Clock({ ctx, clock }: { ctx: CaseCtx; clock: InformingClock | undefined }) {
  if (!clock)
    return (
      <Small>
        De termijn begint zodra er een naam of nummer van de persoon is. Standaardtermijn, nog te bevestigen door een
        FG.
      </Small>
    )
  const { since, before } = clock
  return (
    <>
      <Text>
        Uiterlijk {dateWords(before)}, <DueBadge date={before} now={ctx.today} waiting={mayRecord(ctx)} />
      </Text>
      <Small>
        De termijn loopt vanaf {dateWords(since)}: de eerste dag met een naam of nummer. Standaardtermijn, nog te
        bevestigen door een FG.
      </Small>
    </>
  )
}

function Newest({ newest, ...props }: SheetProps & { newest: Informing }) {
  const { words } = newest
  if ('postponedReason' in words) return <Postponement newest={newest} reason={words.postponedReason} {...props} />
  return (
    <>
      <DataList
        items={[
          ['Geïnformeerd op', dayWords(words.informedOn)],
          ['Hoe', howWords[words.how]],
          ['Taal', words.language],
          ['Door', words.informedBy],
          ['Tolk', words.interpreter ? 'ja' : 'nee'],
        ]}
      />
      {words.note && <Reading>{words.note}</Reading>}
      <RecordedBy record={newest} names={props.names} />
    </>
  )
}

function Postponement({ newest, reason, ...props }: SheetProps & { newest: Informing; reason: string }) {
  const { ctx, at, names } = props
  const over =
    newest.postponedUntil && Temporal.PlainDate.compare(Temporal.PlainDate.from(newest.postponedUntil), ctx.today) < 0
  const agree = `${at}/uitstel/akkoord`
  return (
    <>
      <Text>Uitgesteld tot en met {dayWords(newest.postponedUntil ?? '')}.</Text>
      <Reading>{reason}</Reading>
      <RecordedBy record={newest} names={names} />
      {over && (
        <Notice kind="waiting">Het uitstel is voorbij. Informeer de persoon, of leg opnieuw uitstel vast.</Notice>
      )}
      {newest.agreedBy && (
        <Small>{names.get(newest.agreedBy) ?? 'Een collega'} keek mee en is het eens met het uitstel.</Small>
      )}
      {!newest.agreedBy && newest.author === ctx.me.account && (
        <Notice kind="info">
          Uitstel telt pas als een tweede persoon het ermee eens is. Wie mee mag kijken, ziet het bij “mijn werk”.
        </Notice>
      )}
      {!newest.agreedBy && newest.author !== ctx.me.account && mayRecord(ctx) && (
        <Form action={agree} token={ctx.token}>
          <Text>Bent u het eens met dit uitstel? Dan telt het.</Text>
          <Actions>
            <Submit kind="secondary">Ik ben het eens met dit uitstel</Submit>
          </Actions>
        </Form>
      )}
    </>
  )
}
