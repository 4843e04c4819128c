import { dayMonthYear } from '#platform/clock.ts'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import type { Conversation } from '../5-conversations/conversation-store.ts'
import { casePage } from '../case-page.tsx'
import type { Axis } from './axes.ts'
import { pathOf } from './duiding-view.ts'
import { type Liftable, type LiftableConversation, readLiftable } from './lifting.ts'

/** The words that were written about a conversation: choose a sentence and it becomes the start of an observation. */
export function liftPage(axis: Axis) {
  return async (ctx: CaseCtx): Promise<PageView> => {
    const { all, shown } = await readLiftable(ctx, axis)
    const at = pathOf(ctx, axis)
    return casePage(ctx, {
      title: 'Neem over uit de gesprekken',
      lead: 'Kies een zin. Dag, plaats, bron en tolk komen mee; u kunt alles nog wijzigen.',
      body: (
        <Stack>
          <TextLink href={at}>{axis.title}</TextLink>
          {shown ? (
            <Sentences at={at} one={shown} />
          ) : (
            <Sheet>
              <EmptyState title="Er is nog geen verslag van een gesprek">
                Zodra er een verslag is, staan de zinnen hier.
              </EmptyState>
            </Sheet>
          )}
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

const dayWords = (iso: string) => dayMonthYear(Temporal.PlainDate.from(iso))

function toOther(at: string, one: Conversation) {
  return (
    <TextLink key={one.id} href={`${at}/uit-gesprekken?gesprek=${one.id}`}>
      {dayWords(one.plannedOn.toString())}
    </TextLink>
  )
}

function Sentences({ at, one }: { at: string; one: LiftableConversation }) {
  return (
    <Sheet title={`Gesprek van ${dayWords(one.on)}`}>
      <Bullets
        items={one.sentences.map((sentence, place) => (
          <TextLink key={sentence.text} href={`${at}?gesprek=${one.conversation.id}&zin=${place}#waarneming`}>
            {inQuotes(sentence)}
          </TextLink>
        ))}
      />
    </Sheet>
  )
}

const inQuotes = ({ place, text }: Liftable) => (place === 'woorden' ? `„${text}”` : text)
