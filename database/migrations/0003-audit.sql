-- The log: who saw and did what. Chained in sixteen writer streams without a shared head; it holds codes and opaque ids, no content.
-- Sixteen, because that is more than the connections of one process: a request never waits for another one's stream.
set local role liv_gate;

create sequence audit.place;
comment on sequence audit.place is 'Order over the streams: lines are read in order of place, never of time.';

create table audit.head (
  stream int primary key check (stream between 0 and 15),
  seq bigint not null default 0,
  hash bytea not null,
  about uuid[] not null default '{}'
) with (fillfactor = 20);
comment on table audit.head is 'Where each stream stands: its last place, the hash of its last line and what that line was about.';
insert into audit.head (stream, hash)
  select n, sha256(convert_to(format('LIV log stream %s', n), 'UTF8')) from generate_series(0, 15) n;

create table audit.event (
  stream int not null,
  seq bigint not null,
  place bigint not null,
  id uuid not null,
  at timestamptz not null,
  event text not null check (event ~ '^[a-z][a-z-]*([.][a-z][a-z-]*)+$' and length(event) <= 60),
  act text check (length(act) <= 63),
  actor uuid,
  on_behalf uuid,
  roles text not null,
  standing text not null,
  purpose text not null,
  ground text not null,
  rule text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  origin text not null check (length(origin) <= 200),
  session uuid,
  job uuid,
  trace uuid,
  reason bytea check (length(reason) <= 20000),
  reason_key text check (length(reason_key) <= 60),
  follows uuid[] not null,
  previous bytea not null,
  hash bytea not null,
  primary key (stream, seq)
);
comment on table audit.event is 'One line of the log, with the fields of NEN 7513. The reason is sealed; follows is what the line before was about.';

create table audit.event_object (
  stream int not null,
  seq bigint not null,
  ordinal int not null,
  place bigint not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9_. -]*$' and length(kind) <= 40),
  object uuid not null,
  part text check (part ~ '^[a-z][a-z-]*$' and length(part) <= 40),
  version int,
  content_hash bytea check (length(content_hash) = 32),
  primary key (stream, seq, ordinal)
);
create index event_object_by_object on audit.event_object (object, place);
comment on table audit.event_object is 'What a line was about. Order per case is the order of place.';

create table audit.seal (
  number int primary key,
  payload text not null,
  signature bytea not null,
  key text not null,
  added_at timestamptz not null default now()
);
comment on table audit.seal is 'The list of heads, signed outside the database; the same seals lie in files and leave the building.';

-- One canonical text per line, used to write it and to check it.
create function audit.line_of(e audit.event, objects jsonb) returns text language plpgsql stable as $$
begin
  return pg_catalog.jsonb_build_array(
    e.stream, e.seq, e.place, e.id,
    pg_catalog.to_char(pg_catalog.timezone('UTC', e.at), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.event, e.act, e.actor, e.on_behalf, e.roles, e.standing, e.purpose, e.ground, e.rule, e.outcome, e.origin,
    e.session, e.job, e.trace, pg_catalog.encode(e.reason, 'hex'), e.reason_key, pg_catalog.to_jsonb(e.follows), objects)::text;
end $$;

create function audit.objects_of(stream int, seq bigint) returns jsonb language plpgsql stable security definer as $$
begin
  return coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      o.ordinal, o.place, o.kind, o.object, o.part, o.version, pg_catalog.encode(o.content_hash, 'hex')) order by o.ordinal)
    from audit.event_object o
   where o.stream operator(pg_catalog.=) objects_of.stream and o.seq operator(pg_catalog.=) objects_of.seq), '[]'::pg_catalog.jsonb);
end $$;

