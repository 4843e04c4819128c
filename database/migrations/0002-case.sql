-- The case itself: number, product, stage, dates. No content: content lives in the rooms, sealed.
create table liv.organisation (
  id uuid primary key,
  key text not null unique,
  name text not null,
  kind text not null check (kind in ('liv', 'coa', 'municipality')),
  place text not null,
  phone text
);
comment on table liv.organisation is 'Chain partners: LIV itself, reception centres of COA, municipalities.';

create table liv.case_file (
  id uuid primary key,
  number text not null,
  product text not null,
  stage text not null,
  stage_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  organisation uuid references liv.organisation (id),
  included_on date,
  closed_on date,
  due_on date,
  review_on date not null,
  destroy_on date not null,
  constraint product_is_known check (product in ('duiding', 'trajectory advice')),
  constraint stage_is_known check (stage in ('referral', 'triage', 'commission', 'team', 'conversations', 'duiding', 'advice', 'follow-up', 'closure', 'closed'))
);
-- No second index: two of them combined would let EXPLAIN tell a stranger where a given case stands.
-- What must be found fast without its id is found through the gate.
comment on table liv.case_file is 'A case from its first day: its review date and its latest destruction date are never empty.';

create table liv.stage_step (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  move text not null,
  from_stage text not null,
  to_stage text not null,
  moved_at timestamptz not null,
  moved_by uuid not null,
  reason bytea
);
create index stage_step_by_case on liv.stage_step (case_id, moved_at);
comment on table liv.stage_step is 'The way of a case, step by step; a step back carries a sealed reason.';

create table liv.sent_form (
  token uuid not null,
  account uuid not null,
  route text not null,
  body_hash bytea not null,
  answer text not null,
  sent_at timestamptz not null default gate.now(),
  primary key (token, account, route)
);
comment on table liv.sent_form is 'The same form sent twice makes one thing: the second gets the answer of the first.';

alter table liv.organisation enable row level security;
alter table liv.organisation force row level security;
alter table liv.case_file enable row level security;
alter table liv.case_file force row level security;
alter table liv.stage_step enable row level security;
alter table liv.stage_step force row level security;
alter table liv.sent_form enable row level security;
alter table liv.sent_form force row level security;

grant usage on schema liv to liv_gate;
grant select, insert, update on liv.case_file to liv_gate;
grant select, insert on liv.stage_step to liv_gate;
grant select on liv.organisation to liv_gate;

set local role liv_gate;

create table gate.case_index (number text primary key, case_id uuid not null unique);
comment on table gate.case_index is 'From a number to its case, for the gate alone: whether a number exists is not for everybody.';
create table gate.untriaged (case_id uuid primary key, since timestamptz not null);
comment on table gate.untriaged is 'Cases before the end of triage: few, however many cases there are.';

create function gate.keep_index() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then insert into gate.case_index (number, case_id) values (new.number, new.id); end if;
  if new.stage in ('referral', 'triage') then
    insert into gate.untriaged (case_id, since) values (new.id, new.stage_since) on conflict do nothing;
  else
    delete from gate.untriaged u where u.case_id = new.id;
  end if;
  return null;
end $$;

create function gate.open_cases() returns setof uuid language plpgsql stable security definer as $$
begin
  if gate.me() is null then return; end if;
  return query select u.case_id from gate.untriaged u
    where not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) u.case_id and e.account operator(pg_catalog.=) gate.me());
end $$;

-- First statement of every request: hands over the session's secret and says who I am; with a case number,
-- also what I am to that case. Unknown, expired and not allowed give the same empty answer.
create function gate.enter(token text, number text default null) returns jsonb language plpgsql volatile security definer as $$
declare
  s gate.session;
  at timestamptz := gate.now();
  mine jsonb;
