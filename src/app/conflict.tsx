import { renderToStaticMarkup } from 'react-dom/server'
import type { Conflict } from '#platform/refused.ts'
import { type SeenField, SeenFields } from '#platform/ui/seen-fields.ts'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text } from '#platform/ui/text.tsx'
import { cleanText } from '#platform/web/clean.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { PageView } from '#routing/route.ts'
import { type Difference, differencesIn, plainButton } from './two-texts.ts'
import { TwoTexts } from './two-texts-page.tsx'

/**
 * Two people saved the same text. The page of the form is asked again, as this person may read it now: what stands in its fields is theirs,
 * what was sent is mine, and only where these differ is anything shown or asked.
 */
export function twoTexts(
  page: PageView,
  conflict: Conflict,
  filled: Filled,
): { view: PageView; refused: Filled } | undefined {
  const seen: SeenField[] = []
  renderToStaticMarkup(<SeenFields value={seen}>{page.body}</SeenFields>)
  const theirs = seen.filter(({ form }) => form === filled.form)
  if (!holdsAll(theirs, conflict)) return undefined
  const differences = differencesIn(theirs, filled.values, Object.keys(conflict.theirs))
  if (differences.length === 0) return undefined
  const again = '_seen' in filled.values
  const errors = again ? notChosen(differences, filled) : chooseFirst(differences, conflict)
  const props = {
    conflict,
    differences,
    button: plainButton(theirs),
    filled: { ...filled, errors: again ? errors : [] },
  }
  const view = { ...page, title: 'Twee teksten naast elkaar', body: <TwoTexts {...props} /> }
  return { view, refused: { ...filled, errors } }
}

const keepOf = ({ field }: Difference) => `_keep-${field.name}`

const chooseFirst = (differences: readonly Difference[], conflict: Conflict): Filled['errors'] =>
  differences.slice(0, 1).map((one) => ({
    field: keepOf(one),
    sentence: `${conflict.message} Kies per verschil wat blijft.`,
  }))

const notChosen = (differences: readonly Difference[], { values }: Filled): Filled['errors'] =>
  differences
    .filter((one) => !values[keepOf(one)])
    .map((one) => ({ field: keepOf(one), sentence: `Kies welke tekst blijft bij ${one.field.label}` }))

// A form that begins empty shows nothing of what was saved: then both are shown in full.
const holdsAll = (theirs: readonly SeenField[], conflict: Conflict): boolean => {
  const all = theirs.map(({ values }) => cleanText(values.join('\n'))).join('\n')
  return Object.values(conflict.theirs).every((text) => text.length < 40 || all.includes(cleanText(text)))
}

/** The form is no longer there to compare with: theirs is shown above, mine stays in sight. */
export function TheirWords({ conflict }: { conflict: Conflict }) {
  return (
    <Sheet title={`Dit heeft ${conflict.by} ondertussen opgeslagen`} waiting>
      <Text>Uw eigen tekst staat op deze pagina. Neem over wat erbij hoort en sla dan op.</Text>
      {Object.entries(conflict.theirs).map(([label, text]) => (
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
