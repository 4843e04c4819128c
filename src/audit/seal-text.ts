import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Where a stream stood: its last place and the hash of that line. */
export type HeadPlace = readonly [stream: number, seq: number, hash: string]

/** The signed list of heads. Each seal names the one before, so that none can be taken out. */
export interface Seal {
  readonly number: number
  readonly at: string
  readonly previous: string
  readonly heads: readonly HeadPlace[]
  readonly payload: string
  readonly signature: Buffer
  readonly key: string
}

const format = 'liv-seal-1'
export const firstPrevious = '0'.repeat(64)

export function signSeal(
  last: Seal | undefined,
  at: string,
  heads: readonly HeadPlace[],
  signer: { name: string; key: KeyObject },
): Seal {
  const body = {
    format,
    number: (last?.number ?? 0) + 1,
    at,
    previous: last ? payloadHash(last) : firstPrevious,
    heads,
  }
  const payload = JSON.stringify(body)
  return { ...body, payload, signature: sign(null, Buffer.from(payload), signer.key), key: signer.name }
}

export function parseSeal(payload: string, signature: Buffer, key: string): Seal {
  const { format: said, number, at, previous, heads } = JSON.parse(payload)
  if (said !== format || !Number.isInteger(number) || !Array.isArray(heads)) throw new Error('not a seal')
  return { number, at, previous, heads, payload, signature, key }
}

export function isSigned(seal: Seal, publicKeys: ReadonlyMap<string, string>): boolean {
  const spki = publicKeys.get(seal.key)
  if (!spki) return false
  const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(seal.payload), key, seal.signature)
}

export const payloadHash = (seal: Seal): string => createHash('sha256').update(seal.payload).digest('hex')
export const sameHeads = (one: Seal | undefined, heads: readonly HeadPlace[]): boolean =>
  JSON.stringify(one?.heads) === JSON.stringify(heads)
