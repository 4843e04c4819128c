import type { z } from 'zod'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers } from '../case-store.ts'
import { insertActionSheet, listActionSheets } from './action-sheet-store.ts'
import { type Recipient, recipients } from './advice.ts'
import type { disputeForm } from './advice-forms.ts'
import { insertDispute, insertMarkedRendering, listDisputes } from './dispute-store.ts'
import { type Dispute, withDisputes } from './disputes.ts'
import { type MadeLetter, makeLetters, requireSameWords, type WantedLetter } from './made-letter.ts'
import { findSent, readRendering } from './sent-store.ts'

type Input = z.output<typeof disputeForm>
/** A rendering, or the sheet of this recommendation. */
type For = Recipient | `sheet ${string}`

/** Every document that holds the sentence, with the mark, to be made outside a transaction. */
export async function prepareDispute(ctx: CaseCtx, input: Input): Promise<() => Promise<MadeLetter<For>[]>> {
  const { letters } = await marked(ctx, input)
  return () => makeLetters(letters, ctx.now)
}

/** Marks a disputed sentence at once, in every rendering that has it; what was sent stays as it was sent. */
export async function dispute(ctx: CaseCtx, input: Input, made: readonly MadeLetter<For>[]): Promise<void> {
  const { sent, letters, versions, one } = await marked(ctx, input)
  requireSameWords(letters, made)
  await insertDispute(ctx, one)
  for (const { recipient, letter, pdf } of made) {
    if (isRecipient(recipient)) await insertMarkedRendering(ctx, sent, recipient, { letter, pdf })
    else {
      const recommendation = recipient.slice('sheet '.length)
      const version = (versions.get(recommendation) ?? 1) + 1
      const at = { sent, recommendation, version }
      await insertActionSheet(ctx, 'mark the advice as disputed', at, { letter, pdf })
    }
  }
  for (const account of await commissionersOf(ctx)) await enqueue(ctx.tx, 'mail', account)
}

const isRecipient = (one: For): one is Recipient => (recipients as readonly string[]).includes(one)

async function marked(ctx: CaseCtx, input: Input) {
  const sent = await findSent(ctx)
  if (!sent) throw new Refused('Er is nog geen advies verstuurd. Verbeter dan het concept.')
  const one: Dispute = { sentence: input.sentence, view: input.view, on: ctx.today.toString() }
  if ((await listDisputes(ctx)).some(({ sentence }) => sentence === one.sentence))
    throw new Refused('Bij deze zin staat al dat de persoon die betwist.', 'sentence')
  const sheets = await listActionSheets(ctx, sent.id)
  const now: WantedLetter<For>[] = []
  for (const recipient of recipients)
    now.push({ recipient, letter: (await readRendering(ctx, sent.id, recipient)).letter })
  for (const { recommendation, letter } of sheets) now.push({ recipient: `sheet ${recommendation}`, letter })
  const letters = now.flatMap(({ recipient, letter }) => {
    const changed = withDisputes(letter, [one], recipient === 'person' ? 'person' : 'others')
    return changed === letter ? [] : [{ recipient, letter: changed }]
  })
  if (letters.length === 0)
    throw new Refused('Deze zin staat niet zo in het advies. Kies een zin uit de lijst.', 'sentence')
  const versions = new Map(sheets.map(({ recommendation, version }) => [recommendation, version]))
  return { sent: sent.id, letters, versions, one }
}

async function commissionersOf(ctx: CaseCtx): Promise<Set<string>> {
  const members = await listMembers(ctx, ctx.case.id)
  const told = members.filter(({ relation }) => relation === 'commissioner' || relation === 'commissionerDeputy')
  return new Set(told.map(({ account }) => account))
}
