import { join } from 'node:path'
import { organisationNames, personas } from '#access/personas.ts'
import { keyFileOf, publicJwk } from '#platform/sign-in/key-files.ts'
import type { SignIn } from '#platform/sign-in/openid.ts'
import { type RunningProvider, startProvider } from '#platform/sign-in/provider-child.ts'
import { type Configuration, strongLevels } from './configuration.ts'
import { addresses, openAt } from './sign-in.ts'

export interface DemoSignIn {
  readonly provider: RunningProvider
  readonly signIn: SignIn
}

const clientId = 'liv-demo'

/** Starts the provider in the box, with a button for each persona, and opens the way to it. */
export async function startDemoSignIn(configuration: Configuration): Promise<DemoSignIn> {
  const folder = join(configuration.dataDir, 'sign-in')
  const privateKey = await keyFileOf(join(folder, 'demo-client.key'))
  const provider = await startProvider({
    port: configuration.port + 1,
    folder,
    client: {
      id: clientId,
      ...addresses(configuration.origin),
      startUri: `${configuration.origin}/inloggen`,
      publicKey: publicJwk(privateKey),
    },
    persons: personas.map(({ id, name, line, organisation }) => ({
      id,
      name,
      line,
      group: organisationNames[organisation],
    })),
    levels: ['http://eidas.europa.eu/LoA/low', ...strongLevels],
  })
  const signIn = await openAt(configuration, {
    issuer: provider.issuer,
    clientId,
    privateKey,
    levels: strongLevels,
    demandLevel: false,
    alwaysAsk: true,
  })
  return { provider, signIn }
}
