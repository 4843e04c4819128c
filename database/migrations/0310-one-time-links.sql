-- A question to somebody without an account, or the sheet of an appointment: opened by a link with a second code.
-- Here stands what that person reads, sealed, and what came back. The lock of each link lies with the gate.
create table liv.once_link (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  request uuid,
  conversation uuid,
  treating boolean not null,
  content bytea not null,
  constraint about_one_thing check ((request is null) <> (conversation is null)),
  constraint a_sheet_asks_nobody_who_treats check (conversation is null or not treating),
  unique (id, case_id, treating),
  foreign key (request, case_id, treating) references liv.information_request (id, case_id, treating),
  foreign key (conversation, case_id) references liv.conversation (id, case_id)
);
create index once_link_by_case on liv.once_link (case_id);
comment on table liv.once_link is 'What somebody outside reads by a one-time link: the question as agreed, or the sheet of an appointment.';
comment on column liv.once_link.treating is 'Asked of who treats the person: under the key of care, for care experts alone.';

-- A file that came in: its kind is clear, its bytes lie in sealed pieces. The version of a piece is its place.
create table liv.attachment (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  link uuid unique,
  treating boolean not null,
  kind text not null,
  content bytea not null,
  constraint kind_is_known check (kind in ('pdf', 'docx', 'jpg', 'png')),
  unique (id, case_id, treating),
  foreign key (link, case_id, treating) references liv.once_link (id, case_id, treating)
);
create index attachment_by_case on liv.attachment (case_id);
comment on table liv.attachment is 'One file, one for each link at most; how large it is and what it must add up to is sealed.';

create table liv.attachment_piece (
  id uuid primary key,
  case_id uuid not null,
  attachment uuid not null,
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  treating boolean not null,
  content bytea not null,
  constraint at_most_ten_pieces check (version between 1 and 10),
  constraint a_piece_is_small check (octet_length(content) <= 524288 + 64),
  unique (attachment, version),
  foreign key (attachment, case_id, treating) references liv.attachment (id, case_id, treating)
);
create index attachment_piece_by_case on liv.attachment_piece (case_id);
comment on table liv.attachment_piece is 'Half a megabyte of a file, sealed: together five at most.';

alter table liv.information_answer add column link uuid, add column attachment uuid,
  add constraint answer_in_its_case unique (id, case_id, treating),
  add constraint a_file_comes_by_a_link check (attachment is null or link is not null),
  add foreign key (link, case_id, treating) references liv.once_link (id, case_id, treating),
  add foreign key (attachment, case_id, treating) references liv.attachment (id, case_id, treating);
create index information_answer_by_attachment on liv.information_answer (attachment);
comment on column liv.information_answer.link is 'By which link it came, written by whoever held that; without one somebody of the team wrote it down.';

create table liv.answer_seen (
  id uuid primary key,
  case_id uuid not null,
  answer uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  treating boolean not null,
  foreign key (answer, case_id, treating) references liv.information_answer (id, case_id, treating)
);
create index answer_seen_by_case on liv.answer_seen (case_id);
comment on table liv.answer_seen is 'Somebody of the team saw an answer that came by a link; until then it waits.';

