import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '#access/door.ts'
import { type House, throughDoor } from '#app/doorway.ts'
import { houseOf } from '#app/open-house.ts'
import { verifyLog } from '#audit/verify.ts'
import type { CaseCtx } from '#routing/context.ts'
import { getReferral } from '#trajectory/1-referral/referral-store.ts'
import { writePerson } from '#trajectory/person-page.tsx'
import { adviceCase } from '../../tests/world/advice-case.ts'
import { backupOf } from '../../tests/world/restored.ts'
import { someReferral, type World, world } from '../../tests/world/world.ts'
import { destroyDossier } from './forget.ts'
import { contentKey, Key } from './key.ts'

let w: World
let forgotten: { id: string; number: string }
let kept: { id: string; number: string }
/** The database as it was put back from the backup, with the keys of now and the master key in hand. */
let restored: House
let thief: pg.Pool
let close: () => Promise<void>
const words = { name: 'Onvergetelijke Naam', birthDate: undefined, vNumber: '0912345678', language: '', contact: '' }

beforeAll(async () => {
  w = await world()
  forgotten = await adviceCase(w)
  kept = await adviceCase(w)
  const sanne = await w.as('sanne')
  for (const { number } of [forgotten, kept]) await sanne.on(number, 'write identity', (ctx) => writePerson(ctx, words))
  const backup = await backupOf(w)
  await forget(forgotten.id)
  const into = await backup.restore()
  const masterKeyFile = w.house.keys.masterKeyFile
  const opened = houseOf(
    { mode: 'demo', origin: w.house.origin, keyStore: join(dirname(masterKeyFile), 'keystore.sqlite'), masterKeyFile },
    { app: into('liv_app'), door: into('liv_door'), worker: into('liv_worker') },
  )
  restored = opened.house
  thief = new pg.Pool(into('postgres'))
  close = opened.close
})
afterAll(async () => {
  await thief?.end()
  await close?.()
  await w.close()
})

/** In the order it is done: hidden, secret deleted, said to be gone. */
async function forget(id: string): Promise<void> {
  await w.superuser.query('select vault.hide_dossier($1)', [id])
  destroyDossier(w.house.keys, id)
  await w.superuser.query('select vault.mark_destroyed($1)', [id])
}

async function inRestored<T>(number: string, work: (ctx: CaseCtx) => Promise<T>): Promise<T> {
  const token = (await openSession(restored.door, { subject: 'sanne', acr: 'test', origin: '' })) ?? ''
  const asked = { may: 'read the referral', audit: 'test.read' } as const
  return (await throughDoor(restored, token, asked, { params: { number } }, (ctx) => work(ctx as CaseCtx))).answer
}

test('in the restored copy everything of the forgotten dossier still lies there, sealed, with its shares', async () => {
  const { rows } = await thief.query(
    `select (select count(*)::int from vault.share where dossier = $1) as shares,
        (select destroyed_at from vault.dossier where id = $1) as destroyed,
        (select count(*)::int from liv.referral where case_id = $1) as texts, (select count(*)::int from liv.person where case_id = $1) as names`,
    [forgotten.id],
  )
  expect(rows[0]).toMatchObject({ destroyed: null, texts: 1, names: 2 })
  expect(rows[0].shares).toBeGreaterThan(1)
})

test('nobody reads the forgotten dossier there, not even who may; the other dossier is whole', async () => {
  await expect(inRestored(forgotten.number, (ctx) => getReferral(ctx, forgotten.id))).rejects.toThrow('no secret')
  expect((await inRestored(kept.number, (ctx) => getReferral(ctx, kept.id))).concern).toBe(someReferral.concern)
})

test('who holds the copy, the key store of now and the master key opens nothing of it, with any secret there is', async () => {
  const { rows: texts } = await thief.query(
    `select 'referral' as kind, id, case_id, version, content from liv.referral
      union all select 'referrer', id, case_id, version, content from liv.referrer union all select 'person', id, case_id, version, content from liv.person
      union all select 'person_number', id, case_id, version, content from liv.person_number`,
  )
  const { rows: shares } = await thief.query('select dossier, compartment, epoch, share from vault.share')
  const { keys } = restored
  const secrets = (['dossier', 'log', 'index'] as const).flatMap((kind) =>
    keys.secrets.names(kind).map((id) => secretOf(kind, id)),
  )
  const opens = (text: (typeof texts)[0], secret: Buffer) =>
    shares
      .filter(({ dossier }) => dossier === text.case_id)
      .some(({ dossier, compartment, epoch, share }) => {
        try {
          const key = contentKey(secret, share, dossier, compartment, epoch)
          return Boolean(
            new Key(dossier, compartment, new Map([[epoch, key]])).unseal(
              text.kind,
              text.id,
              text.version,
              text.content,
            ),
          )
        } catch {
          return false
        }
      })
  const opened = texts.filter((text) => secrets.some((secret) => opens(text, secret)))
  expect(opened.map((text) => text.case_id).filter((id) => id === forgotten.id)).toEqual([])
  // The same attempt does open the other dossier: the thief has everything that there is.
  expect(opened.filter((text) => text.case_id === kept.id)).toHaveLength(
    texts.filter((text) => text.case_id === kept.id).length,
  )
  function secretOf(kind: 'dossier' | 'log' | 'index', id: string): Buffer {
    if (kind === 'dossier') return keys.secretOf(id) ?? Buffer.alloc(32)
    return kind === 'log'
      ? keys.logSecretOf(id)
      : (keys.indexKeys().find(({ epoch }) => String(epoch) === id)?.key ?? Buffer.alloc(32))
  }
})

test('the log of both databases still verifies, and still says who looked in the forgotten dossier', async () => {
  const seals = join(dirname(w.house.keys.masterKeyFile), 'no-seals')
  for (const house of [w.house, restored]) {
    const { breaks, lines } = await verifyLog(house.worker, house.keys.sealPublicKeys(), seals)
    expect([breaks, lines > 10]).toEqual([[], true])
  }
  const { rows } = await w.superuser.query(
    "select count(*)::int as n from audit.event_object o join audit.event e using (stream, seq) where o.object = $1 and e.event = 'content.opened'",
    [forgotten.id],
  )
  expect(rows[0].n).toBeGreaterThan(1)
})

test('in the living database it is not found, not opened and holds no share or digest', async () => {
  const sanne = await w.as('sanne')
  await expect(
    sanne.on(forgotten.number, 'read the referral', (ctx) => getReferral(ctx, forgotten.id)),
  ).rejects.toThrow('Deze pagina is er niet')
  expect(await sanne.act('signed in', (ctx) => ctx.findPerson({ vNumber: words.vNumber }))).toEqual([kept.id])
  const { rows } = await w.superuser.query(
    'select (select count(*)::int from vault.share where dossier = $1) as shares, (select count(*)::int from vault.person_index where dossier = $1) as digests',
    [forgotten.id],
  )
  expect(rows[0]).toEqual({ shares: 0, digests: 0 })
})