begin
  perform pg_catalog.set_config('liv.session', token, true);
  s := gate.session_row();
  if s.account is null then return null; end if;
  if s.seen_at operator(pg_catalog.<) (at operator(pg_catalog.-) '1 minute'::pg_catalog.interval) then
    update gate.session set seen_at = at, idle_until = at operator(pg_catalog.+) '30 minutes'::pg_catalog.interval
     where id operator(pg_catalog.=) s.id;
  end if;
  select pg_catalog.jsonb_build_object(
    'account', a.id, 'subject', a.subject, 'name', a.name, 'organisation', a.organisation, 'acr', s.acr,
    'until', s.absolute_until,
    'roles', coalesce((select pg_catalog.jsonb_agg(r.role) from gate.account_role r
       where r.account operator(pg_catalog.=) a.id and r.from_on operator(pg_catalog.<=) gate.today()
         and (r.until_on is null or r.until_on operator(pg_catalog.>=) gate.today())), '[]'::pg_catalog.jsonb),
    'case', case when number is null then null else gate.case_in_hand(number) end)
    into mine from gate.account a where a.id operator(pg_catalog.=) s.account;
  return mine;
end $$;

create function gate.relations_of(case_id uuid, account uuid) returns text[] language plpgsql stable security definer as $$
declare
  at timestamptz := gate.now();
  found text[];
begin
  select pg_catalog.array_agg(distinct m.relation) into found from gate.membership m
   where m.account operator(pg_catalog.=) relations_of.account and m.case_id operator(pg_catalog.=) relations_of.case_id
     and m.ended_at is null and m.from_at operator(pg_catalog.<=) at
     and (m.until_at is null or m.until_at operator(pg_catalog.>) at)
     and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) m.case_id
                      and e.account operator(pg_catalog.=) m.account);
  return coalesce(found, '{}'::pg_catalog.text[]);
end $$;

-- The case in hand, for whoever has a standing in it. To a mere referrer it has no stage and no dates: only its number.
create function gate.case_in_hand(number text) returns jsonb language plpgsql stable security definer as $$
declare
  c liv.case_file;
  my uuid := gate.me();
  mine text[];
begin
  select f.* into c from gate.case_index i join liv.case_file f on f.id operator(pg_catalog.=) i.case_id
   where i.number operator(pg_catalog.=) case_in_hand.number;
  if c.id is null or my is null then return null; end if;
  mine := gate.relations_of(c.id, my);
  if gate.i_may('read the process', c.id) or gate.i_may('read the referral', c.id) and mine operator(pg_catalog.<>) array['referrer'] then
    return pg_catalog.jsonb_build_object('id', c.id, 'number', c.number, 'product', c.product, 'stage', c.stage,
      'stageSince', c.stage_since, 'openedAt', c.opened_at, 'organisation', c.organisation,
      'includedOn', c.included_on, 'closedOn', c.closed_on, 'dueOn', c.due_on, 'reviewOn', c.review_on, 'destroyOn', c.destroy_on,
      'relations', pg_catalog.to_jsonb(mine));
  end if;
  if pg_catalog.cardinality(mine) operator(pg_catalog.>) 0 or gate.i_may('read who looked', c.id) then
    return pg_catalog.jsonb_build_object('id', c.id, 'number', c.number, 'product', c.product, 'stage', null,
      'openedAt', c.opened_at, 'relations', pg_catalog.to_jsonb(mine));
  end if;
  return null;
end $$;

-- May I do this act on this case? A standing everywhere may be limited to cases that are not triaged yet.
create function gate.i_may(act text, case_id uuid) returns boolean language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  open_only boolean;
begin
  if my is null then return false; end if;
  if exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) i_may.case_id
              and e.account operator(pg_catalog.=) my) then return false; end if;
  if exists (select 1 from gate.my_job()) then
    return exists (select 1 from gate.my_job() j where j.job_act operator(pg_catalog.=) i_may.act
                    and j.job_case operator(pg_catalog.=) i_may.case_id);
  end if;
  if exists (select 1 from gate.grid g where g.act operator(pg_catalog.=) i_may.act
              and g.standing operator(pg_catalog.=) any (gate.relations_of(i_may.case_id, my))) then return true; end if;
  if not gate.i_may_everywhere(i_may.act) then return false; end if;
  select a.while_open into open_only from gate.act a where a.name operator(pg_catalog.=) i_may.act;
  return exists (select 1 from liv.case_file f where f.id operator(pg_catalog.=) i_may.case_id
    and (not open_only or f.stage operator(pg_catalog.=) 'referral' or f.stage operator(pg_catalog.=) 'triage'));
