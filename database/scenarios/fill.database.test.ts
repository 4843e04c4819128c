import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLog } from '../../src/audit/verify.ts'
import { type World, world } from '../../tests/world/world.ts'
import { casebook } from './casebook.ts'
import { fillWithScenarios } from './fill.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await fillWithScenarios(w.house, w.owner)
}, 180_000)
afterAll(() => w.close())

test('every case of the casebook stands where its story says', async () => {
  const { rows } = await w.superuser.query('select stage, count(*)::int from liv.case_file group by stage')
  const there = Object.fromEntries(rows.map((row) => [row.stage, row.count]))
  expect(there).toEqual(
    Object.fromEntries(
      Map.groupBy(casebook, (one) => one.until)
        .entries()
        .map(([stage, all]) => [stage, all.length]),
    ),
  )
})

test('no name, number or narrative of any scenario stands anywhere in clear', async () => {
  const { rows: tables } = await w.superuser.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('liv', 'gate', 'audit', 'vault')",
  )
  const secrets = casebook.flatMap((one) => one.secrets)
  expect(secrets.length).toBeGreaterThan(100)
  let looked = 0
  for (const { name } of tables) {
    const { rows } = await w.superuser.query(`select t::text as line from ${name} t`)
    for (const { line } of rows) {
      looked += 1
      const clear = decoded(line)
      for (const secret of secrets) expect(clear.includes(secret), `${secret} in ${name}`).toBe(false)
    }
  }
  expect(looked).toBeGreaterThan(1000)
})

test('the log of the whole casebook holds, and every sealed text is the last that was written', async () => {
  const seals = mkdtempSync(join(tmpdir(), 'liv-seals-'))
  const { breaks, lines } = await verifyLog(w.house.worker, w.house.keys.sealPublicKeys(), seals)
  rmSync(seals, { recursive: true })
  expect(breaks).toEqual([])
  expect(lines).toBeGreaterThan(1000)
})

// A bytea is shown as hex: a text stored without a key would be readable from there too.
function decoded(line: string): string {
  const hex = [...line.matchAll(/\\\\?x([0-9a-f]{8,})/g)].map(([, bytes = '']) =>
    Buffer.from(bytes, 'hex').toString('utf8'),
  )
  return `${line} ${hex.join(' ')}`
}
