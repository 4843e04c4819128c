import { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import { choice, id } from '#platform/web/fields.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listSuccessors, setEarlierNotes } from './succession-store.ts'

export const earlierNotesForm = z.object({
  account: id('Deze collega zit niet meer in het team. Laad de pagina opnieuw.'),
  seen: choice(['yes', 'no'], 'Kies of deze collega de eerdere zorgnotities leest'),
})

/** Whether a successor reads the care notes of those before: nobody chooses it for oneself. */
export async function chooseEarlierNotes(ctx: CaseCtx, input: z.output<typeof earlierNotesForm>): Promise<void> {
  if (input.account === ctx.me.account) throw new Refused('U kiest dit niet voor uzelf. Vraag de vervanger.', 'seen')
  if (!(await listSuccessors(ctx)).some(({ account }) => account === input.account))
    throw new Refused('Voor deze collega valt er niets te kiezen. Laad de pagina opnieuw.', 'seen')
  await setEarlierNotes(ctx, input.account, input.seen === 'yes')
}
