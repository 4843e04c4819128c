import type { Server } from 'node:http'
import { serve as listen } from '@hono/node-server'
import { readConfiguration } from './configuration.ts'
import { openHouse } from './open-house.ts'
import { buildServer } from './server.ts'
import { signInOf } from './sign-in.ts'

/** Reads the configuration once, opens the house, listens, and only then starts the work in the background. */
export async function serve(): Promise<void> {
  const configuration = readConfiguration()
  const opened = await openHouse(configuration)
  const signIn = signInOf(configuration)
  const server = buildServer(opened.house, configuration, signIn)
  const listening = listen({ fetch: server.fetch, hostname: configuration.host, port: configuration.port }) as Server
  await new Promise<void>((resolve, reject) => listening.once('listening', resolve).once('error', reject))
  process.stdout.write(`LIV draait op ${configuration.origin}\n`)
  opened.greet?.()
  const { startBackground } = await import('./background.ts')
  const background = await startBackground(opened.house, configuration)
  closeOnSignal(async () => {
    listening.close()
    await background.stop()
    await signIn.stop()
    await opened.close()
  })
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  const stop = () => {
    if (closing) return
    closing = true
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
