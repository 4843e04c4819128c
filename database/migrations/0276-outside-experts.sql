-- Somebody from outside works on one case until a date, of at most six months ahead; then the access ends by itself.
create table liv.outside_term (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  about uuid not null,
  until_on date not null,
  content bytea not null
);
create index outside_term_by_case on liv.outside_term (case_id, written_at);
comment on table liv.outside_term is 'That somebody from outside may work on until a later date, with the reason in words.';
alter table liv.outside_term enable row level security;
alter table liv.outside_term force row level security;

set local role liv_gate;

-- Whose account ends on a date is from outside: a standing as an expert ends too, and never later than six months from now.
create function gate.outside_ends() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare outside boolean := exists (select 1 from gate.account a where a.id = new.account and a.until_on is not null);
begin
  if outside and (tg_op = 'INSERT' and new.until_at is null
      or new.until_at is not null and new.until_at > gate.now() + interval '6 months 1 day'
         and (tg_op = 'INSERT' or new.until_at is distinct from old.until_at)) then
    raise exception 'somebody from outside joins until a date within six months' using errcode = 'LV409';
  end if;
  return new;
end $$;
create trigger outside_ends before insert or update on gate.membership
  for each row when (new.relation in ('duidingExpert', 'careExpert', 'namedStandIn')) execute function gate.outside_ends();

-- Moves the last day of somebody from outside who is still in; whoever is out already joins anew.
create function gate.extend_outside(case_id uuid, account uuid, until_at timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare changed int;
begin
  if not gate.i_may('compose the team', extend_outside.case_id) or extend_outside.account is not distinct from gate.me() then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  update gate.membership m set until_at = extend_outside.until_at
   where m.case_id = extend_outside.case_id and m.account = extend_outside.account and m.ended_at is null
     and m.relation in ('duidingExpert', 'careExpert', 'namedStandIn') and m.until_at > gate.now() and extend_outside.until_at > gate.now();
  get diagnostics changed = row_count;
  return changed;
end $$;
revoke execute on function gate.extend_outside(uuid, uuid, timestamptz), gate.outside_ends() from public;
