import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Closes a value with a key of 32 bytes; `about` must be the same again to open it. */
export function sealWith(key: Buffer, about: string, value: unknown): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** The value again, or undefined when it was made with another key, for something else, or touched. */
export function unsealWith<T>(key: Buffer, about: string, sealed: Buffer): T | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(12, 28))
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'))
  } catch {
    return undefined
  }
}
