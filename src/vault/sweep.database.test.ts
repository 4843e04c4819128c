import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCase, type World, world } from '../../tests/world/world.ts'
import { destroyDossier, sweepOrphans } from './forget.ts'
import { openKeyStore } from './key-store.ts'

let w: World
let kept: { id: string; number: string }
beforeAll(async () => {
  w = await world()
  kept = await aCase(w)
})
afterAll(() => w.close())

/** In the order it is done: hidden, secret deleted, said to be gone. */
async function forget(id: string): Promise<void> {
  await w.superuser.query('select vault.hide_dossier($1)', [id])
  destroyDossier(w.house.keys, id)
  await w.superuser.query('select vault.mark_destroyed($1)', [id])
}

test('only a hidden dossier can be said to be gone', async () => {
  await expect(w.superuser.query('select vault.mark_destroyed($1)', [kept.id])).rejects.toMatchObject({ code: 'LV409' })
})

test('a secret whose dossier never came to be is swept away after a day, and no other', async () => {
  const orphan = randomUUID()
  w.house.keys.createDossier(orphan)
  expect(await sweepOrphans(w.house.worker, w.house.keys)).toBe(0)
  expect(await sweepOrphans(w.house.worker, w.house.keys, Date.now() + 1000)).toBe(1)
  expect([w.house.keys.secretOf(orphan), w.house.keys.secretOf(kept.id)?.length]).toEqual([undefined, 32])
})

test('a copy of the key store from before still holds the secret: until the last one is gone, nothing is forgotten', async () => {
  // Said openly: that is why a certificate names a date.
  const folder = dirname(w.house.keys.masterKeyFile)
  const late = await aCase(w)
  w.house.keys.secrets.emptyWriteAhead()
  copyFileSync(join(folder, 'keystore.sqlite'), join(folder, 'old-keystore.sqlite'))
  await forget(late.id)
  const old = openKeyStore({ file: join(folder, 'old-keystore.sqlite'), masterKeyFile: w.house.keys.masterKeyFile })
  expect([old.secretOf(late.id)?.length, w.house.keys.secretOf(late.id)]).toEqual([32, undefined])
  old.close()
})
