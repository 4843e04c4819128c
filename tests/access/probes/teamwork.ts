import { insertInto, type Probes, readFrom } from '../probe.ts'

// A task and a message that everybody tries to hang a row on, seen or not.
const task = "'d0000000-0000-4000-8000-000000000275'"
const message = "'d0000000-0000-4000-8000-000000000276'"

/** The first message of a thread is its own thread. */
const first = (table: string) =>
  `with one as (select gen_random_uuid() as id)
   insert into liv.${table} (id, thread, case_id, author, content) select id, id, $1, $2, '\\x00' from one`

export const teamworkProbes: Probes = {
  'read tasks': {
    read: readFrom('task'),
    fill: `insert into liv.task (id, case_id, author, for_whom, due_on, content) values (${task}, $1, $2, $2, current_date, '\\x00')`,
  },
  'set a task': { write: insertInto('task', { for_whom: '$2', due_on: 'current_date' }) },
  'finish a task': {
    write: `insert into liv.task_state (id, case_id, author, task, version, state) values (gen_random_uuid(), $1, $2, ${task}, 1, 'done')`,
  },
  'read team messages': { read: readFrom('team_message'), fill: first('team_message') },
  'write a team message': { write: first('team_message') },
  'read care messages': { read: readFrom('care_message'), fill: first('care_message') },
  'write a care message': { write: first('care_message') },
  'read messages with the commissioner': {
    read: readFrom('commissioner_message'),
    fill: insertInto('commissioner_message', { thread: message }).replace('gen_random_uuid()', message),
  },
  'write a message with the commissioner': { write: first('commissioner_message') },
  'pick up a message of the commissioner': {
    write: `insert into liv.message_taking (id, case_id, author, message) values (gen_random_uuid(), $1, $2, ${message})`,
  },
}
