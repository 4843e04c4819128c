import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { listAdditions } from './addition-store.ts'
import type { Words } from './consultation.ts'
import { getLine, getWords } from './consultation-store.ts'
import { findEnd } from './end-store.ts'
import { pathId, seen } from './in-hand.ts'
import { crumbs } from './one-consultation.tsx'
import { findHints, type Hint, hintWords } from './person-hint.ts'

/** All that the hint looks at in what was written down. */
export const textOf = (words: Pick<Words, 'question' | 'askerRole' | 'advised' | 'involved'>) =>
  [words.question, words.askerRole, words.advised, words.involved].join('\n')

/** After saving: is there something here that leads to a person? The writer decides; nothing of this is kept. */
export async function lookAgainPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await getLine(ctx, id)
  const words = await getWords(ctx, id)
  const additions = (await listAdditions(ctx, id)).filter(({ author }) => author === ctx.me.account)
  const end = await findEnd(ctx, id)
  seen(ctx, id)
  const at = `/consultaties/${id}`
  const hints = findHints(textOf(words))
  const mine = [
    ...additions.map((one) => ({
      id: one.id,
      action: `${at}/toevoegingen/${one.id}`,
      title: 'Wat u toevoegde',
      field: 'addition',
      text: one.addition,
    })),
    ...(end && end.author === ctx.me.account && end.ending !== 'promoted'
      ? [{ id: 'einde', action: `${at}/antwoord/wijzigen`, title: 'Uw antwoord', field: 'answer', text: end.words }]
      : []),
  ]
  const nothing = hints.length === 0 && mine.length === 0
  return {
    title: `Nakijken, ${line.code}`,
    nav: '/consultaties',
    crumbs: crumbs(line),
    body: (
      <Stack>
        <PageHead
          title="Staat hier iets dat naar een persoon leidt?"
          lead="Alles is al bewaard. U beslist zelf of u iets aanpast; wat u weghaalt, is weg."
        />
        {nothing && (
          <Sheet>
            <EmptyState title="Wij zien niets dat op een naam, nummer of adres lijkt" level={2} />
          </Sheet>
        )}
        {hints.length > 0 && (
          <Sheet title="De vraag" waiting>
            <Found hints={hints} />
            <Actions>
              <ButtonLink href={`${at}/wijzigen`}>Ja, ik pas de tekst aan</ButtonLink>
            </Actions>
          </Sheet>
        )}
        {mine.map((one) => (
          <OwnText key={one.id} ctx={ctx} filled={filled} {...one} />
        ))}
        <Actions>
          <ButtonLink href={at} kind="secondary">
            {nothing ? 'Verder' : 'Nee, laat alles zo staan'}
          </ButtonLink>
        </Actions>
      </Stack>
    ),
  }
}

function Found({ hints }: { hints: readonly Hint[] }) {
  if (hints.length === 0) return <Text>Wij zien hier niets dat op een naam, nummer of adres lijkt.</Text>
  return <Bullets items={hints.map(({ kind, words }) => `Misschien ${hintWords[kind]}: “${words}”`)} />
}

export interface OwnTextProps {
  readonly ctx: Ctx
  readonly filled: Filled | undefined
  readonly id: string
  readonly action: string
  readonly title: string
  readonly field: string
  readonly text: string
}

/** A text of one's own with what was seen in it, ready to be changed. */
export function OwnText({ ctx, filled, id, action, title, field, text }: OwnTextProps) {
  const hints = findHints(text)
  return (
    <Sheet id={id} title={title} waiting={hints.length > 0}>
      <Found hints={hints} />
      <Form action={action} token={ctx.token}>
        <TextArea {...fields(filled, { [field]: text }, action)(field)} label="De tekst" rows={5} max={8000} />
        <Actions>
          <Submit kind="secondary">Bewaar de aangepaste tekst</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
