import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type KeyFolder, newKeyFolder } from '../../tests/world/key-folder.ts'
import { type KeyStore, openKeyStore } from './key-store.ts'
import { freshMasterKey, readMasterKeys, writeMasterKeys } from './master-key.ts'
import { rotateMaster } from './rotate-master.ts'

let it: KeyFolder
let keys: KeyStore
let file: string
let masterKeyFile: string
beforeEach(() => {
  it = newKeyFolder()
  ;({ keys, file, masterKeyFile } = it)
})
afterEach(() => {
  // A test may have opened the store anew.
  keys.close()
  it.remove()
})

const raw = () => it.raw()
const wrappedOf = (id: string) => it.wrappedOf(id)

test('after a rotation nothing on disk is wrapped by the old master key any more', () => {
  const ids = Array.from({ length: 450 }, () => randomUUID())
  for (const id of ids) keys.createDossier(id)
  const before = new Map(ids.map((id) => [id, { secret: keys.secretOf(id), wrapped: wrappedOf(id) }]))
  expect(rotateMaster(keys)).toEqual({ version: 2, previous: 1, secrets: 451 })
  const left = raw()
  for (const [id, { secret, wrapped }] of before)
    expect([keys.secretOf(id), left.includes(wrapped)]).toEqual([secret, false])
  expect([...readMasterKeys(masterKeyFile).keys()]).toEqual([2])
})

test('a rotation that was broken off halfway goes on where it was', () => {
  const ids = Array.from({ length: 20 }, () => randomUUID())
  for (const id of ids) keys.createDossier(id)
  const secrets = ids.map((id) => keys.secretOf(id))
  writeMasterKeys(masterKeyFile, new Map([...readMasterKeys(masterKeyFile), [2, freshMasterKey()]]))
  keys.secrets.setMasterVersion(2)
  expect(keys.rewrapSome(2, 7)).toBe(7)
  keys.close()
  keys = openKeyStore({ file, masterKeyFile })
  expect(ids.map((id) => keys.secretOf(id))).toEqual(secrets)
  expect(rotateMaster(keys)).toEqual({ version: 2, previous: 1, secrets: 14 })
  expect(ids.map((id) => keys.secretOf(id))).toEqual(secrets)
})

test('a rotation that was overtaken by a later one leaves the later key alone', () => {
  const id = randomUUID()
  keys.createDossier(id)
  const secret = keys.secretOf(id)
  rotateMaster(keys)
  writeMasterKeys(masterKeyFile, new Map([...readMasterKeys(masterKeyFile), [3, freshMasterKey()]]))
  keys.secrets.setMasterVersion(3)
  expect(keys.rewrapSome(3, 1)).toBe(1)
  expect(keys.rewrapSome(2, 10)).toBe(0)
  rotateMaster(keys)
  expect([...readMasterKeys(masterKeyFile).keys()]).toEqual([3])
  expect(keys.secretOf(id)).toEqual(secret)
})
