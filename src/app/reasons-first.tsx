import { renderToStaticMarkup } from 'react-dom/server'
import { ErrorSummary } from '#platform/ui/form.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { PageView } from '#routing/route.ts'
import { UnsavedWords } from './unsaved-words.tsx'

/**
 * A refusal is always read. A page that no longer shows the form that was sent, because a colleague was earlier or the step is another by
 * now, would show no reason and none of the words typed: then both stand above it.
 */
export function withReasons(view: PageView, filled: Filled): PageView {
  if (renderToStaticMarkup(view.body).includes('class="ui-errors"')) return view
  const said = { ...filled, errors: filled.errors.map(({ sentence }) => ({ field: '', sentence })) }
  return {
    ...view,
    body: (
      <>
        <ErrorSummary filled={said} />
        {hasWords(filled) && <UnsavedWords action={filled.form} typed={filled.values} />}
        {view.body}
      </>
    ),
  }
}

const hasWords = ({ values }: Filled): boolean =>
  Object.entries(values).some(
    ([name, value]) => !name.startsWith('_') && [value].flat().some((one) => one.trim().includes(' ')),
  )
