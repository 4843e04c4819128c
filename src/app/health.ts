import type { Hono } from 'hono'
import type { House } from './doorway.ts'

/** Alive, and ready: whether the database answers. Says nothing else. */
export function healthRoutes(server: Hono, house: House): void {
  server.get('/healthz', (c) => c.text('ok'))
  server.get('/readyz', async (c) => {
    try {
      await house.app.query('select 1')
      return c.text('ok')
    } catch {
      return c.text('not ready', 503)
    }
  })
}
