import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicJwk } from './key-files.ts'
import { openSignIn, type SignIn } from './openid.ts'
import { sentences } from './sign-in-sentences.ts'

const pemOf = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()
const own = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const other = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const client = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const strong = 'http://eidas.europa.eu/LoA/substantial'

interface Lie {
  claims?: Record<string, unknown>
  key?: string
  alg?: 'none'
}

let server: Server
let issuer: string
let signIn: SignIn
let nonce: string
let lie: Lie = {}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(): string {
  const now = Math.floor(Date.now() / 1_000)
  const claims = { iss: issuer, aud: 'app', sub: 'sanne', nonce, iat: now, exp: now + 300, acr: strong, ...lie.claims }
  const body = `${part({ alg: lie.alg ?? 'RS256', kid: publicJwk(own).kid })}.${part(claims)}`
  return `${body}.${
    lie.alg
      ? ''
      : createSign('RSA-SHA256')
          .update(body)
          .sign(lie.key ?? own, 'base64url')
  }`
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      }),
      '/jwks': () => ({ keys: [publicJwk(own)] }),
      '/token': () => ({ access_token: 'x', token_type: 'bearer', id_token: idToken() }),
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url ?? '']?.() ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  signIn = openSignIn({
    issuer,
    clientId: 'app',
    privateKey: client,
    redirectUri: 'http://127.0.0.1:39980/terug',
    signedOutUri: 'http://127.0.0.1:39980/',
    levels: [strong],
    demandLevel: true,
    alwaysAsk: false,
    loopback: true,
  })
})
afterAll(() => server.close())

async function come(with_: Lie): Promise<string> {
  lie = with_
  const { to, cookie } = await signIn.beginSignIn('/werk')
  const asked = new URL(to).searchParams
  nonce = asked.get('nonce') ?? ''
  const back = new URL(`http://127.0.0.1:39980/terug?code=c&state=${asked.get('state')}`)
  return await signIn.finishSignIn(back, cookie).then(
    (person) => person.subject,
    (error: Error) => error.message,
  )
}

const past = Math.floor(Date.now() / 1_000) - 600

it('a true token is believed', async () => {
  expect(await come({})).toBe('sanne')
})

it.each<[string, Lie]>([
  ['expired', { claims: { exp: past, iat: past - 300 } }],
  ['not valid yet', { claims: { nbf: past + 3_600 } }],
  ['of another issuer', { claims: { iss: 'https://elders.example' } }],
  ['for another client', { claims: { aud: 'iemand-anders' } }],
  ['with another nonce', { claims: { nonce: 'x'.repeat(43) } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['signed by somebody else', { key: other }],
  ['not signed', { alg: 'none' }],
  ['about nobody', { claims: { sub: undefined } }],
])('a token %s is refused', async (_, told) => {
  expect(await come(told)).toBe(sentences.notTrusted)
})

it.each<[string, unknown]>([
  ['weaker', 'http://eidas.europa.eu/LoA/low'],
  ['missing', undefined],
  ['not text', [strong]],
])('a level that is %s is refused', async (_, acr) => {
  expect([sentences.noSecondFactor, sentences.notTrusted]).toContain(await come({ claims: { acr } }))
})

it('somebody on behalf of somebody else is refused', async () => {
  expect(await come({ claims: { represents: { sub: 'karin' } } })).toBe(sentences.onBehalf)
})
