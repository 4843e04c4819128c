import { spawn } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getReferral } from '#trajectory/1-referral/referral-store.ts'
import { keepOn } from '../../tests/world/keep-on.ts'
import { aCase, someReferral, type World, world } from '../../tests/world/world.ts'
import { openKeyStore } from './key-store.ts'
import { readMasterKeys, unwrap } from './master-key.ts'
import type { WrappedSecret } from './secrets.ts'

let w: World
const storeFile = () => join(dirname(w.house.keys.masterKeyFile), 'keystore.sqlite')

beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

describe('another master key', () => {
  /** As the administrator does it: another process, while this one serves. */
  async function rotateElsewhere(): Promise<void> {
    const script = `const { openKeyStore } = await import('./src/vault/key-store.ts')
      const { rotateMaster } = await import('./src/vault/rotate-master.ts')
      const keys = openKeyStore(${JSON.stringify({ file: storeFile(), masterKeyFile: w.house.keys.masterKeyFile })})
      rotateMaster(keys); keys.close()`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let trouble = ''
    child.stderr.on('data', (text) => {
      trouble += text
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, trouble]).toEqual([0, ''])
  }

  const made: { id: string; number: string }[] = []
  const readBack = async ({ id, number }: { id: string; number: string }) =>
    expect((await (await w.as('sanne')).on(number, 'read the referral', (ctx) => getReferral(ctx, id))).concern).toBe(
      someReferral.concern,
    )
  const write = async () => made.push(await aCase(w))

  test('while writers keep saving and readers keep reading nothing fails and nothing is lost', async () => {
    for (let n = 0; n < 5; n++) await write()
    const stop = [
      keepOn(write),
      keepOn(write),
      keepOn(async () => readBack(made[made.length >> 1] as (typeof made)[0])),
      keepOn(async () => {
        w.house.keys.cache.clear()
        await readBack(made.at(-1) as (typeof made)[0])
      }),
    ]
    for (let times = 0; times < 5; times++) await rotateElsewhere()
    const counts = await Promise.all(stop.map((one) => one()))
    expect(Math.min(...counts)).toBeGreaterThan(3)
    w.house.keys.cache.clear()
    for (const one of made) await readBack(one)
    expect([...readMasterKeys(w.house.keys.masterKeyFile).keys()]).toEqual([6])
  })

  test('two who start it at the same moment make one key, and everything opens with it', async () => {
    await Promise.all([rotateElsewhere(), rotateElsewhere(), rotateElsewhere()])
    const masters = readMasterKeys(w.house.keys.masterKeyFile)
    expect([masters.size, w.house.keys.secrets.masterVersion()]).toEqual([1, [...masters.keys()][0]])
    w.house.keys.cache.clear()
    for (const one of made) await readBack(one)
  })

  test('the old master key opens nothing afterwards', async () => {
    const old = join(dirname(storeFile()), 'old.key')
    copyFileSync(w.house.keys.masterKeyFile, old)
    const [[version, key]] = [...readMasterKeys(old)] as [[number, Buffer]]
    await rotateElsewhere()
    expect(() => openKeyStore({ file: storeFile(), masterKeyFile: old })).toThrow(
      'hoort niet bij deze sleutelbewaarplaats',
    )
    const db = new DatabaseSync(storeFile(), { readOnly: true })
    const rows = db.prepare('select kind, id, master, wrapped from secret').all() as unknown as WrappedSecret[]
    expect(rows.length).toBeGreaterThan(made.length)
    for (const { kind, id, master, wrapped } of rows)
      for (const as of [version, master]) expect(() => unwrap(key, as, `${kind}:${id}`, wrapped)).toThrow()
    db.close()
    expect(readFileSync(w.house.keys.masterKeyFile, 'utf8')).not.toContain(key.toString('base64'))
  })
})
