import { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import { id, optionalChoice } from '#platform/web/fields.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type Compartment, compartments } from './succession.ts'
import { listForMySuccessors, listSuccessors, setEarlierNotes, setForSuccessors } from './succession-store.ts'

const yesNo = optionalChoice(['yes', 'no'])
const perPart = {
  care: yesNo,
  'mental-health': yesNo,
  radicalisation: yesNo,
  conversations: yesNo,
} satisfies Record<Compartment, typeof yesNo>

export const earlierNotesForm = z.object({
  account: id('Deze collega zit niet meer in het team. Laad de pagina opnieuw.'),
  ...perPart,
})
export const forSuccessorsForm = z.object(perPart)
type Said = Partial<z.output<typeof forSuccessorsForm>>

const given = (input: Said) =>
  compartments.flatMap((part) => (input[part] ? [[part, input[part] === 'yes'] as const] : []))

/** Whether a successor reads what was written before: nobody chooses it for oneself, and over care decides care. */
export async function chooseEarlierNotes(ctx: CaseCtx, input: Said & { account: string }): Promise<void> {
  if (input.account === ctx.me.account) throw new Refused('U kiest dit niet voor uzelf. Vraag een collega.')
  const theirs = (await listSuccessors(ctx)).filter(({ account }) => account === input.account)
  const answers = given(input)
  if (answers.length === 0) throw new Refused('Kies bij minstens één onderdeel ja of nee.')
  for (const [part, seen] of answers) {
    const found = theirs.find((one) => one.part === part)
    if (!found) throw new Refused('Voor deze collega valt er niets te kiezen. Laad de pagina opnieuw.', part)
    if (!found.mine) throw new Refused('Over de zorg kiest de zorgexpert of de waarnemer. Vraag het hun.', part)
    if (!found.chosen || found.seen !== seen) await setEarlierNotes(ctx, input.account, part, seen)
  }
}

/** Said beforehand by who is there: it counts for the next one who comes. */
export async function sayForSuccessors(ctx: CaseCtx, input: Said): Promise<void> {
  const mine = await listForMySuccessors(ctx)
  const answers = given(input)
  if (answers.length === 0) throw new Refused('Kies bij minstens één onderdeel ja of nee.')
  for (const [part, seen] of answers) {
    const found = mine.find((one) => one.part === part)
    if (!found) throw new Refused('Hierover kiest u niet. U kiest over wat u zelf leest en schrijft.', part)
    if (!found.chosen || found.seen !== seen) await setForSuccessors(ctx, part, seen)
  }
}
