import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type KeyFolder, newKeyFolder } from '../../tests/world/key-folder.ts'
import { type KeyStore, openKeyStore } from './key-store.ts'
import { freshMasterKey, writeMasterKeys } from './master-key.ts'

let it: KeyFolder
let keys: KeyStore
let file: string
let masterKeyFile: string
beforeEach(() => {
  it = newKeyFolder()
  ;({ keys, file, masterKeyFile } = it)
})
afterEach(() => it.remove())

const raw = () => it.raw()
const wrappedOf = (id: string) => it.wrappedOf(id)

test('the store and the master key are files apart, which only their owner can read', () => {
  for (const path of [file, masterKeyFile]) expect(statSync(path).mode & 0o777).toBe(0o600)
  const first = readFileSync(masterKeyFile, 'utf8').split(' ')[1] ?? ''
  expect(raw().includes(Buffer.from(first, 'base64'))).toBe(false)
})

test('a secret stands on disk only wrapped by the master key', () => {
  const id = randomUUID()
  keys.createDossier(id)
  const secret = keys.secretOf(id) as Buffer
  expect([secret.length, raw().includes(wrappedOf(id)), raw().includes(secret)]).toEqual([32, true, false])
  for (const text of [secret.toString('hex'), secret.toString('base64')]) expect(raw().includes(text)).toBe(false)
})

test('every dossier has a secret of its own, and asking again does not make another', () => {
  const [one, two] = [randomUUID(), randomUUID()]
  for (const id of [one, two, one]) keys.createDossier(id)
  const secret = keys.secretOf(one) as Buffer
  keys.createDossier(one)
  expect(keys.secretOf(one)).toEqual(secret)
  expect(keys.secretOf(two)).not.toEqual(secret)
  expect(keys.secretOf(randomUUID())).toBeUndefined()
})

test('forgetting a dossier removes its bytes from the file and everything beside it, and leaves the others', () => {
  const ids = Array.from({ length: 200 }, () => randomUUID())
  for (const id of ids) keys.createDossier(id)
  const there = new Map(ids.map((id) => [id, wrappedOf(id)]))
  for (const [id, wrapped] of there) expect([raw().includes(id), raw().includes(wrapped)]).toEqual([true, true])
  const gone = ids.filter((_, n) => n % 3 === 0)
  for (const id of gone) keys.destroyDossier(id)
  const left = raw()
  for (const [id, wrapped] of there)
    expect([left.includes(id), left.includes(wrapped), left.includes(wrapped.subarray(8, 24))]).toEqual(
      Array(3).fill(!gone.includes(id)),
    )
  for (const id of ids) expect(keys.secretOf(id) === undefined).toBe(gone.includes(id))
})

test('also while somebody else has the store open and reads', () => {
  const id = randomUUID()
  keys.createDossier(id)
  const wrapped = wrappedOf(id)
  const reader = openKeyStore({ file, masterKeyFile })
  expect(reader.secretOf(id)).toBeDefined()
  keys.destroyDossier(id)
  expect([raw().includes(wrapped), reader.secretOf(id)]).toEqual([false, undefined])
  reader.close()
})

test('what another process left half written is never half a secret: it is there, or it is not', () => {
  const id = randomUUID()
  const db = new DatabaseSync(file)
  db.exec('begin immediate')
  db.prepare('insert into secret (kind, id, master, wrapped, made_at) values (?, ?, 1, ?, 0)').run(
    'dossier',
    id,
    Buffer.alloc(60),
  )
  db.close()
  expect(keys.secretOf(id)).toBeUndefined()
})

test('a store with another master key does not open, and says which key is asked for', () => {
  keys.createDossier(randomUUID())
  writeMasterKeys(join(it.folder, 'other.key'), new Map([[1, freshMasterKey()]]))
  expect(() => openKeyStore({ file, masterKeyFile: join(it.folder, 'other.key') })).toThrow('De hoofdsleutel past niet')
  writeMasterKeys(join(it.folder, 'newer.key'), new Map([[7, freshMasterKey()]]))
  expect(() => openKeyStore({ file, masterKeyFile: join(it.folder, 'newer.key') })).toThrow('versie 1 ontbreekt')
})

test('a master key that is gone, empty or broken is never replaced by a new one', () => {
  keys.createDossier(randomUUID())
  expect(() => openKeyStore({ file, masterKeyFile: join(it.folder, 'gone.key') })).toThrow('zet hem terug')
  expect(existsSync(join(it.folder, 'gone.key'))).toBe(false)
  for (const [text, sentence] of [
    ['', 'is leeg'],
    ['1 te-kort', 'is beschadigd'],
    ['nul AAAA', 'is beschadigd'],
  ] as const) {
    writeFileSync(join(it.folder, 'bad.key'), text)
    expect(() => openKeyStore({ file, masterKeyFile: join(it.folder, 'bad.key') })).toThrow(sentence)
  }
})
