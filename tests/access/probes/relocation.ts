import { insertInto, type Probes, readFrom } from '../probe.ts'

// A hand-over that everybody tries to answer, seen or not.
const handover = "'d0000000-0000-4000-8000-000000000025'"

const fill = `with moved as (insert into liv.handover (id, case_id, author, kind, content)
    values (${handover}, $1, $2, 'moved', '\\x00'))
  ${insertInto('handover_note')}`

export const relocationProbes: Probes = {
  'report a relocation': { write: insertInto('handover', { kind: "'moved'" }), afterInclusion: true },
  'ask another commissioner': { write: insertInto('handover', { kind: "'asked'" }), afterInclusion: true },
  'read the hand-over': { read: readFrom('handover'), fill },
  'answer the hand-over': { write: insertInto('handover_answer', { handover, kind: "'rejected'" }) },
  'write a hand-over note': { write: insertInto('handover_note') },
  'record the hand-over meeting': { write: insertInto('handover_meeting', { held_on: 'current_date' }) },
  'read the warm hand-over': { read: readFrom('handover_note') },
}
