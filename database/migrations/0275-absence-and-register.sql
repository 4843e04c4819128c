-- Who is away, from when until when, and nothing about why; and what somebody learned, in words that can name no case and no person.
create table liv.absence (
  id uuid primary key,
  account uuid not null,
  version int not null default 1,
  written_at timestamptz not null default gate.now(),
  from_on date not null,
  until_on date not null,
  withdrawn_at timestamptz,
  constraint absence_ends_after_it_begins check (until_on >= from_on)
);
create index absence_by_account on liv.absence (account, until_on);
comment on table liv.absence is 'Somebody is not there from a day up to and including a day. No reason is asked or kept.';

create table liv.learning (
  id uuid primary key,
  account uuid not null,
  version int not null default 1,
  written_at timestamptz not null default gate.now(),
  held_on date not null,
  kind text not null,
  subject text not null,
  length text not null,
  constraint kind_is_known check (kind in ('intervision', 'supervision', 'training', 'congress')),
  constraint subject_is_known check (subject in ('conversations', 'interpreters', 'radicalisation', 'trauma', 'culture', 'safety', 'law', 'team', 'other')),
  constraint length_is_known check (length in ('hour', 'part of a day', 'day', 'days'))
);
create index learning_by_account on liv.learning (account, held_on);
comment on table liv.learning is 'Intervision and training, each answer one of a few words: no case and no person fits in it.';

do $$
declare t text;
begin
  foreach t in array array['absence', 'learning'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;
grant select on liv.absence to liv_gate;
-- The gate counts the conversations of a week; what they are about is sealed.
grant select (case_id, planned_on, called_off_at) on liv.conversation to liv_gate;

set local role liv_gate;

-- Which of the people beside me in my cases are away today: for the deputy, the stand-in and who leads the case. LIV people only.
create function gate.away_beside_me() returns table (case_id uuid, account uuid, name text, relation text, until_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if gate.me() is null or not gate.i_am_liv() then return; end if;
  return query
    select m.case_id, a.id, a.name, m.relation, max(b.until_on)
      from gate.membership m
      join gate.account a on a.id = m.account
      join liv.absence b on b.account = m.account and b.withdrawn_at is null and gate.today() between b.from_on and b.until_on
     where m.case_id = any (array(select gate.cases_where_i_may('read the process')))
       and m.ended_at is null and m.from_at <= gate.now() and (m.until_at is null or m.until_at > gate.now())
       and m.relation in ('coordinator', 'deputy', 'duidingExpert', 'careExpert')
     group by m.case_id, a.id, a.name, m.relation;
end $$;

-- My open cases as who leads or works on them, and who else could take each: what the page says before somebody goes on leave.
create function gate.who_takes_mine() returns table (id uuid, number text, stage text, due_on date, relation text, taker text, "takerAway" date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select c.id, c.number, c.stage, c.due_on, mine.relation, a.name, (
        select max(b.until_on) from liv.absence b
         where b.account = a.id and b.withdrawn_at is null and gate.today() between b.from_on and b.until_on)
      from gate.membership mine
      join liv.case_file c on c.id = mine.case_id and c.stage <> 'closed'
      left join lateral (
        select m.account from gate.membership m
         where m.case_id = mine.case_id and m.ended_at is null and (m.until_at is null or m.until_at > gate.now()) and m.account <> mine.account
           and m.relation = case mine.relation when 'coordinator' then 'deputy' when 'deputy' then 'coordinator'
             when 'careExpert' then 'namedStandIn' else mine.relation end
         order by m.from_at limit 1) other on true
      left join gate.account a on a.id = other.account
     where mine.account = gate.me() and mine.ended_at is null and (mine.until_at is null or mine.until_at > gate.now())
       and mine.relation in ('coordinator', 'duidingExpert', 'careExpert')
       and mine.case_id = any (array(select gate.cases_where_i_may('read the process')))
     order by c.due_on nulls last, c.number, mine.relation;
end $$;

-- Colleagues who could join this case: how many open cases, how many conversations this week, when away, and until when they work here.
drop function gate.possible_members(uuid);
create function gate.possible_members(case_id uuid)
returns table (account uuid, name text, role text, registered boolean, "openCases" int, "talksThisWeek" int, "awayFrom" date, "awayUntil" date, "worksUntil" date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare monday date := date_trunc('week', gate.today()::timestamp)::date;
begin
  if not gate.i_may('compose the team', possible_members.case_id) then return; end if;
  return query
    select a.id, a.name, r.role, a.big_number is not null, coalesce(busy.cases, 0)::int, coalesce(week.talks, 0)::int,
        away.from_on, away.until_on, a.until_on
      from gate.account_role r
      join gate.account a on a.id = r.account and a.active and (a.until_on is null or a.until_on >= gate.today())
      left join (
        select m.account, count(distinct m.case_id) as cases from gate.membership m
          join liv.case_file c on c.id = m.case_id and c.stage <> 'closed'
         where m.ended_at is null and (m.until_at is null or m.until_at > gate.now())
           and m.relation in ('coordinator', 'deputy', 'duidingExpert', 'careExpert', 'standIn')
         group by m.account) busy on busy.account = a.id
      left join (
        select e.account, count(*) as talks from (
            select distinct m.account, m.case_id from gate.membership m
             where m.ended_at is null and (m.until_at is null or m.until_at > gate.now())
               and m.relation in ('duidingExpert', 'careExpert', 'standIn')) e
          join liv.conversation t on t.case_id = e.case_id and t.called_off_at is null and t.planned_on between monday and monday + 6
         group by e.account) week on week.account = a.id
      left join lateral (
        select b.from_on, b.until_on from liv.absence b
         where b.account = a.id and b.withdrawn_at is null and b.until_on >= gate.today() order by b.from_on limit 1) away on true
     where r.role in ('coordinator', 'duidingExpert', 'careExpert')
       and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
       and not exists (select 1 from gate.exclusion e where e.case_id = possible_members.case_id and e.account = a.id)
     order by a.name, r.role;
end $$;