end $$;

-- A new case. Whoever opens it on their own behalf stays its referrer; the front office writes for a caller.
create function gate.open_case(id uuid, product text, as_referrer boolean, review_on date, destroy_on date, due_on date)
returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  made text;
  seq int;
  at timestamptz := gate.now();
  in_year int := extract(year from timezone('Europe/Amsterdam', gate.now()));
begin
  if not gate.i_may_everywhere('make a referral') then raise exception 'not allowed' using errcode = 'LV403'; end if;
  insert into gate.case_number as n (year, last) values (in_year, 1)
    on conflict (year) do update set last = n.last + 1 returning last into seq;
  made := format('LIV-%s-%s', in_year, lpad(seq::text, 5, '0'));
  insert into liv.case_file (id, number, product, stage, stage_since, opened_at, opened_by, due_on, review_on, destroy_on)
  values (open_case.id, made, open_case.product, 'referral', at, at, gate.me(), open_case.due_on, open_case.review_on, open_case.destroy_on);
  if as_referrer then
    insert into gate.membership (case_id, account, relation, from_at, given_by) values (open_case.id, gate.me(), 'referrer', at, gate.me());
  end if;
  return made;
end $$;

-- The only way into a case: the act must allow the relation, the giver the act, and the newcomer hold the role.
create function gate.join_case(case_id uuid, account uuid, relation text, act text, until_at timestamptz default null)
returns uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
  allowed gate.joining;
