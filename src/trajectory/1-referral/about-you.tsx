import type { ReactNode } from 'react'
import { More } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import type { Bound } from '#platform/ui/fields-of.ts'
import { TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Raw } from '#platform/web/fields.ts'
import { kindWords } from './referral.ts'
import { noAnonymity } from './referrer.ts'

export type Bind = (name: string) => Bound

export const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }))
export const said = (value: string | readonly string[] | undefined) => [value ?? ''].flat().join(', ')
export const wordOf = (words: Record<string, string>, value: string | string[] | undefined) => words[said(value)] ?? ''

const questions: Record<string, (f: Bind) => ReactNode> = {
  referrerKind: (f) => <Choices {...f('referrerKind')} label="U bent" options={options(kindWords)} />,
  referrerName: (f) => <TextField {...f('referrerName')} label="Uw naam" autoComplete="name" />,
  referrerFunction: (f) => (
    <TextField
      {...f('referrerFunction')}
      label="Wat doet u, of wat bent u van de persoon?"
      hint="Bijvoorbeeld: mentor, leraar of zus."
      autoComplete="organization-title"
    />
  ),
  referrerOrganisation: (f) => (
    <TextField
      {...f('referrerOrganisation')}
      label="Bij welke organisatie werkt u?"
      hint="Alleen als u aanmeldt voor uw werk. Op papier komt dan de organisatie, niet uw naam."
      autoComplete="organization"
      optional
    />
  ),
  referrerPhone: (f) => <TextField {...f('referrerPhone')} label="Uw telefoonnummer" type="tel" autoComplete="tel" />,
}

/** Who refers: what the account says is shown and not asked, and can still be changed. */
export function AboutYou({ f, known }: { f: Bind; known: readonly string[] }) {
  const names = Object.keys(questions)
  const shown = names.filter((name) => known.includes(name) && f(name).value && !f(name).error)
  const asked = names.filter((name) => !shown.includes(name))
  const values = Object.fromEntries(shown.map((name) => [name, f(name).value]))
  return (
    <>
      {shown.length > 0 && (
        <>
          <Text>Dit weten wij al van u. U hoeft het niet nog eens in te vullen.</Text>
          <DataList items={aboutYou(values).filter(([, value]) => value !== '')} />
          <More label="Klopt dit niet? Wijzig het">
            {shown.map((name) => (
              <div key={name}>{questions[name]?.(f)}</div>
            ))}
          </More>
        </>
      )}
      {asked.map((name) => (
        <div key={name}>{questions[name]?.(f)}</div>
      ))}
      <TextField {...f('referrerEmail')} label="Uw e-mailadres" type="email" autoComplete="email" optional />
      <Choices
        {...f('mayBeNamed')}
        label="Mag de persoon weten dat u heeft aangemeld?"
        hint={`Wij noemen u niet zonder overleg. ${noAnonymity[0]}`}
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Liever niet' },
        ]}
      />
    </>
  )
}

/** The answers about who refers, as questions and words. */
export function aboutYou(v: Raw): [string, ReactNode][] {
  return [
    ['U bent', wordOf(kindWords, v.referrerKind)],
    ['Uw naam', said(v.referrerName)],
    ['Wat u doet', said(v.referrerFunction)],
    ['Uw organisatie', said(v.referrerOrganisation)],
    ['Uw telefoonnummer', said(v.referrerPhone)],
    ['Uw e-mailadres', said(v.referrerEmail)],
  ]
}
