import type { IncomingMessage } from 'node:http'
import type { Interaction, KoaContext, Provider } from 'oidc-provider'
import type { ProviderOrder } from './provider-order.ts'
import { choosePage, sorryPage } from './provider-pages.ts'
import { style } from './provider-style.ts'

type Middleware = (ctx: KoaContext, next: () => Promise<void>) => Promise<void>

/** Strict on its own pages; the form ends, through redirects, back at the client. */
export function withHeaders(order: ProviderOrder): Middleware {
  const client = new URL(order.client.redirectUri).origin
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${client}; frame-ancestors 'none'; base-uri 'none'`
  return async (ctx, next) => {
    ctx.set('Content-Security-Policy', policy)
    ctx.set('X-Content-Type-Options', 'nosniff')
    ctx.set('Referrer-Policy', 'same-origin')
    await next()
  }
}

export const stylesheet: Middleware = async (ctx, next) => {
  if (ctx.path !== '/stijl.css') return await next()
  ctx.type = 'css'
  ctx.set('Cache-Control', 'public, max-age=3600')
  ctx.body = style
}

/** Shows who can be chosen and hands the choice to the protocol. */
export function choosing(provider: Provider, order: ProviderOrder): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return await next()
    ctx.set('Cache-Control', 'no-store')
    ctx.type = 'html'
    const asked = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined)
    if (!asked) return sorry(ctx, order, 'Deze inlogpagina is verlopen.')
    if (ctx.method !== 'POST') ctx.body = choosePage(ctx.path, order.persons)
    else await choose(provider, order, ctx, asked)
  }
}

async function choose(provider: Provider, order: ProviderOrder, ctx: KoaContext, asked: Interaction): Promise<void> {
  const chosen = new URLSearchParams(await bodyOf(ctx.req)).get('persona')
  if (!order.persons.some((person) => person.id === chosen)) return sorry(ctx, order, 'Deze persoon kennen wij niet.')
  const login = { accountId: chosen, acr: levelFor(order, asked.params.acr_values), remember: false }
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }, { mergeWithLastSubmission: false }))
  ctx.status = 303
}

/** The first level asked for that can be given; the weakest when nothing fits. */
export function levelFor(order: Pick<ProviderOrder, 'levels'>, asked = ''): string | undefined {
  return asked.split(' ').find((level) => order.levels.includes(level)) ?? order.levels[0]
}

/** Signing out asks nothing back: who comes with a valid return address of the client goes straight there. */
export const signingOut: Middleware = async (ctx, next) => {
  await next()
  const to = ctx.oidc?.route === 'end_session' ? ctx.oidc.params?.post_logout_redirect_uri : undefined
  if (!to || ctx.status !== 200) return
  await ctx.oidc?.session.destroy()
  ctx.body = null
  ctx.redirect(to)
  ctx.status = 303
}

function sorry(ctx: KoaContext, order: ProviderOrder, sentence: string): void {
  ctx.status = 400
  ctx.body = sorryPage(sentence, order.client.startUri)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > 2_000) break
  }
  return body
}
