import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLog } from '../../src/audit/verify.ts'
import { readDraft } from '../../src/trajectory/7-advice/draft-store.ts'
import { listSources } from '../../src/trajectory/7-advice/trace-store.ts'
import { listItems, tracedParts } from '../../src/trajectory/7-advice/tracing.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'
import { casebook } from './casebook.ts'
import { consultations } from './consultations.ts'
import { fillWithScenarios } from './fill.ts'

// A promoted consultation is a case that was just referred.
const promoted = consultations.flatMap((one) => (one.end?.how === 'promoted' ? [{ until: 'referral' as const }] : []))

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
      Map.groupBy([...casebook, ...promoted], (one) => one.until)
        .entries()
        .map(([stage, all]) => [stage, all.length]),
    ),
  )
})

test('every consultation ended as its story says, or is still open; what ran as trajectory advice is carried', async () => {
  const { rows } = await w.superuser.query(`select coalesce(e.ending, 'open') as how, count(*)::int,
      count(t.id)::int as trajectories, count(e.led_to)::int as led from liv.consultation c
    left join liv.consultation_end e on e.consultation = c.id left join liv.trajectory_advice t on t.consultation = c.id group by 1`)
  const there = Object.fromEntries(rows.map(({ how, ...row }) => [how, row]))
  const told = Map.groupBy(consultations, (one) => one.end?.how ?? 'open')
  expect(there).toEqual(
    Object.fromEntries(
      [...told].map(([how, all]) => [
        how,
        {
          count: all.length,
          trajectories: all.filter((one) => one.trajectory).length,
          led: how === 'promoted' ? all.length : 0,
        },
      ]),
    ),
  )
})

test('a reader traces each sentence of a released advice back to observations: three stories of the casebook', async () => {
  const { rows } = await w.superuser.query<{ number: string; care: string }>(
    `select distinct f.number, p.subject as care from liv.advice_source s join liv.sent_advice a on a.case_id = s.case_id
       join liv.case_file f on f.id = s.case_id and f.stage <> 'closed'
       join gate.membership m on m.case_id = f.id and m.relation = 'careExpert' and m.ended_at is null join gate.account p on p.id = m.account`,
  )
  // Of a closed case nobody reads on.
  expect(rows).toHaveLength(casebook.filter((one) => one.advice?.traces && one.until !== 'closed').length)
  expect(rows.length).toBeGreaterThanOrEqual(3)
  for (const { number, care } of rows) {
    const untraced = await (await w.as(care)).on(number, 'read the draft advice', async (ctx) => {
      const [draft, items, sources] = [
        await readDraft(ctx, 'read the draft advice'),
        await listItems(ctx),
        await listSources(ctx),
      ]
      const parts = draft ? tracedParts(draft) : []
      expect(parts.length).toBeGreaterThan(4)
      return parts.flatMap(({ anchor, sentences }) =>
        sentences.filter((sentence) => {
          const mine = sources.filter((one) => one.anchor === anchor && one.sentence === sentence)
          return !mine.some(({ item }) => (items.find(({ id }) => id === item)?.observed.length ?? 0) > 0)
        }),
      )
    })
    expect(untraced, number).toEqual([])
    const pages = browse(w, await w.as(care))
    const { html } = await pages.get(`/dossiers/${number}/advies/herkomst`)
    expect(html).toContain('Waarneming:')
    expect(html).not.toContain('nog niet herleid')
  }
})

test('no name, number or narrative of any scenario stands anywhere in clear', async () => {
  const { rows: tables } = await w.superuser.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('liv', 'gate', 'audit', 'vault')",
  )
  const secrets = [...casebook, ...consultations].flatMap((one) => one.secrets)
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
