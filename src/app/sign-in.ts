import { readFile } from 'node:fs/promises'
import type { SignInSettings } from '#platform/sign-in/discovery.ts'
import type { SignIn } from '#platform/sign-in/openid.ts'
import type { Configuration } from './configuration.ts'
import type { DemoSignIn } from './demo-sign-in.ts'

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

/** In the demo: the provider in the box, started at the first visit and again should it have ended. */
function demoDoor(configuration: Configuration): SignInDoor {
  let running: Promise<DemoSignIn> | undefined
  let issuer = `http://127.0.0.1:${configuration.port + 1}`
  const start = async () => {
    // A file of its own, loaded by name: the production bundle knows no persona and no provider.
    const { startDemoSignIn } = (await import(demoEntry())) as typeof import('./demo-sign-in.ts')
    const begun = await startDemoSignIn(configuration)
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

type Given = Pick<SignInSettings, 'issuer' | 'clientId' | 'privateKey' | 'levels' | 'demandLevel' | 'alwaysAsk'>

export async function openAt({ mode, origin }: Configuration, given: Given): Promise<SignIn> {
  const { openSignIn } = await import('#platform/sign-in/openid.ts')
  return openSignIn({ ...given, ...addresses(origin), loopback: mode === 'demo' })
}

export function addresses(origin: string) {
  return { redirectUri: `${origin}/inloggen/terug`, signedOutUri: `${origin}/uitloggen` }
}

function demoEntry(): string {
  return new URL(import.meta.url.endsWith('.ts') ? './demo-sign-in.ts' : './demo-sign-in.mjs', import.meta.url).href
}
