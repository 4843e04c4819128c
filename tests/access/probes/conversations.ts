import { insertInto, type Probes, readFrom } from '../probe.ts'

const talk = "'c0000000-0000-4000-8000-000000000005'"
const otherTalk = "'c0000000-0000-4000-8000-000000000006'"

const question = "'c0000000-0000-4000-8000-000000000007'"
const careQuestion = "'c0000000-0000-4000-8000-000000000008'"

const linkTo = (id: string, treating: boolean) => `with question as (insert into liv.information_request
    (id, case_id, author, asked_on, treating, content) values (${id}, $1, $2, current_date, ${treating}, '\\x00'))
  ${insertInto('once_link', { request: id, treating: String(treating) })}`

const conversation = (id: string) => `insert into liv.conversation (id, case_id, author, planned_on, content)
  values (${id}, $1, $2, current_date, '\\x00')`

export const conversationsProbes: Probes = {
  'plan a conversation': { write: insertInto('conversation', { planned_on: 'current_date' }) },
  'ask others for information': {
    write: insertInto('information_request', { asked_on: 'current_date', treating: 'false' }),
  },
  'make a link': { write: insertInto('once_link', { request: question, treating: 'false' }) },
  'read what came by link': { read: `${readFrom('once_link')} and not treating`, fill: linkTo(question, false) },
  'make a link for who treats': { write: insertInto('once_link', { request: careQuestion, treating: 'true' }) },
  'read what came by link from who treats': {
    read: `${readFrom('once_link')} and treating`,
    fill: linkTo(careQuestion, true),
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
