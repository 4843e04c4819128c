import { insertInto, type Probes, readFrom } from '../probe.ts'

/** A signed version of somebody else, so that there is something to read and to review. */
const signed = (tables: string) =>
  `insert into liv.${tables} (id, case_id, author, signed_at, signed_by) values (gen_random_uuid(), $1, $2, now(), $2)`
const begin = (tables: string) =>
  `insert into liv.${tables} (id, case_id, version, author) values (gen_random_uuid(), $1, 90, $2)`
const review = (tables: string) =>
  `insert into liv.${tables}_review (id, case_id, duiding, author, content)
   select gen_random_uuid(), case_id, id, $2, '\\x00' from liv.${tables} where case_id = $1 and signed_at is not null`

export const duidingProbes: Probes = {
  'write the duiding of radicalisation': { write: begin('duiding_radicalisation') },
  'read the duiding of radicalisation': {
    read: readFrom('duiding_radicalisation'),
    fill: signed('duiding_radicalisation'),
  },
  'review the duiding of radicalisation': { write: review('duiding_radicalisation') },
  'write the duiding of mental health': { write: begin('duiding_mental_health') },
  'read the duiding of mental health': {
    read: readFrom('duiding_mental_health'),
    fill: signed('duiding_mental_health'),
  },
  'review the duiding of mental health': { write: review('duiding_mental_health') },
  'release the care conclusion': { write: insertInto('care_conclusion') },
  'read the care conclusion': { read: readFrom('care_conclusion'), fill: insertInto('care_conclusion') },
  'ask for a duiding': {
    write:
      "insert into liv.duiding_asked (id, case_id, author, axis) values (gen_random_uuid(), $1, $2, 'radicalisation')",
  },
  'record the team meeting': { write: insertInto('team_meeting', { held_on: "'2026-11-01'" }) },
}
