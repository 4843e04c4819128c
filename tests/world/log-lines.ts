import type { World } from './world.ts'

export interface Line {
  event: string
  act: string
  outcome: string
  actor: string
  standing: string
  objects: { object: string; part: string }[]
}

/** The lines that were written while this was done. */
export async function linesOf(w: World, work: () => Promise<unknown>): Promise<Line[]> {
  const { rows } = await w.superuser.query('select coalesce(max(place), 0) as last from audit.event')
  await work()
  const lines = await w.superuser.query(
    `select e.event, e.act, e.outcome, e.actor, e.standing,
        (select coalesce(json_agg(json_build_object('object', o.object, 'part', o.part) order by o.ordinal), '[]')
           from audit.event_object o where o.stream = e.stream and o.seq = e.seq) as objects
       from audit.event e where e.place > $1 order by e.place`,
    [rows[0].last],
  )
  return lines.rows
}
