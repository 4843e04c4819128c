-- My own cases, with what I am to each: the heart of "my work" in one question.
set local role liv_gate;
create function gate.my_cases() returns table (case_id uuid, relations text[])
language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  return query select m.case_id, pg_catalog.array_agg(distinct m.relation) from gate.membership m
   where m.account operator(pg_catalog.=) my and m.ended_at is null and m.relation operator(pg_catalog.<>) 'referrer'
     and m.from_at operator(pg_catalog.<=) at and (m.until_at is null or m.until_at operator(pg_catalog.>) at)
     and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) m.case_id and e.account operator(pg_catalog.=) my)
   group by m.case_id;
end $$;

-- Referrals that nobody has taken: for who may take one, and for the front office that answers the caller.
create function gate.untaken_cases() returns setof uuid language plpgsql stable security definer as $$
begin
  if not gate.i_may_everywhere('read the referral') then return; end if;
  return query select o from gate.open_cases() o where not exists (
    select 1 from gate.membership m where m.case_id operator(pg_catalog.=) o and m.relation operator(pg_catalog.=) 'coordinator' and m.ended_at is null);
end $$;
