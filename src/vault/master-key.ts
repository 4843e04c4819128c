import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refused } from '#platform/refused.ts'

/** Master keys by version. More than one only while a rotation is going on. */
export type MasterKeys = ReadonlyMap<number, Buffer>

/** The master key's custody on one machine: a file with a line per version. In production a file that only the service can read. */
export function readMasterKeys(file: string): MasterKeys {
  if (!existsSync(file))
    throw new Refused(
      `De hoofdsleutel ${file} is er niet. Zonder die sleutel kan niemand de dossiers lezen: zet hem terug.`,
    )
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const keys = new Map(lines.map((line) => readLine(file, line)))
  if (keys.size === 0) throw new Refused(`De hoofdsleutel ${file} is leeg.`)
  return keys
}

function readLine(file: string, line: string): [number, Buffer] {
  const [version = '', text = ''] = line.split(' ')
  const key = Buffer.from(text, 'base64')
  if (!/^[1-9]\d*$/.test(version) || key.length !== 32) throw new Refused(`De hoofdsleutel ${file} is beschadigd.`)
  return [Number(version), key]
}

/** Whole or not at all: written beside it, on disk, and then renamed. */
export function writeMasterKeys(file: string, keys: MasterKeys): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${process.pid}`
  const handle = openSync(beside, 'w', 0o600)
  writeSync(handle, [...keys].map(([version, key]) => `${version} ${key.toString('base64')}\n`).join(''))
  fsyncSync(handle)
  closeSync(handle)
  renameSync(beside, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

export const freshMasterKey = (): Buffer => randomBytes(32)

/** Wraps a secret so that it opens only under this name and this version of the master key. */
export function wrap(master: Buffer, version: number, name: string, secret: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', master, nonce)
  cipher.setAAD(Buffer.from(`${name}|${version}`))
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

export function unwrap(master: Buffer, version: number, name: string, wrapped: Uint8Array): Buffer {
  const bytes = Buffer.from(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', master, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(`${name}|${version}`))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}
