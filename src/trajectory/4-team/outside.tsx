import { dateOf, dateWords, momentWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Member } from '../case-store.ts'
import type { Extension } from './outside-store.ts'

interface OutsideProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly members: readonly Member[]
  readonly extensions: readonly Extension[]
  readonly names: ReadonlyMap<string, string>
  readonly composing: boolean
  /** How far ahead a last day may lie, in words. */
  readonly longest: string
}

const expert = (relation: string) => ['duidingExpert', 'careExpert', 'namedStandIn'].includes(relation)

/** Who works on this case until a date, and the form for a later one. */
export function Outside({ ctx, at, filled, members, extensions, names, composing, longest }: OutsideProps) {
  const until = members.filter((one) => one.until_at && expert(one.relation))
  if (until.length === 0 && extensions.length === 0) return null
  const action = `${at}/verlengen`
  const f = fields(filled, { colleague: until[0]?.account }, action)
  return (
    <Sheet title="Van buiten, tot een datum">
      {until.map(({ account, name, until_at }) => (
        <Text key={account}>
          {name}: tot en met {until_at && dateWords(dateOf(until_at.toTemporalInstant().subtract({ seconds: 1 })))}.
          Daarna gaat het dossier vanzelf dicht.
        </Text>
      ))}
      <TimeLine
        label="Verlengd"
        items={extensions.map((one) => ({
          when: momentWords(one.writtenAt.toTemporalInstant()),
          what: (
            <>
              <Text>
                {names.get(one.about) ?? 'Een collega'} tot en met {dateWords(Temporal.PlainDate.from(one.until))}, door{' '}
                {names.get(one.author) ?? 'een collega'}
              </Text>
              <Reading>{one.reason}</Reading>
            </>
          ),
        }))}
      />
      {composing && until.length > 0 && (
        <More label="Een andere laatste dag" open={filled?.form === action}>
          <Form action={action} token={ctx.token} filled={filled}>
            <Select
              {...f('colleague')}
              label="Voor wie"
              options={until.map(({ account, name }) => ({ value: account, label: name }))}
            />
            <DateField {...f('until')} label="Tot en met" />
            <TextArea {...f('reason')} label="Waarom" hint="Schrijf hier niets over de persoon." rows={3} max={1000} />
            <Actions>
              <Submit kind="secondary">Bewaar de laatste dag</Submit>
            </Actions>
            <Small>Ten hoogste {longest} vooruit.</Small>
          </Form>
        </More>
      )}
    </Sheet>
  )
}