-- A stream that is free, or that this transaction holds already; only when all are taken by others, and so while holding none, it waits.
create function audit.take_stream() returns audit.head language plpgsql volatile security definer as $$
declare h audit.head;
begin
  select t.* into h from audit.head t
   order by t.xmin operator(pg_catalog.<>) pg_catalog.pg_current_xact_id()::pg_catalog.xid,
            (t.stream operator(pg_catalog.+) pg_catalog.pg_backend_pid()) operator(pg_catalog.&) 15
   limit 1 for update skip locked;
  if h.stream is null then
    select t.* into h from audit.head t
     where t.stream operator(pg_catalog.=) (pg_catalog.pg_backend_pid() operator(pg_catalog.&) 15) for update;
  end if;
  return h;
end $$;

-- Writes one line. Nobody is granted this: the functions below decide what may be said, and who says it comes from the session.
create function audit.write(s gate.session, event text, act text, objects jsonb, outcome text, origin text,
  trace uuid, reason bytea, reason_key text) returns void language plpgsql volatile security definer as $$
declare
  h audit.head;
  e audit.event;
  cases pg_catalog.uuid[];
  named pg_catalog.uuid[];
begin
  h := audit.take_stream();
  e.stream := h.stream;
  e.seq := h.seq operator(pg_catalog.+) 1;
  e.place := pg_catalog.nextval('audit.place');
  e.id := pg_catalog.gen_random_uuid();
  e.at := gate.now();
  insert into audit.event_object (stream, seq, ordinal, place, kind, object, part, version, content_hash)
  select e.stream, e.seq, o.ordinality, e.place, o.value operator(pg_catalog.->>) 'kind',
         (o.value operator(pg_catalog.->>) 'id')::pg_catalog.uuid, o.value operator(pg_catalog.->>) 'part',
         (o.value operator(pg_catalog.->>) 'version')::int, pg_catalog.decode(o.value operator(pg_catalog.->>) 'hash', 'hex')
    from pg_catalog.jsonb_array_elements(objects) with ordinality o;
  select pg_catalog.array_agg(o.object order by o.ordinal) filter (where o.kind operator(pg_catalog.=) 'case'),
         coalesce(pg_catalog.array_agg(o.object order by o.ordinal) filter (where o.version is null and o.ordinal operator(pg_catalog.<=) 100), '{}')
    into cases, named from audit.event_object o
   where o.stream operator(pg_catalog.=) e.stream and o.seq operator(pg_catalog.=) e.seq;
  e.event := event; e.act := act; e.actor := s.account; e.outcome := outcome; e.origin := coalesce(origin, ''); e.session := s.id;
  e.job := s.job; e.trace := trace; e.reason := reason; e.reason_key := reason_key;
  e.roles := ''; e.standing := ''; e.rule := '';
  if s.account is not null then
    select coalesce(pg_catalog.string_agg(r.role, ',' order by r.role), '') into e.roles from gate.account_role r
     where r.account operator(pg_catalog.=) s.account and r.from_on operator(pg_catalog.<=) e.at::pg_catalog.date
       and (r.until_on is null or r.until_on operator(pg_catalog.>=) e.at::pg_catalog.date);
    if cases is not null then
      select coalesce(pg_catalog.string_agg(distinct m.relation, ','), '') into e.standing from gate.membership m
       where m.account operator(pg_catalog.=) s.account and m.case_id operator(pg_catalog.=) any (cases) and m.ended_at is null
         and m.from_at operator(pg_catalog.<=) e.at and (m.until_at is null or m.until_at operator(pg_catalog.>) e.at);
    end if;
    if outcome operator(pg_catalog.=) 'done' and act is not null then e.rule := audit.rule_of(act, e.roles, e.standing, s.job); end if;
  end if;
  e.purpose := audit.purpose_of(cases, s.job);
  e.ground := pg_catalog.concat('register/', coalesce((select a.part from gate.act a where a.name operator(pg_catalog.=) act), 'access'));
  e.follows := h.about;
  e.previous := h.hash;
  e.hash := pg_catalog.sha256(h.hash operator(pg_catalog.||)
    pg_catalog.convert_to(audit.line_of(e, audit.objects_of(e.stream, e.seq)), 'UTF8'));
  insert into audit.event values (e.*);
  update audit.head t set seq = e.seq, hash = e.hash, about = named where t.stream operator(pg_catalog.=) e.stream;
