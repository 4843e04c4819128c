import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { organisationNames, personas } from '#access/personas.ts'
import type { SignInSettings } from '#platform/sign-in/discovery.ts'
import type { SignIn } from '#platform/sign-in/openid.ts'
import type { RunningProvider } from '#platform/sign-in/provider-child.ts'
import { type Configuration, strongLevels } from './configuration.ts'

/** The way to the identity provider. Nothing is loaded or started before somebody wants to sign in. */
export interface SignInDoor {
  ready(): Promise<SignIn>
  /** Where forms may end up: the provider's address. */
  formTargets(): readonly string[]
  stop(): Promise<void>
}

export function signInOf(configuration: Configuration): SignInDoor {
  return configuration.signIn ? outsideDoor(configuration, configuration.signIn) : demoDoor(configuration)
}

function outsideDoor(configuration: Configuration, outside: NonNullable<Configuration['signIn']>): SignInDoor {
  let opened: Promise<SignIn> | undefined
  const open = async () => {
    const privateKey = await readFile(outside.privateKeyFile, 'utf8')
    return openAt(configuration, {
      ...outside,
      privateKey,
      demandLevel: configuration.mode === 'production',
      alwaysAsk: false,
    })
  }
  return {
    ready: () => {
      opened ??= open()
      return opened
    },
    formTargets: () => [new URL(outside.issuer).origin],
    stop: async () => {},
  }
}

interface Running {
  readonly provider: RunningProvider
  readonly signIn: SignIn
}

/** In the demo: the provider in the box, started at the first visit and again should it have ended. */
function demoDoor(configuration: Configuration): SignInDoor {
  let running: Promise<Running> | undefined
  let issuer = `http://127.0.0.1:${configuration.port + 1}`
  const start = async () => {
    const begun = await startDemo(configuration)
    issuer = begun.provider.issuer
    return begun
  }
  return {
    ready: async () => {
      if (running && !(await running.catch(() => undefined))?.provider.alive()) running = undefined
      running ??= start()
      return (await running).signIn
    },
    formTargets: () => [issuer],
    stop: async () => (await running?.catch(() => undefined))?.provider.stop(),
  }
}

const clientId = 'liv-demo'

async function startDemo(configuration: Configuration): Promise<Running> {
  const [{ startProvider }, { keyFileOf, publicJwk }] = await Promise.all([
    import('#platform/sign-in/provider-child.ts'),
    import('#platform/sign-in/key-files.ts'),
  ])
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

type Given = Pick<SignInSettings, 'issuer' | 'clientId' | 'privateKey' | 'levels' | 'demandLevel' | 'alwaysAsk'>

async function openAt({ mode, origin }: Configuration, given: Given): Promise<SignIn> {
  const { openSignIn } = await import('#platform/sign-in/openid.ts')
  return openSignIn({ ...given, ...addresses(origin), loopback: mode === 'demo' })
}

function addresses(origin: string) {
  return { redirectUri: `${origin}/inloggen/terug`, signedOutUri: `${origin}/uitloggen` }
}
