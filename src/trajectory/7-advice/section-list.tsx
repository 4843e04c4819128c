import { dateOf, shortDate } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import { type Section, sections, sectionWords } from './advice.ts'
import { type AdviceFacts, openDomains } from './advice-rules.ts'
import type { SavedSection } from './advice-store.ts'
import { fullLabel, type Headings } from './headings.ts'

/** All parts, each with its page: who saved it last, or what is still asked. */
export function SectionList(props: {
  at: string
  facts: AdviceFacts
  saved: readonly Omit<SavedSection, 'words'>[]
  names: ReadonlyMap<string, string>
  headings: Headings
}) {
  const { at, facts, saved, names, headings } = props
  return (
    <DataTable
      caption="De onderdelen van het advies"
      captionHidden
      head={['Onderdeel', 'Stand']}
      rows={sections.map((section) => [
        <TextLink key="link" href={`${at}/onderdelen/${sectionWords[section].slug}`}>
          {fullLabel(section, headings)}
        </TextLink>,
        stateOf(section, facts, saved, names),
      ])}
    />
  )
}

// Saved by whom and when, or what is still asked.
function stateOf(
  section: Section,
  facts: AdviceFacts,
  saved: readonly Omit<SavedSection, 'words'>[],
  names: ReadonlyMap<string, string>,
) {
  const last = saved.find((one) => one.section === section)
  if (!last) return section === 'other' ? 'mag leeg blijven' : <Tag>nog leeg</Tag>
  if ((openDomains(facts) as readonly Section[]).includes(section))
    return <Tag>nog een aanbeveling, of waarom niet</Tag>
  if (section === 'shown' && facts.changedSinceShown) return <Tag>de tekst is daarna veranderd</Tag>
  const by = last.carried ? 'overgenomen uit de vorige versie' : (names.get(last.author) ?? 'een oud-collega')
  return `${shortDate(dateOf(last.writtenAt))}, ${by}`
}
