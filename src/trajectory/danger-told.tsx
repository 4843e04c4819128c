import { dangerAddendumRules, groundWords } from '#danger/danger.ts'
import { addendumFacts } from '#danger/danger-actions.ts'
import type { CallLine, DangerRecord } from '#danger/danger-store.ts'
import { momentWords } from '#platform/clock.ts'
import { unmet } from '#platform/rules.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Heading, Reading, Small } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'

export const writersOf = (records: readonly (DangerRecord | undefined)[]) =>
  records.flatMap((one) => one?.addenda.map(({ author }) => author) ?? [])

export type Names = ReadonlyMap<string, string>

/** What was added later: dated, beside what stays as it was written. */
export function Added({ record, names }: { record: DangerRecord; names: Names }) {
  return record.addenda.map((one) => (
    <div key={`${one.author} ${one.writtenAt.toISOString()}`}>
      <Heading level={3} look={4}>
        Aangevuld op {dayOf(one.writtenAt)}
      </Heading>
      <Reading>{one.text}</Reading>
      <Small>Door {names.get(one.author) ?? 'een collega'}. Wat eerder is opgeschreven, blijft zoals het was.</Small>
    </div>
  ))
}

export function Told({ record }: { record: DangerRecord }) {
  if (record.told === 'no') return <Reading>{`Er is niets over de persoon verteld. ${record.note}`}</Reading>
  return (
    <DataList
      items={[
        ['Verteld aan', record.whom],
        ['Welke feiten', record.facts],
        [
          'Waarom dat mocht',
          [record.ground && groundWords[record.ground], record.groundNote].filter(Boolean).join('. '),
        ],
        ['Weet de persoon het?', `${record.personTold === 'yes' ? 'Ja' : 'Nog niet'}. ${record.personNote}`],
        record.testedWith ? ['Vooraf overlegd met', record.testedWith] : null,
        record.testNote ? ['Een collega keek achteraf mee', record.testNote] : null,
      ]}
    />
  )
}

export const dayOf = (at: Date) => momentWords(at.toTemporalInstant())
export const mayAdd = (ctx: CaseCtx, call: CallLine) =>
  unmet(dangerAddendumRules, addendumFacts(ctx, call)).length === 0
