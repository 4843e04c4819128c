import { insertInto, type Probes, readFrom } from '../probe.ts'

const talk = "'c0000000-0000-4000-8000-000000000005'"
const otherTalk = "'c0000000-0000-4000-8000-000000000006'"

const conversation = (id: string) => `insert into liv.conversation (id, case_id, author, planned_on, content)
  values (${id}, $1, $2, current_date, '\\x00')`

export const conversationsProbes: Probes = {
  'plan a conversation': { write: insertInto('conversation', { planned_on: 'current_date' }) },
  'ask others for information': {
    write: insertInto('information_request', { asked_on: 'current_date', treating: 'false' }),
  },
  'read conversations': { read: readFrom('conversation'), fill: conversation(talk) },
  'write a conversation report': { write: insertInto('conversation_report', { conversation: talk }) },
  'write care notes': { write: insertInto('care_note', { conversation: talk }) },
  'read care notes': {
    read: readFrom('care_note'),
    fill: `with talk as (${conversation(otherTalk)}) ${insertInto('care_note', { conversation: otherTalk })}`,
  },
  'write working agreements': { write: insertInto('working_agreement') },
}
