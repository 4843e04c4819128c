import { createHash, randomBytes, randomInt } from 'node:crypto'

/** Sayable over a bad line: no 0 and O, 1 and I, 2 and Z, 5 and S, 8 and B, U and V, M and N. */
const signs = 'ACDEFHJKMPRTWXY34679'
const spoken: Record<string, string> = {
  A: 'Anton',
  C: 'Cornelis',
  D: 'Dirk',
  E: 'Eduard',
  F: 'Ferdinand',
  H: 'Hendrik',
  J: 'Johan',
  K: 'Karel',
  M: 'Maria',
  P: 'Pieter',
  R: 'Richard',
  T: 'Theodoor',
  W: 'Willem',
  X: 'Xantippe',
  Y: 'Ypsilon',
}

export interface Secret {
  /** 256 bits, in the address. */
  readonly token: string
  /** Eight signs, by telephone. */
  readonly code: string
}

export const makeSecret = (): Secret => ({
  token: randomBytes(32).toString('base64url'),
  code: Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join(''),
})

/** What is kept. The code goes with the secret of the link: by itself so short a code could be guessed from its hash. */
export const hashesOf = ({ token, code }: Secret) => ({ token: sha256(token), code: sha256(`${token} ${code}`) })

const sha256 = (text: string) => createHash('sha256').update(text).digest()

export const looksLikeToken = (text: string): boolean => /^[\w-]{43}$/.test(text)

/** As it is typed: small letters, spaces and dashes do not matter. */
export const codeFrom = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** 'KR7M-4XHP' */
export const codeWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** 'Karel, Richard, 7, Maria, 4, …' */
export const spell = (code: string): string => [...code].map((sign) => spoken[sign] ?? sign).join(', ')
