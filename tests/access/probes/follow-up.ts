import { insertInto, type Probes, readFrom } from '../probe.ts'

// A sent recommendation that everybody tries to hang a row on, seen or not.
const recommendation = "'d0000000-0000-4000-8000-000000000008'"
const moment = "'d0000000-0000-4000-8000-000000000009'"

const fill = `with sent as (insert into liv.recommendation (id, case_id, version, author, content)
    values (${recommendation}, $1, 1, $2, '\\x00')),
  planned as (insert into liv.review_moment (id, case_id, author, planned_on, content)
    values (${moment}, $1, $2, current_date, '\\x00'))
  ${insertInto('decision', { recommendation, version: '1', decision: "'adopted'" })}`

export const followUpProbes: Probes = {
  'read follow-up': { read: readFrom('decision'), fill },
  'decide on a recommendation': {
    write: insertInto('decision', { recommendation, version: '2', decision: "'notAdopted'" }),
  },
  'note a decision by phone': { write: insertInto('phoned_decision', { recommendation }) },
  'report progress': { write: insertInto('progress', { recommendation, status: "'busy'" }) },
  'plan a review moment': { write: insertInto('review_moment', { planned_on: 'current_date' }) },
  'ask for decisions': {
    write: 'insert into liv.reminder (id, case_id, author) values (gen_random_uuid(), $1, $2)',
  },
  'keep an own reference': {
    write: insertInto('own_reference', { organisation: '(select min(id::text)::uuid from liv.organisation)' }),
  },
  'note onward sharing': { write: insertInto('onward_sharing', { shared_on: 'current_date' }) },
  'say who is the contact': { write: insertInto('contact_answer', { still: 'true' }) },
}
