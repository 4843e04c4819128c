import { ErrorSummary } from '#platform/ui/form.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'

/** A refusal whose form is not on the page (any more): the sentence and the words typed, so that neither is lost. */
export function RefusedHere({ filled, forms }: { filled: Filled | undefined; forms: readonly string[] }) {
  if (!filled || forms.includes(filled.form)) return null
  const words = [filled.values.reason ?? ''].flat().join(' ')
  return (
    <Sheet>
      <ErrorSummary filled={{ ...filled, errors: filled.errors.map((error) => ({ ...error, field: '' })) }} />
      {words && (
        <>
          <Small>Dit schreef u:</Small>
          <Reading>{words}</Reading>
        </>
      )}
    </Sheet>
  )
}
