// Bundles the server into dist/. Runs on the machine's own Node (20 or newer); `start.mjs` calls it when something changed.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const dist = join(root, 'dist')
const note = join(dist, 'built-from')

const always = { main: 'src/main.ts', 'pdf-worker': 'src/platform/pdf/pdf-worker.ts' }
// Loaded by name, so that leaving them out leaves nothing of the demo behind.
const demoOnly = {
  demo: 'src/app/demo.ts',
  'demo-sign-in': 'src/app/demo-sign-in.ts',
  provider: 'src/platform/sign-in/provider.ts',
  'demo-mailbox': 'src/platform/mail/demo-mailbox.ts',
  bench: 'bench/bench.ts',
  docs: 'docs/from-code/write.ts',
}

/** Builds what is stale; returns whether anything was built. */
export async function buildWhenStale({ production = false } = {}) {
  const now = stateOf(production)
  if (existsSync(note) && readFileSync(note, 'utf8') === now) return false
  mkdirSync(dist, { recursive: true })
  for (const old of readdirSync(dist).filter((name) => /\.mjs(\.map)?$/.test(name))) rmSync(join(dist, old))
  await bundle({ production })
  writeFileSync(join(dist, 'sql.json'), JSON.stringify(sqlFiles()))
  await buildStyles()
  copyEnglish()
  writeFileSync(note, now)
  return true
}

/** Bundles; returns which source files ended up in it, entry by entry. */
export async function bundle({ production = false, write = true } = {}) {
  const { build } = await import('esbuild')
  const wanted = production ? always : { ...always, ...demoOnly }
  const entryPoints = Object.entries(wanted)
    .filter(([, path]) => existsSync(join(root, path)))
    .map(([out, path]) => ({ out, in: join(root, path) }))
  const made = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    jsx: 'automatic',
    sourcemap: true,
    sourcesContent: false,
    external: ['@myriaddreamin/typst-ts-node-compiler', 'pg-native', '*.node'],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Packages in the old module format ask for `require`.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
    logLevel: 'warning',
    metafile: true,
    write,
  })
  return Object.keys(made.metafile.inputs)
}

function sqlFiles() {
  const migrations = join(root, 'database/migrations')
  return {
    roles: sqlFile(join(root, 'database/roles.sql')),
    migrations: readdirSync(migrations)
      .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
      .sort()
      .map((name) => sqlFile(join(migrations, name))),
    policies: [...filesUnder(join(root, 'src'))]
      .filter((path) => path.endsWith('.policies.sql'))
      .sort()
      .map(sqlFile),
  }
}

function sqlFile(path) {
  const text = readFileSync(path, 'utf8')
  return { name: path.split('/').at(-1), text, sha256: createHash('sha256').update(text).digest('hex') }
}

/** The English twins of our sentences lie beside the bundle: read only when somebody asks for them. */
function copyEnglish() {
  const from = join(root, 'src/english/words')
  const to = join(dist, 'english')
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name))
}

async function buildStyles() {
  const script = join(root, 'src/platform/ui/build-css.mjs')
  if (existsSync(script)) await import(pathToFileURL(script).href)
}

/** Everything a build depends on, in one word: names, sizes and times, never contents, so that asking costs little. */
function stateOf(production) {
  const hash = createHash('sha256').update(production ? 'production' : 'demo')
  for (const path of sources()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function* sources() {
  yield join(root, 'build.mjs')
  yield join(root, 'package-lock.json')
  for (const folder of ['src', 'database', 'bench', 'docs/from-code', 'tests/world'])
    yield* filesUnder(join(root, folder))
}

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildWhenStale({ production: process.argv.includes('--production') })
  console.log(built ? 'De bouw is klaar.' : 'De bouw was al bij.')
}
