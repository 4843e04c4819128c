import type { z } from 'zod'
import { enqueue } from '#platform/jobs/jobs.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers } from '#trajectory/case-store.ts'
import { isInRoom, type newThreadForm, type Room, type replyForm } from './messages.ts'
import { insertMessage, insertTaking, listUntaken, mustHaveThread } from './messages-store.ts'

/** Begins a thread; the others in the room get the one mail that says nothing but that work waits. */
export async function startThread(ctx: CaseCtx, room: Room, input: z.output<typeof newThreadForm>): Promise<void> {
  whileOpen(ctx)
  await insertMessage(ctx, room, input)
  await tell(ctx, room)
}

export async function reply(ctx: CaseCtx, room: Room, input: z.output<typeof replyForm>): Promise<void> {
  whileOpen(ctx)
  await mustHaveThread(ctx, room, input.thread)
  await insertMessage(ctx, room, { subject: '', text: input.text }, input.thread)
  await tell(ctx, room)
}

/** "Ik pak dit op": the commissioner and who else leads the case see who. */
export async function takeMessage(ctx: CaseCtx, message: string): Promise<void> {
  const waiting = await listUntaken(ctx, ctx.case.id)
  if (!waiting.some(({ id }) => id === message)) {
    if (waiting.length === 0) throw new Refused('Dit bericht is al opgepakt of beantwoord.')
    throw new NotFound()
  }
  if (!(await insertTaking(ctx, message))) throw new Refused('Dit bericht is al opgepakt of beantwoord.')
}

async function tell(ctx: CaseCtx, room: Room): Promise<void> {
  const members = await listMembers(ctx, ctx.case.id)
  const others = members.filter(({ account, relation }) => account !== ctx.me.account && isInRoom(room, relation))
  for (const account of new Set(others.map((member) => member.account))) await enqueue(ctx.tx, 'mail', account)
}

function whileOpen(ctx: CaseCtx): void {
  if (ctx.case.stage === 'closed') throw new Refused('Dit dossier is afgesloten. Bel als er nog iets is.')
}