end $$;

-- By which standings the grid allowed the act.
create function audit.rule_of(act text, roles text, standing text, job uuid) returns text language plpgsql stable security definer as $$
declare
  mine pg_catalog.text[] := pg_catalog.string_to_array(standing, ',');
  role pg_catalog.text;
begin
  foreach role in array pg_catalog.string_to_array(roles, ',') loop
    mine := pg_catalog.array_append(mine, pg_catalog.concat('any', pg_catalog.upper(pg_catalog.left(role, 1)), pg_catalog.substr(role, 2)));
  end loop;
  if job is not null then mine := pg_catalog.array_append(mine, 'job'); end if;
  return coalesce((select pg_catalog.string_agg(g.standing, ',' order by g.standing) from gate.grid g
    where g.act operator(pg_catalog.=) rule_of.act and g.standing operator(pg_catalog.=) any (mine)), '');
end $$;

-- Why: the stage of the one case in hand, an overview of several, or work apart from a case.
create function audit.purpose_of(cases uuid[], job uuid) returns text language plpgsql stable security definer as $$
begin
  if job is not null then return 'maintenance'; end if;
  if cases is null then return 'apart from a case'; end if;
  if pg_catalog.cardinality(cases) operator(pg_catalog.>) 1 then return 'overview'; end if;
  return coalesce((select c.stage from liv.case_file c where c.id operator(pg_catalog.=) cases[1]), 'unknown case');
end $$;

-- The application's own door to the log. Lines that say a key was opened or somebody signed in are written elsewhere.
create function audit.append(event text, act text, objects jsonb, outcome text, trace uuid, reason bytea default null, reason_key text default null)
returns void language plpgsql volatile security definer as $$
declare s gate.session := gate.session_row();
begin
  if s.account is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  if event operator(pg_catalog.~) '^(session|dossier)[.]' or event operator(pg_catalog.=) 'content.opened' then
    raise exception 'this line is written by its own function' using errcode = 'LV403';
  end if;
  perform audit.write(s, event, act, coalesce(objects, '[]'::pg_catalog.jsonb), outcome, s.origin, trace, reason, reason_key);
end $$;

-- A refusal, in a transaction of its own. The case is looked up by its number here, so that whoever was refused learns nothing.
create function audit.append_refusal(token text, event text, act text, case_number text, objects jsonb, origin text, trace uuid, outcome text default 'refused')
returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session;
  found uuid;
begin
  perform set_config('liv.session', coalesce(token, ''), true);
  s := gate.session_row();
  select c.id into found from liv.case_file c where c.number = case_number;
  objects := coalesce(objects, '[]'::jsonb);
  if found is not null then objects := jsonb_build_array(jsonb_build_object('kind', 'case', 'id', found)) || objects; end if;
  if outcome not in ('refused', 'failed') then outcome := 'refused'; end if;
  perform audit.write(s, event, act, objects, outcome, coalesce(s.origin, left(append_refusal.origin, 200)), trace, null, null);
end $$;

-- Signing in and out, written by the door: the token says who, an unknown person leaves a line without a name.
create function audit.append_sign_in(event text, token text, outcome text, origin text, trace uuid)
returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s gate.session;
begin
  perform set_config('liv.session', coalesce(token, ''), true);
  s := gate.session_row();
  if event !~ '^session[.]' then raise exception 'the door writes about sessions only' using errcode = 'LV403'; end if;
  perform audit.write(s, event, null, '[]'::jsonb, outcome, coalesce(s.origin, left(append_sign_in.origin, 200)), trace, null, null);
end $$;

