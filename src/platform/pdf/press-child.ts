import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PrintAnswer } from './print-order.ts'

/** The child gets no secrets of ours, no output to write a text to, and no typefaces of the machine. */
export function startChild(
  answered: (from: ChildProcess, given: PrintAnswer) => void,
  lost: (from: ChildProcess) => void,
): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  const child = fork(entryBeside(import.meta.url), {
    cwd: folder,
    env: {
      FONTCONFIG_FILE: emptyFontList(folder),
      ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
    },
    execArgv: ['--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', (given: PrintAnswer) => answered(child, given))
  child.once('error', () => lost(child))
  child.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
    lost(child)
  })
  return child
}

/** Run from source or from the bundle: the worker always lies beside this file. */
function entryBeside(here: string): string {
  return fileURLToPath(new URL(here.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.mjs', here))
}

function emptyFontList(folder: string): string {
  const path = join(folder, 'fonts.conf')
  writeFileSync(path, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`)
  return path
}

/** While resting the child must not keep the server from ending. */
export function hold(child: ChildProcess, busy: boolean): void {
  const way = busy ? 'ref' : 'unref'
  child[way]()
  child.channel?.[way]()
}
