import type { ClientBase } from 'pg'
import { type Act, joining, who } from './who.ts'

/** Copies who.ts into the gate, so that policies and pages ask one and the same table. Runs with every migration. */
export async function copyGrid(client: ClientBase): Promise<void> {
  const acts = Object.entries(who as Record<string, Act>)
  await client.query('delete from gate.grid')
  await client.query('delete from gate.act')
  await client.query('delete from gate.joining')
  await client.query(
    'insert into gate.act (name, part, verb, while_open, apart) select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::boolean[])',
    [
      acts.map(([name]) => name),
      acts.map(([, a]) => a.part),
      acts.map(([, a]) => a.verb),
      acts.map(([, a]) => a.whileOpen ?? false),
      acts.map(([, a]) => a.apart ?? false),
    ],
  )
  const cells = acts.flatMap(([name, act]) => act.by.map((standing) => [name, standing] as const))
  await client.query('insert into gate.grid (act, standing) select * from unnest($1::text[], $2::text[])', [
    cells.map(([name]) => name),
    cells.map(([, standing]) => standing),
  ])
  await client.query(
    'insert into gate.joining (relation, act, role, only_oneself) select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[])',
    [
      joining.map((j) => j.relation),
      joining.map((j) => j.act),
      joining.map((j) => j.role),
      joining.map((j) => j.onlyOneself ?? false),
    ],
  )
}

/** What a start compares to know whether the copy in the gate is today's. */
export const gridText = JSON.stringify({ who, joining })
