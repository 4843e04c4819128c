import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/access/door.ts'
import { type CaseInHand, type Me, may } from '../../src/access/may.ts'
import { type ActName, actNames, who } from '../../src/access/who.ts'
import { type World, world } from '../world/world.ts'
import { type Actor, makeActors } from './actors.ts'
import type { Probe, Probes } from './probe.ts'

/** Acts that are about no case: they need no probe on one. */
const apart = new Set(actNames.filter((act) => 'apart' in who[act]))
/** Acts for a job's session only, and acts that are a function of the gate rather than a row. */
const throughTheGate = new Set<ActName>([
  'reindex identity',
  'answer by link',
  'answer by link as who treats',
  'read an appointment by link',
  'take the case',
  'ask whether somebody is known',
  'invite a triager',
  'address the commission',
  'compose the team',
  'shut a colleague out',
  'stand in',
  'say what a successor reads',
  'say that I know the family',
  'ask for a review of radicalisation',
  'ask for a review of mental health',
  'read who looked',
])

const probeFolder = join(import.meta.dirname, 'probes')
const probes: Probes = {}
for (const file of readdirSync(probeFolder))
  Object.assign(probes, ...(Object.values(await import(join(probeFolder, file))) as Probes[]))

let w: World
let app: pg.Client
let actors: { actor: Actor; token: string }[]
const A = randomUUID()
const B = randomUUID()
const number = 'LIV-2026-90001'

beforeAll(async () => {
  w = await world()
  const client = await w.superuser.connect()
  for (const [id, no] of [
    [A, number],
    [B, 'LIV-2026-90002'],
  ]) {
    await client.query(
      `insert into liv.case_file (id, number, product, stage, stage_since, opened_at, opened_by, review_on, destroy_on)
       values ($1, $2, 'duiding', 'triage', now(), now(), $1, '2027-01-01', '2031-01-01')`,
      [id, no],
    )
    await client.query("insert into vault.dossier (id, kind, created_at) values ($1, 'case', now())", [id])
    // Somebody talked with the person: without that nobody writes about mental health.
    await client.query(
      "insert into liv.conversation (id, case_id, author, planned_on, content) values ($1, $1, $1, '2026-11-01', '\\x00')",
      [id],
    )
    await client.query(
      "insert into liv.conversation_report (id, case_id, conversation, author, content) values ($1, $1, $1, $1, '\\x00')",
      [id],
    )
  }
  const made = await makeActors(client, { A, B })
  const stranger = randomUUID()
  await client.query(
    "insert into gate.account (id, subject, name, email) values ($1, 'stranger', 'stranger', 's@test.invalid')",
    [stranger],
  )
  for (const probe of Object.values(probes)) if (probe.fill) await client.query(probe.fill, [A, stranger])
  actors = []
  for (const actor of made) {
    const token = await openSession(w.house.door, { subject: actor.name, acr: 'test', origin: '' })
    if (!token) throw new Error(actor.name)
    actors.push({ actor, token })
    if (actor.name.endsWith('whose account ended'))
      await client.query('update gate.account set active = false where id = $1', [actor.account])
  }
  actors.push({ actor: { name: 'nobody at all', account: stranger, roles: [] }, token: 'x'.repeat(43) })
  client.release()
  app = await w.house.app.connect()
})
afterAll(async () => {
  ;(app as pg.PoolClient).release()
  await w.close()
})

/** As this actor, in a transaction that leaves nothing behind. */
async function as<T>(token: string, work: (me: Me | null, inHand: CaseInHand | null) => Promise<T>): Promise<T> {
  await app.query('begin')
  try {
    const { rows } = await app.query('select gate.enter($1, $2) as entered', [token, number])
    const { case: inHand = null, ...me } = rows[0].entered ?? {}
    return await work(rows[0].entered ? (me as Me) : null, inHand)
  } finally {
    await app.query('rollback')
  }
}

/** Whether the database lets it; an error other than a refusal is a mistake in the probe. */
async function lets(sql: string, account: string): Promise<boolean> {
  await app.query('savepoint probe')
  try {
    const { rowCount } = await app.query(sql, [A, account].slice(0, sql.includes('$2') ? 2 : 1))
    return (rowCount ?? 0) > 0
  } catch (error) {
    const code = (error as pg.DatabaseError).code
    if (code === '42501' || code === 'LV403') return false
    throw Object.assign(error as Error, { message: `${(error as Error).message} in: ${sql}` })
  } finally {
    await app.query('rollback to savepoint probe')
  }
}

interface Difference {
  readonly who: string
  readonly act: ActName
  readonly page: boolean
  readonly database: boolean
  readonly how: string
}

async function compare(included: boolean): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const { actor, token } of actors) {
    await as(token, async (me, inHand) => {
      for (const act of actNames) {
        const note = (page: boolean, database: boolean, how: string) => {
          if (page !== database) differences.push({ who: actor.name, act, page, database, how })
        }
        if (apart.has(act)) {
          const { rows } = await app.query('select gate.i_may_everywhere($1) as may, gate.i_may($1, $2) as here', [
            act,
            A,
          ])
          note(me !== null && may(me, act), rows[0].may, 'everywhere')
          note(me !== null && inHand !== null && may(me, act, inHand), rows[0].here, 'in a case')
          continue
        }
        const page = me !== null && inHand !== null && may(me, act, inHand)
        const { rows } = await app.query('select gate.i_may($1, $2) as may', [act, A])
        note(page, rows[0].may, 'the gate')
        const probe: Probe = probes[act] ?? {}
        const row = page && (included || !probe.afterInclusion)
        if (probe.read) note(row, await lets(probe.read, actor.account), 'reading a row')
        if (probe.write) note(row, await lets(probe.write, actor.account), 'writing a row')
      }
    })
  }
  return differences
}

describe('every standing × every act: the page and the database agree', () => {
  test('while the case is open for triage', async () => {
    expect(await compare(false)).toEqual([])
  })
  test('once the case is included', async () => {
    await w.superuser.query("update liv.case_file set stage = 'duiding', included_on = '2026-11-01' where id = $1", [A])
    expect(await compare(true)).toEqual([])
  })
})

test('every act that touches a case has a probe on its rows', () => {
  expect(actNames.filter((act) => !apart.has(act) && !throughTheGate.has(act) && !probes[act])).toEqual([])
})

test('a control finds each hidden row', async () => {
  for (const [act, probe] of Object.entries(probes)) {
    if (!probe.read) continue
    const values = [A, randomUUID()].slice(0, probe.read.includes('$2') ? 2 : 1)
    const { rowCount } = await w.superuser.query(probe.read, values)
    expect(rowCount, act).toBeGreaterThan(0)
  }
})

test('nobody without a standing in the case sees it, by number, by id or by counting', async () => {
  for (const { actor, token } of actors.filter(
    ({ actor }) => actor.name.includes('another case') || actor.name === 'nobody at all',
  )) {
    await as(token, async (_me, inHand) => {
      if (actor.roles.includes('coordinator')) return
      expect(inHand, actor.name).toBeNull()
      const { rowCount } = await app.query('select from gate.numbers_of(array[$1::uuid])', [A])
      expect(rowCount, actor.name).toBe(0)
    })
  }
})