-- Who looked: the lines of one case, newest first, for whoever may read them.
create function audit.of_case(case_id uuid, before bigint default null, count int default 100)
returns table (place bigint, at timestamptz, event text, act text, part text, actor uuid, name text, organisation uuid, roles text,
  standing text, purpose text, rule text, outcome text, origin text, reason bytea, reason_key text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read who looked', of_case.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  return query
    select e.place, e.at, e.event, e.act, o.part, e.actor, a.name, a.organisation, e.roles, e.standing, e.purpose, e.rule, e.outcome,
           e.origin, e.reason, e.reason_key
      from audit.event_object o
      join audit.event e on e.stream = o.stream and e.seq = o.seq
      left join gate.account a on a.id = e.actor
     where o.object = of_case.case_id and o.kind = 'case' and (of_case.before is null or o.place < of_case.before)
     order by o.place desc limit least(of_case.count, 500);
end $$;

-- What the log last saw written of a row: a text that was put back to an older one does not match.
create function audit.last_written(rows uuid[]) returns table (object uuid, version int, content_hash bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select distinct on (o.object) o.object, o.version, o.content_hash from audit.event_object o
    where o.object = any (rows) and o.version is not null order by o.object, o.place desc;
end $$;

-- For the worker that seals and verifies.
create function audit.heads() returns table (stream int, seq bigint, hash bytea, about uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select h.stream, h.seq, h.hash, h.about from audit.head h order by h.stream;
end $$;

create function audit.lines(stream int, after bigint, count int)
returns table (seq bigint, line text, previous bytea, hash bytea, follows uuid[], about uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select e.seq, audit.line_of(e, audit.objects_of(e.stream, e.seq)), e.previous, e.hash, e.follows,
      coalesce((select array_agg(o.object order by o.ordinal) filter (where o.version is null and o.ordinal <= 100)
        from audit.event_object o where o.stream = e.stream and o.seq = e.seq), '{}')
    from audit.event e where e.stream = lines.stream and e.seq > lines.after order by e.seq limit lines.count;
end $$;

create function audit.hash_at(stream int, seq bigint) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select e.hash from audit.event e where e.stream = hash_at.stream and e.seq = hash_at.seq);
end $$;

-- Rows that belong to no line of a known stream.
create function audit.strays() returns table (stream int, seq bigint, about uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select o.stream, o.seq, array_agg(o.object) from audit.event_object o
    where not exists (select 1 from audit.event e where e.stream = o.stream and e.seq = o.seq) group by o.stream, o.seq;
  return query select e.stream, e.seq, '{}'::uuid[] from audit.event e where e.stream < 0 or e.stream > 15;
end $$;

create function audit.numbers_of(ids uuid[]) returns table (id uuid, number text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select c.id, c.number from liv.case_file c where c.id = any (ids) order by c.number;
end $$;

create function audit.seals(after int) returns table (number int, payload text, signature bytea, key text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select s.number, s.payload, s.signature, s.key from audit.seal s where s.number > seals.after order by s.number;
end $$;

create function audit.last_seal() returns table (number int, payload text, signature bytea, key text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select s.number, s.payload, s.signature, s.key from audit.seal s order by s.number desc limit 1;
end $$;

create function audit.add_seal(number int, payload text, signature bytea, key text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into audit.seal as s (number, payload, signature, key)
  values (add_seal.number, add_seal.payload, add_seal.signature, add_seal.key) on conflict do nothing;
  return found;
end $$;

-- The log only grows, for its owner too: the triggers fire always, also while a replica would skip them.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is never changed' using errcode = 'LV403';
end $$;

do $$
declare t text;
begin
  foreach t in array array['event', 'event_object', 'seal'] loop
    execute format('create trigger only_grows before update or delete or truncate on audit.%I for each statement execute function audit.refuse_change()', t);
    execute format('alter table audit.%I enable always trigger only_grows', t);
  end loop;
  create trigger keeps_its_streams before insert or delete or truncate on audit.head for each statement execute function audit.refuse_change();
  alter table audit.head enable always trigger keeps_its_streams;
  foreach t in array array['head', 'event', 'event_object', 'seal'] loop
    execute format('alter table audit.%I enable row level security', t);
    execute format('alter table audit.%I force row level security', t);
  end loop;
end $$;

revoke all on all tables in schema audit from public;
revoke execute on all functions in schema audit from public;
