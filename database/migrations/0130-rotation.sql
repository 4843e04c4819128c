-- What an administrator does at the command line gets its line in the log, and an index key can be replaced while people
-- write and search: whoever indexes or searches first holds the epoch of now, so that no key comes or goes under their hands.
set local role liv_gate;

-- Who it was is known to the operating system alone, so the line says that in where it came from.
create function audit.append_administration(event text, outcome text, origin text, trace uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare nobody gate.session;
begin
  if event !~ '^administration[.]' then raise exception 'this line is written by its own function' using errcode = 'LV403'; end if;
  perform audit.write(nobody, event, null, '[]'::jsonb, outcome, left(origin, 200), trace, null, null);
end $$;

-- As it was; lines of administration are not the application's to write either.
create or replace function audit.append(event text, act text, objects jsonb, outcome text, trace uuid, reason bytea default null, reason_key text default null)
returns void language plpgsql volatile security definer as $$
declare s gate.session := gate.session_row();
begin
  if s.account is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  if event operator(pg_catalog.~) '^(session|dossier|administration)[.]' or event operator(pg_catalog.=) 'content.opened' then
    raise exception 'this line is written by its own function' using errcode = 'LV403';
  end if;
  perform audit.write(s, event, act, coalesce(objects, '[]'::pg_catalog.jsonb), outcome, s.origin, trace, reason, reason_key);
end $$;

-- The epoch of now, until this transaction ends; with a dossier also its index, so that of two who index it the later one counts.
create function vault.hold_index(dossier uuid, act text) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare held int;
begin
  if gate.me() is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  if dossier is not null and vault.kind_for_me(dossier, act) is null then raise exception 'not allowed' using errcode = 'LV403'; end if;
  select e.epoch into held from vault.index_epoch e for share;
  perform from vault.dossier d where d.id = hold_index.dossier for no key update;
  return held;
end $$;

-- Only the kinds that are given are replaced, those without a digest by nothing: whoever corrects a name does not lose the V-number.
create or replace function vault.index_person(dossier uuid, act text, epoch int, kinds text[], digests bytea[], trace uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  current int;
begin
  if act not in ('write identity', 'reindex identity', 'sign the commission for the commissioner') or vault.kind_for_me(dossier, act) is null then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  current := vault.hold_index(dossier, act);
  if current <> index_person.epoch then raise exception 'this index key has been replaced' using errcode = 'LV409'; end if;
  delete from vault.person_index p where p.dossier = index_person.dossier and p.kind = any (kinds);
  insert into vault.person_index (dossier, kind, epoch, digest)
    select index_person.dossier, t.kind, index_person.epoch, t.digest from unnest(kinds, digests) as t (kind, digest) where t.digest is not null;
  perform audit.write(s, 'person.indexed', act, jsonb_build_array(jsonb_build_object('kind', 'case', 'id', dossier, 'part', 'identity')),
    'done', s.origin, trace, null, null);
end $$;

revoke execute on all functions in schema audit from public;
revoke execute on all functions in schema vault from public;
