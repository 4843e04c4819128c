import { aCaseWithTeam } from './a-team.ts'
import type { World } from './world.ts'

/** A case in the conversations with sanne, daan, omar, lotte, pieter as stand-in, and karin as its commissioner. */
export async function teamworkCase(w: World): Promise<{ id: string; number: string }> {
  const made = await aCaseWithTeam(w)
  await joins(w, made.id, 'karin', 'commissioner')
  return made
}

/** Puts somebody in a case as if it had been done long ago; what came before is not what these tests are about. */
export async function joins(w: World, caseId: string, persona: string, relation: string, until?: Date): Promise<void> {
  const { account } = await w.as(persona)
  await w.superuser.query(
    `insert into gate.membership (case_id, account, relation, from_at, until_at, given_by)
     values ($1, $2, $3, now() - interval '1 day', $4, $2)`,
    [caseId, account, relation, until ?? null],
  )
}

export async function leaves(w: World, caseId: string, persona: string): Promise<void> {
  const { account } = await w.as(persona)
  await w.superuser.query('update gate.membership set ended_at = now() where case_id = $1 and account = $2', [
    caseId,
    account,
  ])
}
