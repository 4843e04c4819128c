-- Once somebody carries a trajectory advice, only who sees it lets another in or out: the front office, or who carries it.
-- A coordinator who does not, cannot let themselves in.
set local role liv_gate;

create or replace function gate.add_adviser(consultation uuid, account uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_consult('start trajectory advice', add_adviser.consultation)
     or exists (select 1 from gate.adviser a where a.consultation = add_adviser.consultation)
        and not gate.i_may_consult('read the trajectory advice', add_adviser.consultation) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  if not exists (select 1 from gate.account_role r join gate.account a on a.id = r.account and a.active and (a.until_on is null or a.until_on >= gate.today())
      where r.account = add_adviser.account and r.role in ('coordinator', 'duidingExpert', 'careExpert')
        and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())) then
    raise exception 'this person cannot carry a trajectory advice' using errcode = 'LV409';
  end if;
  if exists (select 1 from gate.adviser a where a.consultation = add_adviser.consultation and a.account = add_adviser.account and a.ended_at is null) then return; end if;
  insert into gate.adviser (consultation, account, given_by, from_at) values (add_adviser.consultation, add_adviser.account, gate.me(), gate.now());
  perform audit.write(gate.session_row(), 'consultation.adviser-joined', 'start trajectory advice', jsonb_build_array(
    jsonb_build_object('kind', 'consultation', 'id', add_adviser.consultation, 'part', 'trajectory-advice'),
    jsonb_build_object('kind', 'account', 'id', add_adviser.account)), 'done', (gate.session_row()).origin, null, null, null);
end $$;

create or replace function gate.end_adviser(consultation uuid, account uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_consult('start trajectory advice', end_adviser.consultation)
     or not gate.i_may_consult('read the trajectory advice', end_adviser.consultation) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  update gate.adviser a set ended_at = gate.now()
   where a.consultation = end_adviser.consultation and a.account = end_adviser.account and a.ended_at is null;
  if not found then return; end if;
  perform audit.write(gate.session_row(), 'consultation.adviser-left', 'start trajectory advice', jsonb_build_array(
    jsonb_build_object('kind', 'consultation', 'id', end_adviser.consultation, 'part', 'trajectory-advice'),
    jsonb_build_object('kind', 'account', 'id', end_adviser.account)), 'done', (gate.session_row()).origin, null, null, null);
end $$;
revoke execute on function gate.add_adviser(uuid, uuid), gate.end_adviser(uuid, uuid) from public;
