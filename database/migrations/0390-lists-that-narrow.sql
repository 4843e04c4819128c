-- Lists narrow and turn: a line says which product the case is, and whoever shares the work out asks for a part of all cases, a page at a time.
set local role liv_owner;
create index case_file_by_change on liv.case_file (stage_since, number);

set local role liv_gate;
alter type gate.case_line add attribute product text;

create or replace function gate.my_cases() returns setof gate.case_line language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  return query
    with mine as (
      select m.case_id, pg_catalog.array_agg(distinct m.relation) as relations from gate.membership m
       where m.account operator(pg_catalog.=) my and m.ended_at is null
         and m.relation operator(pg_catalog.<>) all (array['referrer', 'receiver', 'formerCommissioner'])
         and m.from_at operator(pg_catalog.<=) at and (m.until_at is null or m.until_at operator(pg_catalog.>) at)
         and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) m.case_id and e.account operator(pg_catalog.=) my)
       group by m.case_id)
    select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, mine.relations, c.product
      from mine join liv.case_file c on c.id operator(pg_catalog.=) mine.case_id;
end $$;

create or replace function gate.untaken_cases() returns setof gate.case_line language plpgsql stable security definer as $$
begin
  if not gate.i_may_everywhere('read the referral') then return; end if;
  return query select c.id, c.number, c.stage, c.stage_since, c.due_on, null::pg_catalog.uuid, '{}'::pg_catalog.text[], c.product
    from gate.open_cases() o join liv.case_file c on c.id operator(pg_catalog.=) o
   where not exists (select 1 from gate.membership m where m.case_id operator(pg_catalog.=) o
                      and m.relation operator(pg_catalog.=) 'coordinator' and m.ended_at is null);
end $$;

drop function gate.all_cases(int);

-- All cases, fifty and one more to know whether there is a next page, for who shares the work out. No names, because there are none here.
-- `after` is the number of the last line of the page before; a page begins where that case stands now.
create function gate.all_cases(stage text, product text, organisation uuid, from_day date, until_day date, sort text, after text)
returns setof gate.case_line language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  my uuid := gate.me();
  last liv.case_file;
begin
  if my is null or not gate.i_may_everywhere('read the process') then return; end if;
  select * into last from liv.case_file f where f.number = all_cases.after;
  if all_cases.sort = 'number' then
    return query select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, '{}'::text[], c.product from liv.case_file c
     where (last.id is null or c.number < last.number)
       and (all_cases.stage is null or c.stage = all_cases.stage) and (all_cases.product is null or c.product = all_cases.product)
       and (all_cases.organisation is null or c.organisation = all_cases.organisation)
       and (all_cases.from_day is null or c.due_on >= all_cases.from_day) and (all_cases.until_day is null or c.due_on <= all_cases.until_day)
       and not exists (select 1 from gate.exclusion e where e.case_id = c.id and e.account = my)
     order by c.number desc limit 51;
  elsif all_cases.sort = 'change' then
    return query select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, '{}'::text[], c.product from liv.case_file c
     where (last.id is null or (c.stage_since, c.number) < (last.stage_since, last.number))
       and (all_cases.stage is null or c.stage = all_cases.stage) and (all_cases.product is null or c.product = all_cases.product)
       and (all_cases.organisation is null or c.organisation = all_cases.organisation)
       and (all_cases.from_day is null or c.due_on >= all_cases.from_day) and (all_cases.until_day is null or c.due_on <= all_cases.until_day)
       and not exists (select 1 from gate.exclusion e where e.case_id = c.id and e.account = my)
     order by c.stage_since desc, c.number desc limit 51;
  else
    -- What has no day comes last; a case without one as the last line means that all that had a day were shown.
    return query select t.* from (
      (select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, '{}'::text[], c.product from liv.case_file c
        where (last.id is null or last.due_on is not null)
          and c.due_on >= coalesce(last.due_on, '-infinity') and (c.due_on, c.number) > (coalesce(last.due_on, '-infinity'), coalesce(last.number, ''))
          and (all_cases.stage is null or c.stage = all_cases.stage) and (all_cases.product is null or c.product = all_cases.product)
          and (all_cases.organisation is null or c.organisation = all_cases.organisation)
          and (all_cases.from_day is null or c.due_on >= all_cases.from_day) and (all_cases.until_day is null or c.due_on <= all_cases.until_day)
          and not exists (select 1 from gate.exclusion e where e.case_id = c.id and e.account = my)
        order by c.due_on, c.number limit 51)
      union all
      (select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, '{}'::text[], c.product from liv.case_file c
        where c.due_on is null and all_cases.from_day is null and all_cases.until_day is null
          and (last.id is null or last.due_on is not null or c.number > last.number)
          and (all_cases.stage is null or c.stage = all_cases.stage) and (all_cases.product is null or c.product = all_cases.product)
          and (all_cases.organisation is null or c.organisation = all_cases.organisation)
          and not exists (select 1 from gate.exclusion e where e.case_id = c.id and e.account = my)
        order by c.number limit 51)) t limit 51;
  end if;
end $$;
