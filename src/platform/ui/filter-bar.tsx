import type { ReactNode } from 'react'
import { addressOf, type Chosen, type Values, without } from '../web/chosen.ts'
import { Submit } from './buttons.tsx'
import { fields } from './form.tsx'
import { type Option, Select } from './form-fields.tsx'
import { EmptyState } from './lists.tsx'
import { Notice } from './notice.tsx'
import { Hidden, Text, TextLink } from './text.tsx'

/** One question by which a list narrows, or the order in which it stands. */
export interface Choice {
  readonly name: string
  readonly label: string
  /** The words for no choice: 'alle stappen'. */
  readonly none: string
  readonly options: readonly CountedOption[]
}
export interface CountedOption extends Option {
  /** How many rows that is, where knowing it costs nothing more. */
  readonly count?: number
}

export interface FilterBarProps {
  readonly action: string
  readonly choices: readonly Choice[]
  readonly chosen: Chosen
  /** What the fold is called: without an order to choose it only narrows. */
  readonly label?: string
  /** Ways of looking that somebody kept, above the choices. */
  readonly views?: ReactNode
  /** The way to keep this one. */
  readonly keep?: ReactNode
}

/** Narrows and orders a list: a plain GET form, so that everything stands in the address and works without a script. */
export function FilterBar({ action, choices, chosen, label = 'Kies en sorteer', views, keep }: FilterBarProps) {
  const shown = choices.filter(({ options }) => options.length > 0)
  if (shown.length === 0 && !views) return null
  return (
    <div className="ui-filter">
      {chosen.unknown.length > 0 && <Unknown action={action} choices={choices} chosen={chosen} />}
      {views}
      <div className="ui-filter__row">
        <ChosenNow action={action} choices={choices} chosen={chosen} />
        <details className="ui-more ui-filter__fold">
          <summary>{label}</summary>
          <search>
            <form className="ui-filter__form" action={action} method="get">
              {shown.map(({ options, ...choice }) => (
                <Select
                  key={choice.name}
                  {...fields(undefined, chosen.values, 'kies')(choice.name)}
                  {...choice}
                  options={options.map(({ count, label, ...option }) => ({
                    ...option,
                    label: count === undefined ? label : `${label} (${count})`,
                  }))}
                />
              ))}
              <div className="ui-filter__go">
                <Submit kind="secondary">Toon</Submit>
                {Object.keys(chosen.values).length > 0 && <TextLink href={`${action}?alles=ja`}>Toon alles</TextLink>}
              </div>
            </form>
          </search>
        </details>
        {keep}
      </div>
    </div>
  )
}

/** What is chosen now, each with the way to let it go. */
function ChosenNow({ action, choices, chosen }: Pick<FilterBarProps, 'action' | 'choices' | 'chosen'>) {
  const now = choices.flatMap(({ name, label, options }) => {
    const value = chosen.values[name]
    if (value === undefined) return []
    return [{ name, label, words: options.find((option) => option.value === value)?.label ?? value }]
  })
  if (now.length === 0) return null
  return (
    <ul className="ui-chosen" aria-label="Gekozen">
      {now.map(({ name, label, words }) => (
        <li key={name}>
          <span>
            {label}: <strong>{words}</strong>
          </span>
          <a href={addressOf(action, orAll(without(chosen.values, name, 'na')))}>
            <span aria-hidden="true">×</span>
            <Hidden>
              Haal weg: {label}, {words}
            </Hidden>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** With nothing left the own first view would come back; then all of the list is asked for. */
const orAll = (values: Values) => (Object.keys(values).length > 0 ? values : { alles: 'ja' })

function Unknown({ action, choices, chosen }: Pick<FilterBarProps, 'action' | 'choices' | 'chosen'>) {
  const names = chosen.unknown.map((name) => choices.find((choice) => choice.name === name)?.label ?? name)
  return (
    <Notice kind="info" title="Een keuze in het adres kennen wij niet">
      <Text>
        Wij lieten deze keuze weg: {names.join(', ')}. Kies opnieuw, of <a href={`${action}?alles=ja`}>toon alles</a>.
      </Text>
    </Notice>
  )
}

/** Nothing with these choices is something else than nothing at all. */
export function NothingChosen({ action, title }: { action: string; title: string }) {
  return (
    <EmptyState title={title} level={2}>
      <Text>
        Kies minder, of <a href={`${action}?alles=ja`}>toon alles</a>.
      </Text>
    </EmptyState>
  )
}

/** On to the next fifty, in the same order and with the same choices. */
export function NextPage({ action, chosen, next }: { action: string; chosen: Chosen; next: string | undefined }) {
  if (!next) return null
  return (
    <nav className="ui-next-page" aria-label="Bladeren">
      {chosen.values.na && <a href={addressOf(action, orAll(without(chosen.values, 'na')))}>Naar het begin</a>}
      <a href={addressOf(action, { ...chosen.values, na: next })} rel="next">
        Volgende vijftig
      </a>
    </nav>
  )
}

/** The row after which the page should begin has gone: the list begins anew. */
export function Lost() {
  return (
    <Notice kind="info" title="De lijst is veranderd">
      <Text>Het dossier waar u was, staat niet meer in deze lijst. U ziet de lijst vanaf het begin.</Text>
    </Notice>
  )
}
