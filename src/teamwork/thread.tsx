import { may } from '#access/may.ts'
import { momentWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Message, Thread } from './messages.ts'

/** What the threads need to know to be shown. */
export interface Shown {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly names: ReadonlyMap<string, string>
  readonly takings: ReadonlyMap<string, string>
  readonly untaken: ReadonlySet<string>
}

/** One thread as it was said, with room for an answer. */
export function ThreadSheet(props: { thread: Thread; open: boolean; waits: boolean; shown: Shown }) {
  const { thread, open, waits, shown } = props
  const { ctx, at, filled } = shown
  const action = `${at}/antwoord`
  const mine = filled?.form === action && filled.values.thread === thread.id ? filled : undefined
  const f = fields(mine, {}, action)
  return (
    <Sheet title={thread.subject} id={`draad-${thread.id}`}>
      {thread.messages.map((message) => (
        <Said key={message.id} message={message} shown={shown} />
      ))}
      {open && (
        <More label="Antwoorden" open={mine !== undefined || waits}>
          <Form action={action} token={ctx.token} filled={mine}>
            <HiddenField name="thread" value={thread.id} />
            <TextArea
              {...f('text')}
              {...(mine ? {} : { id: `antwoord-${thread.id}` })}
              label={`Uw antwoord bij: ${thread.subject}`}
              rows={4}
              max={4000}
            />
            <Actions>
              <Submit>Verstuur het antwoord</Submit>
            </Actions>
          </Form>
        </More>
      )}
    </Sheet>
  )
}

function Said({ message, shown }: { message: Message; shown: Shown }) {
  const { ctx, names, takings } = shown
  const taker = takings.get(message.id)
  return (
    <article>
      <Small>
        {message.author === ctx.me.account ? 'U' : (names.get(message.author) ?? 'Een oud-collega')},{' '}
        {momentWords(message.writtenAt.toTemporalInstant())}
      </Small>
      <Reading>{message.text}</Reading>
      {taker && (
        <Small>{taker === ctx.me.account ? 'U pakt' : `${names.get(taker) ?? 'Een collega'} pakt`} dit op.</Small>
      )}
      {shown.untaken.has(message.id) && <PickUp message={message} shown={shown} />}
    </article>
  )
}

function PickUp({ message, shown }: { message: Message; shown: Shown }) {
  const { ctx, at } = shown
  if (!may(ctx.me, 'pick up a message of the commissioner', ctx.case))
    return <Small>LIV heeft dit bericht. Zodra iemand het oppakt, staat hier wie.</Small>
  return (
    <Form action={`${at}/oppakken`} token={ctx.token}>
      <HiddenField name="message" value={message.id} />
      <Actions>
        <Submit kind="secondary">Ik pak dit op</Submit>
      </Actions>
    </Form>
  )
}
