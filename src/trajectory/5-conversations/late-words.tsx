import { ErrorSummary } from '#platform/ui/form.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CareNote } from './care-store.ts'
import type { WrittenReport } from './report-store.ts'

const labels = {
  place: 'Waar',
  withWhom: 'Wie erbij zijn',
  interpreterWish: 'Wens over de tolk',
  interpreterObjection: 'Bezwaar tegen een tolk',
  interpreterAsksFor: 'Naar wie de tolk vraagt',
  safety: 'Veiligheid',
  reason: 'Reden',
  careOnly: 'Alleen zorg',
} as const

/** The forms that are no longer on the page: somebody was just earlier. */
export function lateForms(
  at: string,
  reported: boolean,
  { report, care }: { report: WrittenReport | undefined; care: CareNote | undefined },
): string[] {
  return [
    ...(reported ? [`${at}/afspraak`, `${at}/niet-doorgegaan`] : []),
    ...(report?.signedAt && care?.signedAt ? [`${at}/zorg`, `${at}/verslag`] : []),
  ]
}

/** What I typed in such a form, so that it can be copied: nothing typed is lost. */
export function LateWords({ filled, late }: { filled: Filled | undefined; late: readonly string[] }) {
  if (!filled || !late.includes(filled.form)) return null
  const typed = Object.entries(labels).flatMap(([name, label]) => {
    const text = filled.values[name]
    return typeof text === 'string' && text ? [{ label, text }] : []
  })
  if (typed.length === 0) return null
  return (
    <Sheet title="Dit is niet bewaard" waiting>
      <ErrorSummary filled={filled} form={filled.form} />
      <Text>Kopieer wat u nodig heeft.</Text>
      {typed.map(({ label, text }) => (
        <div key={label}>
          <Heading level={3} look={4}>
            {label}
          </Heading>
          <Reading>{text}</Reading>
        </div>
      ))}
    </Sheet>
  )
}
