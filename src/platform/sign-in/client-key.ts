import { createPrivateKey, hkdfSync, webcrypto } from 'node:crypto'
import type { ClientAuth, ServerMetadata } from 'openid-client'
import { publicJwk } from './key-files.ts'

/** The client proves who it is by signing, with PS256 where the provider can check that, else RS256. */
export async function signingClient(
  pem: string,
  privateKeyJwt: (key: { key: CryptoKey; kid: string }) => ClientAuth,
): Promise<ClientAuth> {
  const { kid } = publicJwk(pem)
  const strong = privateKeyJwt({ key: await keyFor(pem, 'RSA-PSS'), kid })
  const usual = privateKeyJwt({ key: await keyFor(pem, 'RSASSA-PKCS1-v1_5'), kid })
  return (provider, ...rest) => (canCheck(provider, 'PS256') ? strong : usual)(provider, ...rest)
}

function canCheck(provider: ServerMetadata, algorithm: string): boolean {
  const known = provider.token_endpoint_auth_signing_alg_values_supported
  return known?.includes(algorithm) ?? false
}

function keyFor(pem: string, name: string): Promise<CryptoKey> {
  const bytes = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  return webcrypto.subtle.importKey('pkcs8', bytes, { name, hash: 'SHA-256' }, false, ['sign']) as Promise<CryptoKey>
}

/** The key for what the browser carries during sign-in: the same on every server that has the client's key. */
export function carryingKey(pem: string): Buffer {
  const bytes = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  return Buffer.from(hkdfSync('sha256', bytes, '', 'carried by the browser during sign-in', 32))
}
