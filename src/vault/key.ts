import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const format = 1
const headLength = 5
const nonceLength = 12
const tagLength = 16
const block = 64

/** A row that was sealed: goes into the log, so that a text put back to an older one is found. */
export interface WrittenRow {
  readonly kind: string
  readonly id: string
  readonly part: string
  readonly version: number
  readonly hash: string
}

/** What was sealed in this transaction, for the log line of it. */
export class Written {
  readonly #rows: WrittenRow[] = []
  add(row: WrittenRow): void {
    this.#rows.push(row)
  }
  objects(): readonly WrittenRow[] {
    return this.#rows
  }
}

/** What was opened for one reader: a page in another language leaves it as it was written. Kept no longer than the request. */
export class Opened {
  readonly texts: unknown[] = []
}

/** A sealed text that does not open: changed, moved from another row, or put back from an earlier version. */
export class Damaged extends Error {
  readonly sentence =
    'Deze tekst is beschadigd of hoort niet op deze plaats. Daarom tonen wij hem niet. Meld dit aan de beheerder.'
  readonly event = 'content.damaged'
  readonly table: string
  readonly row: string
  constructor(table: string, row: string) {
    super(`content of ${table} does not open`)
    this.name = 'Damaged'
    this.table = table
    this.row = row
  }
}

/** Content key from the dossier's secret and the share; the master key, third part, was needed to unwrap the secret. */
export function contentKey(secret: Buffer, share: Buffer, dossier: string, compartment: string, epoch: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, share, `liv|${dossier}|${compartment}|${epoch}`, 32))
}

/** Opens and closes the texts of one part of one dossier. */
export class Key {
  readonly dossier: string
  readonly compartment: string
  readonly #epochs: ReadonlyMap<number, Buffer>
  readonly #written: Written | undefined
  readonly #opened: Opened | undefined

  constructor(
    dossier: string,
    compartment: string,
    epochs: ReadonlyMap<number, Buffer>,
    written?: Written,
    opened?: Opened,
  ) {
    this.dossier = dossier
    this.compartment = compartment
    this.#epochs = epochs
    this.#written = written
    this.#opened = opened
  }

  /** The same key for a text that changes every few seconds: the line of the whole sitting speaks of it. */
  quiet(): Key {
    return new Key(this.dossier, this.compartment, this.#epochs)
  }

  /** Another key out of this one, for one purpose; from it there is no way back. */
  derive(epoch: number, purpose: string): Buffer {
    const key = this.#epochs.get(epoch)
    if (!key) throw new Error('no key of this epoch')
    return Buffer.from(hkdfSync('sha256', key, '', `liv|derived|${purpose}`, 32))
  }

  /** Sealed for this row and this version only. */
  seal(table: string, rowId: string, version: number, value: unknown): Buffer {
    return this.#close(table, rowId, version, padded(value))
  }

  /** The bytes of a file, as they are: their length shows. */
  sealBytes(table: string, rowId: string, version: number, bytes: Uint8Array): Buffer {
    return this.#close(table, rowId, version, bytes)
  }

  #close(table: string, rowId: string, version: number, plain: Uint8Array): Buffer {
    const epoch = Math.max(...this.#epochs.keys())
    const key = this.#epochs.get(epoch)
    if (!key)
      throw new Error(`${this.compartment} was opened for reading and holds nothing yet: open it with a writing act`)
    const head = Buffer.alloc(headLength)
    head.writeUInt8(format)
    head.writeUInt32BE(epoch, 1)
    const nonce = randomBytes(nonceLength)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(this.#place(head, table, rowId, version))
    const sealed = Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    this.#written?.add({ kind: table, id: rowId, part: this.compartment, version, hash: hashOf(sealed) })
    return sealed
  }

  unseal<T>(table: string, rowId: string, version: number, sealed: Uint8Array): T {
    try {
      const value = JSON.parse(this.#open(table, rowId, version, sealed).toString('utf8')) as T
      this.#opened?.texts.push(value)
      return value
    } catch {
      throw new Damaged(table, rowId)
    }
  }

  unsealBytes(table: string, rowId: string, version: number, sealed: Uint8Array): Buffer {
    try {
      return this.#open(table, rowId, version, sealed)
    } catch {
      throw new Damaged(table, rowId)
    }
  }

  #open(table: string, rowId: string, version: number, bytes: Uint8Array): Buffer {
    const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const head = sealed.subarray(0, headLength)
    const key = this.#epochs.get(head.readUInt32BE(1))
    if (head.readUInt8(0) !== format || !key) throw new Error('unknown format or epoch')
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(headLength, headLength + nonceLength), {
      authTagLength: tagLength,
    })
    decipher.setAAD(this.#place(head, table, rowId, version))
    decipher.setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([decipher.update(sealed.subarray(headLength + nonceLength, -tagLength)), decipher.final()])
  }

  #place(head: Buffer, table: string, rowId: string, version: number): Buffer {
    return Buffer.concat([head, Buffer.from(JSON.stringify([table, rowId, version, this.compartment, this.dossier]))])
  }
}

export const hashOf = (sealed: Uint8Array): string => createHash('sha256').update(sealed).digest('hex')

// Spaces after JSON mean nothing to a reader, and the length says less about the text.
function padded(value: unknown): Buffer {
  const text = JSON.stringify(value)
  if (text === undefined) throw new Error('nothing to seal')
  const length = Buffer.byteLength(text)
  return Buffer.from(text + ' '.repeat((block - (length % block)) % block))
}
