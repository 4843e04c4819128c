-- The vault: each dossier has one share per part of it. A share leaves only through a function that has checked access
-- and written the log line; without the dossier's secret and the master key, which are not here, it opens nothing.
set local role liv_gate;

create table vault.dossier (
  id uuid primary key,
  kind text not null check (kind in ('case', 'consultation', 'complaint', 'request', 'breach')),
  created_at timestamptz not null,
  hidden_at timestamptz,
  destroyed_at timestamptz
);
comment on table vault.dossier is 'The unit of keys and of forgetting. Hidden first, then its secret is destroyed in the key store, then this says so.';

create table vault.share (
  dossier uuid not null references vault.dossier (id),
  compartment text not null,
  epoch int not null,
  share bytea not null check (length(share) = 32),
  primary key (dossier, compartment, epoch)
);

create table vault.person_index (
  dossier uuid not null,
  kind text not null check (kind in ('v-number', 'name and birth date')),
  epoch int not null,
  digest bytea not null check (length(digest) = 32)
);
create index person_index_by_digest on vault.person_index (digest);
create index person_index_by_dossier on vault.person_index (dossier);
create index person_index_by_epoch on vault.person_index (epoch, dossier);
comment on table vault.person_index is 'Exact search on a person. No unique index: an error must not betray that somebody is known.';

create table vault.index_epoch (
  only_one boolean primary key default true check (only_one),
  epoch int not null
);
insert into vault.index_epoch (epoch) values (1);
comment on table vault.index_epoch is 'The epoch that new digests must have; older ones are only searched, until they are re-indexed.';

create table vault.search_allowance (
  account uuid primary key,
  hour timestamptz not null,
  used int not null
);

-- Thirty-two unpredictable bytes; the server has no other source without an extension.
create function vault.random_share() returns bytea language plpgsql volatile as $$
begin
  return pg_catalog.sha256(pg_catalog.uuid_send(pg_catalog.gen_random_uuid())
    operator(pg_catalog.||) pg_catalog.uuid_send(pg_catalog.gen_random_uuid())
    operator(pg_catalog.||) pg_catalog.uuid_send(pg_catalog.gen_random_uuid()));
end $$;

create function vault.create_dossier(id uuid, kind text, trace uuid default null) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s gate.session := gate.session_row();
begin
  if s.account is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  insert into vault.dossier as d (id, kind, created_at) values (create_dossier.id, create_dossier.kind, gate.now()) on conflict do nothing;
  if not found then raise exception 'not allowed' using errcode = 'LV403'; end if;
  perform audit.write(s, 'dossier.created', null, jsonb_build_array(jsonb_build_object('kind', kind, 'id', id)), 'done', s.origin, trace, null, null);
end $$;

-- May I do this act in this dossier, and is it still there? Gives what kind it is, or nothing.
create function vault.kind_for_me(dossier uuid, act text) returns text language plpgsql stable security definer as $$
declare d vault.dossier;
begin
  select t.* into d from vault.dossier t where t.id operator(pg_catalog.=) kind_for_me.dossier;
  if d.id is null or d.hidden_at is not null or d.destroyed_at is not null then return null; end if;
  if d.kind operator(pg_catalog.=) 'case' then
    if gate.i_may(act, dossier) then return d.kind; end if;
  elsif gate.i_may_everywhere(act) then return d.kind;
  end if;
  return null;
end $$;

-- The share is made the first time somebody writes in this part.
create function vault.make_share(dossier uuid, part text) returns void language plpgsql volatile security definer as $$
begin
  if exists (select 1 from vault.share t where t.dossier operator(pg_catalog.=) make_share.dossier
              and t.compartment operator(pg_catalog.=) part) then return; end if;
  insert into vault.share (dossier, compartment, epoch, share) values (make_share.dossier, part, 1, vault.random_share()) on conflict do nothing;
end $$;

-- The only way to content: checks, writes the log line, and gives the shares of the one part the act is about.
create function vault.open(dossier uuid, act text, trace uuid, reason bytea default null, reason_key text default null)
returns table (compartment text, epoch int, share bytea) language plpgsql volatile security definer as $$
declare
  s gate.session := gate.session_row();
  a gate.act;
  kind pg_catalog.text;
begin
  select t.* into a from gate.act t where t.name operator(pg_catalog.=) open.act;
  if s.account is not null and a.name is not null then kind := vault.kind_for_me(dossier, act); end if;
  if kind is null then raise exception 'not allowed' using errcode = 'LV403'; end if;
  if a.verb operator(pg_catalog.=) 'write' then perform vault.make_share(dossier, a.part); end if;
  perform audit.write(s, 'content.opened', act,
    pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('kind', kind, 'id', dossier, 'part', a.part)),
    'done', s.origin, trace, reason, reason_key);
  return query select a.part, t.epoch, t.share from vault.share t
    where t.dossier operator(pg_catalog.=) open.dossier and t.compartment operator(pg_catalog.=) a.part order by t.epoch;
  if not found then return query select a.part, 0, null::pg_catalog.bytea; end if;
