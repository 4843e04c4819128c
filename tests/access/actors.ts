import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Relation, type Role, relations, roles } from '../../src/access/who.ts'

/** One way of standing towards case A, with an account of its own. */
export interface Actor {
  readonly name: string
  readonly account: string
  readonly roles: readonly Role[]
}

/** The role somebody needs to stand in a case like that. */
export const roleOf: Record<Relation, Role> = {
  referrer: 'referrer',
  triager: 'duidingExpert',
  coordinator: 'coordinator',
  deputy: 'coordinator',
  duidingExpert: 'duidingExpert',
  careExpert: 'careExpert',
  namedStandIn: 'careExpert',
  standIn: 'careExpert',
  reviewerRadicalisation: 'duidingExpert',
  reviewerMentalHealth: 'careExpert',
  commissioner: 'commissioner',
  commissionerDeputy: 'commissioner',
  centralContact: 'centralContact',
  receiver: 'commissioner',
  formerCommissioner: 'commissioner',
}

interface Stand {
  readonly name: string
  readonly role: Role
  readonly in?: 'A' | 'B'
  readonly relation?: Relation
  readonly ended?: true
  readonly past?: true
  readonly shutOut?: true
  readonly inactive?: true
}

/** Members, former members, members whose days are over, shut out, of another case, gone; and every role without a case. */
export function stands(): Stand[] {
  return [
    ...relations.flatMap((relation): Stand[] => [
      { name: `${relation} of the case`, role: roleOf[relation], in: 'A', relation },
      { name: `former ${relation}`, role: roleOf[relation], in: 'A', relation, ended: true },
      { name: `${relation} until yesterday`, role: roleOf[relation], in: 'A', relation, past: true },
      {
        name: `${relation} shut out for a conflict of interest`,
        role: roleOf[relation],
        in: 'A',
        relation,
        shutOut: true,
      },
      { name: `${relation} of another case`, role: roleOf[relation], in: 'B', relation },
      { name: `${relation} whose account ended`, role: roleOf[relation], in: 'A', relation, inactive: true },
    ]),
    ...roles.map((role): Stand => ({ name: `${role} without a case`, role })),
  ]
}

/** Makes an account for each way of standing; runs as superuser. */
export async function makeActors(client: pg.ClientBase, cases: { A: string; B: string }): Promise<Actor[]> {
  const actors: Actor[] = []
  for (const stand of stands()) {
    const account = randomUUID()
    await client.query(
      'insert into gate.account (id, subject, name, email, big_number, active) values ($1, $2, $3, $4, $5, $6)',
      [
        account,
        stand.name,
        stand.name,
        `${account}@test.invalid`,
        stand.role === 'careExpert' ? '19000000000' : null,
        true,
      ],
    )
    await client.query("insert into gate.account_role (account, role, from_on) values ($1, $2, '2020-01-01')", [
      account,
      stand.role,
    ])
    if (stand.in && stand.relation) await stand_(client, account, stand, cases[stand.in])
    actors.push({ name: stand.name, account, roles: [stand.role] })
  }
  return actors
}

async function stand_(client: pg.ClientBase, account: string, stand: Stand, caseId: string): Promise<void> {
  await client.query(
    `insert into gate.membership (case_id, account, relation, from_at, until_at, ended_at, given_by)
     values ($1, $2, $3, now() - interval '9 days', $4, $5, $2)`,
    [caseId, account, stand.relation, untilOf(stand), stand.ended ? new Date(Date.now() - 86_400_000) : null],
  )
  if (stand.shutOut)
    await client.query('insert into gate.exclusion (case_id, account, given_by, from_at) values ($1, $2, $2, now())', [
      caseId,
      account,
    ])
}

const day = 86_400_000

/** Somebody who stands in does so for limited days. */
function untilOf(stand: Stand): Date | null {
  if (stand.past) return new Date(Date.now() - day)
  return stand.relation === 'standIn' ? new Date(Date.now() + 3 * day) : null
}
