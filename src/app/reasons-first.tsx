import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { fieldId } from '#platform/ui/fields-of.ts'
import { ErrorSummary } from '#platform/ui/form.tsx'
import type { FieldError, Filled } from '#platform/web/filled.ts'
import { UnsavedWords } from './unsaved-words.tsx'

/**
 * A refusal is always read: its reasons stand first on the page, each a link to its field. A page that no longer shows the form that was
 * sent, because a colleague was earlier or the step is another by now, would show none of the words typed: then they stand there too.
 */
export function ReasonsFirst({ filled, children }: { filled: Filled | undefined; children: ReactNode }) {
  if (!filled || filled.errors.length === 0) return children
  const html = renderToStaticMarkup(children)
  const reasons = filled.errors.map((error) => ({ sentence: error.sentence, href: placeOf(error, filled, html) }))
  return (
    <>
      <ErrorSummary reasons={reasons} />
      {hasWords(filled) && !html.includes(`action="${filled.form}"`) && (
        <UnsavedWords action={filled.form} typed={filled.values} />
      )}
      {children}
    </>
  )
}

/** Where the field of a reason stands, by the name a page with one form gives it or a page with more. */
function placeOf({ field }: FieldError, { form }: Filled, html: string): string | undefined {
  const place = field && [fieldId(field, form), fieldId(field)].find((id) => html.includes(`id="${id}"`))
  return place ? `#${place}` : undefined
}

const hasWords = ({ values }: Filled): boolean =>
  Object.entries(values).some(
    ([name, value]) => !name.startsWith('_') && [value].flat().some((one) => one.trim().includes(' ')),
  )
