import type { CaseCtx } from '#routing/context.ts'
import { type Route, read, type Sent, write } from '#routing/route.ts'
import { careRoom, commissionerRoom, newThreadForm, type Room, replyForm, takeForm, teamRoom } from './messages.ts'
import { reply, startThread, takeMessage } from './messages-actions.ts'
import { messagesPage } from './messages-page.tsx'

const sent = (ctx: CaseCtx, room: Room, said: string): Sent => ({
  to: `/dossiers/${ctx.case.number}/${room.path}`,
  said,
})

function routesOf(room: Room): Route[] {
  const at = `/dossiers/:number/${room.path}` as const
  const page = (ctx: CaseCtx, filled?: Parameters<typeof messagesPage>[2]) => messagesPage(ctx, room, filled)
  return [
    read({ path: at, may: room.read, audit: 'messages.read', page }),
    write({
      path: at,
      may: room.write,
      audit: 'message.written',
      form: newThreadForm,
      page,
      do: async (ctx, input) => {
        await startThread(ctx, room, input)
        return sent(ctx, room, 'Uw bericht is verstuurd.')
      },
    }),
    write({
      path: `${at}/antwoord` as const,
      may: room.write,
      audit: 'message.written',
      form: replyForm,
      page,
      do: async (ctx, input) => {
        await reply(ctx, room, input)
        return sent(ctx, room, 'Uw antwoord is verstuurd.')
      },
    }),
  ]
}

export const messagesRoutes: readonly Route[] = [
  ...routesOf(teamRoom),
  ...routesOf(careRoom),
  ...routesOf(commissionerRoom),
  write({
    path: '/dossiers/:number/berichten/opdrachtgever/oppakken',
    may: 'pick up a message of the commissioner',
    audit: 'message.picked-up',
    form: takeForm,
    page: (ctx, filled) => messagesPage(ctx, commissionerRoom, filled),
    do: async (ctx, input) => {
      await takeMessage(ctx, input.message)
      return sent(ctx, commissionerRoom, 'U pakt dit bericht op. De opdrachtgever ziet dat.')
    },
  }),
]
