import { dayMonthYear } from '#platform/clock.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { type Bound, Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Select } from '#platform/ui/form-fields.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import type { Conversation } from '../5-conversations/conversation-store.ts'
import type { Answer } from '../5-conversations/information-store.ts'
import { casePage } from '../case-page.tsx'
import type { Axis } from './axes.ts'
import { pathOf } from './duiding-view.ts'
import { sides } from './duiding-words.ts'
import { type Liftable, type LiftableConversation, readLiftable } from './lifting.ts'
import { listLiftableAnswers } from './lifting-answers.ts'

/** The words that were written about a conversation: say of a sentence where it belongs, and it is an observation. */
export function liftPage(axis: Axis) {
  return async (ctx: CaseCtx, filled?: Filled): Promise<PageView> => {
    const { all, shown } = await readLiftable(ctx, axis)
    const at = pathOf(ctx, axis)
    return casePage(ctx, {
      title: 'Neem over uit de gesprekken',
      lead: 'Kies per zin waar die bij hoort. Dag, plaats, bron en tolk komen mee; u kunt daarna alles nog wijzigen.',
      body: (
        <Stack>
          <TextLink href={at}>{axis.title}</TextLink>
          {shown ? (
            <Sentences ctx={ctx} at={at} one={shown} filled={filled} />
          ) : (
            <Sheet>
              <EmptyState title="Er is nog geen verslag van een gesprek">
                Zodra er een verslag is, staan de zinnen hier.
              </EmptyState>
            </Sheet>
          )}
          <AnswersOfOthers at={at} answers={await listLiftableAnswers(ctx, axis)} />
          {all.length > 1 && (
            <Sheet title="Een ander gesprek">
              <Bullets items={all.filter(({ id }) => id !== shown?.conversation.id).map((one) => toOther(at, one))} />
            </Sheet>
          )}
        </Stack>
      ),
    })
  }
}

/** One answer is one observation to begin with; it says itself who said it and how that knows it. */
function AnswersOfOthers({ at, answers }: { at: string; answers: readonly Answer[] }) {
  if (answers.length === 0) return null
  return (
    <Sheet title="Wat anderen antwoordden">
      <Bullets
        items={answers.map(({ request, answeredOn, words }) => (
          <TextLink key={request} href={`${at}?antwoord=${request}#waarneming`}>
            {`${words.from}, ${dayWords(answeredOn)}: ${words.answer.slice(0, 120)}`}
          </TextLink>
        ))}
      />
    </Sheet>
  )
}

const dayWords = (iso: string) => dayMonthYear(Temporal.PlainDate.from(iso))

function toOther(at: string, one: Conversation) {
  return (
    <TextLink key={one.id} href={`${at}/uit-gesprekken?gesprek=${one.id}`}>
      {dayWords(one.plannedOn.toString())}
    </TextLink>
  )
}

function Sentences({
  ctx,
  at,
  one,
  filled,
}: {
  ctx: CaseCtx
  at: string
  one: LiftableConversation
  filled: Filled | undefined
}) {
  const action = `${at}/uit-gesprekken`
  const f = fields(filled, {}, action)
  return (
    <Sheet title={`Gesprek van ${dayWords(one.on)}`}>
      <Form action={action} token={ctx.token} {...(filled && { filled })}>
        <HiddenField name="gesprek" value={one.conversation.id} />
        {one.sentences.map((sentence, place) => (
          <Choice key={f(`zin-${place}`).id} sentence={sentence} place={place} bound={f(`zin-${place}`)} />
        ))}
        <Actions>
          <Submit>Neem de gekozen zinnen over</Submit>
          <ButtonLink href={at} kind="quiet">
            Terug
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** The sentence as it was read travels along: the report may change meanwhile. */
function Choice({ sentence, place, bound }: { sentence: Liftable; place: number; bound: Bound }) {
  return (
    <>
      <HiddenField name={`tekst-${place}`} value={sentence.text} />
      <Select {...bound} label={inQuotes(sentence)} options={whereTo} none="Niet overnemen" />
    </>
  )
}

const whereTo = Object.entries(sides).map(([value, label]) => ({ value, label }))

const inQuotes = ({ place, text }: Liftable) => (place === 'woorden' ? `„${text}”` : text)
