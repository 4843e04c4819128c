import { insertInto, type Probes, readFrom } from '../probe.ts'

/** Two people who are ready with the same weighing: only then does anybody else see a row. */
const twoReady = `insert into liv.triage_answer (id, case_id, weighing, criteria, author, final_at, content)
  select gen_random_uuid(), $1, $1, 'test', who, now(), '\\x00' from unnest(array[$2::uuid, gen_random_uuid()]) who`

const conclusion = (version: string) =>
  insertInto('triage_conclusion', { weighing: '$1', outcome: "'included'", version })
const message = (recipient: string) => insertInto('closing_message', { recipient: `'${recipient}'` })

export const triageProbes: Probes = {
  'answer the criteria': {
    write: insertInto('triage_answer', { weighing: 'gen_random_uuid()', criteria: "'test'" }),
  },
  'read triage answers': { read: readFrom('triage_answer'), fill: twoReady },
  'conclude triage': { write: conclusion('2') },
  'dissent from the conclusion': { write: insertInto('triage_dissent', { weighing: '$1' }) },
  'read the triage conclusion': { read: readFrom('triage_conclusion'), fill: conclusion('1') },
  'send a closing message': { write: message('referrer') },
  'read the closing message': {
    read: `${readFrom('closing_message')} and recipient = 'referrer'`,
    fill: message('referrer'),
  },
  'read every closing message': {
    read: `${readFrom('closing_message')} and recipient = 'attendee'`,
    fill: message('attendee'),
  },
}
