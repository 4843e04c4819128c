import { randomBytes } from 'node:crypto'
import type { KoaContext } from 'oidc-provider'
import { privateJwk } from './key-files.ts'
import type { ProviderOrder } from './provider-order.ts'
import { sorryPage } from './provider-pages.ts'

const minute = 60

/** The provider by the Dutch government profile: code and PKCE only, the client signs for itself, short lives, no consent page. */
export function providerRules(order: ProviderOrder, signingKey: string): Record<string, unknown> {
  return {
    clients: [clientOf(order)],
    jwks: { keys: [privateJwk(signingKey)] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    responseTypes: ['code'],
    scopes: ['openid'],
    clientAuthMethods: ['private_key_jwt'],
    acrValues: order.levels,
    pkce: { required: () => true },
    enabledJWA: { clientAuthSigningAlgValues: ['PS256', 'RS256'], idTokenSigningAlgValues: ['PS256', 'RS256'] },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    ttl: {
      AuthorizationCode: minute,
      AccessToken: 5 * minute,
      IdToken: 5 * minute,
      Interaction: 60 * minute,
      Session: 10 * 60 * minute,
      Grant: 10 * 60 * minute,
    },
    interactions: { url: (_ctx: KoaContext, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx: KoaContext, id: string) => account(order, id),
    loadExistingGrant: grantWithoutAsking,
    renderError: (ctx: KoaContext) => {
      ctx.type = 'html'
      ctx.body = sorryPage('Het verzoek om in te loggen klopt niet of is verlopen.', order.client.startUri)
    },
  }
}

function clientOf({ client }: ProviderOrder) {
  return {
    client_id: client.id,
    redirect_uris: [client.redirectUri],
    post_logout_redirect_uris: [client.signedOutUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'PS256',
    require_auth_time: true,
    jwks: { keys: [client.publicKey] },
  }
}

function account(order: ProviderOrder, id: string) {
  const person = order.persons.find((one) => one.id === id)
  return person && { accountId: id, claims: () => ({ sub: id }) }
}

// Only our own client exists and it asks for nothing but who somebody is.
async function grantWithoutAsking(ctx: KoaContext) {
  const oidc = ctx.oidc!
  const known = oidc.session.grantIdFor(oidc.client.clientId)
  if (known) return await oidc.provider.Grant.find(known)
  const grant = new oidc.provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId })
  grant.addOIDCScope('openid')
  await grant.save(10 * 60 * minute)
  return grant
}
