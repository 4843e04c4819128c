import type * as openid from 'openid-client'
import { Refused } from '../refused.ts'
import { sealWith, unsealWith } from '../web/sealed.ts'
import { carryingKey } from './client-key.ts'
import { discovered, type Known, type SignInSettings } from './discovery.ts'
import { returnTo as ownPage } from './return-to.ts'
import { refusalOf, sentences } from './sign-in-sentences.ts'

export interface SignedIn {
  readonly subject: string
  readonly acr: string
  readonly authTime: Temporal.Instant | null
  readonly returnTo: string
  /** What the browser keeps, sealed, to sign out at the provider as well. */
  readonly signOutHint: string
}

export interface SignIn {
  beginSignIn(returnTo: string | undefined): Promise<{ to: string; cookie: string }>
  /** Throws Refused with a sentence for whoever wanted to sign in. */
  finishSignIn(callback: URL, cookie: string | undefined): Promise<SignedIn>
  /** Where the browser goes to sign out at the provider as well; undefined when the provider offers no such place. */
  signOutAt(signOutHint: string | undefined): Promise<string | undefined>
}

interface Carried {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  readonly until: number
}

export const stateLife = 600

/** Signing in by OpenID Connect, by the rules for clients of the Dutch government profile. */
export function openSignIn(settings: SignInSettings): SignIn {
  const key = carryingKey(settings.privateKey)
  const provider = discovered(settings)
  return {
    beginSignIn: async (returnTo) => begin(await provider(), settings, key, ownPage(returnTo, '/werk')),
    finishSignIn: async (callback, cookie) => finish(provider, settings, key, callback, cookie),
    signOutAt: async (hint) =>
      signOutAt(await provider(), settings, hint && unsealWith<string>(key, 'sign-out', fromText(hint))),
  }
}

async function begin({ client, configuration }: Known, settings: SignInSettings, key: Buffer, returnTo: string) {
  const verifier = client.randomPKCECodeVerifier()
  const until = Date.now() + stateLife * 1_000
  const carried: Carried = { state: client.randomState(), nonce: client.randomNonce(), verifier, returnTo, until }
  const to = client.buildAuthorizationUrl(configuration, {
    redirect_uri: settings.redirectUri,
    scope: 'openid',
    state: carried.state,
    nonce: carried.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    acr_values: settings.levels.join(' '),
    ...(settings.alwaysAsk ? { prompt: 'login' } : {}),
  })
  return { to: to.href, cookie: sealWith(key, 'sign-in', carried).toString('base64url') }
}

async function finish(
  provider: () => Promise<Known>,
  settings: SignInSettings,
  key: Buffer,
  callback: URL,
  cookie = '',
): Promise<SignedIn> {
  const carried = unsealWith<Carried>(key, 'sign-in', fromText(cookie))
  const same = carried?.state === callback.searchParams.get('state')
  if (!carried || !same || carried.until < Date.now()) throw new Refused(sentences.expired)
  const { client, configuration } = await provider()
  const back = new URL(settings.redirectUri)
  back.search = callback.search
  const tokens = await client
    .authorizationCodeGrant(configuration, back, {
      expectedState: carried.state,
      expectedNonce: carried.nonce,
      pkceCodeVerifier: carried.verifier,
      idTokenExpected: true,
    })
    .catch((error) => {
      throw refusalOf(error, sentences.notTrusted)
    })
  const signOutHint = sealWith(key, 'sign-out', tokens.id_token).toString('base64url')
  return { ...personIn(tokens.claims(), settings), returnTo: carried.returnTo, signOutHint }
}

function personIn(
  claims: openid.IDToken | undefined,
  settings: SignInSettings,
): Pick<SignedIn, 'subject' | 'acr' | 'authTime'> {
  if (!claims) throw new Refused(sentences.notTrusted)
  if (claims.represents !== undefined) throw new Refused(sentences.onBehalf)
  const acr = typeof claims.acr === 'string' ? claims.acr : ''
  if (settings.demandLevel && !settings.levels.includes(acr)) throw new Refused(sentences.noSecondFactor)
  const { auth_time: at } = claims
  return {
    subject: claims.sub,
    acr,
    authTime: at === undefined ? null : Temporal.Instant.fromEpochMilliseconds(at * 1_000),
  }
}

function signOutAt(
  { client, configuration }: Known,
  settings: SignInSettings,
  idToken: string | undefined,
): string | undefined {
  if (!configuration.serverMetadata().end_session_endpoint) return undefined
  const hint: Record<string, string> = idToken ? { id_token_hint: idToken } : {}
  return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: settings.signedOutUri, ...hint }).href
}

const fromText = (text: string) => Buffer.from(text, 'base64url')
