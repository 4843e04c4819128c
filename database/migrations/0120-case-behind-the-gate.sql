-- The case itself goes behind the gate. As long as the application could select from it, EXPLAIN told a stranger, from what
-- was and was not executed, in which stage a given number stood; a function answers and shows nothing of how.
set local role liv_owner;
revoke all on liv.case_file from liv_app;
-- What the gate alone reads may have an index.
create index case_file_by_due on liv.case_file (due_on, number);

set local role liv_gate;
drop function gate.my_cases();
drop function gate.untaken_cases();

create type gate.case_line as (
  id uuid, number text, stage text, stage_since timestamptz, due_on date, organisation uuid, relations text[]
);

-- My own cases, with what I am to each: the heart of "my work" in one question.
create function gate.my_cases() returns setof gate.case_line language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  return query
    with mine as (
      select m.case_id, pg_catalog.array_agg(distinct m.relation) as relations from gate.membership m
       where m.account operator(pg_catalog.=) my and m.ended_at is null and m.relation operator(pg_catalog.<>) 'referrer'
         and m.from_at operator(pg_catalog.<=) at and (m.until_at is null or m.until_at operator(pg_catalog.>) at)
         and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) m.case_id and e.account operator(pg_catalog.=) my)
       group by m.case_id)
    select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, mine.relations
      from mine join liv.case_file c on c.id operator(pg_catalog.=) mine.case_id;
end $$;

-- Referrals that nobody has taken: for who may take one, and for the front office that answers the caller.
create function gate.untaken_cases() returns setof gate.case_line language plpgsql stable security definer as $$
begin
  if not gate.i_may_everywhere('read the referral') then return; end if;
  return query select c.id, c.number, c.stage, c.stage_since, c.due_on, null::pg_catalog.uuid, '{}'::pg_catalog.text[]
    from gate.open_cases() o join liv.case_file c on c.id operator(pg_catalog.=) o
   where not exists (select 1 from gate.membership m where m.case_id operator(pg_catalog.=) o
                      and m.relation operator(pg_catalog.=) 'coordinator' and m.ended_at is null);
end $$;

-- All cases, a page of fifty, soonest due first: for who shares the work out. No names, because there are none here.
create function gate.all_cases(page int) returns setof gate.case_line language plpgsql stable security definer as $$
declare my uuid := gate.me();
begin
  if not gate.i_may_everywhere('read the process') then return; end if;
  return query select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, '{}'::pg_catalog.text[]
    from liv.case_file c
   where not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) c.id and e.account operator(pg_catalog.=) my)
   order by c.due_on, c.number limit 50 offset greatest(page, 0) operator(pg_catalog.*) 50;
end $$;

-- The numbers of cases that are mine to see.
create function gate.numbers_of(ids uuid[]) returns table (id uuid, number text) language plpgsql stable security definer as $$
begin
  return query select c.id, c.number from liv.case_file c
   where c.id operator(pg_catalog.=) any (ids) and gate.i_may('read the process', c.id) order by c.number;
end $$;

-- Where I may do this act and the case is included: what was sealed until then opens.
create function gate.included_cases_where_i_may(act text) returns setof uuid language plpgsql stable security definer as $$
begin
  return query select c.id from liv.case_file c
   where c.id operator(pg_catalog.=) any (array(select gate.cases_where_i_may(included_cases_where_i_may.act))) and c.included_on is not null;
end $$;

-- After closure access ends by itself on a stated day; only closing the case says so.
create or replace function gate.limit_access(case_id uuid, until_at timestamptz, act text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare changed int;
begin
  if limit_access.act is distinct from 'close the case' or not gate.i_may(limit_access.act, limit_access.case_id) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  update gate.membership m set until_at = limit_access.until_at
   where m.case_id = limit_access.case_id and m.ended_at is null and m.relation not in ('coordinator', 'referrer')
     and (m.until_at is null or m.until_at > limit_access.until_at);
  get diagnostics changed = row_count;
  return changed;
end $$;

-- Each act sets its own kind of date and no other.
create or replace function gate.set_case_dates(case_id uuid, act text, due_on date, review_on date, destroy_on date, organisation uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may(set_case_dates.act, set_case_dates.case_id)
     or set_case_dates.due_on is not null and set_case_dates.act not in ('plan a review moment', 'report progress', 'decide on a recommendation')
     or set_case_dates.destroy_on is not null and set_case_dates.act not in ('close the case', 'conclude triage')
     or set_case_dates.organisation is not null and set_case_dates.act not in ('draft the commission', 'address the commission')
     or set_case_dates.review_on is not null then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  -- The latest destruction date only ever comes nearer here; moving it away is a decision of two people.
  update liv.case_file f set due_on = coalesce(set_case_dates.due_on, f.due_on),
    destroy_on = least(coalesce(set_case_dates.destroy_on, f.destroy_on), f.destroy_on), organisation = coalesce(set_case_dates.organisation, f.organisation)
   where f.id = set_case_dates.case_id;
end $$;
