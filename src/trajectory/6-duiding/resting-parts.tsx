import { Checks } from '#platform/ui/choices.tsx'
import type { Bound } from '#platform/ui/form.tsx'
import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Small, TextLink } from '#platform/ui/text.tsx'
import type { Rests } from './duiding.ts'
import type { View } from './duiding-view.ts'
import { restOf } from './resting.ts'

/** What points to it and what argues against it; to its writer alone, that it is not traced back yet. */
export function RestsOn({ view, content }: { view: View; content: Rests }) {
  const rests = restOf(content)
  if (rests.for.length + rests.against.length === 0)
    return view.mayWrite ? <Small>Nog niet herleid tot een waarneming.</Small> : null
  return (
    <DataList
      items={[
        rests.for.length > 0 ? ['Hierop wijst', <Observed key="for" view={view} ids={rests.for} />] : null,
        rests.against.length > 0
          ? ['Hiertegen pleit', <Observed key="against" view={view} ids={rests.against} />]
          : null,
      ]}
    />
  )
}

export function Observed({ view, ids }: { view: View; ids: readonly string[] }) {
  const found = view.duiding?.observations.filter((one) => ids.includes(one.id)) ?? []
  if (found.length === 0) return 'geen waarneming'
  return (
    <Bullets
      items={found.map((one) => (
        <TextLink key={one.id} href={`#w-${one.id}`}>
          {`${inShort(one.content.what)}${one.disputed ? ' (betwist)' : ''}`}
        </TextLink>
      ))}
    />
  )
}

/** Enough of a text to know which one is meant. */
export const inShort = (text: string): string => {
  const [line = ''] = text.split('\n')
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()}…` : line
}

/** The observations to choose from; linking may come later. */
export function RestFields({ view, f }: { view: View; f: (name: string) => Bound }) {
  const options = observedOptions(view)
  return options.length === 0 ? null : <RestChecks f={f} options={options} />
}

export const observedOptions = (view: View) =>
  (view.duiding?.observations ?? []).map((one) => ({ value: one.id, label: inShort(one.content.what) }))

export function RestChecks({
  f,
  options,
}: {
  f: (name: string) => Bound
  options: readonly { value: string; label: string }[]
}) {
  return (
    <>
      <Checks {...f('for')} label="Welke waarnemingen wijzen hierop?" optional options={options} />
      <Checks
        {...f('against')}
        label="Welke waarnemingen pleiten hiertegen?"
        hint="Een waarneming mag bij allebei horen, en bij meer dan één tekst."
        optional
        options={options}
      />
    </>
  )
}
