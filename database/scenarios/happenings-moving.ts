import {
  answerHandOver,
  askAnother,
  recordWarmHandOver,
  reportRelocation,
} from '../../src/relocation/relocation-actions.ts'
import { listHandOvers } from '../../src/relocation/relocation-store.ts'
import type { CaseCtx } from '../../src/routing/context.ts'
import type { May } from '../../src/routing/route.ts'
import type { Story } from './happenings.ts'
import type { Relocation } from './shape-of-moving.ts'

export interface Deed {
  readonly by: string
  readonly on: number
  readonly may: May
  readonly what: string
  readonly work: (ctx: CaseCtx) => Promise<unknown>
}

/** From "verhuisd" to somebody who took the case over, as far as the story goes. */
export function movingOf(story: Story, { reported, rejected, asked, accepted, meeting }: Relocation): Deed[] {
  const account = (key: string | undefined) => (key ? story.actors.account(key) : undefined)
  const answer = (kind: 'accepted' | 'rejected', reason: string) => async (ctx: CaseCtx) => {
    const [newest] = await listHandOvers(ctx)
    await answerHandOver(ctx, { handOver: newest?.id ?? '', answer: kind, reason })
  }
  const deed = (by: string, on: number, may: May, what: string, work: Deed['work']): Deed => ({
    by,
    on,
    may,
    what,
    work,
  })
  return [
    deed(reported.by, reported.on, 'report a relocation', 'reports a relocation', (ctx) =>
      reportRelocation(ctx, {
        movesOn: story.date(reported.movesOn),
        place: reported.place,
        organisation: account(reported.to),
        note: reported.note ?? '',
      }),
    ),
    ...(rejected
      ? [deed(rejected.by, rejected.on, 'answer the hand-over', 'says no', answer('rejected', rejected.reason))]
      : []),
    ...(asked
      ? [
          deed(asked.by, asked.on, 'ask another commissioner', 'asks another', (ctx) =>
            askAnother(ctx, { organisation: story.actors.account(asked.to), place: asked.place }),
          ),
        ]
      : []),
    ...(accepted ? [deed(accepted.by, accepted.on, 'answer the hand-over', 'says yes', answer('accepted', ''))] : []),
    ...(meeting
      ? [
          deed(meeting.by, meeting.on, 'record the hand-over meeting', 'records the warm hand-over', (ctx) =>
            recordWarmHandOver(ctx, {
              heldOn: story.date(meeting.heldOn),
              attended: meeting.attended,
              agreed: meeting.agreed,
            }),
          ),
        ]
      : []),
  ]
}
