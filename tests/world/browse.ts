import { Hono } from 'hono'
import { hangUp } from '../../src/app/guard.ts'
import { hangUpDrafts } from '../../src/app/kept-drafts.tsx'
import { routes } from '../../src/app/routes.ts'
import { dictionary } from '../../src/english/catalogue.ts'
import { inEnglish, languageRoute } from '../../src/english/english.ts'
import type { Person, World } from './world.ts'

export interface Browser {
  get(path: string): Promise<{ status: number; html: string; to: string | null }>
  /** Sends a form as a browser does, with the token of the page. */
  post(
    path: string,
    values: Record<string, string | string[]>,
  ): Promise<{ status: number; html: string; to: string | null }>
}

/** The pages as a person gets them: the guard, the routes and the pages, without a network. */
export function browse(w: World, person: Person, how: { english?: true } = {}): Browser {
  const server = new Hono()
  if (how.english) dictionary('src/english/words')
  server.use(inEnglish)
  languageRoute(server, w.house)
  hangUpDrafts(server, w.house, routes)
  hangUp(server, w.house, routes)
  const ask = (path: string, init: RequestInit = {}) =>
    server.request(new URL(path, w.house.origin), {
      ...init,
      headers: {
        Cookie: `liv_session=${person.token}${how.english ? '; taal=en' : ''}`,
        Origin: w.house.origin,
        'Sec-Fetch-Site': 'same-origin',
      },
    })
  return {
    get: async (path) => {
      const answer = await ask(path)
      return { status: answer.status, html: await answer.text(), to: answer.headers.get('Location') }
    },
    post: async (path, values) => {
      const body = new URLSearchParams({ _token: crypto.randomUUID() })
      for (const [name, value] of Object.entries(values)) {
        body.delete(name)
        for (const one of [value].flat()) body.append(name, one)
      }
      const answer = await ask(path, { method: 'POST', body })
      return { status: answer.status, html: await answer.text(), to: answer.headers.get('Location') }
    },
  }
}
