import { may } from '#access/may.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Row, Sheet, WaitingFirst } from '#platform/ui/sheet.tsx'
import { Text, Unbroken } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { listMembers, type Member, namesOf } from '#trajectory/case-store.ts'
import { type Room, rooms, threadsOf } from './messages.ts'
import { listMessages, listTakings, listUntaken, markSeen } from './messages-store.ts'
import { type Shown, ThreadSheet } from './thread.tsx'

/** One room of messages in a case, the newest thread first; opening it is looking. */
export async function messagesPage(ctx: CaseCtx, room: Room, filled?: Filled): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/${room.path}`
  const messages = await listMessages(ctx, room)
  await markSeen(ctx, room, messages)
  const withCommissioner = room.key === 'commissioner'
  const takings = withCommissioner ? await listTakings(ctx) : new Map<string, string>()
  const untaken = new Set(withCommissioner ? (await listUntaken(ctx, ctx.case.id)).map(({ id }) => id) : [])
  const names = await namesOf(ctx, [...messages.map(({ author }) => author), ...takings.values()])
  const members = await listMembers(ctx, ctx.case.id)
  const open = ctx.case.stage !== 'closed' && may(ctx.me, room.write, ctx.case)
  const shown: Shown = { ctx, at, filled, names, takings, untaken }
  return casePage(ctx, {
    title: room.title,
    lead: `${ctx.case.number}. ${room.lead}`,
    body: (
      <WaitingFirst
        waiting={withCommissioner && <CallInstead ctx={ctx} members={members} />}
        aside={
          <>
            <OtherRooms ctx={ctx} room={room} />
            {open && <NewThread ctx={ctx} at={at} room={room} filled={filled} />}
          </>
        }
      >
        {messages.length === 0 && (
          <Sheet>
            <EmptyState title="Er is nog niets geschreven" level={2}>
              <Text>Wie in dit deel van het dossier werkt, krijgt bij een nieuw bericht een mail zonder inhoud.</Text>
            </EmptyState>
          </Sheet>
        )}
        {threadsOf(messages).map((thread, place) => (
          <ThreadSheet
            key={thread.id}
            thread={thread}
            open={open}
            waits={place === 0 && thread.messages.at(-1)?.author !== ctx.me.account}
            shown={shown}
          />
        ))}
      </WaitingFirst>
    ),
  })
}

/** For a commissioner a voice is nearer than a letter: whom to ring. */
function CallInstead({ ctx, members }: { ctx: CaseCtx; members: readonly Member[] }) {
  const wanted = may(ctx.me, 'pick up a message of the commissioner', ctx.case)
    ? ['commissioner', 'commissionerDeputy']
    : ['coordinator', 'deputy']
  const people = members.filter(({ relation, phone }) => wanted.includes(relation) && phone)
  if (people.length === 0) return null
  return (
    <Sheet title="Liever bellen?">
      {people.map(({ account, relation, name, phone }) => (
        <Text key={`${account}${relation}`}>
          {name},{' '}
          {relation === 'coordinator' ? 'coördinator' : relation === 'commissioner' ? 'opdrachtgever' : 'vervanger'}:{' '}
          <Unbroken>
            <a href={`tel:${phone}`}>{phone}</a>
          </Unbroken>
        </Text>
      ))}
    </Sheet>
  )
}

function OtherRooms({ ctx, room }: { ctx: CaseCtx; room: Room }) {
  const mine = rooms.filter((one) => one !== room && may(ctx.me, one.read, ctx.case))
  if (mine.length === 0) return null
  return (
    <Sheet title="Andere berichten">
      <Row>
        {mine.map(({ path, label }) => (
          <ButtonLink key={path} href={`/dossiers/${ctx.case.number}/${path}`} kind="secondary">
            {label}
          </ButtonLink>
        ))}
      </Row>
    </Sheet>
  )
}

function NewThread({ ctx, at, room, filled }: { ctx: CaseCtx; at: string; room: Room; filled: Filled | undefined }) {
  const f = fields(filled, {}, at)
  return (
    <Sheet title="Schrijf een nieuw bericht">
      <Form action={at} token={ctx.token} filled={filled}>
        <TextField {...f('subject')} label="Waar gaat het over" hint="Zonder naam van de persoon." />
        <TextArea {...f('text')} label="Bericht" hint={room.hint} rows={5} max={4000} />
        <Actions>
          <Submit>Verstuur</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
