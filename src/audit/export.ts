import { createHash, sign } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, openSync, type WriteStream } from 'node:fs'
import { inTransaction, type Pool } from '#platform/database/tx.ts'
import { Refused } from '#platform/refused.ts'
import { heads, linesOf, oneMoment, placesOf, storedSeals, streams } from './log-store.ts'
import type { Signer } from './seal.ts'
import type { HeadPlace } from './seal-text.ts'

/** What the places in a line mean, for whoever reads the export without us. */
const fields = [
  'stream',
  'seq',
  'place',
  'id',
  'at',
  'event',
  'act',
  'actor',
  'onBehalf',
  'roles',
  'standing',
  'purpose',
  'ground',
  'rule',
  'outcome',
  'origin',
  'session',
  'job',
  'trace',
  'reason',
  'reasonKey',
  'follows',
  'objects',
]
const objectFields = ['ordinal', 'place', 'kind', 'object', 'part', 'version', 'contentHash']

export interface ExportKeys extends Signer {
  sealPublicKeys(): ReadonlyMap<string, string>
}

/**
 * The whole log as lines of JSON, to be checked outside with verifier/verify-log.mjs. The last line says where each stream
 * ends and is signed over everything before it, so that nothing can be cut off or put in afterwards.
 */
export async function exportLog(
  worker: Pool,
  keys: ExportKeys,
  path: string,
): Promise<{ lines: number; seals: number }> {
  const paper = new Paper(path)
  // Read first: what they seal is then certainly in the lines that follow.
  const seals = await inTransaction(worker, storedSeals)
  await paper.say({
    format: 'liv-log-2',
    made: Temporal.Now.instant().toString(),
    keys: Object.fromEntries(keys.sealPublicKeys()),
    fields,
    objectFields,
  })
  let lines = 0
  const ends: HeadPlace[] = []
  for (const stream of streams) {
    const written = await exportStream(worker, paper, stream)
    lines += written.count
    ends.push(...written.head)
  }
  for (const seal of seals)
    await paper.say({ seal: seal.payload, signature: seal.signature.toString('base64'), key: seal.key })
  const { name, key } = keys.sealKey()
  const end = JSON.stringify({ lines, seals: seals.length, heads: ends, before: paper.hash() })
  await paper.say({ end, signature: sign(null, Buffer.from(end), key).toString('base64'), key: name })
  await paper.close()
  return { lines, seals: seals.length }
}

function exportStream(worker: Pool, paper: Paper, stream: number): Promise<{ count: number; head: HeadPlace[] }> {
  return inTransaction(worker, async (tx) => {
    await oneMoment(tx)
    let count = 0
    for await (const { seq, line, hash } of linesOf(tx, stream)) {
      await paper.say({ stream, seq, line, hash: hash.toString('hex') })
      count += 1
    }
    return { count, head: placesOf(await heads(tx)).filter(([one]) => one === stream) }
  })
}

/** The file, and a hash of everything that was written in it. */
class Paper {
  readonly #out: WriteStream
  readonly #hash = createHash('sha256')

  constructor(path: string) {
    this.#out = createWriteStream(path, { fd: opened(path) })
  }

  async say(what: object): Promise<void> {
    const text = `${JSON.stringify(what)}\n`
    this.#hash.update(text)
    if (!this.#out.write(text)) await once(this.#out, 'drain')
  }

  hash(): string {
    return this.#hash.copy().digest('hex')
  }

  async close(): Promise<void> {
    this.#out.end()
    await once(this.#out, 'close')
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'w', 0o600)
  } catch (error) {
    throw new Refused(`In ${path} kan niet worden geschreven (${(error as NodeJS.ErrnoException).code}).`)
  }
}
