-- "Ik ken deze persoon of familie": a colleague says it themselves and is out of this one case at once.
set local role liv_gate;
create function gate.shut_myself_out(case_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('say that I know the family', shut_myself_out.case_id)
     or 'coordinator' = any (gate.relations_of(shut_myself_out.case_id, gate.me())) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  update gate.membership m set ended_at = gate.now()
   where m.case_id = shut_myself_out.case_id and m.account = gate.me() and m.relation <> 'referrer' and m.ended_at is null;
  insert into gate.exclusion (case_id, account, given_by, from_at) values (shut_myself_out.case_id, gate.me(), gate.me(), gate.now())
    on conflict do nothing;
end $$;
revoke execute on function gate.shut_myself_out(uuid) from public;

-- The line says by which act it was.
create or replace function audit.log_shutting_out() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare s gate.session := gate.session_row();
begin
  if s.account is null then return null; end if;
  perform audit.write(s, 'case.shut-out', case when new.account = new.given_by then 'say that I know the family' else 'shut a colleague out' end,
    jsonb_build_array(jsonb_build_object('kind', 'case', 'id', new.case_id, 'part', 'process'), jsonb_build_object('kind', 'account', 'id', new.account)),
    'done', s.origin, null, null, null);
  return null;
end $$;
