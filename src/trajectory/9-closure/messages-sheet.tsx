import { may } from '#access/may.ts'
import { listDangerRecords } from '#danger/danger-store.ts'
import { dateOf, shortDate } from '#platform/clock.ts'
import { More } from '#platform/ui/buttons.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { findCommission } from '../3-commission/commission-store.ts'
import { findMeeting } from '../3-commission/meeting-store.ts'
import { listRequests } from '../5-conversations/information-store.ts'
import { findTalk } from '../7-advice/talk-store.ts'
import type { ClosingMessage } from '../closing-message-store.ts'
import {
  type ClosingWords,
  missingMessages,
  type Outcome,
  type Reason,
  type RecipientKind,
  recipientWords,
} from './closure.ts'
import { NobodyForm, OthersForm, OwnForm } from './message-forms.tsx'

export interface MessagesProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly closes: boolean
  readonly outcome: Outcome | undefined
  readonly ended: Reason | undefined
  readonly words: ClosingWords
  readonly commissioner: boolean | undefined
  readonly messages: readonly ClosingMessage[]
  readonly knew: readonly (readonly [string, string])[]
}

/** Everybody of whom the file itself says that they know: nobody has to remember it. */
export async function findWhoKnew(ctx: CaseCtx): Promise<(readonly [string, string])[]> {
  if (!may(ctx.me, 'read the commission', ctx.case) || !may(ctx.me, 'read the draft advice', ctx.case)) return []
  const commission = await findCommission(ctx, ctx.case.id)
  const meeting = await findMeeting(ctx, ctx.case.id)
  const talk = await findTalk(ctx)
  const asked = may(ctx.me, 'read conversations', ctx.case) ? await listRequests(ctx) : []
  const danger = may(ctx.me, 'read what was told in danger', ctx.case) ? await listDangerRecords(ctx) : []
  const all: (readonly [string, string | undefined])[] = [
    ['Kregen het advies', commission?.recipients],
    ['Bij het afstemmingsoverleg', meeting?.attended],
    ['Bij het adviesgesprek', talk && 'attended' in talk ? talk.attended : undefined],
    ['Gaven ons informatie', listed(asked.map(({ words }) => `${words.function}, ${words.organisation}`))],
    ['Hoorden ervan bij acuut gevaar', listed(danger.map(({ whom }) => whom))],
  ]
  return all.flatMap(([label, who]) => (who ? [[label, who] as const] : []))
}

const listed = (all: readonly string[]) => [...new Set(all.filter(Boolean))].join('; ') || undefined

/** Whoever learned that there was a case, learns how it ended. */
export function Messages(props: MessagesProps) {
  const { closes, messages, knew } = props
  const missing = missingMessages({
    told: messages.map(({ recipient }) => recipient),
    commissioner: props.commissioner ?? true,
  })
  // Whoever it was about hears it too, unless that can no longer be.
  const toPerson = props.ended !== 'died' && !messages.some(({ recipient }) => recipient === 'person')
  return (
    <Sheet id="berichten" title="Berichten over de afsluiting" waiting={closes && missing.length > 0}>
      <Text>
        Wie wist dat er een dossier was, hoort hoe het afliep. De aanmelder leest het bericht zelf; de anderen belt of
        schrijft u.
      </Text>
      {messages.map((one) => (
        <Ready key={`${one.recipient} ${one.to} ${one.writtenAt.toISOString()}`} one={one} />
      ))}
      {closes && (
        <>
          {missing.includes('referrer') && <OwnForm {...props} kind="referrer" />}
          {missing.includes('commissioner') && <OwnForm {...props} kind="commissioner" />}
          {toPerson && <OwnForm {...props} kind="person" />}
          {knew.length > 0 && (
            <More label="Wie wisten ervan, volgens dit dossier" open={missing.includes('others')}>
              <DataList items={knew} />
            </More>
          )}
          <OthersForm {...props} first={missing.includes('others')} />
          {missing.includes('others') && <NobodyForm {...props} />}
        </>
      )}
    </Sheet>
  )
}

function Ready({ one }: { one: ClosingMessage }) {
  const kind = recipientWords[one.recipient as RecipientKind] ?? one.recipient
  return (
    <div>
      <Heading level={3} look={4}>
        {one.to ?? kind}
      </Heading>
      <Reading>{one.message}</Reading>
      <Small>
        {one.to && `${kind} · `}klaargezet op {shortDate(dateOf(one.writtenAt.toTemporalInstant()))}
      </Small>
    </div>
  )
}
