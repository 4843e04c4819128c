import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { newDataFolder, removeData, startHouse } from '../tests/world/running-house.ts'
import { hiddenFields } from '../tests/world/visitor.ts'
import { floorsOf } from './floors.ts'
import { grow } from './grow.ts'
import { ask, measure, memoryOf } from './measure.ts'
import { dateFields, type Note, prepare, signedIn } from './prepare.ts'
import { type Line, report } from './report.ts'

/** `npm run bench`: what the four commonest things cost, what their SQL alone costs, and whether that grows with the number of cases. */
const sizes = (process.env.LIV_BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number)
const count = Number(process.env.LIV_BENCH_COUNT ?? 400)
const each = 12

const lines: Line[] = []
const floors: Line[] = []
const memory: Record<number, number> = {}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

async function benchAt(size: number): Promise<void> {
  const dataDir = newDataFolder()
  const house = await startHouse({ dataDir, env: { LIV_SCENARIOS: 'none' } })
  const socket =
    readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
      .split('\n')[4]
      ?.trim() ?? ''
  const superuser = new pg.Client({ host: socket, user: 'postgres', database: 'liv' })
  try {
    await superuser.connect()
    process.stdout.write(`\n${size.toLocaleString('nl-NL')} dossiers worden gemaakt …\n`)
    await grow(superuser, size)
    await reading(size, house.origin, house.pid, superuser)
    await writing(size, house.origin, house.pid, superuser, { socket, dataDir })
    memory[size] = memoryOf(house.pid)
  } finally {
    await superuser.end().catch(() => {})
    await house.stop()
    removeData(dataDir)
  }
}

/** An answer with this status, or the bench stops: a fast refusal is no figure. */
async function wanted(origin: string, path: string, cookie: string, body?: URLSearchParams, status = 200) {
  const answer = await ask(origin, path, cookie, body)
  if (answer.status !== status)
    throw new Error(`${path}: ${answer.status} ${/ui-errors[\s\S]{0,300}/.exec(answer.body)?.[0] ?? ''}`)
  return answer
}

async function run(
  size: number,
  pid: number,
  what: string,
  clients: number,
  times: number,
  one: (n: number) => Promise<unknown>,
): Promise<void> {
  lines.push({ size, what, clients, ...(await measure(clients, times, async (n) => void (await one(n)), pid)) })
}

const casesOf = async (superuser: pg.ClientBase, subject: string): Promise<string[]> =>
  (
    await superuser.query(
      `select f.number from gate.membership m join liv.case_file f on f.id = m.case_id join gate.account a on a.id = m.account
        where a.subject = $1 and f.number like 'LIV-2020-%'`,
      [subject],
    )
  ).rows.map((row) => row.number)

async function reading(size: number, origin: string, pid: number, superuser: pg.ClientBase): Promise<void> {
  const cookie = (await signedIn(origin, 'sanne')).cookie('liv_session') ?? ''
  const mine = await casesOf(superuser, 'sanne')
  const open = (n: number) => wanted(origin, `/dossiers/${mine[n % mine.length]}`, cookie)
  await measure(4, 300, async (n) => void (await open(n)))
  for (const clients of [1, 8]) {
    await run(size, pid, 'open a case', clients, count, open)
    await run(size, pid, 'my cases (25)', clients, count, () => wanted(origin, '/dossiers', cookie))
  }
}

async function writing(
  size: number,
  origin: string,
  pid: number,
  superuser: pg.ClientBase,
  where: { socket: string; dataDir: string },
): Promise<void> {
  const mine = await casesOf(superuser, 'sanne')
  const ready = await prepare(origin, superuser, 9, each * 2 + 8)
  const omar = (await signedIn(origin, 'omar')).cookie('liv_session') ?? ''
  const sanne = (await signedIn(origin, 'sanne')).cookie('liv_session') ?? ''
  const notes = await Promise.all(ready.notes.map((note) => writerOf(origin, omar, note)))
  const save = (clients: number) => (n: number) =>
    notes[clients === 1 ? 8 : n % 8]?.(n) ?? Promise.reject(new Error('no note'))
  for (const clients of [1, 8]) await run(size, pid, 'save a note', clients, Math.round(count / 2), save(clients))
  floors.push(
    ...(await floorsOf(size, count, {
      sanne,
      omar,
      mine,
      note: ready.notes[8] as Note,
      advices: ready.advices.slice(each * 2),
      ...where,
    })),
  )
  const send = async (number: string) => {
    const at = `/dossiers/${number}/advies`
    const page = await wanted(origin, at, sanne)
    await wanted(origin, `${at}/versturen`, sanne, new URLSearchParams(hiddenFields(page.body, `${at}/versturen`)), 303)
  }
  await run(size, pid, 'release an advice', 1, each, (n) => send(ready.advices[n] ?? ''))
  await run(size, pid, 'release an advice', 8, each, (n) => send(ready.advices[each + n] ?? ''))
}

/** One conversation, saved again and again, each time on the version before, as its writer does: one at a time. */
async function writerOf(origin: string, cookie: string, { path }: Note): Promise<(n: number) => Promise<void>> {
  const page = await wanted(origin, path.replace(/\/verslag$/, ''), cookie)
  let version = Number(hiddenFields(page.body, path)._version)
  let last: Promise<void> = Promise.resolve()
  const save = async (n: number) => {
    const words = {
      present: 'Omar',
      forTeam: `Regel ${n} ${crypto.randomUUID()}: ${'Hij vertelde over zijn broer en over de nachten. '.repeat(20)}`,
    }
    const body = new URLSearchParams({
      _token: crypto.randomUUID(),
      _version: String(version),
      ...dateFields('heldOn', today),
      ...words,
    })
    await wanted(origin, path, cookie, body, 303)
    version += 1_000_000
  }
  return (n) => {
    last = last.then(() => save(n))
    return last
  }
}

for (const size of sizes) await benchAt(size)
report({ sizes, lines, floors, memory })
