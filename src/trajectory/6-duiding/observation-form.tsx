import { ButtonLink, More } from '#platform/ui/buttons.tsx'
import { Check, Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { type Bound, Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Observation } from './duiding.ts'
import type { View } from './duiding-view.ts'
import { credibilities, firstHand, fromOthers, natures, reliabilities, type Source, sides } from './duiding-words.ts'

type Bind = (name: string) => Bound
const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const sameWords = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

/** Two ways in: what somebody saw or heard, and what came from others. Only the second asks about the source. */
export function AddObservation({ view }: { view: View }) {
  if (!view.mayWrite) return null
  const own = `${view.at}/waarnemingen/zelf`
  const others = `${view.at}/waarnemingen/ander`
  const isFirst = (view.duiding?.observations.length ?? 0) === 0
  const lifted = view.lifted && sideOf(view.lifted)
  const openOthers = view.filled?.form === others || lifted === 'others'
  const openOwn = view.filled?.form === own || lifted === 'own' || (isFirst && !openOthers)
  return (
    <Sheet title="Schrijf een waarneming op" id="waarneming">
      <Text>
        Eén ding per waarneming: wat iemand deed of zei, niet wat u ervan vindt. Geloof of afkomst alleen is geen
        waarneming.
      </Text>
      {view.spoken && <TextLink href={`${view.at}/uit-gesprekken`}>Neem zinnen over uit de gesprekken</TextLink>}
      <More label="Zelf gezien of gehoord" open={openOwn}>
        <ObservationForm view={view} action={own} from="own" />
      </More>
      <More label="Van een ander gehoord, of gelezen" open={openOthers}>
        <ObservationForm view={view} action={others} from="others" />
      </More>
    </Sheet>
  )
}

export function ObservationEdit({ view, observation }: { view: View; observation: Observation }) {
  const from = sideOf(observation.content)
  return (
    <ObservationForm view={view} action={`${view.at}/waarneming/${observation.id}`} from={from} known={observation} />
  )
}

const sideOf = ({ sourceType }: { sourceType: Source }) => (sourceType in firstHand ? 'own' : 'others')

interface FormProps {
  view: View
  action: string
  from: 'own' | 'others'
  known?: Observation
}

function ObservationForm({ view, action, from, known }: FormProps) {
  const lifted = view.lifted && sideOf(view.lifted) === from ? view.lifted : undefined
  const f = fields(view.filled, known ? { ...known.content, disputed: known.disputed } : { ...lifted }, action)
  return (
    <Form action={action} token={view.ctx.token} version={known?.version} filled={view.filled}>
      {f('conversation').value && <HiddenField name="conversation" value={f('conversation').value} />}
      <What f={f} />
      <Choices
        {...f('sourceType')}
        label={from === 'own' ? 'Wie zag of hoorde dit?' : 'Waar komt dit vandaan?'}
        options={options(from === 'own' ? firstHand : fromOthers)}
      />
      <TextField
        {...f('source')}
        label="Wie of wat precies?"
        hint="Bijvoorbeeld: mentor van het azc, of brief van school."
      />
      {from === 'own' ? (
        <TextField {...f('language')} label="In welke taal, en met welke tolk?" optional />
      ) : (
        <TheSource f={f} />
      )}
      <Choices {...f('side')} label="Waar hoort dit bij?" options={options(sides)} />
      <Check {...f('disputed')} label="De persoon betwist dit" />
      <SaveBar
        beside={
          known && (
            <ButtonLink href={view.at} kind="quiet">
              Niet wijzigen
            </ButtonLink>
          )
        }
      >
        {known ? 'Bewaar de waarneming' : 'Voeg de waarneming toe'}
      </SaveBar>
    </Form>
  )
}

function What({ f }: { f: Bind }) {
  return (
    <>
      <TextArea {...f('what')} label="Wat deed of zei iemand?" rows={4} max={4000} />
      <Choices {...f('nature')} label="Dit is" options={options(natures)} />
      <DateField {...f('on')} label="Op welke dag?" />
      <TextField {...f('where')} label="Waar?" hint="Bijvoorbeeld: azc Heidedorp, spreekkamer 2." />
    </>
  )
}

// Only when nobody of the team heard it first-hand; words, never multiplied or added up.
function TheSource({ f }: { f: Bind }) {
  return (
    <>
      <TextArea {...f('howKnown')} label="Hoe weet de bron dit?" rows={2} max={1000} />
      <Choices {...f('reliability')} label="Hoe betrouwbaar is de bron?" options={sameWords(reliabilities)} />
      <Choices {...f('credibility')} label="Hoe aannemelijk is wat de bron zegt?" options={sameWords(credibilities)} />
    </>
  )
}
