import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { passagesOf } from '../5-conversations/passages.ts'
import { casePage } from '../case-page.tsx'
import { toldOf } from './compare-page.tsx'
import { listDisputes } from './dispute-store.ts'
import { findSent, readAsSent } from './sent-store.ts'

/** Choose the sentence that the person disputes; the mark stands at once in every rendering that has it. */
export async function disputePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/advies`
  const sent = await findSent(ctx)
  const known = new Set((await listDisputes(ctx)).map(({ sentence }) => sentence))
  const told = sent ? toldOf((await readAsSent(ctx, sent.id, 'person')).letter) : []
  const groups = told.map(({ label, text }) => ({ label, sentences: passagesOf(text).filter(isWords) }))
  const asked =
    String(filled?.values.sentence ?? '') ||
    sentenceAsked(
      ctx,
      groups.flatMap((one) => one.sentences),
    )
  return casePage(ctx, {
    title: 'De persoon betwist iets in het advies',
    lead: <TextLink href={at}>Terug naar het advies</TextLink>,
    body: (
      <Stack>
        {asked && <Mark ctx={ctx} action={`${at}/betwist`} sentence={asked} filled={filled} />}
        {groups.length === 0 && <EmptyState title="Er is nog geen advies verstuurd" level={2} />}
        {groups.length > 0 && !asked && <Text>Kies de zin die volgens de persoon niet klopt.</Text>}
        {numbered(groups).map(({ label, sentences }) => (
          <Sheet key={label} title={label}>
            <Bullets
              items={sentences.map(({ text, place }) =>
                known.has(text) ? (
                  `${text} (betwist)`
                ) : (
                  <TextLink key={place} href={`${at}/betwist?zin=${place}`}>
                    {text}
                  </TextLink>
                ),
              )}
            />
          </Sheet>
        ))}
      </Stack>
    ),
  })
}

const isWords = (sentence: string) => /\p{L}{2}/u.test(sentence)

function sentenceAsked(ctx: CaseCtx, all: readonly string[]): string | undefined {
  const asked = ctx.query.get('zin')
  return asked === null ? undefined : all[Number(asked)]
}

interface Group<S> {
  readonly label: string
  readonly sentences: readonly S[]
}
function numbered(groups: readonly Group<string>[]): Group<{ text: string; place: number }>[] {
  let place = 0
  return groups
    .map(({ label, sentences }) => ({ label, sentences: sentences.map((text) => ({ text, place: place++ })) }))
    .filter(({ sentences }) => sentences.length > 0)
}

function Mark(props: { ctx: CaseCtx; action: string; sentence: string; filled: Filled | undefined }) {
  const { ctx, action, sentence, filled } = props
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Deze zin klopt niet volgens de persoon" waiting>
      <Reading>{sentence}</Reading>
      <Form action={action} token={ctx.token} filled={filled}>
        <HiddenField name="sentence" value={sentence} />
        <TextArea
          {...f('view')}
          label="Wat zegt de persoon?"
          hint="Dit komt in elke weergave waarin de zin staat, ook bij de opdrachtgever. De zin zelf blijft staan."
          rows={4}
          max={2000}
        />
        <Actions>
          <Submit>Zet ‘betwist’ erbij</Submit>
        </Actions>
      </Form>
      <Text>De opdrachtgever krijgt bericht. Verandert het advies erdoor, dan komt er een nieuwe versie.</Text>
    </Sheet>
  )
}
