import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhenStale, projectNode } from './install.mjs'

/** Does all set-up, then everything that must hold. The last line says how much held. */
const root = dirname(fileURLToPath(import.meta.url))
const say = (text) => process.stdout.write(`${text}\n`)
const bin = (name) => join(root, 'node_modules/.bin', name)
// Migrations, law, log and keys, and every example case through every room: what could differ between two versions of PostgreSQL.
const ofTheDatabase = ['tests/', 'database/', 'src/platform/', 'src/access/', 'src/audit/', 'src/vault/', 'src/app/']
const isRoot = process.getuid?.() === 0

installWhenStale()
if (Number(process.versions.node.split('.')[0]) >= 26) await testEverything()
// An older Node only hands over to the project's own.
else process.exit(spawnSync(projectNode, [join(root, 'test.mjs')], { stdio: 'inherit' }).status ?? 1)

async function testEverything() {
  process.chdir(root)
  const { buildWhenStale } = await import('./build.mjs')
  await buildWhenStale()
  const browser = findBrowser()
  findTools()
  const env = { ...process.env, LIV_CHROMIUM: browser }
  const count = { passed: 0, failed: 0 }
  if (process.argv[2] === 'pages') lookAtEveryPage(count, env)
  else holdEverything(count, env)
  say(`\n${count.passed} passed, ${count.failed} failed`)
  process.exit(count.failed === 0 ? 0 : 1)
}

/** Every page of every role, in every light and every room, by every checker: `npm run pages`. */
function lookAtEveryPage(count, env) {
  vitest(count, 'every page', ['--project', 'journeys', '--project', 'last', 'tests/pages'], { ...env, LIV_PAGES: '1' })
}

function holdEverything(count, env) {
  one(count, 'type check', bin('tsc'), ['--noEmit', '-p', '.'], env)
  one(count, 'lint', bin('biome'), ['check', '.'], env)
  vitest(count, 'everything', [], env)
  if (secondEngine())
    vitest(
      count,
      'what the database itself holds, on PostgreSQL of Debian',
      ['--project', 'database', ...ofTheDatabase],
      {
        ...env,
        LIV_TEST_ENGINE: 'debian',
      },
    )
}

function one(count, name, command, words, env) {
  say(`\n── ${name}`)
  const { status } = spawnSync(command, words, { stdio: 'inherit', env })
  if (status === 0) count.passed += 1
  else count.failed += 1
}

function vitest(count, name, words, env) {
  say(`\n── ${name}`)
  const report = join(mkdtempSync(join(tmpdir(), 'liv-report-')), 'report.json')
  const { status } = spawnSync(
    bin('vitest'),
    ['run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit', env },
  )
  if (!existsSync(report)) {
    count.failed += 1
    return
  }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  // A test that was skipped did not show what it says, and a file that broke before its first test shows nothing at all.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = result.numFailedTests + result.numPendingTests + result.numTodoTests + broken
  count.passed += result.numPassedTests
  count.failed += failed === 0 && status !== 0 ? 1 : failed
}

/** A browser: one on the machine, else Debian's chromium, else the one of Playwright. */
function findBrowser() {
  const found = () =>
    [
      process.env.LIV_CHROMIUM,
      ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(which),
    ].find((path) => path && existsSync(path))
  if (found()) return found()
  if (isRoot && which('apt-get')) apt('chromium')
  if (found()) return found()
  spawnSync(bin('playwright-core'), ['install', 'chromium'], { stdio: 'inherit' })
  const { chromium } = JSON.parse(
    spawnSync(
      process.execPath,
      [
        '-e',
        "import('playwright-core').then((p) => console.log(JSON.stringify({ chromium: p.chromium.executablePath() })))",
      ],
      { encoding: 'utf8' },
    ).stdout || '{}',
  )
  if (chromium && existsSync(chromium)) return chromium
  say('Er is geen browser voor de tests. Installeer chromium, of zet LIV_CHROMIUM op het pad van een browser.')
  return undefined
}

/** What looks into a PDF, and what the HTML checker of W3C runs on. */
function findTools() {
  const canInstall = isRoot && which('apt-get')
  if (canInstall && !(which('pdfinfo') && which('pdftotext') && which('qpdf'))) apt('poppler-utils', 'qpdf')
  if (canInstall && !which('java')) apt('default-jre-headless')
  if (canInstall && !which('style')) apt('diction')
  if (!which('pdfinfo') || !which('qpdf'))
    say('Voor de tests van documenten zijn poppler-utils en qpdf nodig. Installeer ze en probeer opnieuw.')
  if (!which('style')) say('Voor de maat van gewone taal is diction nodig. Installeer het en probeer opnieuw.')
  if (!which('java'))
    say('Voor de controle van de HTML is Java nodig. Installeer Java 17 of nieuwer en probeer opnieuw.')
}

/** A second PostgreSQL: the same must hold on it too. Debian's own cluster is not made and not started. */
function secondEngine() {
  const there = () =>
    existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`))
  if (!there() && isRoot && which('apt-get')) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    if (!existsSync('/etc/postgresql-common/createcluster.conf'))
      writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n')
    apt('postgresql')
  }
  if (there()) return true
  say('De databasetests draaiden op één PostgreSQL; een tweede is hier niet te krijgen.')
  return false
}

function apt(...packages) {
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-qq', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function which(name) {
  const path = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
  return path || undefined
}
