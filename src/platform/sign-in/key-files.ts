import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** The private key in this file; made on the first day, readable for its owner only. */
export async function keyFileOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Somebody else may just have been first: then theirs counts.
  await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' }).catch(
    () => {},
  )
  return await readFile(path, 'utf8')
}

export function publicJwk(pem: string): JsonWebKey & { kid: string } {
  const jwk = createPublicKey(pem).export({ format: 'jwk' })
  return { ...jwk, kid: thumbprint(jwk), use: 'sig' }
}

export function privateJwk(pem: string): JsonWebKey & { kid: string } {
  const key = createPrivateKey(pem)
  return { ...key.export({ format: 'jwk' }), kid: thumbprint(key.export({ format: 'jwk' })), use: 'sig' }
}

/** The name of a key by what it is (RFC 7638). */
function thumbprint({ e, kty, n }: ReturnType<KeyObject['export']> & JsonWebKey): string {
  return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url')
}
