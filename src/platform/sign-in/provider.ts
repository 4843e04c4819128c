import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Provider from 'oidc-provider'
import { keyFileOf } from './key-files.ts'
import { choosing, signingOut, stylesheet, withHeaders } from './provider-doors.ts'
import type { ProviderOrder } from './provider-order.ts'
import { providerRules } from './provider-rules.ts'

/** The provider in the box, as a process of its own: takes one order, says where it listens, ends with its parent. */
process.once('message', (order) => {
  serve(order as ProviderOrder).then(
    (issuer) => process.send?.({ issuer }),
    (error) => process.send?.({ failed: String(error) }),
  )
})
process.once('disconnect', () => process.exit(0))

async function serve(order: ProviderOrder): Promise<string> {
  const server = createServer()
  await listen(server, order.port)
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const signingKey = await keyFileOf(join(order.folder, 'demo-provider.key'))
  const provider = new Provider(issuer, providerRules(order, signingKey))
  provider.use(withHeaders(order)).use(stylesheet).use(signingOut).use(choosing(provider, order))
  server.on('request', provider.callback())
  return issuer
}

/** The wanted port, or any free one when somebody else has it. */
async function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') return reject(error)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.listen(port, '127.0.0.1', resolve)
  await promise
}
