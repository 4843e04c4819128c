import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Damaged } from './key.ts'
import type { KeyStore } from './key-store.ts'

/** What a log line carries of a typed reason: only ciphertext, and whose log secret opens it. */
export interface SealedReason {
  readonly reason: Buffer
  readonly reasonKey: string
}

/** Sealed under the log secret of the dossier, or of the month where there is none ('2026-11'): it lives as long as the log, not as the file. */
export function sealReason(
  keys: KeyStore,
  about: { dossier: string } | { month: string },
  words: string,
): SealedReason {
  const reasonKey = 'dossier' in about ? `dossier:${about.dossier}` : `month:${about.month}`
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.logSecretOf(reasonKey), nonce)
  cipher.setAAD(Buffer.from(reasonKey))
  return {
    reason: Buffer.concat([nonce, cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]),
    reasonKey,
  }
}

export function readReason(keys: KeyStore, { reason, reasonKey }: SealedReason): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keys.logSecretOf(reasonKey), reason.subarray(0, 12), {
      authTagLength: 16,
    })
    decipher.setAAD(Buffer.from(reasonKey))
    decipher.setAuthTag(reason.subarray(-16))
    return decipher.update(reason.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new Damaged('audit.event', reasonKey)
  }
}
