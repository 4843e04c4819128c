import { isLiv } from '#access/may.ts'
import { handOversAtWork } from '#relocation/at-work.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { rooms } from '#teamwork/messages.ts'
import { listUnread } from '#teamwork/messages-store.ts'
import { listMyFacts } from './facts-store.ts'
import { waitingFor } from './waiting.ts'

/** Where the mail leads. Who comes here twice a year lands on the thing itself; who has more than one, or works here every day, on the list. */
export async function straightPage(ctx: Ctx): Promise<PageView> {
  const places = isLiv(ctx.me) ? [] : await placesThatWait(ctx)
  const asked = places.filter(({ may }) => !may)
  const [only, ...more] = asked.length > 0 ? asked : places
  return { title: 'Mijn werk', body: null, onTo: only && more.length === 0 ? only.to : '/werk' }
}

interface Place {
  readonly to: string
  /** It is only asked: nothing goes wrong when it is left. */
  readonly may: boolean
}

async function placesThatWait(ctx: Ctx): Promise<Place[]> {
  const cases = await listMyFacts(ctx, 'open')
  ctx.saw(cases.map(({ id }) => ({ kind: 'case', id, part: 'process' })))
  const steps = cases.flatMap((one) => {
    const step = waitingFor(one, ctx.today)
    return step ? [{ to: `/dossiers/${one.number}/${step.path}`, may: step.due === null }] : []
  })
  const handOvers = await handOversAtWork(ctx)
  const unread = await listUnread(ctx)
  return [
    ...steps,
    ...handOvers.map(({ number }) => ({ to: `/dossiers/${number}/overdracht`, may: false })),
    ...unread.map(({ number, room }) => ({ to: `/dossiers/${number}/${pathOf(room)}`, may: false })),
  ]
}

const pathOf = (room: string) => rooms.find(({ key }) => key === room)?.path ?? 'berichten'
