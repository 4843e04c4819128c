-- What attacks with raw SQL showed: who is shut out keeps no list either, and a line about a case needs a standing in it.
set local role liv_gate;

-- Leaving: oneself, or by an act that lets people in so. Who is nobody is not "oneself".
create or replace function gate.leave_case(case_id uuid, account uuid, relation text, act text)
returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare changed int;
begin
  if leave_case.account is distinct from gate.me() and (
       not gate.i_may(leave_case.act, leave_case.case_id)
       or not exists (select 1 from gate.joining j where j.relation = leave_case.relation and j.act = leave_case.act)) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  update gate.membership m set ended_at = gate.now()
   where m.case_id = leave_case.case_id and m.account = leave_case.account and m.relation = leave_case.relation and m.ended_at is null;
  get diagnostics changed = row_count;
  return changed;
end $$;

-- Some acts are about no case: whoever may make a referral may for that reason nothing with a referral that is there.
alter table gate.act add column apart boolean not null default false;

create or replace function gate.i_may(act text, case_id uuid) returns boolean language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  open_only boolean;
  is_apart boolean;
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
  select a.while_open, a.apart into open_only, is_apart from gate.act a where a.name operator(pg_catalog.=) i_may.act;
  return not is_apart and exists (select 1 from liv.case_file f where f.id operator(pg_catalog.=) i_may.case_id
    and (not open_only or f.stage operator(pg_catalog.=) 'referral' or f.stage operator(pg_catalog.=) 'triage'));
end $$;

-- Everybody with whom I share a case that is mine now: whose name I may therefore see.
create or replace function gate.my_companions() returns setof uuid language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  return query
    select theirs.account from gate.membership mine
      join gate.membership theirs on theirs.case_id operator(pg_catalog.=) mine.case_id
     where mine.account operator(pg_catalog.=) my and mine.ended_at is null
       and mine.relation operator(pg_catalog.<>) 'referrer'
       and (mine.until_at is null or mine.until_at operator(pg_catalog.>) at)
       and theirs.ended_at is null and theirs.relation operator(pg_catalog.<>) 'referrer'
       and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) mine.case_id
                        and e.account operator(pg_catalog.=) my);
end $$;

create or replace function gate.my_referrals() returns table (id uuid, number text, "writtenAt" timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select c.id, c.number, c.opened_at from gate.membership m join liv.case_file c on c.id = m.case_id
    where m.account = gate.me() and m.relation = 'referrer' and m.ended_at is null and (m.until_at is null or m.until_at > gate.now())
      and not exists (select 1 from gate.exclusion e where e.case_id = m.case_id and e.account = m.account)
    order by c.opened_at desc;
end $$;

-- Is this case mine in any way: a standing now, or until this very transaction, or an act that is mine everywhere?
create function audit.is_mine(s gate.session, act text, case_id uuid) returns boolean language plpgsql stable security definer as $$
begin
  return s.job is not null or exists (
    select 1 from gate.membership m
     where m.account operator(pg_catalog.=) s.account and m.case_id operator(pg_catalog.=) is_mine.case_id
       and (m.ended_at is null or m.ended_at operator(pg_catalog.=) gate.now())
       and (m.until_at is null or m.until_at operator(pg_catalog.>) gate.now())
       and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) m.case_id
                        and e.account operator(pg_catalog.=) m.account and e.from_at operator(pg_catalog.<) gate.now()))
    or gate.i_may(is_mine.act, is_mine.case_id)
    or gate.i_may('read the process', is_mine.case_id) or gate.i_may('read the referral', is_mine.case_id);
end $$;

-- The application's own door to the log. Lines that say a key was opened or somebody signed in are written elsewhere,
-- and that something was done with a case is written only by who has a standing in it: nobody fills another's log.
create or replace function audit.append(event text, act text, objects jsonb, outcome text, trace uuid, reason bytea default null, reason_key text default null)
returns void language plpgsql volatile security definer as $$
declare s gate.session := gate.session_row();
begin
  if s.account is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  if event operator(pg_catalog.~) '^(session|dossier|administration)[.]' or event operator(pg_catalog.=) 'content.opened' then
    raise exception 'this line is written by its own function' using errcode = 'LV403';
  end if;
  if exists (select 1 from pg_catalog.jsonb_array_elements(objects) o (it)
              where o.it operator(pg_catalog.->>) 'kind' operator(pg_catalog.=) 'case'
                and not audit.is_mine(s, append.act, (o.it operator(pg_catalog.->>) 'id')::pg_catalog.uuid)) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  perform audit.write(s, event, act, coalesce(objects, '[]'::pg_catalog.jsonb), outcome, s.origin, trace, reason, reason_key);
end $$;

-- Which version of the code made this database is no secret, but its table has a law like every other.
alter table gate.migration enable row level security;
alter table gate.migration force row level security;
alter table gate.migration_state enable row level security;
alter table gate.migration_state force row level security;
create policy "the gate keeps its own books" on gate.migration for all to liv_gate using (true) with check (true);
create policy "the gate keeps its own books" on gate.migration_state for all to liv_gate using (true) with check (true);
create policy "the owner reads the history" on gate.migration for select to liv_owner using (true);
create policy "everybody may know which version this is" on gate.migration_state for select using (true);

revoke execute on function audit.is_mine(gate.session, text, uuid) from public;