do $$
declare t text;
begin
  foreach t in array array['once_link', 'attachment', 'attachment_piece', 'answer_seen'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;

grant select (id, case_id, author, request, conversation, treating) on liv.once_link to liv_gate;
grant select (id, case_id, version, planned_on, called_off_at) on liv.conversation to liv_gate;
grant select (request) on liv.information_answer to liv_gate;
grant select (case_id, purpose, given, given_by, version, written_at) on liv.consent to liv_gate;
grant select (case_id, adult_on, version) on liv.coming_of_age to liv_gate;

set local role liv_gate;

create table gate.link_lock (
  link uuid primary key,
  case_id uuid not null,
  act text not null check (act in ('answer by link', 'answer by link as who treats', 'read an appointment by link')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  request uuid,
  conversation uuid,
  conversation_version int,
  needs_consent boolean not null,
  made_by uuid not null references gate.account (id),
  made_at timestamptz not null,
  until_at timestamptz not null,
  tries int not null default 0,
  opened_at timestamptz,
  used_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text check (ended_why in ('withdrawn', 'tries'))
);
create index link_lock_by_case on gate.link_lock (case_id);
alter table gate.link_lock enable row level security;
alter table gate.link_lock force row level security;
comment on table gate.link_lock is 'The lock of a link: hashes of its secret and its code, how often somebody was wrong, and how it ended. Nobody reads this.';
comment on column gate.link_lock.code_hash is 'Made with the secret in the link: the short code cannot be guessed from a copy of the database.';

alter table gate.session add column link uuid;
comment on column gate.session.link is 'A session for one link: one case, one act, half an hour.';

-- In whose name an answer by a link is written: an account without a role, that no provider knows.
create function gate.outside_account() returns uuid language plpgsql immutable as $$
begin
  return '00000000-0000-4000-8000-0000000011c1'::pg_catalog.uuid;
end $$;

-- Does it still open? Not once it is used, taken back, over, or once what it is about is closed, answered or changed.
create function gate.link_stands(l gate.link_lock) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return l.link is not null and l.used_at is null and l.ended_at is null and l.until_at > gate.now()
    and exists (select from liv.case_file c where c.id = l.case_id and c.stage <> 'closed')
    and exists (select from vault.dossier d where d.id = l.case_id and d.hidden_at is null and d.destroyed_at is null)
    and (l.request is null or not exists (select from liv.information_answer n where n.request = l.request))
    and (l.conversation is null or exists (select from liv.conversation c
      where c.id = l.conversation and c.version = l.conversation_version and c.called_off_at is null))
    and (not l.needs_consent or gate.asking_is_consented(l.case_id));
end $$;

-- The newest word about asking others is yes, and whoever said so may still say so.
create function gate.asking_is_consented(case_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((
    select c.given = 'yes' and not (coalesce(c.ends_on <= gate.today(), false) or c.given_by <> 'person' and exists (
             select from liv.coming_of_age a where a.case_id = c.case_id and a.adult_on <= gate.today()
               and (c.written_at at time zone 'Europe/Amsterdam')::date <= a.adult_on
               and a.version = (select max(o.version) from liv.coming_of_age o where o.case_id = c.case_id)))
      from liv.consent c where c.case_id = asking_is_consented.case_id and c.purpose = 'information-from-others'
     order by c.version desc, c.written_at desc limit 1), false);
end $$;

create function gate.log_link(s gate.session, event text, l gate.link_lock, outcome text, trace uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.write(s, event, l.act, jsonb_build_array(
    jsonb_build_object('kind', 'case', 'id', l.case_id, 'part', case when l.act = 'answer by link as who treats' then 'outside-care' else 'outside' end),
    jsonb_build_object('kind', 'link', 'id', l.link)), outcome, s.origin, trace, null, null);
end $$;

-- Which act of making goes with a link.
create function gate.making_act(treating boolean) returns text language plpgsql immutable as $$
begin
  return case when treating then 'make a link for who treats' else 'make a link' end;
end $$;

-- Hangs the lock on words that I just wrote. Until when: the end of a day; for a sheet that of the appointment.
create function gate.lock_link(link uuid, token_hash bytea, code_hash bytea, days int, needs_consent boolean) returns timestamptz
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  w record;
  l gate.link_lock;
  last_day date := gate.today() + least(greatest(coalesce(days, 1), 1), 60);
begin
  select o.id, o.case_id, o.request, o.conversation, o.treating into w from liv.once_link o where o.id = lock_link.link and o.author = gate.me();
  if w.id is null or not gate.i_may(gate.making_act(w.treating), w.case_id) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  for l in select k.* from gate.link_lock k where k.case_id = w.case_id
             and (k.request = w.request or k.conversation = w.conversation) loop
    if gate.link_stands(l) then raise exception 'there is a link already' using errcode = 'LV409'; end if;
  end loop;
  l := null;
  l.link := w.id; l.case_id := w.case_id; l.request := w.request; l.conversation := w.conversation;
  l.act := case when w.conversation is not null then 'read an appointment by link' when w.treating then 'answer by link as who treats' else 'answer by link' end;
  l.token_hash := lock_link.token_hash; l.code_hash := lock_link.code_hash;
  l.needs_consent := w.treating or coalesce(lock_link.needs_consent, false);
  l.made_by := gate.me(); l.made_at := gate.now(); l.tries := 0;
  if w.conversation is not null then
    select c.version, c.planned_on into l.conversation_version, last_day from liv.conversation c where c.id = w.conversation;
  end if;
  l.until_at := (last_day + 1)::timestamp at time zone 'Europe/Amsterdam';
  if not gate.link_stands(l) then raise exception 'this link would open nothing' using errcode = 'LV409'; end if;
  insert into gate.account (id, subject, name, email) values (gate.outside_account(), 'link:outside', 'Iemand met een link', '') on conflict do nothing;
  insert into gate.link_lock values (l.*);
  perform gate.log_link(gate.session_row(), 'link.made', l, 'done', null);
  return l.until_at;
end $$;

-- Taking back works at once, also for whoever has it open.
create function gate.end_link(link uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l gate.link_lock;
begin
  select k.* into l from gate.link_lock k where k.link = end_link.link for update;
  if l.link is null or not gate.i_may(gate.making_act(l.act = 'answer by link as who treats'), l.case_id) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  if l.used_at is not null or l.ended_at is not null then return false; end if;
  update gate.link_lock k set ended_at = gate.now(), ended_by = gate.me(), ended_why = 'withdrawn' where k.link = l.link;
  update gate.session s set ended_at = gate.now() where s.link = l.link and s.ended_at is null;
  perform gate.log_link(gate.session_row(), 'link.withdrawn', l, 'done', null);
  return true;
end $$;

-- How the links of my cases stand: for the page of one case, and for what waits. No secret, and no word of what they say.
create function gate.my_links(case_id uuid default null)
returns table (link uuid, "caseId" uuid, request uuid, conversation uuid, "madeBy" uuid, "madeAt" timestamptz, "untilAt" timestamptz, "openedAt" timestamptz, state text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  plain uuid[] := array(select gate.cases_where_i_may('read what came by link'));
  care uuid[] := array(select gate.cases_where_i_may('read what came by link from who treats'));
begin
  return query select k.link, k.case_id, k.request, k.conversation, k.made_by, k.made_at, k.until_at, k.opened_at,
      case when k.used_at is not null then 'used' when k.ended_why is not null then k.ended_why
           when k.until_at <= gate.now() then 'over' when gate.link_stands(k) then 'open' else 'shut' end
    from gate.link_lock k
   where k.case_id = any (case when k.act = 'answer by link as who treats' then care else plain end)
     and (my_links.case_id is null or k.case_id = my_links.case_id)
   order by k.made_at desc;
end $$;

-- For the door: is it worth asking for a code?
create function gate.link_is_known(token text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((select gate.link_stands(k) from gate.link_lock k where k.token_hash = sha256(convert_to(link_is_known.token, 'UTF8'))), false);
end $$;

-- For the door: the right code gives a session for one act, half an hour. Five times wrong and the link is dead, and its maker hears it.
create function gate.open_link(token text, code text, origin text, trace uuid) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  l gate.link_lock;
  s gate.session;
  secret text := translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_');
begin
  select k.* into l from gate.link_lock k where k.token_hash = sha256(convert_to(open_link.token, 'UTF8')) for update;
  if l.link is null or not gate.link_stands(l) then return jsonb_build_object('outcome', 'gone'); end if;
  s.account := gate.outside_account();
  s.origin := left(coalesce(open_link.origin, ''), 200);
  if l.code_hash is distinct from sha256(convert_to(concat(open_link.token, ' ', open_link.code), 'UTF8')) then
    update gate.link_lock k set tries = k.tries + 1 where k.link = l.link returning k.tries into l.tries;
    perform gate.log_link(s, 'link.refused', l, 'refused', open_link.trace);
    if l.tries >= 5 then perform gate.kill_link(s, l, open_link.trace); end if;
    return jsonb_build_object('outcome', 'wrong', 'left', greatest(5 - l.tries, 0));
  end if;
  update gate.link_lock k set tries = 0, opened_at = coalesce(k.opened_at, gate.now()) where k.link = l.link;
  insert into gate.session (token_hash, account, acr, origin, opened_at, seen_at, idle_until, absolute_until, job_case, job_act, link)
  values (sha256(convert_to(secret, 'UTF8')), s.account, 'link', s.origin, gate.now(), gate.now(), gate.now() + interval '30 minutes',
    gate.now() + interval '30 minutes', l.case_id, l.act, l.link);
  perform gate.log_link(s, 'link.opened', l, 'done', open_link.trace);
  return jsonb_build_object('outcome', 'open', 'session', secret);
end $$;

create function gate.kill_link(s gate.session, l gate.link_lock, trace uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update gate.link_lock k set ended_at = gate.now(), ended_why = 'tries' where k.link = l.link;
  update gate.session t set ended_at = gate.now() where t.link = l.link and t.ended_at is null;
  insert into gate.job (kind, object, run_at) values ('mail', l.made_by, gate.now());
  perform gate.log_link(s, 'link.died', l, 'refused', trace);
end $$;

-- The link of this session, while it stands; for everybody else nothing.
create function gate.my_lock() returns gate.link_lock language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  l gate.link_lock;
begin
  if s.link is not null then select k.* into l from gate.link_lock k where k.link = s.link; end if;
  if l.link is null or not gate.link_stands(l) then return null; end if;
  return l;
end $$;

create function gate.my_link() returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare l gate.link_lock := gate.my_lock();
begin
  if l.link is null then return null; end if;
  return jsonb_build_object('link', l.link, 'case', l.case_id, 'act', l.act, 'request', l.request, 'until', l.until_at);
end $$;

create function gate.my_link_id() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (gate.my_lock()).link;
end $$;

-- Where a link lets me do this one act. Apart from cases_where_i_may: nothing that counts for people ever counts for a link.
create function gate.by_link_i_may(act text) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare l gate.link_lock := gate.my_lock();
begin
  if l.link is not null and l.act = by_link_i_may.act then return next l.case_id; end if;
end $$;

-- A session for a link may do its one act and no more: unlike a job it does not see how the case stands.
create or replace function gate.my_job() returns table (job_case uuid, job_act text) language plpgsql stable security definer as $$
declare
  s gate.session := gate.session_row();
  l gate.link_lock;
begin
  if s.link is not null then
    l := gate.my_lock();
    job_case := l.case_id; job_act := l.act;
    return next;
    return;
  end if;
  if s.job is null then return; end if;
  job_case := s.job_case;
  job_act := s.job_act;
  return next;
  job_act := 'read the process';
  return next;
end $$;

-- Everybody outside shares one account, so "everywhere" leaves the sessions of links alone.
create or replace function gate.close_my_sessions() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update gate.session set ended_at = gate.now() where account = gate.me() and ended_at is null and job is null and link is null;
end $$;

-- Used once: the answer, that it is used and the mail to who asked are one transaction. A second answer at the same moment finds it used.
create function gate.use_link() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s gate.session := gate.session_row();
  l gate.link_lock;
begin
  if new.link is null then return null; end if;
  select k.* into l from gate.link_lock k where k.link = new.link for update;
  if l.link is null or l.link is distinct from s.link or l.request is distinct from new.request
     or l.used_at is not null or l.ended_at is not null or l.until_at <= gate.now() then
    raise exception 'this link does not open any more' using errcode = 'LV409';
  end if;
  update gate.link_lock k set used_at = gate.now() where k.link = l.link;
  insert into gate.job (kind, object, run_at) values ('mail', l.made_by, gate.now());
  perform gate.log_link(s, 'link.answered', l, 'done', null);
  return null;
end $$;
grant execute on function gate.use_link() to liv_owner;
reset role;
create trigger is_used_once after insert on liv.information_answer for each row execute function gate.use_link();
