// `npm start`: sets everything up that is not there yet, and then starts LIV. Words behind it are passed on.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installWhenStale, projectNode } from './install.mjs'

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const cache = join(root, 'node_modules', '.cache', 'compiled')
const [first, ...rest] = process.argv.slice(2)
// The bench and the documents are bundles of their own; everything else is a word to LIV itself.
const apart = first === 'bench' || first === 'docs'
const main = join(root, 'dist', apart ? `${first}.mjs` : 'main.mjs')
const words = first === undefined || apart ? rest : [first, ...rest]

// A small nursery for young objects and a heap that grows in small steps keep the serving process well under 150 MB;
// a page lives for milliseconds anyway. npm start says the same to the Node it starts us on.
const small = ['--max-semi-space-size=1', '--heap-growing-percent=30']

process.chdir(root)
installWhenStale()
const { buildWhenStale } = await import('./build.mjs')
await buildWhenStale()
if (Number(process.versions.node.split('.')[0]) >= 26) await startHere()
else startThere()

/** npm already runs us on the Node of the project: one process is enough. */
async function startHere() {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(cache)
  process.argv = [process.execPath, main, ...words]
  await import(pathToFileURL(main).href)
}

/** An older Node only hands over: signals, output and the end are those of LIV itself. */
function startThere() {
  const child = spawn(projectNode, [...small, main, ...words], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // At a terminal Ctrl-C reaches the child by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
