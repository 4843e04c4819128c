import type { z } from 'zod'
import { givenFor } from '#consent/consent-store.ts'
import { dateOf } from '#platform/clock.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { isOnDocumentsAlone } from '../6-duiding/spoken-store.ts'
import { whileAdvising } from './advice-actions.ts'
import { hashOf, sameWords } from './advice-content.ts'
import { type healthForm, healthPartOf } from './advice-forms.ts'
import { letterFor } from './advice-letter.ts'
import { carryOver, lockAdvice, newestVersion, type Version } from './advice-version-store.ts'
import { listDisputes } from './dispute-store.ts'
import { readerOf, withDisputes } from './disputes.ts'
import { readDraft } from './draft-store.ts'
import { type HealthFacts, releaseRules } from './health-rules.ts'
import {
  findHealthPart,
  type HealthRecipient,
  insertHealthPart,
  insertHealthRendering,
  listReleased,
  signedHealthHash,
} from './health-store.ts'
import { type MadeLetter, makeLetters, requireSameWords } from './made-letter.ts'
import { findSent } from './sent-store.ts'
import { settingOf } from './setting-store.ts'

/** Saves the health part. A signed advice gets a new version with it: the care signature covers these words too. */
export async function saveHealthPart(
  ctx: CaseCtx,
  input: Omit<z.output<typeof healthForm>, '_version'> & { readonly _version?: number },
): Promise<void> {
  whileAdvising(ctx)
  if (await isOnDocumentsAlone(ctx))
    throw new Refused('Met de persoon is niet gesproken. Het advies zegt dan niets over gezondheid.')
  const words = healthPartOf({ _version: 0, ...input })
  const before = await findHealthPart(ctx)
  if (before && sameWords(before.words, words)) return
  const key = await ctx.open('compose the advice')
  await lockAdvice(ctx)
  await carryOver(ctx, key, (await newestVersion(ctx)) as Version)
  await insertHealthPart(ctx, words, input._version ?? 0)
}

export async function healthFacts(ctx: CaseCtx): Promise<HealthFacts> {
  const part = await findHealthPart(ctx)
  const sent = await findSent(ctx)
  const signed = sent && part && (await signedHealthHash(ctx, sent.advice)) === hashOf(part.words)
  return {
    written: Boolean(part),
    sent: Boolean(sent),
    signed: Boolean(signed),
    consented: (await givenFor(ctx, ctx.case.id, 'health-part')) === 'yes',
    released: (await listReleased(ctx)).some((one) => one.sent === sent?.id),
  }
}

/** What who treats and the person will get, to be made into documents outside a transaction. */
export async function prepareRelease(ctx: CaseCtx): Promise<() => Promise<MadeLetter<HealthRecipient>[]>> {
  const { letters } = await readyToRelease(ctx)
  return () => makeLetters(letters, ctx.now)
}

/** The care expert, and nobody else, makes the renderings with the health part: one for who treats, one for the person. */
export async function releaseHealthPart(ctx: CaseCtx, made: readonly MadeLetter<HealthRecipient>[]): Promise<void> {
  const { sent, letters } = await readyToRelease(ctx)
  requireSameWords(letters, made)
  for (const { recipient, letter, pdf } of made) await insertHealthRendering(ctx, sent, recipient, { letter, pdf })
}

async function readyToRelease(ctx: CaseCtx) {
  requireAll(releaseRules, await healthFacts(ctx))
  const sent = await findSent(ctx)
  const part = await findHealthPart(ctx)
  const draft = sent && (await readDraft(ctx, 'read the draft advice', sent.version))
  if (!sent || !part || !draft) throw new Refused('Het advies is nog niet verstuurd.')
  const setting = {
    ...(await settingOf(ctx, draft)),
    sentOn: dateOf(sent.writtenAt.toTemporalInstant()),
    health: part.words,
  }
  const recipients = ['treating', 'person'] as const satisfies readonly HealthRecipient[]
  const disputes = await listDisputes(ctx)
  const letters = recipients.map((recipient) => ({
    recipient,
    letter: withDisputes(letterFor(recipient, draft.content, setting), disputes, readerOf(recipient)),
  }))
  return { sent: sent.id, letters }
}
