import { insertInto, type Probes } from '../probe.ts'

const anyCall = `insert into liv.danger_call (id, case_id, author, due_on) values (gen_random_uuid(), $1, $2, current_date)`
const record = '(select id from liv.danger_record where case_id = $1 limit 1)'

export const dangerProbes: Probes = {
  'report acute danger': { write: anyCall },
  'read what was told in danger': {
    read: 'select 1 from liv.danger_record where case_id = $1',
    fill: `with rung as (${anyCall} returning id)
      insert into liv.danger_record (id, case_id, call, author, told, tested, content)
      select gen_random_uuid(), $1, id, $2, 'yes', 'after', '\\x00' from rung`,
  },
  'test what was told in danger': { write: insertInto('danger_test', { record }) },
}
