import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The real thing: the built bundle in a process of its own, with a data folder of its own. */
export interface RunningHouse {
  readonly origin: string
  readonly dataDir: string
  readonly pid: number
  /** What it printed so far. */
  said(): string
  /** SIGKILL, as when the machine is pulled out. */
  kill(): Promise<void>
  /** Ends it in the ordinary way. */
  stop(): Promise<void>
}

// Tests and bench both run from the project's folder, one of them from a bundle.
const root = process.cwd()

/** A new data folder that the user of the database can reach too. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liv-house-'))
  chmodSync(folder, 0o711)
  return folder
}

export async function startHouse(
  options: { dataDir?: string; port?: number; env?: Record<string, string>; patience?: number } = {},
): Promise<RunningHouse> {
  const dataDir = options.dataDir ?? newDataFolder()
  const port = options.port ?? (await freePort())
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=1', '--heap-growing-percent=30', join(root, 'dist/main.mjs')],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LIV_DATA_DIR: dataDir,
        PORT: String(port),
        LIV_ORIGIN: origin,
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  child.stderr?.on('data', (text) => {
    said += text
  })
  await ready(child, origin, () => said, options.patience ?? 60_000)
  return {
    origin,
    dataDir,
    pid: child.pid ?? 0,
    said: () => said,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}

export function removeData(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true })
}

async function ready(child: ChildProcess, origin: string, said: () => string, patience: number): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the house did not start:\n${said()}`)
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  child.kill('SIGKILL')
  throw new Error(`the house was not ready in time:\n${said()}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Two neighbouring free ports: the provider in the box takes the next one. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
