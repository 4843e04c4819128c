import { momentWords } from '#platform/clock.ts'
import { inTransaction, type Pool } from '#platform/database/tx.ts'
import { type Break, StreamWalk } from './chain.ts'
import { heads, linesOf, numbersOf, oneMoment, putBack, storedSeals, strays, streams } from './log-store.ts'
import { type CheckedSeals, checkSeals } from './seal-check.ts'

/** What does not hold, for people: in which stream, at which place, and about which cases. */
export interface FoundBreak extends Break {
  readonly cases: readonly string[]
}

export interface Verdict {
  readonly lines: number
  readonly breaks: readonly FoundBreak[]
  readonly seals: CheckedSeals
}

/** Stream -1: a break that lies in the seals themselves; stream -2: in a sealed text beside the log. */
export const inSeals = -1
export const inTexts = -2

/** Walks every stream, line by line, and lays the seals of database and files beside it. Reads only; people keep working. */
export async function verifyLog(
  worker: Pool,
  publicKeys: ReadonlyMap<string, string>,
  sealFolder: string,
): Promise<Verdict> {
  const seals = checkSeals(await inTransaction(worker, storedSeals), sealFolder, publicKeys)
  const breaks: Break[] = seals.troubles.map((what) => ({ stream: inSeals, seq: 0, what, about: [] }))
  let lines = 0
  for (const stream of streams) {
    const walk = await walkStream(worker, stream, seals.places.get(stream) ?? new Map())
    breaks.push(...walk.breaks)
    lines += walk.length
  }
  breaks.push(...(await strayBreaks(worker, breaks)), ...(await textBreaks(worker)))
  return { lines, breaks: await withCases(worker, breaks), seals }
}

function walkStream(worker: Pool, stream: number, sealed: ReadonlyMap<number, string>): Promise<StreamWalk> {
  return inTransaction(worker, async (tx) => {
    await oneMoment(tx)
    const walk = new StreamWalk(stream, sealed)
    for await (const line of linesOf(tx, stream)) walk.take(line)
    walk.end((await heads(tx)).find((head) => head.stream === stream))
    return walk
  })
}

/** Rows that belong to no line: they name the cases of a removed line, or were added. */
async function strayBreaks(worker: Pool, found: readonly Break[]): Promise<Break[]> {
  const loose = await inTransaction(worker, strays)
  return loose.map(({ stream, seq, about }) => {
    const removed = found.some((one) => one.stream === stream && one.seq === seq)
    return {
      stream,
      seq,
      about,
      what: removed ? 'wat bij de verwijderde regel hoorde, is er nog' : 'hier staan gegevens zonder regel',
    }
  })
}

/** A text that was put back to an older one, or written past the log: its bytes are not the last that a line speaks of. */
async function textBreaks(worker: Pool): Promise<Break[]> {
  const found = await inTransaction(worker, putBack)
  return found.map(({ kind, case_id }) => ({
    stream: inTexts,
    seq: 0,
    what: `een tekst in ${kind} is niet wat het laatst is geschreven`,
    about: [case_id],
  }))
}

async function withCases(worker: Pool, breaks: readonly Break[]): Promise<FoundBreak[]> {
  if (breaks.length === 0) return []
  const numbers = await inTransaction(worker, (tx) =>
    numbersOf(
      tx,
      breaks.flatMap((one) => one.about),
    ),
  )
  return breaks.map((one) => ({ ...one, cases: [...new Set(one.about.flatMap((id) => numbers.get(id) ?? []))].sort() }))
}

/** What verify-log says, in sentences. */
export function tellVerdict({ lines, breaks, seals }: Verdict): string {
  const last = seals.last
    ? `Het laatste zegel is nummer ${seals.last.number}, van ${momentWords(Temporal.Instant.from(seals.last.at))}. Wat daarvoor geschreven is, kan niet ongezien zijn veranderd.`
    : 'Er is nog geen zegel. Zonder zegel kan wie alles mag in de database, het hele logboek herschrijven.'
  const notes = seals.notes.map((note) => `Let op: ${note}.`)
  if (breaks.length === 0)
    return [
      `Het logboek klopt: ${lines} regels in ${streams.length} stromen, ${seals.count} zegels.`,
      last,
      ...notes,
    ].join('\n')
  return [
    `Het logboek klopt NIET: ${breaks.length} ${breaks.length === 1 ? 'breuk' : 'breuken'} in ${lines} regels.`,
    ...breaks.map(tellBreak),
    last,
    ...notes,
  ].join('\n')
}

function tellBreak({ stream, seq, what, cases, about }: FoundBreak): string {
  if (stream === inSeals) return `- zegels: ${what}.`
  if (stream === inTexts) return `- teksten: ${what}. Dossiers: ${cases.join(', ')}.`
  const which =
    cases.length > 0
      ? `Dossiers: ${cases.join(', ')}.`
      : about.length > 0
        ? 'Het gaat niet over een zaak.'
        : 'Over welke dossiers is niet meer te zien.'
  return `- stroom ${stream}, regel ${seq}: ${what}. ${which}`
}
