-- Who led the case from when to when, for the picture of responsibility: only for its own team, and only who led it.
set local role liv_gate;
create function gate.leads_of(case_id uuid) returns table (account uuid, name text, relation text, from_at timestamptz, until_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read team messages', leads_of.case_id) then return; end if;
  return query select m.account, a.name, m.relation, m.from_at, least(m.ended_at, m.until_at)
    from gate.membership m join gate.account a on a.id = m.account
   where m.case_id = leads_of.case_id and m.relation in ('coordinator', 'deputy') and m.from_at <= gate.now()
   order by m.from_at, a.name;
end $$;
revoke execute on function gate.leads_of(uuid) from public;
reset role;
