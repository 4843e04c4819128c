-- What the first screen of who leads must say: a moment to look together has come, and the yearly check has lapsed.
grant select (id, case_id, planned_on) on liv.review_moment to liv_gate;
grant select (moment) on liv.review_held to liv_gate;

set local role liv_gate;

create table gate.moment_told (
  moment uuid primary key,
  told_on date not null
);
comment on table gate.moment_told is 'For which moments of follow-up the mail of the day went out: each once.';
alter table gate.moment_told enable row level security;
alter table gate.moment_told force row level security;

-- On the day of a moment, from seven in the morning: one neutral mail to who leads the case and to the contact by then.
create function gate.wake_moments(most int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  at timestamptz := gate.now();
  day date := gate.today();
  made int;
begin
  if extract(hour from timezone('Europe/Amsterdam', at)) < 7 then return 0; end if;
  with due as (
    select m.id, m.case_id from liv.review_moment m join liv.case_file c on c.id = m.case_id
     where m.planned_on = day and c.stage in ('follow-up', 'closure')
       and not exists (select from liv.review_held h where h.moment = m.id)
       and not exists (select from gate.moment_told t where t.moment = m.id)
     limit most),
  told as (insert into gate.moment_told (moment, told_on) select d.id, day from due d returning moment)
  insert into gate.job (kind, object, run_at)
    select distinct 'mail', s.account, at from told join due d on d.id = told.moment
      join gate.membership s on s.case_id = d.case_id and s.relation in ('coordinator', 'commissioner')
     where s.ended_at is null and s.from_at <= at and (s.until_at is null or s.until_at > at)
       and not exists (select from gate.exclusion e where e.case_id = d.case_id and e.account = s.account);
  get diagnostics made = row_count;
  return made;
end $$;

alter table gate.job_kind no force row level security;
insert into gate.job_kind (name, act, by_app, one_waiting, every, attempts) values ('moments', null, false, true, '15 minutes', null);
alter table gate.job_kind force row level security;
alter table gate.job no force row level security;
insert into gate.job (kind, run_at) values ('moments', pg_catalog.now());
alter table gate.job force row level security;

-- My cases that I lead and of which the yearly check has lapsed: only a number and a day.
create function gate.lapsed_checks() returns table (case_id uuid, number text, review_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select c.id, c.number, c.review_on from liv.case_file c
   where c.id = any (array(select gate.cases_where_i_may('end the case')))
     and c.stage <> 'closed' and c.review_on <= gate.today()
   order by c.review_on, c.number;
end $$;

reset role;
