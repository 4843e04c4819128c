import type { ReactNode } from 'react'
import { dayMonthYear } from '#platform/clock.ts'
import { More } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { type Bound, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text } from '#platform/ui/text.tsx'
import type { OnceKind, PartContents, Written } from './duiding.ts'
import type { View } from './duiding-view.ts'
import { foundations } from './duiding-words.ts'

interface OnceProps<Kind extends OnceKind> {
  view: View
  kind: Kind
  path: string
  title: string
  empty: string
  /** The label of the fold with the form, before and after there is a text. */
  write: string
  show: (content: PartContents[Kind]) => ReactNode
  ask: (f: (name: string) => Bound) => ReactNode
}

/** A text of which a duiding has one: to read, and below it the small form. */
function Once<Kind extends OnceKind>({ view, kind, path, title, empty, write, show, ask }: OnceProps<Kind>) {
  const known = view.duiding?.parts[kind][0] as Written<PartContents[Kind]> | undefined
  if (!known && !view.mayWrite) return null
  const action = `${view.at}/${path}`
  const f = fields(view.filled, known ? { ...known.content } : {}, action)
  return (
    <Sheet title={title} id={path}>
      {known ? show(known.content) : <Text>{empty}</Text>}
      {view.mayWrite && (
        <More label={known ? 'Wijzig' : write} open={view.filled?.form === action}>
          <Form action={action} token={view.ctx.token} version={known?.version} filled={view.filled}>
            {ask(f)}
            <SaveBar kind="secondary" />
          </Form>
        </More>
      )}
    </Sheet>
  )
}

export function Question({ view }: { view: View }) {
  return (
    <Once
      view={view}
      kind="question"
      path="vraag"
      title={view.headings.question}
      empty="Waar geeft deze duiding antwoord op? Neem de vraag van de opdrachtgever, voor zover die hierover gaat."
      write="Schrijf de vraag op"
      show={({ text }) => <Reading>{text}</Reading>}
      ask={(f) => <TextArea {...f('text')} label="De vraag, in één zin" rows={3} max={2000} />}
    />
  )
}

/** How well founded it is stands here, inside the text, and nowhere else: not in a list, not in a heading. */
export function Conclusion({ view }: { view: View }) {
  return (
    <Stack>
      <Once
        view={view}
        kind="foundation"
        path="onderbouwing"
        title={view.headings.foundation}
        empty="Zeg hoe goed de duiding is onderbouwd, niet hoe erg iets is."
        write="Schrijf dit op"
        show={({ foundation, reason }) => (
          <Stack gap="small">
            <Reading>{`Deze duiding is ${foundations[foundation]}. ${reason}`}</Reading>
          </Stack>
        )}
        ask={(f) => (
          <>
            <Choices
              {...f('foundation')}
              label="De duiding is"
              options={Object.entries(foundations).map(([value, label]) => ({ value, label }))}
            />
            <TextArea {...f('reason')} label="Waarom?" rows={3} max={2000} />
          </>
        )}
      />
      <Once
        view={view}
        kind="conclusion"
        path="conclusie"
        title={view.headings.conclusion}
        empty="Schrijf in uw eigen woorden wat u uit dit alles opmaakt, en wat niet."
        write="Schrijf de conclusie"
        show={({ text, validUntil, reviewOn }) => (
          <Stack gap="small">
            <Reading>{text}</Reading>
            <DataList
              items={[
                ['Geldig tot', inWords(validUntil)],
                ['Opnieuw bekijken op', inWords(reviewOn)],
              ]}
            />
          </Stack>
        )}
        ask={(f) => (
          <>
            <TextArea {...f('text')} label="Conclusie" rows={10} max={10000} />
            <DateField {...f('validUntil')} label="Geldig tot" />
            <DateField {...f('reviewOn')} label="Opnieuw bekijken op" />
          </>
        )}
      />
      <Dissent view={view} />
    </Stack>
  )
}

function Dissent({ view }: { view: View }) {
  return (
    <Once
      view={view}
      kind="dissent"
      path="ander-inzicht"
      title={view.headings.dissent}
      empty="Ziet iemand van het team het anders? Dat blijft bij de duiding staan. Dit mag leeg blijven."
      write="Schrijf het andere inzicht op"
      show={({ by, text }) => (
        <Stack gap="small">
          {by && <Text>{by} ziet het anders:</Text>}
          <Reading>{text}</Reading>
        </Stack>
      )}
      ask={(f) => (
        <>
          <TextField {...f('by')} label="Wie ziet het anders?" />
          <TextArea {...f('text')} label="Wat ziet die persoon anders?" rows={4} max={4000} />
        </>
      )}
    />
  )
}

const inWords = (iso: string) => dayMonthYear(Temporal.PlainDate.from(iso))
