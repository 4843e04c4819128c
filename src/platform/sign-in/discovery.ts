import type * as openid from 'openid-client'
import { signingClient } from './client-key.ts'
import { refusalOf, sentences } from './sign-in-sentences.ts'

export interface SignInSettings {
  readonly issuer: string
  readonly clientId: string
  /** PEM, RSA, PKCS#8. */
  readonly privateKey: string
  readonly redirectUri: string
  readonly signedOutUri: string
  /** The levels of assurance that count as a second factor; they are asked for in this order. */
  readonly levels: readonly string[]
  /** Refuses whoever comes without one of these levels. */
  readonly demandLevel: boolean
  /** Asks who it is each time, so that the demo can change persons. */
  readonly alwaysAsk: boolean
  /** Plain http, for a provider on this machine. */
  readonly loopback: boolean
}

export interface Known {
  readonly client: typeof openid
  readonly configuration: openid.Configuration
}

const fresh = 3_600_000

/** What the provider says of itself: asked when first needed, and again after an hour. A failure is not remembered. */
export function discovered(settings: SignInSettings): () => Promise<Known> {
  let known: { at: number; value: Promise<Known> } | undefined
  return () => {
    if (!known || Date.now() - known.at > fresh) {
      const mine = { at: Date.now(), value: discover(settings) }
      known = mine
      mine.value.catch(() => {
        if (known === mine) known = undefined
      })
    }
    return known.value
  }
}

async function discover(settings: SignInSettings): Promise<Known> {
  const client = await import('openid-client')
  // The profile wants the signature of every token checked, also when it came straight from the provider.
  const execute = [client.enableNonRepudiationChecks, ...(settings.loopback ? [client.allowInsecureRequests] : [])]
  const auth = await signingClient(settings.privateKey, client.PrivateKeyJwt)
  try {
    const configuration = await client.discovery(new URL(settings.issuer), settings.clientId, undefined, auth, {
      execute,
      timeout: 10,
    })
    return { client, configuration }
  } catch (error) {
    throw refusalOf(error, sentences.unreachable)
  }
}
