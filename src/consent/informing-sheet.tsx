import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { howWords, informBefore } from './consent.ts'
import { dayWords, Earlier, Fold, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { Informing } from './consent-store.ts'

/** Was the person informed: how, in which language, by whom; or why not yet, until when. */
export function InformingSheet({ records, ...props }: SheetProps & { records: readonly Informing[] }) {
  const { ctx, at, filled } = props
  const informed = `${at}/geinformeerd`
  const postponed = `${at}/uitstel`
  const newest = records[0]
  return (
    <Sheet title="Is de persoon geïnformeerd?" waiting={!newest && mayRecord(ctx)}>
      {newest ? <Newest newest={newest} {...props} /> : <NotYet ctx={ctx} />}
      <Earlier records={records} what={summary} />
      {mayRecord(ctx) && (
        <>
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

function NotYet({ ctx }: { ctx: CaseCtx }) {
  const before = informBefore(dateOf(Temporal.Instant.from(ctx.case.openedAt)))
  return (
    <>
      <EmptyState title="Nog niet vastgelegd">
        Vertel in de eigen taal: wie LIV is, waarom er zorgen zijn, wat u opschrijft en wat iemand mag weigeren.
      </EmptyState>
      <Small>
        Uiterlijk {dateWords(before)}: een maand na de eerste gegevens. Standaardtermijn, nog te bevestigen door LIV.
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
          Uitstel telt pas als een tweede persoon uit het team het ermee eens is. Vraag een collega om mee te kijken.
        </Notice>
      )}
      {!newest.agreedBy && newest.author !== ctx.me.account && mayRecord(ctx) && (
        <Form action={agree} token={ctx.token}>
          <ErrorSummary filled={props.filled} form={agree} />
          <Text>Bent u het eens met dit uitstel? Dan telt het.</Text>
          <Actions>
            <Submit kind="secondary">Ik ben het eens met dit uitstel</Submit>
          </Actions>
        </Form>
      )}
    </>
  )
}

function InformedForm({ ctx, action, filled }: SheetProps & { action: string }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <ErrorSummary filled={filled} form={action} />
      <DateField {...f('informedOn')} label="Wanneer" />
      <Choices
        {...f('how')}
        label="Hoe"
        options={[
          { value: 'spoken', label: 'In een gesprek' },
          { value: 'letter', label: 'Met een brief' },
          { value: 'both', label: 'Allebei' },
        ]}
      />
      <TextField {...f('language')} label="In welke taal" width={20} />
      <TextField {...f('informedBy')} label="Door wie" />
      <Choices
        {...f('interpreter')}
        label="Was er een tolk bij?"
        inline
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
      />
      <TextArea
        {...f('note')}
        label="Toelichting"
        hint="Bijvoorbeeld: begreep de persoon de uitleg, en wil de persoon post of liever niet?"
        rows={4}
        max={4000}
        optional
      />
      <Actions>
        <Submit>Leg vast</Submit>
      </Actions>
    </Form>
  )
}

function PostponedForm({ ctx, action, filled }: SheetProps & { action: string }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <ErrorSummary filled={filled} form={action} />
      <TextArea {...f('postponedReason')} label="Waarom nog niet?" rows={4} max={4000} />
      <DateField {...f('postponedUntil')} label="Tot en met" />
      <Actions>
        <Submit kind="secondary">Stel uit</Submit>
      </Actions>
    </Form>
  )
}
