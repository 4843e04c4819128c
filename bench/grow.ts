import type pg from 'pg'
import { idOf } from '../database/scenarios/people.ts'

/**
 * Fills a database with so many cases as years of work would: each with its steps, people and keys of parts.
 * Runs as superuser, for measuring only: content is random bytes that nobody opens.
 */
export async function grow(client: pg.ClientBase, size: number): Promise<void> {
  await client.query(
    `create temporary table bulk as select gen_random_uuid() as id, n from generate_series(1, ${size}) n`,
  )
  await client.query(`insert into gate.account (id, subject, name, email)
    select gen_random_uuid(), 'bulk ' || n, 'Collega ' || n, n || '@bulk.invalid' from generate_series(1, greatest(20, ${size} / 25)) n`)
  await client.query(
    "create temporary table colleague as select id, row_number() over () - 1 as n from gate.account where subject like 'bulk %'",
  )
  await client.query(`insert into liv.case_file (id, number, product, stage, stage_since, opened_at, opened_by, included_on, due_on, review_on, destroy_on, organisation)
    select id, 'LIV-2020-' || lpad(n::text, 6, '0'), 'duiding', case when n % 20 = 0 then 'triage' when n % 3 = 0 then 'closed' else 'duiding' end,
      now() - n * interval '1 minute', now() - interval '60 days', id, current_date, current_date + (n % 30)::int, '2027-01-01', '2031-01-01',
      (select o.id from liv.organisation o where o.key = 'coa-heidedorp') from bulk`)
  await client.query(`insert into liv.stage_step (id, case_id, move, from_stage, to_stage, moved_at, moved_by)
    select gen_random_uuid(), b.id, m.name, m.from_stage, m.to_stage, now() - interval '40 days', b.id
      from bulk b cross join gate.stage_move m where m.name in ('start triage', 'include', 'accept the commission', 'start conversations', 'start the duiding')`)
  await client.query(`insert into gate.membership (case_id, account, relation, from_at, given_by)
    select b.id, c.id, r.relation, now() - interval '40 days', c.id from bulk b
      cross join lateral (values ('coordinator', 0), ('deputy', 1), ('duidingExpert', 2), ('careExpert', 3)) r (relation, k)
      join colleague c on c.n = (b.n + r.k) % (select count(*) from colleague)`)
  await client.query("insert into vault.dossier (id, kind, created_at) select id, 'case', now() from bulk")
  await client.query(`insert into vault.share (dossier, compartment, epoch, share)
    select b.id, p.part, 1, sha256(uuid_send(gen_random_uuid())) from bulk b
      cross join (values ('referral'), ('referrer'), ('triage'), ('commission'), ('conversations'), ('radicalisation')) p (part)`)
  await client.query(
    'insert into liv.referral (id, case_id, author, content) select gen_random_uuid(), id, id, sha256(uuid_send(id)) from bulk',
  )
  await mine(client)
  await client.query('drop table bulk, colleague')
  await client.query('analyze')
}

// Twenty-five of them are sanne's: "my cases" of an ordinary coordinator.
async function mine(client: pg.ClientBase): Promise<void> {
  await client.query(
    `insert into gate.membership (case_id, account, relation, from_at, given_by)
     select b.id, $1, 'coordinator', now() - interval '30 days', $1 from bulk b where b.n % 3 <> 0 and b.n % 20 <> 0 order by b.n limit 25`,
    [idOf('sanne')],
  )
}
