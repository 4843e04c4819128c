import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { fillWithScenarios } from '../../database/scenarios/fill.ts'
import { openSession } from '../../src/access/door.ts'
import { type Relation, type Role, relations, roles } from '../../src/access/who.ts'
import { type World, world } from '../world/world.ts'
import { roleOf } from './actors.ts'

/** Somebody with a session and raw SQL in the application's role, to whom none of the cases is theirs. */
export interface Stranger {
  readonly name: string
  readonly account: string
  readonly token: string
}

export interface StrangersWorld {
  readonly w: World
  /** Every case of the casebook that is past triage. */
  readonly cases: readonly { id: string; number: string }[]
  readonly strangers: readonly Stranger[]
  /** In a transaction that leaves nothing behind, as this stranger. */
  as<T>(stranger: Stranger, work: (app: pg.ClientBase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// To these roles a part of every case is theirs: the matrix tests what, and what not.
const seeEverywhere: readonly Role[] = ['teamLead', 'privacyOfficer', 'fg']

/** The casebook acted out, and people who once were, never were, or may not be part of any of it. */
export async function strangersWorld(): Promise<StrangersWorld> {
  const w = await world()
  await fillWithScenarios(w.house, w.owner)
  const { rows: cases } = await w.superuser.query<{ id: string; number: string }>(
    "select id, number from liv.case_file where stage not in ('referral', 'triage') order by number",
  )
  const ids = cases.map(({ id }) => id)
  await fillWhatNoStoryTouches(w, ids[0] as string)
  const strangers: Stranger[] = []
  for (const relation of relations) {
    const former = await makeStranger(w, `former ${relation}`, roleOf[relation])
    await giveStanding(w, former, relation, ids, 'ended')
    const over = await makeStranger(w, `${relation} until yesterday`, roleOf[relation])
    await giveStanding(w, over, relation, ids, 'past')
    const shutOut = await makeStranger(w, `${relation} shut out`, roleOf[relation])
    await giveStanding(w, shutOut, relation, ids, 'shut out')
    strangers.push(former, over, shutOut)
  }
  for (const role of roles.filter((one) => !seeEverywhere.includes(one)))
    strangers.push(await makeStranger(w, `${role} without a case`, role))
  strangers.push({ name: 'nobody', account: randomUUID(), token: 'x'.repeat(43) })
  const app = await w.house.app.connect()
  return {
    w,
    cases,
    strangers,
    as: async (stranger, work) => {
      await app.query('begin')
      try {
        await app.query('select gate.enter($1)', [stranger.token])
        return await work(app)
      } finally {
        await app.query('rollback')
      }
    },
    close: async () => {
      app.release()
      await w.close()
    },
  }
}

// What no story of the casebook happens to write: a row of each, loose from the rest of the case, so that there is something to hide.
async function fillWhatNoStoryTouches(w: World, id: string): Promise<void> {
  const rows: Record<string, string> = {
    danger_addendum: "record, content) values ($2, $1, $2, $2, '\\x00'",
    contact_answer: "still, content) values ($2, $1, $2, true, '\\x00'",
    handover: "kind, content) values ($2, $1, $2, 'asked', '\\x00'",
    handover_answer: "handover, kind, content) values ($2, $1, $2, $2, 'rejected', '\\x00'",
    handover_meeting: "held_on, content) values ($2, $1, $2, '2026-01-01', '\\x00'",
    handover_note: "content) values ($2, $1, $2, '\\x00'",
    advice_source: "content) values ($2, $1, $2, '\\x00'",
    advice_care_source: "content) values ($2, $1, $2, '\\x00'",
    advice_dispute: "content) values ($2, $1, $2, '\\x00'",
    disputed_rendering:
      "sent, recipient, version, words_hash, pdf_hash, content) values ($2, $1, $2, $2, 'person', 2, 'x', 'x', '\\x00'",
    person_summary:
      "language, version, checked, words_hash, pdf_hash, content) values ($2, $1, $2, 'ti', 1, 'no', 'x', 'x', '\\x00'",
    health_dispute: "content) values ($2, $1, $2, '\\x00'",
    health_part: "content) values ($2, $1, $2, '\\x00'",
    health_rendering:
      "sent, recipient, words_hash, pdf_hash, content) values ($2, $1, $2, $2, 'person', 'x', 'x', '\\x00'",
    health_signature: "health_part, hash) values ($2, $1, $2, $2, 'x'",
    duiding_mental_health_view: "content) values ($2, $1, $2, '\\x00'",
    mental_health_absence: "content) values ($2, $1, $2, '\\x00'",
    onward_sharing: "shared_on, content) values ($2, $1, $2, '2026-01-01', '\\x00'",
    own_reference: "organisation, content) values ($2, $1, $2, $2, '\\x00'",
    phoned_decision: "recommendation, content) values ($2, $1, $2, $2, '\\x00'",
    letter_given:
      "letter, language, how, given_on, content) values ($2, $1, $2, 'rights', 'ar', 'read', '2026-01-01', '\\x00'",
    once_link: "request, treating, content) values ($2, $1, $2, $2, false, '\\x00'",
    attachment: "treating, kind, content) values ($2, $1, $2, false, 'pdf', '\\x00'",
    attachment_piece: "attachment, version, treating, content) values ($2, $1, $2, $2, 1, false, '\\x00'",
    answer_seen: 'answer, treating) values ($2, $1, $2, $2, false',
    referrer_weighing: "content) values ($2, $1, $2, '\\x00'",
    reminder: "asked_on) values ($2, $1, $2, '2026-01-01'",
    recommendation_end: "recommendation, version, what, content) values ($2, $1, $2, $2, 1, 'lapses', '\\x00'",
    shutting_out: "about, content) values ($2, $1, $2, $2, '\\x00'",
    care_message: "thread, content) values ($2, $1, $2, $2, '\\x00'",
    commissioner_message: "thread, content) values ($2, $1, $2, $2, '\\x00'",
    message_seen: "room) values ($2, $1, $2, 'team'",
    message_taking: 'message) values ($2, $1, $2, $2',
    outside_term: "about, until_on, content) values ($2, $1, $2, $2, '2026-01-01', '\\x00'",
    task: "for_whom, due_on, content) values ($2, $1, $2, $2, '2026-01-01', '\\x00'",
    task_state: "task, version, state) values ($2, $1, $2, $2, 1, 'done'",
    team_message: "thread, content) values ($2, $1, $2, $2, '\\x00'",
    duiding_asked: "axis) values ($2, $1, $2, 'radicalisation'",
    silence_call: "called_on, reached, content) values ($2, $1, $2, '2026-01-01', true, '\\x00'",
    triage_dissent: "weighing, content) values ($2, $1, $2, $2, '\\x00'",
    standing_in: "until_at, content) values ($2, $1, $2, now(), '\\x00'",
  }
  const client = await w.superuser.connect()
  await client.query('set session_replication_role = replica')
  for (const [table, rest] of Object.entries(rows))
    await client.query(`insert into liv.${table} (id, case_id, author, ${rest})`, [id, randomUUID()])
  await client.query('reset session_replication_role')
  client.release()
}

async function makeStranger(w: World, name: string, role: Role): Promise<Stranger> {
  const account = randomUUID()
  await w.superuser.query(
    "insert into gate.account (id, subject, name, email, big_number) values ($1, $2, $2, 'v@test.invalid', '19000000000')",
    [account, name],
  )
  await w.superuser.query("insert into gate.account_role (account, role, from_on) values ($1, $2, '2020-01-01')", [
    account,
    role,
  ])
  const token = await openSession(w.house.door, { subject: name, acr: 'test', origin: '' })
  if (!token) throw new Error(name)
  return { name, account, token }
}

async function giveStanding(
  w: World,
  { account }: Stranger,
  relation: Relation,
  cases: readonly string[],
  how: 'ended' | 'past' | 'shut out',
): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000)
  const until = how === 'past' ? yesterday : relation === 'standIn' ? new Date(Date.now() + 86_400_000) : null
  await w.superuser.query(
    `insert into gate.membership (case_id, account, relation, from_at, until_at, ended_at, given_by)
     select id, $1, $2, now() - interval '9 days', $3, $4, $1 from unnest($5::uuid[]) t (id)`,
    [account, relation, until, how === 'ended' ? yesterday : null, cases],
  )
  if (how === 'shut out')
    await w.superuser.query(
      'insert into gate.exclusion (case_id, account, given_by, from_at) select id, $1, $1, now() from unnest($2::uuid[]) t (id)',
      [account, cases],
    )
}

/** What came of a statement: how many rows, or the code of the refusal. The transaction goes on. */
export async function attempt(app: pg.ClientBase, text: string, values: unknown[] = []): Promise<number | string> {
  await app.query('savepoint attempt')
  try {
    return (await app.query(text, values)).rowCount ?? 0
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error)
  } finally {
    await app.query('rollback to savepoint attempt')
  }
}
