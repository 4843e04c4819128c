import type { ReactNode } from 'react'
import type { Conflict } from '#platform/refused.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Changed } from '#platform/ui/changed.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { KeepingContext } from '#platform/ui/keeping.ts'
import type { SeenField } from '#platform/ui/seen-fields.ts'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, PageHead, Reading, Text } from '#platform/ui/text.tsx'
import type { Raw } from '#platform/web/fields.ts'
import type { Filled } from '#platform/web/filled.ts'
import { type Run, wordDiff } from '#platform/word-diff.ts'
import { unionOf } from '#platform/word-union.ts'
import type { Difference, plainButton } from './two-texts.ts'

interface Props {
  readonly conflict: Conflict
  readonly differences: readonly Difference[]
  readonly filled: Filled
  readonly button: ReturnType<typeof plainButton>
}

/** Both texts side by side where they differ, and what stays: mine, theirs, or one that is written of both. */
export function TwoTexts({ conflict, differences, filled, button }: Props) {
  return (
    <Stack>
      <PageHead
        title="Twee teksten naast elkaar"
        lead="Twee mensen schreven tegelijk. Beide teksten staan hier. Er is nog niets overschreven."
      />
      {/* What was kept while typing is this very text. */}
      <KeepingContext value={null}>
        <Form action={filled.form} token={String(filled.values._token ?? '')}>
          <TravelsAlong values={filled.values} differences={differences} button={button} />
          <HiddenField name="_version" value={String(filled.values._version ?? '')} />
          <HiddenField name="_seen" value={conflict.version} />
          {differences.map((one) => (
            <OneDifference key={one.field.name} one={one} by={conflict.by} filled={filled} />
          ))}
          <Text>Wat hier niet staat, is in beide teksten hetzelfde.</Text>
          <Actions>
            <Submit>Bewaar wat u koos</Submit>
          </Actions>
        </Form>
      </KeepingContext>
    </Stack>
  )
}

/** What does not differ, and both texts of what does: without a script nothing is lost either. */
function TravelsAlong({ values, differences, button }: Pick<Props, 'differences' | 'button'> & { values: Raw }) {
  const asked = new Set(
    differences.flatMap(({ field: { name } }) => [name, ...['day', 'month', 'year'].map((part) => `${name}-${part}`)]),
  )
  const rest = Object.entries(values).filter(
    ([name]) =>
      !asked.has(name) &&
      !button.names.includes(name) &&
      !/^_(token$|version$|seen$|asked$|keep-|mine-|theirs-)/.test(name),
  )
  return (
    <>
      {rest.flatMap(([name, value]) =>
        [value].flat().map((one) => <HiddenField key={`${name} ${one}`} name={name} value={one} />),
      )}
      {button.sent.map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {differences.map(({ field }) => (
        <HiddenField key={field.name} name="_asked" value={field.name} />
      ))}
      {differences.flatMap(({ mine, theirs }) => [
        ...mine.sent.map(([name, value]) => (
          <HiddenField key={`m ${name} ${value}`} name={`_mine-${name}`} value={value} />
        )),
        ...theirs.sent.map(([name, value]) => (
          <HiddenField key={`t ${name} ${value}`} name={`_theirs-${name}`} value={value} />
        )),
      ])}
    </>
  )
}

const onlyHere = { gone: 'alleen in deze tekst: ', new: 'alleen in deze tekst: ' }

function OneDifference({ one, by, filled }: { one: Difference; by: string; filled: Filled }) {
  const { field, mine, theirs } = one
  const merges = field.kind === 'text' || field.kind === 'line'
  const runs = wordDiff(theirs.text, mine.text)
  const together = merges
    ? String(('_seen' in filled.values ? filled.values[field.name] : undefined) ?? unionOf(theirs.text, mine.text))
    : ''
  const f = fields({ ...filled, values: { ...filled.values, [field.name]: together } })
  return (
    <Sheet title={field.label}>
      <div className="ui-two-texts">
        <Side title="Uw tekst">{sideOf(merges, runs, 'gone', mine.text)}</Side>
        <Side title={`Opgeslagen door ${by}`}>{sideOf(merges, runs, 'new', theirs.text)}</Side>
      </div>
      <Choices
        {...f(`_keep-${field.name}`)}
        label="Wat blijft?"
        options={[
          { value: 'mine', label: 'Mijn tekst' },
          { value: 'theirs', label: `De tekst van ${by}` },
          ...(merges ? [{ value: 'both', label: 'Een tekst van beide' }] : []),
        ]}
      />
      {merges && (
        <ShownBy places={[3]}>
          <Together field={field} bound={f(field.name)} />
        </ShownBy>
      )}
    </Sheet>
  )
}

function Together({ field, bound }: { field: SeenField; bound: ReturnType<ReturnType<typeof fields>> }) {
  const asked = {
    ...bound,
    label: 'De tekst van beide',
    hint: 'Alle zinnen van u beiden staan erin. Haal weg wat er niet in hoort.',
  }
  return field.kind === 'line' ? (
    <TextField {...asked} />
  ) : (
    <TextArea {...asked} rows={10} {...(field.max && { max: field.max })} />
  )
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="ui-two-texts__side">
      <Heading level={3} look={4}>
        {title}
      </Heading>
      {children}
    </div>
  )
}

const empty = 'Niets ingevuld.'

function sideOf(marked: boolean, runs: readonly Run[], left: Run['kind'], text: string): ReactNode {
  if (!text) return <Text>{empty}</Text>
  return marked ? (
    <Changed runs={runs.filter(({ kind }) => kind !== left)} words={onlyHere} />
  ) : (
    <Reading>{text}</Reading>
  )
}
