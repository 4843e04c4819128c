import { type ChildProcess, fork } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ProviderOrder } from './provider-order.ts'

export interface RunningProvider {
  readonly issuer: string
  /** True until the process has ended, by us or by itself. */
  alive(): boolean
  stop(): Promise<void>
}

/** Starts the provider in the box beside this process. It inherits no settings and no secrets. */
export async function startProvider(order: ProviderOrder): Promise<RunningProvider> {
  const child = fork(entry(), {
    execArgv: [],
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const said = await answerOf(child, order).catch((error) => {
    child.kill()
    throw error
  })
  leaveAlone(child)
  return {
    issuer: said,
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      child.ref()
      child.kill()
      await ended
    },
  }
}

function answerOf(child: ChildProcess, order: ProviderOrder): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = ''
    child.stderr?.on('data', (chunk) => {
      complaint = `${complaint}${chunk}`.slice(-2_000)
    })
    child.once('message', (said: { issuer?: string; failed?: string }) =>
      said.issuer ? resolve(said.issuer) : reject(new Error(`the provider did not start: ${said.failed}`)),
    )
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`the provider ended at once: ${complaint}`)))
    child.send(order)
  })
}

// Waiting for it must not keep this process from ending.
function leaveAlone(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  ;(child.stderr as Socket | null)?.unref()
}

/** Beside the source it is TypeScript, in the build it is a bundle of its own next to ours. */
function entry(): string {
  const name = import.meta.url.endsWith('.ts') ? './provider.ts' : './provider.mjs'
  return fileURLToPath(new URL(name, import.meta.url))
}
