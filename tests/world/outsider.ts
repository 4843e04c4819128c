import { Hono } from 'hono'
import { outsideRoutes } from '../../src/app/outside-routes.ts'
import { securityHeaders } from '../../src/platform/web/security-headers.ts'
import type { World } from './world.ts'

export interface Answered {
  readonly status: number
  readonly html: string
  readonly to: string | null
  readonly headers: Headers
}

/** Somebody without an account who has a link: a browser with its own cookies, without scripts and without a sign-in. */
export interface Outsider {
  get(path: string): Promise<Answered>
  post(path: string, values: Record<string, string>, file?: File): Promise<Answered>
  /** Gives the code and follows to the page behind it. */
  open(path: string, code: string): Promise<Answered>
  /** The same form, sent by a page of somebody else. */
  fromElsewhere(path: string, values: Record<string, string>): Promise<Answered>
  /** As after half an hour, or in another browser. */
  forget(): void
}

export function outsider(w: World): Outsider {
  const server = new Hono()
  server.use(securityHeaders({ origin: w.house.origin, formTargets: () => [] }))
  outsideRoutes(server, w.house)
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}, site = 'same-origin'): Promise<Answered> => {
    const answer = await server.request(new URL(path, w.house.origin), {
      ...init,
      headers: { Cookie: jar.get(path) ?? '', Origin: 'null', 'Sec-Fetch-Site': site },
    })
    const cookie = /^([^=]+=[^;]*);.*Path=([^;]+)/i.exec(answer.headers.get('Set-Cookie') ?? '')
    if (cookie) jar.set(cookie[2] ?? '', cookie[1] ?? '')
    return {
      status: answer.status,
      html: await answer.text(),
      to: answer.headers.get('Location'),
      headers: answer.headers,
    }
  }
  const post = (path: string, values: Record<string, string>, file?: File) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(values)) body.append(name, value)
    if (file) body.append('file', file)
    return ask(path, { method: 'POST', body })
  }
  return {
    get: (path) => ask(path),
    post,
    open: async (path, code) => {
      const answer = await post(path, { code, next: 'open' })
      return answer.to ? ask(answer.to) : answer
    },
    fromElsewhere: (path, values) => ask(path, { method: 'POST', body: new URLSearchParams(values) }, 'cross-site'),
    forget: () => jar.clear(),
  }
}
