import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { personas } from '../../src/access/personas.ts'

/** The invented chain partners of the demo and the tests. */
export const organisations = [
  { key: 'liv', name: 'LIV', kind: 'liv', place: 'landelijk', phone: '088-0000000' },
  { key: 'coa-heidedorp', name: 'COA, azc Heidedorp', kind: 'coa', place: 'Heidedorp', phone: '088-0000001' },
  { key: 'coa-duinrand', name: 'COA, azc Duinrand', kind: 'coa', place: 'Duinrand', phone: '088-0000002' },
  { key: 'coa-centraal', name: 'COA, centraal contact', kind: 'coa', place: 'landelijk', phone: '088-0000003' },
  {
    key: 'gemeente-voorbeeldstad',
    name: 'Gemeente Voorbeeldstad',
    kind: 'municipality',
    place: 'Voorbeeldstad',
    phone: '088-0000004',
  },
  {
    key: 'gemeente-waterdam',
    name: 'Gemeente Waterdam',
    kind: 'municipality',
    place: 'Waterdam',
    phone: '088-0000005',
  },
] as const

/** The same id for the same name in every demo and every test. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`liv demo ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Fills an empty database with the chain partners and the personas. Runs as liv_owner, for a demo or a test only. */
export async function seedPeople(client: ClientBase): Promise<void> {
  await client.query('begin')
  await client.query('alter table liv.organisation disable row level security')
  await client.query(
    'insert into liv.organisation (id, key, name, kind, place, phone) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) on conflict do nothing',
    [
      organisations.map((o) => idOf(o.key)),
      organisations.map((o) => o.key),
      organisations.map((o) => o.name),
      organisations.map((o) => o.kind),
      organisations.map((o) => o.place),
      organisations.map((o) => o.phone),
    ],
  )
  await client.query('alter table liv.organisation enable row level security')
  await client.query('set local role liv_gate')
  await client.query(
    `insert into gate.account (id, subject, name, email, organisation, big_number, phone, until_on)
     select id, subject, name, email, organisation, big_number, phone, current_date + leaves from unnest($1::uuid[], $2::text[], $3::text[], $4::text[],
       $5::uuid[], $6::text[], $7::text[], $8::int[]) t (id, subject, name, email, organisation, big_number, phone, leaves) on conflict do nothing`,
    [
      personas.map((p) => idOf(p.id)),
      personas.map((p) => p.id),
      personas.map((p) => p.name),
      personas.map((p) => p.email),
      personas.map((p) => idOf(p.organisation)),
      personas.map((p) => p.bigNumber ?? null),
      personas.map((_, at) => `088-00000${10 + at}`),
      personas.map((p) => p.leavesAfterDays ?? null),
    ],
  )
  const held = personas.flatMap((p) => p.roles.map((role) => [p.id, role] as const))
  await client.query(
    `insert into gate.account_role (account, role, from_on) select a, r, date '2020-01-01' from unnest($1::uuid[], $2::text[]) as t (a, r) on conflict do nothing`,
    [held.map(([id]) => idOf(id)), held.map(([, role]) => role)],
  )
  await client.query('commit')
}
