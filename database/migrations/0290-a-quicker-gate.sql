-- The same answers with fewer questions: a page asks the gate some hundred times, so each asks for the session and the time once.
set local role liv_gate;

create or replace function gate.me() returns uuid language plpgsql stable security definer as $$
declare
  found uuid;
  at timestamptz := gate.now();
begin
  select s.account into found from gate.session s join gate.account a on a.id operator(pg_catalog.=) s.account
   where s.token_hash operator(pg_catalog.=)
         pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('liv.session', true), 'UTF8'))
     and s.ended_at is null
     and s.idle_until operator(pg_catalog.>) at
     and s.absolute_until operator(pg_catalog.>) at
     and a.active and (a.until_on is null or a.until_on operator(pg_catalog.>=) pg_catalog.timezone('Europe/Amsterdam', at)::pg_catalog.date);
  return found;
end $$;

create or replace function gate.session_row() returns gate.session language plpgsql stable security definer as $$
declare
  found gate.session;
  at timestamptz := gate.now();
begin
  select s.* into found from gate.session s join gate.account a on a.id operator(pg_catalog.=) s.account
   where s.token_hash operator(pg_catalog.=)
         pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('liv.session', true), 'UTF8'))
     and s.ended_at is null
     and s.idle_until operator(pg_catalog.>) at
     and s.absolute_until operator(pg_catalog.>) at
     and a.active and (a.until_on is null or a.until_on operator(pg_catalog.>=) pg_catalog.timezone('Europe/Amsterdam', at)::pg_catalog.date);
  return found;
end $$;

-- A session made for a job may only do that job's act, on that job's case, and see how that case stands.
create or replace function gate.cases_where_i_may(act text) returns setof uuid language plpgsql stable security definer as $$
declare
  s gate.session := gate.session_row();
  at timestamptz;
begin
  if s.account is null then return; end if;
  if s.job is not null then
    if $1 operator(pg_catalog.=) s.job_act or $1 operator(pg_catalog.=) 'read the process' then return next s.job_case; end if;
    return;
  end if;
  at := gate.now();
  return query
    select m.case_id from gate.membership m
      join gate.grid g on g.act operator(pg_catalog.=) $1 and g.standing operator(pg_catalog.=) m.relation
     where m.account operator(pg_catalog.=) s.account and m.ended_at is null
       and m.from_at operator(pg_catalog.<=) at
       and (m.until_at is null or m.until_at operator(pg_catalog.>) at)
       and not exists (select 1 from gate.exclusion e
                        where e.case_id operator(pg_catalog.=) m.case_id and e.account operator(pg_catalog.=) s.account);
end $$;

create or replace function gate.i_may_everywhere(act text) returns boolean language plpgsql stable security definer as $$
declare
  s gate.session := gate.session_row();
  on_day date;
begin
  if s.account is null or s.job is not null then return false; end if;
  on_day := gate.today();
  return exists (
    select 1 from gate.account_role r
      join gate.grid g on g.act operator(pg_catalog.=) $1
                      and g.standing operator(pg_catalog.=) pg_catalog.concat('any', pg_catalog.upper(pg_catalog.left(r.role, 1)), pg_catalog.substr(r.role, 2))
     where r.account operator(pg_catalog.=) s.account
       and r.from_on operator(pg_catalog.<=) on_day
       and (r.until_on is null or r.until_on operator(pg_catalog.>=) on_day));
end $$;
