import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isHeld, takeInstanceLock } from './instance-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liv-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is held until it is let go', () => {
  const release = takeInstanceLock(folder)
  expect(isHeld(folder)).toBe(true)
  expect(() => takeInstanceLock(folder)).toThrow('LIV draait al')
  release()
  expect(isHeld(folder)).toBe(false)
  takeInstanceLock(folder)()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a process that is gone', `${spawnSync('true').pid} 1 x\n`],
  ['a process that got the number of the holder', `${process.pid} 1 x\n`],
  ['half a note', '\n'],
])('%s holds nothing', (_, note) => {
  writeFileSync(join(folder, 'liv.lock'), note)
  expect(isHeld(folder)).toBe(false)
  takeInstanceLock(folder)()
  expect(existsSync(join(folder, 'liv.lock'))).toBe(false)
})

test('letting go twice does not take the lock of the next', () => {
  const release = takeInstanceLock(folder)
  release()
  const next = takeInstanceLock(folder)
  writeFileSync(join(folder, 'liv.lock'), 'somebody else\n')
  release()
  next()
  expect(existsSync(join(folder, 'liv.lock'))).toBe(true)
})
