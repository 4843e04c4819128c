import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
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

/** A folder for a house of its own: empty, or with the example cases in it when somebody wrote them before. */
function newHouse(env: Record<string, string> = {}): string {
  const folder = newDataFolder()
  const filled = process.env.LIV_TEST_FILLED
  // Owners and rights are copied too: the database is strict about who owns its files.
  if (filled && env.LIV_SCENARIOS === undefined) execFileSync('cp', ['-a', `${filled}/.`, folder])
  return folder
}

export async function startHouse(
  options: { dataDir?: string; port?: number; env?: Record<string, string>; patience?: number } = {},
): Promise<RunningHouse> {
  const dataDir = options.dataDir ?? newHouse(options.env)
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
  await ready(child, origin, () => said, options.patience ?? 120_000)
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

// Others on this machine walk the same street: each begins at another door.
let last = (process.pid * 2) % 480

/**
 * Two neighbouring free ports: the provider in the box takes the next one. Each worker has a street of its own, so that two journeys
 * at once never take the same number.
 */
export async function freePort(): Promise<number> {
  const street = 20_000 + (Number(process.env.VITEST_POOL_ID ?? 0) % 20) * 500
  for (let tries = 0; tries < 240; tries += 1) {
    last = (last + 2) % 480
    const port = street + last
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
  throw new Error(`no two free ports from ${street} on`)
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
