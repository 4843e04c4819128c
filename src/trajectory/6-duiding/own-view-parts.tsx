import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text } from '#platform/ui/text.tsx'
import type { View } from './duiding-view.ts'
import { type OwnView, ownViewLabels, ownViewSentence, type WrittenView } from './own-views.ts'

const hints: Record<keyof OwnView, string> = {
  sees: 'Gedrag en woorden, met waar u dat vandaan heeft.',
  against: 'Zoek ook naar een andere verklaring, en naar wat de persoon beschermt.',
  reads: 'In uw eigen woorden: wat maakt u hieruit op, en wat niet?',
}

/** While two experts on one axis still write apart: my own view to write, or mine to read and on whom I wait. */
export function OwnViewFirst({ view }: { view: View }) {
  if (!view.apart) return null
  const mine = view.ownViews.find(({ author }) => author === view.ctx.me.account)
  const waitsFor = view.writers.filter(({ final }) => !final).map(({ account }) => view.name(account))
  if (!view.writesAxis)
    return <Notice kind="info">Nog los van elkaar: {waitsFor.join(' en ')} schrijft eerst een eigen kijk.</Notice>
  if (mine?.finalAt)
    return (
      <Sheet title="Uw eigen kijk is klaar" id="eigen-kijk">
        <Text>
          U leest die van de ander zodra iedereen klaar is. Daarna schrijft u samen. Nog niet klaar:{' '}
          {waitsFor.join(' en ')}.
        </Text>
        <Told content={mine.content} />
      </Sheet>
    )
  return <Write view={view} mine={mine} />
}

function Write({ view, mine }: { view: View; mine: WrittenView | undefined }) {
  const action = `${view.at}/eigen-kijk`
  const f = fields(view.filled, { ...mine?.content }, action)
  return (
    <Sheet title="Schrijf eerst uw eigen kijk" id="eigen-kijk" waiting>
      <Text>{ownViewSentence}</Text>
      <Form action={action} token={view.ctx.token} version={mine?.version ?? 0} filled={view.filled}>
        {(Object.keys(ownViewLabels) as (keyof OwnView)[]).map((name) => (
          <TextArea key={name} {...f(name)} label={ownViewLabels[name]} hint={hints[name]} rows={5} max={4000} />
        ))}
        <SaveBar kind="secondary" name="go" value="draft">
          Bewaar als concept
        </SaveBar>
        <Actions>
          <Submit
            name="go"
            value="final"
            final="Daarna verandert u er niets meer aan. De tekst blijft met uw naam bij de duiding staan."
          >
            Maak definitief
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** What each saw alone, side by side and by name: it stays, also when the joint text says something else. */
export function OwnViews({ view }: { view: View }) {
  const all = view.apart ? [] : view.ownViews.filter(({ finalAt }) => finalAt)
  if (all.length < 2) return null
  const both = (
    <Columns wide={false}>
      {all.map((one) => (
        <Stack key={one.id} gap="small">
          <Heading level={3} look={4}>
            {view.name(one.author)}
          </Heading>
          <Told content={one.content} />
        </Stack>
      ))}
    </Columns>
  )
  return (
    <Sheet title="Ieders eigen kijk, van voor het overleg" id="eigen-kijk">
      {view.mayWrite ? both : <More label="Lees wat ieder los van elkaar zag">{both}</More>}
    </Sheet>
  )
}

function Told({ content }: { content: OwnView }) {
  return (
    <DataList
      items={(Object.keys(ownViewLabels) as (keyof OwnView)[]).map((name) => [
        ownViewLabels[name],
        content[name] ? <Reading key={name}>{content[name]}</Reading> : null,
      ])}
    />
  )
}
