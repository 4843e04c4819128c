import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const ownNode = join(root, 'node_modules/.bin/node')
const installed = join(root, 'node_modules/.installed')

/** Installs what package-lock.json says, when that was not done yet. Any Node from 20 on can do this. */
export function install() {
  const want = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(installed) && existsSync(ownNode) && readFileSync(installed, 'utf8') === want) return
  process.stdout.write('Wat nodig is wordt geïnstalleerd. Dit gebeurt één keer en duurt ongeveer een halve minuut.\n')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) {
    process.stderr.write('Installeren lukte niet. Is er verbinding met het npm-register? Probeer daarna opnieuw: npm start\n')
    process.exit(1)
  }
  writeFileSync(installed, want)
}

/** The project's own Node runs everything else; the machine's Node only starts it. */
export function runOwnNode(words) {
  const child = spawn(ownNode, words, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

async function start(words) {
  install()
  if (Number(process.versions.node.split('.')[0]) < 26) return runOwnNode([join(root, 'start.mjs'), ...words])
  process.env.NODE_ENV = 'production'
  process.chdir(root)
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(join(root, 'node_modules/.cache/liv'))
  const { build } = await import('./build.mjs')
  if (await build()) process.stdout.write('LIV is gebouwd.\n')
  const entry = words[0] === 'bench' ? 'bench.mjs' : 'main.mjs'
  process.argv = [process.argv[0], join(root, 'dist', entry), ...(words[0] === 'bench' ? words.slice(1) : words)]
  await import(pathToFileURL(join(root, 'dist', entry)).href)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await start(process.argv.slice(2))
