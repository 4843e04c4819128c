-- No standing in a case begins or ends, and no case moves, without a line in the log: the line is written where it happens,
-- whoever called the function and however.
set local role liv_gate;

create function audit.relation_word(relation text) returns text language plpgsql immutable as $$
begin
  return pg_catalog.lower(pg_catalog.regexp_replace(relation, '([A-Z])', '-\1', 'g'));
end $$;

-- One line per statement; without a session it is the owner at work, who has no name here and says so elsewhere.
create function audit.log_standings() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  objects jsonb;
  act text;
  event text;
begin
  if s.account is null then return null; end if;
  if tg_op = 'INSERT' then
    event := 'case.joined';
    select jsonb_agg(distinct o.it) into objects from changed c, lateral (values
      (jsonb_build_object('kind', 'case', 'id', c.case_id, 'part', 'process')),
      (jsonb_build_object('kind', 'account', 'id', c.account, 'part', audit.relation_word(c.relation)))) o (it)
     where c.relation <> 'referrer';
  else
    event := case when exists (select from changed c join before b on b.id = c.id where b.ended_at is null and c.ended_at is not null)
      then 'case.left' else 'case.access-limited' end;
    select jsonb_agg(distinct o.it) into objects from changed c join before b on b.id = c.id, lateral (values
      (jsonb_build_object('kind', 'case', 'id', c.case_id, 'part', 'process')),
      (jsonb_build_object('kind', 'account', 'id', c.account, 'part', audit.relation_word(c.relation)))) o (it)
     where (b.ended_at, b.until_at) is distinct from (c.ended_at, c.until_at);
  end if;
  if objects is null then return null; end if;
  select j.act into act from changed c join gate.joining j on j.relation = c.relation order by j.act limit 1;
  perform audit.write(s, event, act, objects, 'done', s.origin, null, null, null);
  return null;
end $$;
create trigger begins_with_a_line after insert on gate.membership referencing new table as changed
  for each statement execute function audit.log_standings();
create trigger ends_with_a_line after update on gate.membership referencing old table as before new table as changed
  for each statement execute function audit.log_standings();

create function audit.log_shutting_out() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare s gate.session := gate.session_row();
begin
  if s.account is null then return null; end if;
  perform audit.write(s, 'case.shut-out', 'shut a colleague out', jsonb_build_array(
    jsonb_build_object('kind', 'case', 'id', new.case_id, 'part', 'process'), jsonb_build_object('kind', 'account', 'id', new.account)),
    'done', s.origin, null, null, null);
  return null;
end $$;
create trigger leaves_a_line after insert on gate.exclusion for each row execute function audit.log_shutting_out();

create function audit.log_move() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  act text;
begin
  if s.account is null then return null; end if;
  select m.act into act from gate.stage_move m where m.name = new.move;
  perform audit.write(s, 'case.moved', act, jsonb_build_array(jsonb_build_object('kind', 'case', 'id', new.case_id, 'part', 'process')),
    'done', s.origin, null, null, null);
  return null;
end $$;

-- Ending an account or a role ends standings; the lines of that come from the trigger too.
create or replace function gate.leave_cases(c gate.account_change) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update gate.membership m set ended_at = gate.now() where m.account = c.account and m.ended_at is null
     and (c.kind = 'end' or exists (select 1 from gate.joining j where j.relation = m.relation and j.role = c.role)
       and not exists (select 1 from gate.joining j join gate.account_role r on r.role = j.role
                        where j.relation = m.relation and r.account = c.account));
end $$;

revoke execute on function audit.relation_word(text), audit.log_standings(), audit.log_shutting_out(), audit.log_move() from public;
grant execute on function audit.log_move() to liv_owner;
reset role;
create trigger leaves_a_line after insert on liv.stage_step for each row execute function audit.log_move();
set local role liv_gate;
revoke execute on function audit.log_move() from liv_owner;
