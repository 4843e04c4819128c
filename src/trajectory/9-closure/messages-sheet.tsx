import { dateOf, shortDate } from '#platform/clock.ts'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { ClosingMessage } from '../closing-message-store.ts'
import {
  type ClosingWords,
  missingMessages,
  type Outcome,
  type Reason,
  type RecipientKind,
  recipientWords,
} from './closure.ts'
import { type Knower, untoldOf } from './knew.ts'
import { NobodyForm, OthersForm, OwnForm, WhoKnewForms } from './message-forms.tsx'

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
  readonly knew: readonly Knower[]
}

/** Whoever learned that there was a case, learns how it ended. */
export function Messages(props: MessagesProps) {
  const { closes, messages, knew } = props
  const missing = missingMessages({
    told: messages.map(({ recipient }) => recipient),
    commissioner: props.commissioner ?? true,
  })
  // Whoever it was about hears it too, unless that can no longer be.
  const toPerson = props.ended !== 'died' && !messages.some(({ recipient }) => recipient === 'person')
  const untold = untoldOf(knew, messages)
  return (
    <Sheet
      id="berichten"
      title="Berichten over de afsluiting"
      waiting={closes && (missing.length > 0 || untold.length > 0)}
    >
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
          <WhoKnewForms {...props} untold={untold} />
          <OthersForm {...props} first={missing.includes('others')} />
          {missing.includes('others') && knew.length === 0 && <NobodyForm {...props} />}
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
      <Reading>{one.why ? `Geen bericht: ${one.why}` : one.message}</Reading>
      <Small>
        {one.to && `${kind} · `}
        {one.why ? 'opgeschreven' : 'klaargezet'} op {shortDate(dateOf(one.writtenAt.toTemporalInstant()))}
      </Small>
    </div>
  )
}
