import { FormContents } from '#platform/ui/form-long.tsx'
import type { View } from './duiding-view.ts'
import { sides } from './duiding-words.ts'

/** One press to each part of a long page: for its writer to all of them, for a reader to those that have words. */
export function DuidingContents({ view }: { view: View }) {
  const { headings, mayWrite } = view
  const parts = view.duiding?.parts
  const has = (kind: keyof NonNullable<typeof parts>) => mayWrite || (parts?.[kind].length ?? 0) > 0
  return (
    <FormContents
      label="Op deze bladzijde"
      parts={[
        has('question') && { id: 'vraag', label: headings.question },
        { id: 'for', label: sides.for },
        { id: 'against', label: sides.against },
        mayWrite && { id: 'waarneming', label: 'Schrijf een waarneming op' },
        has('statement') && { id: 'vaststellingen', label: headings.statements },
        { id: 'beschermend', label: headings.protective },
        { id: 'andere-verklaring', label: headings.alternative },
        has('missing') && { id: 'ontbreekt', label: headings.missing },
        has('instrument') && { id: 'instrumenten', label: headings.instruments },
        has('foundation') && { id: 'onderbouwing', label: headings.foundation },
        has('conclusion') && { id: 'conclusie', label: headings.conclusion },
        has('dissent') && { id: 'ander-inzicht', label: headings.dissent },
      ]}
    />
  )
}
