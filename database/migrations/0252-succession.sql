-- A successor on the team: whether they see the notes from before they came is a choice, and until it is made the answer is no.
set local role liv_gate;

create table gate.earlier_notes (
  id uuid primary key default gen_random_uuid(),
  place bigint generated always as identity,
  case_id uuid not null,
  account uuid not null references gate.account (id),
  part text not null check (part in ('care')),
  before timestamptz not null,
  seen boolean not null,
  given_by uuid,
  given_at timestamptz not null
);
create index earlier_notes_by_account on gate.earlier_notes (account, case_id, part, place);
comment on table gate.earlier_notes is 'Per person and part of a case: are notes from before they came theirs to read? The newest row counts; without given_by nobody chose yet.';
alter table gate.earlier_notes enable row level security;
alter table gate.earlier_notes force row level security;

create function gate.hide_earlier_notes() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if gate.me() is null then return null; end if;
  if exists (select from gate.membership m where m.case_id = new.case_id and m.relation = 'careExpert' and m.account <> new.account)
     and not exists (select from gate.membership m where m.case_id = new.case_id and m.relation = 'careExpert' and m.account = new.account and m.id <> new.id) then
    insert into gate.earlier_notes (case_id, account, part, before, seen, given_at)
    values (new.case_id, new.account, 'care', new.from_at, false, new.from_at);
  end if;
  return null;
end $$;
create trigger hides_earlier_notes after insert on gate.membership
  for each row when (new.relation = 'careExpert') execute function gate.hide_earlier_notes();

create function gate.choose_earlier_notes(case_id uuid, account uuid, seen boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare came timestamptz;
begin
  if not gate.i_may('compose the team', choose_earlier_notes.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  select n.before into came from gate.earlier_notes n
   where n.case_id = choose_earlier_notes.case_id and n.account = choose_earlier_notes.account order by n.place desc limit 1;
  if came is null or choose_earlier_notes.account = gate.me() then
    raise exception 'there is nothing to choose for this person' using errcode = 'LV409';
  end if;
  insert into gate.earlier_notes (case_id, account, part, before, seen, given_by, given_at)
  values (choose_earlier_notes.case_id, choose_earlier_notes.account, 'care', came, choose_earlier_notes.seen, gate.me(), gate.now());
  perform audit.write(gate.session_row(), 'case.earlier-notes', 'compose the team', jsonb_build_array(
    jsonb_build_object('kind', 'case', 'id', choose_earlier_notes.case_id, 'part', 'care'),
    jsonb_build_object('kind', 'account', 'id', choose_earlier_notes.account)), 'done', (gate.session_row()).origin, null, null, null);
end $$;

-- For whom the choice stands, and how it was made.
create function gate.successors(case_id uuid) returns table (account uuid, name text, part text, before timestamptz, seen boolean, chosen boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('compose the team', successors.case_id) then return; end if;
  return query select distinct on (n.account, n.part) n.account, a.name, n.part, n.before, n.seen, n.given_by is not null
    from gate.earlier_notes n join gate.account a on a.id = n.account
   where n.case_id = successors.case_id and 'careExpert' = any (gate.relations_of(n.case_id, n.account))
   order by n.account, n.part, n.place desc;
end $$;

reset role;
grant select (id, case_id, author, written_at) on liv.care_note to liv_gate;
set local role liv_gate;

-- Notes of others from before I came, where nobody chose that I see them.
create function gate.care_notes_hidden_from_me() returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare my uuid := gate.me();
begin
  return query
    select c.id from (select distinct on (n.case_id) n.case_id, n.before, n.seen from gate.earlier_notes n
        where n.account = my and n.part = 'care' order by n.case_id, n.place desc) h
      join liv.care_note c on c.case_id = h.case_id
     where not h.seen and c.written_at < h.before and c.author <> my;
end $$;

revoke execute on function gate.hide_earlier_notes(), gate.choose_earlier_notes(uuid, uuid, boolean), gate.successors(uuid),
  gate.care_notes_hidden_from_me() from public;
