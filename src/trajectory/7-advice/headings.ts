import type { Ctx } from '#routing/context.ts'
import { catalogue } from '#settings/settings.ts'
import { textsAt } from '#settings/settings-store.ts'
import { isDomain, partLabels, type Section } from './advice.ts'

/** What stands above the parts, as LIV set it. */
export type Headings = Readonly<Record<keyof (typeof catalogue)['advice-headings']['default'], string>>

export const defaultHeadings: Headings = catalogue['advice-headings'].default

/** Those that count now, or those that counted when a version was sent. */
export const headingsOf = (ctx: Pick<Ctx, 'tx'>, sentAt?: Date | null): Promise<Headings> =>
  textsAt(ctx, 'advice-headings', sentAt)

export const labelOf = (section: Section, headings: Headings): string =>
  isDomain(section) ? headings[section] : partLabels[section]

/** The first part of safety says whose part it is; the second has it in its name. */
export function fullLabel(section: Section, headings: Headings): string {
  if (section !== 'safetyRisk') return labelOf(section, headings)
  const [first = '', ...rest] = headings.safetyRisk
  return `${headings.safety}: ${first.toLowerCase()}${rest.join('')}`
}
