import { Hono } from 'hono'
import { inEnglish, languageRoute } from '#english/english.ts'
import { compressed } from '#platform/web/compressed.ts'
import { onlyThisHost } from '#platform/web/own-host.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'
import { securityTxtRoute } from '#platform/web/security-txt.ts'
import { serveAssets } from './assets.ts'
import type { Configuration } from './configuration.ts'
import type { House } from './doorway.ts'
import { hangUp } from './guard.ts'
import { healthRoutes } from './health.ts'
import { hangUpDrafts } from './kept-drafts.tsx'
import { hangUpKeptWords } from './kept-words.tsx'
import { outsideRoutes } from './outside-routes.ts'
import { publicRoutes } from './public-routes.ts'
import { failed, notFound } from './refusals.tsx'
import { routes } from './routes.ts'
import type { SignInDoor } from './sign-in.ts'
import { signInRoutes } from './sign-in-routes.ts'

/** The whole house as one server: what is public, the way in, and every room behind the guard. */
export function buildServer(house: House, configuration: Configuration, signIn: SignInDoor): Hono {
  const server = new Hono()
  server.use(onlyThisHost(configuration.origin))
  server.use(securityHeaders({ origin: configuration.origin, formTargets: () => signIn.formTargets() }))
  server.use(compressed())
  // Nearest to the page: it reads the words before they are compressed.
  server.use(inEnglish)
  serveAssets(server)
  languageRoute(server, house)
  healthRoutes(server, house)
  securityTxtRoute(server, { contact: configuration.securityContact, origin: configuration.origin })
  publicRoutes(server, house)
  outsideRoutes(server, house)
  server.route('/', signInRoutes({ house, signIn }))
  hangUpKeptWords(server, house, routes)
  hangUpDrafts(server, house, routes)
  hangUp(server, house, routes)
  server.notFound((c) => notFound(c, house))
  server.onError((error, c) => failed(c, house, error))
  return server
}
