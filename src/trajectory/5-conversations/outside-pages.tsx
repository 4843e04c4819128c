import type { ReactNode } from 'react'
import { kinds } from '#attachments/attachment.ts'
import { Blocks } from '#platform/pdf/blocks.tsx'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { FileField, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import { type Knowing, knowing } from './information.ts'
import type { LinkWords, QuestionWords, SheetWords } from './link.ts'
import { oneAnswer, QuestionText } from './outside-parts.tsx'

/** A page for somebody without an account: says nothing about whose it is or what it is about beyond what was agreed. */
export interface OutsidePage {
  readonly title: string
  readonly body: ReactNode
  /** What was sent and refused: the reasons stand first. */
  readonly refused?: Filled | undefined
}

const asked = 'Een bericht voor u'

export function codePage(action: string, filled?: Filled): OutsidePage {
  return {
    title: asked,
    refused: filled,
    body: (
      <Stack>
        <PageHead title={asked} lead="U heeft een code nodig. Die hoort u per telefoon van wie u deze link gaf." />
        <Sheet>
          <Form action={action} token="">
            <CodeField filled={filled} />
            <Actions>
              <Submit name="next" value="open">
                Verder
              </Submit>
            </Actions>
          </Form>
        </Sheet>
      </Stack>
    ),
  }
}

function CodeField({ filled }: { filled: Filled | undefined }) {
  return (
    <TextField
      {...fields(filled)('code')}
      label="Uw code"
      hint="Acht letters en cijfers. Kleine letters en streepjes maken niet uit."
      width={12}
      spellCheck={false}
    />
  )
}

export const shownPage = (words: LinkWords, action: string, filled?: Filled): OutsidePage =>
  words.kind === 'sheet' ? sheetPage(words) : questionPage(words, action, filled)

function questionPage(words: QuestionWords, action: string, filled: Filled | undefined): OutsidePage {
  return {
    title: 'Een vraag aan u',
    refused: filled,
    body: (
      <Stack>
        <PageHead title="Een vraag aan u" />
        <Sheet>
          <QuestionText words={words} />
        </Sheet>
        <AnswerSheet action={action} filled={filled} />
      </Stack>
    ),
  }
}

/** The half hour was over while somebody wrote: the words stay, and the code is asked once more. */
export function againPage(action: string, filled: Filled): OutsidePage {
  return {
    title: 'Een vraag aan u',
    refused: filled,
    body: (
      <Stack>
        <PageHead title="Geef uw code nog een keer" />
        <Notice kind="waiting">Uw tekst staat er nog. Na een half uur vragen wij de code opnieuw.</Notice>
        <AnswerSheet action={action} filled={filled} withCode />
      </Stack>
    ),
  }
}

const knowingLabels: Record<Knowing, string> = {
  self: 'Ik was er zelf bij',
  heard: 'Ik hoorde het van iemand anders',
  read: 'Ik las het in een brief of verslag',
}

function AnswerSheet({ action, filled, withCode }: { action: string; filled: Filled | undefined; withCode?: boolean }) {
  const f = fields(filled)
  return (
    <Sheet title="Uw antwoord">
      <Text>{oneAnswer}</Text>
      <Form action={action} token="" withFile>
        {withCode && <CodeField filled={filled} />}
        <TextArea {...f('answer')} label="Uw antwoord" rows={8} max={8000} />
        <Choices
          {...f('knows')}
          label="Hoe weet u dit?"
          options={knowing.map((value) => ({ value, label: knowingLabels[value] }))}
        />
        <TextField {...f('from')} label="Uw naam en functie" autoComplete="name" />
        <FileField
          {...f('file')}
          label="Een bestand erbij"
          optional
          accept={kinds.flatMap((kind) => (kind === 'jpg' ? ['.jpg', '.jpeg'] : [`.${kind}`]))}
          hint={
            filled
              ? 'PDF, Word (DOCX), JPG of PNG, hooguit 5 MB. Koos u een bestand? Kies het dan opnieuw.'
              : 'PDF, Word (DOCX), JPG of PNG, hooguit 5 MB.'
          }
        />
        <Actions>
          <Submit name="next" value="answer" final="U kunt één keer antwoorden. Daarna werkt de link niet meer.">
            Verstuur mijn antwoord
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function sheetPage({ letter }: SheetWords): OutsidePage {
  return {
    title: 'Uw afspraak',
    body: (
      <Stack>
        <PageHead title="Uw afspraak" />
        <Sheet>
          <DataList items={letter.facts ?? []} />
          <Blocks blocks={letter.blocks} />
          <Small>
            Deze link werkt tot en met de dag van de afspraak. Verandert de afspraak, dan werkt hij niet meer.
          </Small>
        </Sheet>
      </Stack>
    ),
  }
}

export function thanksPage(): OutsidePage {
  return {
    title: 'Dank u',
    body: (
      <Stack>
        <PageHead title="Dank u. Uw antwoord is ontvangen." />
        <Sheet>
          <Text>De link werkt nu niet meer. U kunt deze bladzijde sluiten.</Text>
        </Sheet>
      </Stack>
    ),
  }
}

/** Used, over, taken back, never there: one and the same page. What somebody typed comes back to copy. */
export function gonePage(typed?: string): OutsidePage {
  return {
    title: 'Deze link werkt niet meer',
    body: (
      <Stack>
        <PageHead title="Deze link werkt niet meer" />
        <Sheet>
          <Text>Bel wie u de link gaf. Diegene kan u een nieuwe geven.</Text>
        </Sheet>
        {typed && (
          <Sheet title="Dit schreef u">
            <Text>Er is niets verstuurd. Kopieer uw tekst als u hem nog nodig heeft.</Text>
            <Reading>{typed}</Reading>
          </Sheet>
        )}
      </Stack>
    ),
  }
}

export function troublePage(sentence: string, typed?: string): OutsidePage {
  return {
    title: 'Dit lukt nu niet',
    body: (
      <Stack>
        <PageHead title="Dit lukt nu niet" />
        <Sheet>
          <Text>{sentence}</Text>
        </Sheet>
        {typed && (
          <Sheet title="Dit schreef u">
            <Text>Kopieer uw tekst voor de zekerheid.</Text>
            <Reading>{typed}</Reading>
          </Sheet>
        )}
      </Stack>
    ),
  }
}
