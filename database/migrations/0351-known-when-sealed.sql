-- A name that a referral gives is findable for "already known?" at once, though nobody reads it before inclusion. So whoever
-- searches on a person finds included cases only: a sealed name is not to be guessed by searching in one's own cases.
set local role liv_gate;

create or replace function vault.find_person(digests bytea[], trace uuid) returns setof uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  this_hour timestamptz := date_trunc('hour', gate.now());
  so_far int;
  hits uuid[];
begin
  if s.account is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  insert into vault.search_allowance as q (account, hour, used) values (s.account, this_hour, 1)
    on conflict (account) do update set used = case when q.hour = this_hour then q.used + 1 else 1 end, hour = this_hour
    returning q.used into so_far;
  if so_far > 30 then raise exception 'too many searches this hour' using errcode = 'LV429'; end if;
  select coalesce(array_agg(distinct p.dossier), '{}') into hits from vault.person_index p
    join liv.case_file f on f.id = p.dossier and f.included_on is not null
   where p.digest = any (digests) and vault.kind_for_me(p.dossier, 'read identity') is not null;
  perform audit.write(s, 'person.searched', 'read identity',
    (select coalesce(jsonb_agg(jsonb_build_object('kind', 'case', 'id', h, 'part', 'identity')), '[]') from unnest(hits) h)
      || (select coalesce(jsonb_agg(jsonb_build_object('kind', 'search term', 'id', s.account, 'hash', encode(d, 'hex'))), '[]') from unnest(digests[1:4]) d),
    'done', s.origin, trace, null, null);
  return query select unnest(hits);
end $$;

-- The same question with the name that is sealed in this very referral: whoever asks need not know it. Same limit, same line.
create function vault.already_known_as_sealed(dossier uuid, trace uuid) returns table (name text, phone text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare sealed bytea[];
begin
  if gate.me() is null or not gate.i_may('ask whether somebody is known', dossier) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  select array_agg(p.digest) into sealed from vault.person_index p where p.dossier = already_known_as_sealed.dossier;
  if sealed is null then raise exception 'no name is sealed' using errcode = 'LV404'; end if;
  return query select k.name, k.phone from vault.already_known(already_known_as_sealed.dossier, sealed, trace) k;
end $$;
revoke execute on function vault.already_known_as_sealed(uuid, uuid) from public;
