-- Who is asked to take a case over, and who had it before, is nobody's turn and nobody's number to ring.
set local role liv_gate;
create or replace function gate.my_case_mates() returns table (case_id uuid, relation text, account uuid, phone text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select m.case_id, m.relation, m.account, a.phone
    from gate.membership m join gate.account a on a.id = m.account
   where m.case_id = any (array(select gate.cases_where_i_may('read the process')))
     and m.ended_at is null and m.relation not in ('referrer', 'receiver', 'formerCommissioner')
     and (m.until_at is null or m.until_at > gate.now());
end $$;
reset role;
