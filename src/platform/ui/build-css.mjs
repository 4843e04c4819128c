// Makes dist/assets: one small stylesheet, our fonts and scripts, and a manifest of their names.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

const here = import.meta.dirname
const root = join(here, '../../..')
// Only when run by itself: it empties the folder, and another program's words are not meant for it.
const asked = process.argv[1] === fileURLToPath(import.meta.url) ? process.argv[2] : undefined
const out = asked ?? join(root, 'dist/assets')
const require = createRequire(import.meta.url)

// Only the parts of the design system that our components draw.
const parts = `visually-hidden heading paragraph link button breadcrumb skip-link table description-list field
  field-set label hint error-message icon text-input text-area select`.split(/\s+/)

const ours = readdirSync(join(here, 'css')).sort()
const fonts = [
  ['noto-sans', 'noto-sans-latin-wght-normal'],
  ['noto-sans', 'noto-sans-latin-ext-wght-normal'],
  ['noto-serif', 'noto-serif-latin-wght-normal'],
  ['noto-serif', 'noto-serif-latin-ext-wght-normal'],
  ['vazirmatn', 'vazirmatn-arabic-wght-normal'],
  ['noto-sans-ethiopic', 'noto-sans-ethiopic-ethiopic-wght-normal'],
]

const manifest = {}
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const [family, file] of fonts) copyFont(family, file)
keep('mark.svg', readFileSync(join(here, 'mark.svg')))
await keepStyles()
// Not served: the page that shows the colours reads it.
copyFileSync(join(here, 'tokens.css'), join(out, 'tokens.css'))
await keepScripts()
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2))

/** Writes a file under a name that changes with its bytes, so that browsers may keep it for ever. */
function keep(name, bytes, called = name) {
  const [stem, ending] = called.split(/\.(?=[^.]+$)/)
  manifest[name] = `${stem}-${hashOf(bytes)}.${ending}`
  writeFileSync(join(out, manifest[name]), bytes)
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10)
}

function copyFont(family, file) {
  const path = join(folderOf(`@fontsource-variable/${family}`), 'files', `${file}.woff2`)
  const name = `${file.replace(/-(latin|arabic|ethiopic)(-ext)?-wght-normal$/, '$2')}.woff2`
  manifest[name] = `${name.slice(0, -6)}-${hashOf(readFileSync(path))}.woff2`
  copyFileSync(path, join(out, manifest[name]))
}

function folderOf(name) {
  return dirname(require.resolve(`${name}/package.json`))
}

async function keepStyles() {
  const system = join(folderOf('@amsterdam/design-system-css'), 'dist')
  const theirs = parts.map((part) => readFileSync(join(system, part, `${part}.css`), 'utf8').replace('\uFEFF', ''))
  const own = [join(here, 'tokens.css'), ...ours.map((file) => join(here, 'css', file))].map((path) =>
    readFileSync(path, 'utf8'),
  )
  const written = [...theirs, ...own]
    .join('\n')
    .replaceAll(/url\(font:([\w.-]+)\)/g, (_, name) => `url(${manifest[name]})`)
  const css = `${tokensUsedBy(written)}\n${written}`
  const { code } = await transform(css, {
    loader: 'css',
    minify: true,
    target: ['chrome115', 'firefox115', 'safari16.4'],
  })
  // The name stands in every page, also in those that do not say whose they are.
  keep('liv.css', code, 'page.css')
}

/** The system has two thousand tokens; only those that our rules reach, directly or through another, are sent. */
function tokensUsedBy(css) {
  const path = join(folderOf('@amsterdam/design-system-tokens'), 'dist/index.css')
  const lines = readFileSync(path, 'utf8').matchAll(/^\s*(--[\w-]+):\s*(.+);(?:\s*\/\*.*\*\/)?\s*$/gm)
  const theirs = new Map([...lines].map(([, name, value]) => [name, value]))
  for (const [, name] of css.matchAll(/^\s*(--ams-[\w-]+):/gm)) theirs.delete(name)
  const used = new Map()
  const visit = (text) => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      const value = theirs.get(name)
      if (value === undefined || used.has(name)) continue
      used.set(name, value)
      visit(value)
    }
  }
  visit(css)
  return `:root{${[...used].map(([name, value]) => `${name}:${value}`).join(';')}}`
}

async function keepScripts() {
  const entryPoints = readdirSync(join(here, 'scripts')).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const made = await build({
    entryPoints: entryPoints.map((file) => join(here, 'scripts', file)),
    bundle: true,
    minify: true,
    write: false,
    outdir: out,
    format: 'esm',
    target: ['chrome115', 'firefox115', 'safari16.4'],
  })
  for (const { path, contents } of made.outputFiles) keep(path.split(/[\\/]/).at(-1), contents)
}
