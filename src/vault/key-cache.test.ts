import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KeyCache } from './key-cache.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const share = randomBytes(32)
const name = 'dossier|referral|1'
const counted = () => {
  let made = 0
  const make = () => {
    made += 1
    return Buffer.alloc(32, made)
  }
  return { make, made: () => made }
}

test('the same share gives the key that was made before', () => {
  const cache = new KeyCache()
  const { make, made } = counted()
  const key = cache.keyFor('dossier', name, share, make)
  expect(cache.keyFor('dossier', name, Buffer.from(share), make)).toBe(key)
  expect(made()).toBe(1)
})

test('without the share itself there is no hit: another share, or another part, makes another key', () => {
  const cache = new KeyCache()
  const { make, made } = counted()
  cache.keyFor('dossier', name, share, make)
  cache.keyFor('dossier', name, randomBytes(32), make)
  cache.keyFor('dossier', 'dossier|care|1', share, make)
  expect(made()).toBe(3)
})

test('a key is kept five minutes, however often it is asked for, and then it is no longer there', () => {
  const cache = new KeyCache()
  const { make, made } = counted()
  for (let minute = 0; minute < 5; minute++) {
    cache.keyFor('dossier', name, share, make)
    vi.advanceTimersByTime(59_999)
  }
  expect(made()).toBe(1)
  vi.advanceTimersByTime(10)
  cache.keyFor('another', 'another|referral|1', randomBytes(32), make)
  expect(cache.size).toBe(1)
  cache.keyFor('dossier', name, share, make)
  expect(made()).toBe(3)
})

test('a dossier that is forgotten is forgotten here at once, all parts of it and no other', () => {
  const cache = new KeyCache()
  const { make, made } = counted()
  for (const dossier of ['one', 'two'])
    for (const part of ['care', 'referral']) cache.keyFor(dossier, `${dossier}|${part}|1`, share, make)
  cache.forget('one')
  expect(cache.size).toBe(2)
  cache.keyFor('one', 'one|care|1', share, make)
  expect(made()).toBe(5)
})

test('a key that is in use stays whole when the cache lets go of it', () => {
  const cache = new KeyCache()
  const key = cache.keyFor('one', 'one|care|1', share, () => Buffer.alloc(32, 7))
  cache.forget('one')
  cache.clear()
  expect(key).toEqual(Buffer.alloc(32, 7))
})

test('no more than five hundred are kept, the latest', () => {
  const cache = new KeyCache()
  for (let n = 0; n < 600; n++) cache.keyFor('dossier', `dossier|${n}|1`, share, () => Buffer.alloc(32))
  expect(cache.size).toBe(500)
})