end $$;

-- The same part of many dossiers with one log line; one that is not mine refuses them all.
create function vault.open_many(dossiers uuid[], act text, trace uuid, reason bytea default null, reason_key text default null)
returns table (dossier uuid, compartment text, epoch int, share bytea) language plpgsql volatile security definer as $$
declare
  s gate.session := gate.session_row();
  a gate.act;
  one pg_catalog.uuid;
  kind pg_catalog.text;
  objects pg_catalog.jsonb := '[]';
begin
  select t.* into a from gate.act t where t.name operator(pg_catalog.=) open_many.act;
  if s.account is null or a.name is null or pg_catalog.cardinality(dossiers) operator(pg_catalog.>) 500 then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  foreach one in array dossiers loop
    kind := vault.kind_for_me(one, act);
    if kind is null then raise exception 'not allowed' using errcode = 'LV403'; end if;
    if a.verb operator(pg_catalog.=) 'write' then perform vault.make_share(one, a.part); end if;
    objects := objects operator(pg_catalog.||) pg_catalog.jsonb_build_object('kind', kind, 'id', one, 'part', a.part);
  end loop;
  perform audit.write(s, 'content.opened', act, objects, 'done', s.origin, trace, reason, reason_key);
  return query select d.id, a.part, coalesce(t.epoch, 0), t.share from pg_catalog.unnest(dossiers) d (id)
    left join vault.share t on t.dossier operator(pg_catalog.=) d.id and t.compartment operator(pg_catalog.=) a.part order by d.id, t.epoch;
end $$;

-- What may be found: the digests of one dossier, all of them at once, in the epoch of now. An older epoch is refused
-- and the row lock holds a new epoch back until this is written, so no digest can slip in under a key that is going.
create function vault.index_person(dossier uuid, act text, epoch int, kinds text[], digests bytea[], trace uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  current int;
begin
  if act not in ('write identity', 'reindex identity', 'sign the commission for the commissioner') or vault.kind_for_me(dossier, act) is null then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  select e.epoch into current from vault.index_epoch e for share;
  if current <> index_person.epoch then raise exception 'this index key has been replaced' using errcode = 'LV409'; end if;
  delete from vault.person_index p where p.dossier = index_person.dossier;
  insert into vault.person_index (dossier, kind, epoch, digest)
    select index_person.dossier, t.kind, index_person.epoch, t.digest from unnest(kinds, digests) as t (kind, digest);
  perform audit.write(s, 'person.indexed', act, jsonb_build_array(jsonb_build_object('kind', 'case', 'id', dossier, 'part', 'identity')),
    'done', s.origin, trace, null, null);
end $$;

-- Exact search: my own cases only, thirty times an hour, and the log keeps the keyed hash of what was asked.
create function vault.find_person(digests bytea[], trace uuid) returns setof uuid
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
   where p.digest = any (digests) and vault.kind_for_me(p.dossier, 'read identity') is not null;
  perform audit.write(s, 'person.searched', 'read identity',
    (select coalesce(jsonb_agg(jsonb_build_object('kind', 'case', 'id', h, 'part', 'identity')), '[]') from unnest(hits) h)
      || (select coalesce(jsonb_agg(jsonb_build_object('kind', 'search term', 'id', s.account, 'hash', encode(d, 'hex'))), '[]') from unnest(digests[1:4]) d),
    'done', s.origin, trace, null, null);
  return query select unnest(hits);
end $$;

-- Sweeping: which of these secrets belong to no dossier.
create function vault.unknown_dossiers(ids uuid[]) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select i.id from unnest(ids) i (id) where not exists (select 1 from vault.dossier d where d.id = i.id and d.destroyed_at is null);
end $$;

-- First hide, then delete the secret in the key store, then say that it is gone. Granted to nobody until destroying has its four eyes.
create function vault.hide_dossier(dossier uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update vault.dossier d set hidden_at = coalesce(d.hidden_at, gate.now()) where d.id = hide_dossier.dossier;
end $$;

create function vault.mark_destroyed(dossier uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update vault.dossier d set destroyed_at = gate.now() where d.id = mark_destroyed.dossier and d.hidden_at is not null and d.destroyed_at is null;
  if not found then raise exception 'only a hidden dossier can be destroyed' using errcode = 'LV409'; end if;
  delete from vault.share t where t.dossier = mark_destroyed.dossier;
  delete from vault.person_index p where p.dossier = mark_destroyed.dossier;
end $$;

do $$
declare t text;
begin
  foreach t in array array['dossier', 'share', 'person_index', 'index_epoch', 'search_allowance'] loop
    execute format('alter table vault.%I enable row level security', t);
    execute format('alter table vault.%I force row level security', t);
  end loop;
end $$;

revoke all on all tables in schema vault from public;
revoke execute on all functions in schema vault from public;
