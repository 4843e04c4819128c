import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeData, startHouse } from './running-house.ts'
import { Visitor } from './visitor.ts'

export interface ExportedLog {
  readonly lines: readonly string[]
  /** What the command said, and the fingerprint in it. */
  readonly said: string
  readonly print: string
  /** What the verifier says of these lines: plain node, in a folder with the verifier and the log and nothing else. */
  verdict(lines: readonly string[], ...prints: string[]): Promise<Ended>
  close(): void
}

interface Ended {
  readonly code: number | null
  readonly said: string
}

/** The log of a house where three people were at work, sealed after each, as the administrator exports it. */
export async function exportedLog(): Promise<ExportedLog> {
  const folder = mkdtempSync(join(tmpdir(), 'liv-verifier-'))
  copyFileSync('verifier/verify-log.mjs', join(folder, 'verify-log.mjs'))
  const house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  const env = { ...process.env, LIV_DATA_DIR: house.dataDir }
  const liv = (...words: string[]) => run(['dist/main.mjs', 'liv', ...words], process.cwd(), env)
  const path = join(folder, 'true.ndjson')
  let said = ''
  try {
    for (const persona of ['els', 'sanne', 'karin']) {
      const visitor = new Visitor(house.origin)
      await visitor.signIn(persona)
      for (const page of ['/dossiers', '/aanmelden', '/aanmelden/mijn', '/dossiers/LIV-2020-00001'])
        await visitor.get(page)
      await liv('seal-log')
    }
    said = (await liv('export-log', path)).said
  } finally {
    await house.stop()
    removeData(house.dataDir)
  }
  return {
    lines: readFileSync(path, 'utf8').split('\n').slice(0, -1),
    said,
    print: /vingerafdruk ([0-9a-f]{64})/.exec(said)?.[1] ?? '',
    verdict: (lines, ...prints) => {
      const name = `${crypto.randomUUID()}.ndjson`
      writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''))
      return run(['verify-log.mjs', name, ...prints], folder, {})
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function run(words: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, words, { cwd, env })
  let said = ''
  for (const out of [child.stdout, child.stderr])
    out.on('data', (part) => {
      said += part
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}
