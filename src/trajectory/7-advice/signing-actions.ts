import { dateOf } from '#platform/clock.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { actionSheetFor } from './action-sheet.ts'
import { insertActionSheet } from './action-sheet-store.ts'
import { type Recipient, recipients, type SignatureKind } from './advice.ts'
import { whileAdvising } from './advice-actions.ts'
import { hashOf } from './advice-content.ts'
import { letterFor } from './advice-letter.ts'
import { completeRules, sendRules, signRules } from './advice-rules.ts'
import { adviceFacts } from './advice-store.ts'
import { lockAdvice } from './advice-version-store.ts'
import { noteMailed } from './delivery-actions.ts'
import { listDisputes } from './dispute-store.ts'
import { readerOf, withDisputes } from './disputes.ts'
import { type Draft, readDraft } from './draft-store.ts'
import { findHealthPart, insertHealthSignature } from './health-store.ts'
import { type MadeLetter, makeLetters, requireSameWords, type WantedLetter } from './made-letter.ts'
import { insertRendering, insertSent } from './sent-store.ts'
import { settingOf } from './setting-store.ts'
import { insertSignature, listSignatures, myBigNumber } from './signature-store.ts'

/** Signs this very version: the hash of its words. `read` is the hash of what the signer had before them. */
export async function signAdvice(ctx: CaseCtx, kind: SignatureKind, input: { read?: string } = {}): Promise<void> {
  whileAdvising(ctx)
  await lockAdvice(ctx)
  const bigNumber = await myBigNumber(ctx)
  const facts = await adviceFacts(ctx, ctx.case.id)
  requireAll(completeRules, { ...facts, today: ctx.today.toString() })
  requireAll(signRules, { ...facts, me: ctx.me.account, kind, bigNumber })
  const draft = (await readDraft(ctx, `sign the advice for ${kind}`)) as Draft
  const hash = hashOf(draft.content)
  if (input.read && input.read !== hash)
    throw new Refused('De tekst is veranderd sinds u hem las. Lees hem opnieuw en onderteken dan.')
  const signer = { name: ctx.me.name, ...(bigNumber && { bigNumber }) }
  const signature = await insertSignature(ctx, draft.id, { kind, hash, signer })
  const health = kind === 'care' ? await findHealthPart(ctx) : undefined
  if (health) await insertHealthSignature(ctx, signature, health)
}

/** For a reader, or the sheet of the recommendation in this place. */
type For = Recipient | number

/** What each recipient will get, to be made into documents outside a transaction. */
export async function prepareSending(ctx: CaseCtx): Promise<() => Promise<MadeLetter<For>[]>> {
  const { letters } = await readyToSend(ctx)
  return () => makeLetters(letters, ctx.now)
}

/** Sends the signed version: freezes what each recipient gets, notes who is told, and tells them that work waits. */
export async function sendAdvice(ctx: CaseCtx, made: readonly MadeLetter<For>[]): Promise<void> {
  await lockAdvice(ctx)
  const { draft, hash, validUntil, letters } = await readyToSend(ctx)
  requireSameWords(letters, made)
  const sent = await insertSent(ctx, {
    advice: draft.id,
    version: draft.version,
    hash,
    validUntil,
    recommendations: draft.content.recommendations,
  })
  for (const { recipient, letter, pdf } of made) {
    const recommendation = typeof recipient === 'number' ? sent.recommendations[recipient] : undefined
    if (recommendation)
      await insertActionSheet(ctx, 'send the advice', { sent: sent.id, recommendation, version: 1 }, { letter, pdf })
    else if (typeof recipient !== 'number') await insertRendering(ctx, sent.id, recipient, { letter, pdf })
  }
  for (const account of await noteMailed(ctx, sent.id)) await enqueue(ctx.tx, 'mail', account)
}

async function readyToSend(ctx: CaseCtx) {
  whileAdvising(ctx)
  const facts = await adviceFacts(ctx, ctx.case.id)
  requireAll(sendRules, facts)
  requireAll(completeRules, { ...facts, today: ctx.today.toString() })
  const draft = (await readDraft(ctx)) as Draft
  const hash = await signedHash(ctx, draft)
  const setting = { ...(await settingOf(ctx, draft)), sentOn: dateOf(ctx.now) }
  const disputes = await listDisputes(ctx)
  const letters: WantedLetter<For>[] = [
    ...recipients.map((recipient) => ({
      recipient,
      letter: withDisputes(letterFor(recipient, draft.content, setting), disputes, readerOf(recipient)),
    })),
    ...draft.content.recommendations.map((one, place) => ({
      recipient: place,
      letter: withDisputes(actionSheetFor(one, draft.content, setting), disputes),
    })),
  ]
  return { draft, hash, validUntil: facts.validUntil as string, letters }
}

// What goes out is what both signed, to the letter.
async function signedHash(ctx: CaseCtx, draft: Draft): Promise<string> {
  const hash = hashOf(draft.content)
  const signatures = await listSignatures(ctx, draft.id, 'read the draft advice')
  if (!signatures.every((one) => one.hash === hash))
    throw new Refused(
      'De tekst is niet meer wat er is ondertekend. Vraag beide experts opnieuw te lezen en te ondertekenen.',
    )
  return hash
}
