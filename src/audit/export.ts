import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { inTransaction, type Pool } from '#platform/database/tx.ts'
import { linesOf, oneMoment, storedSeals, streams } from './log-store.ts'

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

/** The whole log as lines of JSON, to be checked outside with verifier/verify-log.mjs. */
export async function exportLog(
  worker: Pool,
  publicKeys: ReadonlyMap<string, string>,
  path: string,
): Promise<{ lines: number; seals: number }> {
  const out = createWriteStream(path, { mode: 0o600 })
  const seals = await inTransaction(worker, storedSeals)
  await say(out, {
    format: 'liv-log-1',
    made: Temporal.Now.instant().toString(),
    keys: Object.fromEntries(publicKeys),
    fields,
    objectFields,
  })
  let lines = 0
  for (const stream of streams) lines += await exportStream(worker, out, stream)
  for (const seal of seals)
    await say(out, { seal: seal.payload, signature: seal.signature.toString('base64'), key: seal.key })
  await say(out, { end: { lines, seals: seals.length } })
  out.end()
  await once(out, 'close')
  return { lines, seals: seals.length }
}

function exportStream(worker: Pool, out: WriteStream, stream: number): Promise<number> {
  return inTransaction(worker, async (tx) => {
    await oneMoment(tx)
    let count = 0
    for await (const { seq, line, hash } of linesOf(tx, stream)) {
      await say(out, { stream, seq, line, hash: hash.toString('hex') })
      count += 1
    }
    return count
  })
}

async function say(out: WriteStream, what: object): Promise<void> {
  if (!out.write(`${JSON.stringify(what)}\n`)) await once(out, 'drain')
}
