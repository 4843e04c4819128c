import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')
const stamp = join(dist, 'built.json')

/** What goes into the bundles: a change of name, size or time of any of these means building again. */
const inputs = ['src/**/*.{ts,tsx,css,mjs,sql,svg}', 'database/**/*.{ts,sql}', 'bench/**/*.ts', 'build.mjs', 'package-lock.json']

/** Bundled apart: children with a process of their own, and what production must not contain. */
const apart = ['src/platform/sign-in/provider.ts', 'src/platform/mail/demo-mailbox.ts', 'src/platform/pdf/pdf-worker.ts']

export async function build({ force = false } = {}) {
  const now = fingerprint()
  if (!force && existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).inputs === now) return false
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  const { build: bundle } = await import('esbuild')
  const common = {
    absWorkingDir: root, bundle: true, format: 'esm', platform: 'node', target: 'node26', outdir: 'dist', packages: 'external',
    outExtension: { '.js': '.mjs' }, entryNames: '[name]', sourcemap: true, logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' }, metafile: true,
  }
  const main = ['src/main.ts', 'src/app/demo.ts', 'bench/bench.ts'].filter((file) => existsSync(join(root, file)))
  const [shared] = await Promise.all([
    bundle({ ...common, entryPoints: main, splitting: true }),
    bundle({ ...common, entryPoints: apart }),
    run(process.execPath, [join(root, 'src/platform/ui/build-css.mjs'), join(dist, 'assets')]),
  ])
  const { readSqlFiles } = await import('./src/platform/database/sql-files.ts')
  writeFileSync(join(dist, 'sql.json'), JSON.stringify(readSqlFiles(root)))
  writeFileSync(join(dist, 'inputs-of-main.json'), JSON.stringify(inputsOf(shared.metafile, 'dist/main.mjs'), null, 1))
  writeFileSync(stamp, JSON.stringify({ inputs: now }))
  return true
}

/** Every file and package that the production entry can reach without a demo entry: what a test reads. */
function inputsOf({ outputs }, entry, seen = new Set()) {
  if (seen.has(entry) || !outputs[entry]) return []
  seen.add(entry)
  const { inputs: own, imports } = outputs[entry]
  const packages = imports.filter((one) => one.external).map((one) => one.path)
  const further = imports.filter((one) => !one.external).flatMap((one) => inputsOf({ outputs }, one.path, seen))
  return [...new Set([...Object.keys(own), ...packages, ...further])].sort()
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    const { size, mtimeMs } = statSync(join(root, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await build({ force: process.argv.includes('--force') })
  if (built) process.stdout.write('LIV is gebouwd.\n')
}
