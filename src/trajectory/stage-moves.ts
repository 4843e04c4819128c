import type { ClientBase } from 'pg'
import { moves } from './stages.ts'

/** Copies the table of stages into the gate: the database refuses a move that is not in it. */
export async function copyMoves(client: ClientBase): Promise<void> {
  await client.query('delete from gate.stage_move')
  await client.query(
    'insert into gate.stage_move (name, from_stage, to_stage, act) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])',
    [moves.map((m) => m.name), moves.map((m) => m.from), moves.map((m) => m.to), moves.map((m) => m.by)],
  )
}

export const movesText = JSON.stringify(moves)