begin
  if not gate.i_may(join_case.act, join_case.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  select j.* into allowed from gate.joining j
    join gate.account_role r on r.role = j.role and r.account = join_case.account
     and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
    join gate.account a on a.id = r.account and a.active
   where j.relation = join_case.relation and j.act = join_case.act
     and (j.relation not in ('careExpert', 'standIn', 'reviewerMentalHealth') or a.big_number is not null)
   limit 1;
  if allowed.act is null or (allowed.only_oneself and join_case.account <> gate.me()) then
    raise exception 'this person cannot join so' using errcode = 'LV409';
  end if;
  if exists (select 1 from gate.exclusion e where e.case_id = join_case.case_id and e.account = join_case.account) then
    raise exception 'shut out of this case' using errcode = 'LV409';
  end if;
  if join_case.relation = 'coordinator' and join_case.act = 'take the case'
     and exists (select 1 from gate.membership m where m.case_id = join_case.case_id and m.relation = 'coordinator' and m.ended_at is null) then
    raise exception 'the case has a coordinator already' using errcode = 'LV409';
  end if;
  if (join_case.relation = 'reviewerRadicalisation' and 'duidingExpert' = any (gate.relations_of(join_case.case_id, join_case.account)))
     or (join_case.relation = 'reviewerMentalHealth' and 'careExpert' = any (gate.relations_of(join_case.case_id, join_case.account))) then
    raise exception 'nobody reviews their own work' using errcode = 'LV409';
  end if;
  select m.id into made from gate.membership m where m.case_id = join_case.case_id and m.account = join_case.account
    and m.relation = join_case.relation and m.ended_at is null
    and (m.until_at is null or m.until_at > gate.now());
  if made is not null then return made; end if;
  insert into gate.membership (case_id, account, relation, from_at, until_at, given_by)
  values (join_case.case_id, join_case.account, join_case.relation, gate.now(), join_case.until_at, gate.me()) returning id into made;
  return made;
end $$;

-- Leaving is at once, in lists, search, pickers and counts too.
create function gate.leave_case(case_id uuid, account uuid, relation text, act text)
returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare changed int;
begin
  if leave_case.account <> gate.me() and not gate.i_may(leave_case.act, leave_case.case_id) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  if leave_case.account <> gate.me() and not exists (select 1 from gate.joining j where j.relation = leave_case.relation and j.act = leave_case.act) then
    raise exception 'this act does not end that relation' using errcode = 'LV403';
  end if;
  update gate.membership m set ended_at = gate.now()
   where m.case_id = leave_case.case_id and m.account = leave_case.account and m.relation = leave_case.relation and m.ended_at is null;
  get diagnostics changed = row_count;
  return changed;
end $$;

create function gate.shut_out(case_id uuid, account uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('shut a colleague out', shut_out.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  insert into gate.exclusion (case_id, account, given_by, from_at) values (shut_out.case_id, shut_out.account, gate.me(), gate.now())
    on conflict do nothing;
end $$;

-- After closure access ends by itself on a stated day.
create function gate.limit_access(case_id uuid, until_at timestamptz, act text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare changed int;
begin
  if not gate.i_may(limit_access.act, limit_access.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  update gate.membership m set until_at = limit_access.until_at
   where m.case_id = limit_access.case_id and m.ended_at is null and m.relation not in ('coordinator', 'referrer')
     and (m.until_at is null or m.until_at > limit_access.until_at);
  get diagnostics changed = row_count;
  return changed;
end $$;

create function gate.members_of(case_id uuid) returns table (account uuid, name text, relation text, from_at timestamptz, until_at timestamptz, phone text, big_number text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read the process', members_of.case_id) then return; end if;
  return query select m.account, a.name, m.relation, m.from_at, m.until_at, a.phone, a.big_number
    from gate.membership m join gate.account a on a.id = m.account
   where m.case_id = members_of.case_id and m.ended_at is null and m.relation <> 'referrer'
     and (m.until_at is null or m.until_at > gate.now())
   order by m.from_at, a.name;
end $$;

-- The only way to another stage: the move must be in the table of stages and its act mine to do.
create function gate.move_case(case_id uuid, move text, due_on date, reason bytea) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c liv.case_file;
  m gate.stage_move;
begin
  select * into m from gate.stage_move s where s.name = move_case.move;
  if m.name is null or not gate.i_may(m.act, move_case.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  select * into c from liv.case_file f where f.id = move_case.case_id for update;
  if c.stage <> m.from_stage then raise exception 'the case stands elsewhere' using errcode = 'LV409'; end if;
  update liv.case_file f set stage = m.to_stage, stage_since = gate.now(), due_on = move_case.due_on,
    included_on = case when m.from_stage = 'triage' and m.to_stage = 'commission' then gate.today() else f.included_on end,
    closed_on = case when m.to_stage = 'closed' then gate.today() else f.closed_on end
   where f.id = move_case.case_id;
  insert into liv.stage_step (id, case_id, move, from_stage, to_stage, moved_at, moved_by, reason)
  values (gen_random_uuid(), move_case.case_id, m.name, m.from_stage, m.to_stage, gate.now(), gate.me(), move_case.reason);
  return m.to_stage;
end $$;

create function gate.set_case_dates(case_id uuid, act text, due_on date, review_on date, destroy_on date, organisation uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may(set_case_dates.act, set_case_dates.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  -- The latest destruction date only ever comes nearer here; moving it away is a decision of two people.
  update liv.case_file f set due_on = coalesce(set_case_dates.due_on, f.due_on), review_on = coalesce(set_case_dates.review_on, f.review_on),
    destroy_on = least(coalesce(set_case_dates.destroy_on, f.destroy_on), f.destroy_on), organisation = coalesce(set_case_dates.organisation, f.organisation)
   where f.id = set_case_dates.case_id;
end $$;

do $$
declare t record;
begin
  for t in select schemaname, tablename from pg_catalog.pg_tables where schemaname = 'gate' and tablename not like 'migration%' and tableowner = 'liv_gate' loop
    execute format('alter table %I.%I enable row level security', t.schemaname, t.tablename);
    execute format('alter table %I.%I force row level security', t.schemaname, t.tablename);
  end loop;
end $$;

grant execute on function gate.keep_index() to liv_owner;
reset role;
create trigger keep_index after insert or update of stage on liv.case_file for each row execute function gate.keep_index();
