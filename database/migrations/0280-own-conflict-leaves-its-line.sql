-- Who shuts themselves out of a case they had no seat in may still write, in that same transaction, the line that they did.
set local role liv_gate;
create or replace function audit.is_mine(s gate.session, act text, case_id uuid) returns boolean language plpgsql stable security definer as $$
begin
  return s.job is not null or exists (
    select 1 from gate.membership m
     where m.account operator(pg_catalog.=) s.account and m.case_id operator(pg_catalog.=) is_mine.case_id
       and (m.ended_at is null or m.ended_at operator(pg_catalog.=) gate.now())
       and (m.until_at is null or m.until_at operator(pg_catalog.>) gate.now())
       and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) m.case_id
                        and e.account operator(pg_catalog.=) m.account and e.from_at operator(pg_catalog.<) gate.now()))
    or exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) is_mine.case_id
        and e.account operator(pg_catalog.=) s.account and e.given_by operator(pg_catalog.=) s.account and e.from_at operator(pg_catalog.=) gate.now())
    or gate.i_may(is_mine.act, is_mine.case_id)
    or gate.i_may('read the process', is_mine.case_id) or gate.i_may('read the referral', is_mine.case_id);
end $$;
