import { createHash, randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Tx } from '#platform/database/tx.ts'
import { NotFound } from '#platform/refused.ts'
import { Damaged, type Key } from '#vault/vault.ts'
import { type Kind, pieceSize } from './attachment.ts'

/** Where a file belongs: the case, who brings it, and by which link. */
export interface Place {
  readonly caseId: string
  readonly author: string
  readonly link: string
  readonly treating: boolean
}
interface Whole {
  readonly size: number
  readonly sha256: string
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Keeps a file that was looked at, in sealed pieces; returns its id. */
export async function insertAttachment(tx: Tx, key: Key, place: Place, kind: Kind, bytes: Buffer): Promise<string> {
  const id = randomUUID()
  const { caseId, author, link, treating } = place
  const whole: Whole = { size: bytes.length, sha256: sha256(bytes) }
  await tx.run(sql`insert into liv.attachment (id, case_id, author, link, treating, kind, content)
    values (${id}, ${caseId}, ${author}, ${link}, ${treating}, ${kind}, ${key.seal('attachment', id, 1, whole)})`)
  for (let at = 0; at * pieceSize < bytes.length; at++) {
    const piece = randomUUID()
    const sealed = key.sealBytes(
      'attachment_piece',
      piece,
      at + 1,
      bytes.subarray(at * pieceSize, (at + 1) * pieceSize),
    )
    await tx.run(sql`insert into liv.attachment_piece (id, case_id, attachment, version, author, treating, content)
      values (${piece}, ${caseId}, ${id}, ${at + 1}, ${author}, ${treating}, ${sealed})`)
  }
  return id
}

/** Whether there is such a file for me, and under which part it lies. */
export async function findAttachment(
  tx: Tx,
  caseId: string,
  id: string,
): Promise<{ kind: Kind; treating: boolean } | undefined> {
  return tx.find(sql`select kind, treating from liv.attachment where id = ${id} and case_id = ${caseId}`)
}

/** The file again; refuses when a piece is gone, added or put in another place. */
export async function readAttachment(tx: Tx, key: Key, id: string): Promise<Buffer> {
  const row = await tx.find<{ content: Buffer }>(sql`select content from liv.attachment where id = ${id}`)
  if (!row) throw new NotFound()
  const whole = key.unseal<Whole>('attachment', id, 1, row.content)
  const pieces = await tx.rows<{ id: string; version: number; content: Buffer }>(
    sql`select id, version, content from liv.attachment_piece where attachment = ${id} order by version`,
  )
  const bytes = Buffer.concat(
    pieces.map((piece) => key.unsealBytes('attachment_piece', piece.id, piece.version, piece.content)),
  )
  if (bytes.length !== whole.size || sha256(bytes) !== whole.sha256) throw new Damaged('attachment', id)
  return bytes
}
