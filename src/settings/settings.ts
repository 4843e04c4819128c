import { closing } from './closing-settings.ts'
import { consultations } from './consultation-settings.ts'
import { crisis } from './crisis-settings.ts'
import { headings } from './heading-settings.ts'
import { legalBasis } from './legal-basis-setting.ts'
import { letterTexts } from './letter-settings.ts'
import { minors } from './minor-settings.ts'
import { products } from './product-settings.ts'
import { successors } from './successor-settings.ts'
import { terms } from './term-settings.ts'
import { texts } from './text-settings.ts'
import { criteria } from './triage-settings.ts'

/** What each setting has, of whatever kind. */
interface Told {
  readonly group: Group
  readonly label: string
  /** One sentence: what this does in LIV. */
  readonly does: string
  /** The same question, with an answer for each chain partner of this kind. */
  readonly per?: 'coa' | 'municipality'
  /** Set by the FG alone, and thereby confirmed. */
  readonly by?: 'fg'
}

/** An amount of time. */
export interface TermSetting extends Told {
  readonly kind: 'term'
  readonly unit: Unit
  readonly default: number
  readonly least: number
  readonly most: number
}
/** A text in one field. */
export interface TextSetting extends Told {
  readonly kind: 'text'
  readonly default: string
  readonly max: number
  readonly lines?: number
}
/** Texts that belong together and change together: one version of all of them. */
export interface TextsSetting extends Told {
  readonly kind: 'texts'
  /** Headings above what is written about a person: none asks for a level or a number. */
  readonly isHeadings?: true
  readonly fields: Readonly<Record<string, TextField>>
  readonly default: Readonly<Record<string, string>>
}
export interface TextField {
  readonly label: string
  readonly max: number
  readonly lines?: number
  readonly optional?: true
}
/** One of a few answers. */
export interface ChoiceSetting extends Told {
  readonly kind: 'choice'
  readonly options: Readonly<Record<string, string>>
  readonly default: string
}
export type Setting = TermSetting | TextSetting | TextsSetting | ChoiceSetting

export const groups = {
  triage: 'Weging',
  terms: 'Termijnen per stap',
  keeping: 'Bewaren en toegang',
  voice: 'Wie beslist voor een minderjarige',
  texts: 'Vaste teksten',
  crisis: 'Acuut gevaar',
  ground: 'Grondslag',
  settings: 'Over de instellingen zelf',
} as const
export type Group = keyof typeof groups

export const units = {
  workingDays: ['werkdag', 'werkdagen'],
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
  years: ['jaar', 'jaar'],
  times: ['keer', 'keer'],
} as const
export type Unit = keyof typeof units

const whoConfirms = {
  'who-confirms': {
    kind: 'choice',
    group: 'settings',
    label: 'Wie een instelling bevestigt',
    does: 'Bepaalt wie namens LIV zegt dat een instelling klopt. Nooit degene die haar heeft gewijzigd.',
    options: {
      either: 'de teamleider of de functionaris gegevensbescherming',
      teamLead: 'alleen de teamleider',
      fg: 'alleen de functionaris gegevensbescherming',
    },
    default: 'either',
  },
} as const satisfies Record<string, ChoiceSetting>

/** Every setting there is: key, kind, default, what it does, and its bounds. */
export const catalogue = {
  ...criteria,
  ...terms,
  ...consultations,
  ...minors,
  ...successors,
  ...texts,
  ...closing,
  ...letterTexts,
  ...headings,
  ...crisis,
  ...legalBasis,
  ...products,
  ...whoConfirms,
} as const
export type SettingKey = keyof typeof catalogue
export type KeyOf<Kind extends Setting['kind']> = {
  [Key in SettingKey]: (typeof catalogue)[Key]['kind'] extends Kind ? Key : never
}[SettingKey]
export const settingKeys = Object.keys(catalogue) as SettingKey[]

export const settingOf = (key: string): Setting | undefined =>
  Object.hasOwn(catalogue, key) ? catalogue[key as SettingKey] : undefined

/** As it is stored and confirmed. */
export const defaultText = (setting: Setting): string =>
  setting.kind === 'texts' ? JSON.stringify(setting.default) : String(setting.default)

/** "5 werkdagen": an amount with its word. */
export function amountWords(setting: TermSetting, amount: number): string {
  return `${amount} ${units[setting.unit][amount === 1 ? 0 : 1]}`
}

/** A value in words for a list; the texts of a set in the order of its fields. */
export function valueWords(setting: Setting, value: string): string {
  if (setting.kind === 'term') return amountWords(setting, Number(value))
  if (setting.kind === 'choice') return setting.options[value] ?? value
  if (setting.kind === 'text') return value
  const words = JSON.parse(value) as Record<string, string>
  const filled = Object.keys(setting.fields).flatMap((field) => words[field] || [])
  return filled.length > 0 ? filled.join(' · ') : 'nog niets ingevuld'
}
