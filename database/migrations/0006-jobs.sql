-- Work for later: a kind and an opaque id, never a text. Asked in the transaction of the change itself,
-- done by liv_worker, and only if whoever it is done for may still do it then.
set local role liv_gate;

create table gate.job_kind (
  name text primary key,
  act text,
  by_app boolean not null,
  one_waiting boolean not null,
  every interval,
  attempts int,
  lease interval not null default '2 minutes',
  constraint what_repeats_never_gives_up check (every is null or attempts is null)
);
comment on table gate.job_kind is 'What can be asked. With an act, the object is a case and the job acts in a session of its own.';
insert into gate.job_kind (name, act, by_app, one_waiting, every, attempts) values
  ('mail', null, true, true, null, 8),
  ('reminder', 'ask for decisions', true, false, null, 8),
  ('seal', null, false, true, '1 minute', null);

create table gate.job (
  id uuid primary key default gen_random_uuid(),
  kind text not null references gate.job_kind (name),
  object uuid,
  asked_by uuid references gate.account (id),
  run_at timestamptz not null,
  not_before timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  claim uuid,
  leased_until timestamptz,
  dead_at timestamptz,
  trouble text,
  constraint trouble_is_a_code check (trouble in ('failed', 'too long', 'no answer', 'refused', 'not allowed', 'lost'))
);
comment on table gate.job is 'run_at is the time of the gate, which a demo can move; back-off and leases run on the time of the machine.';
create index job_by_turn on gate.job (run_at) where dead_at is null;
create index job_by_object on gate.job (object, kind) where dead_at is null;

create function gate.enqueue(kind text, object uuid, run_at timestamptz default null) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  k gate.job_kind;
  made uuid;
begin
  select * into k from gate.job_kind j where j.name = enqueue.kind and j.by_app;
  if k.name is null or gate.me() is null or enqueue.object is null
     or (k.act is not null and not gate.i_may(k.act, enqueue.object)) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  insert into gate.job (kind, object, asked_by, run_at)
  values (enqueue.kind, enqueue.object, gate.me(), coalesce(enqueue.run_at, gate.now())) returning id into made;
  return made;
end $$;

-- A lease, not a lock: whoever dies at work loses it, and another takes over. The claim tells the two apart.
create function gate.claim_jobs(most int, kinds text[])
returns table (id uuid, kind text, object uuid, claim uuid, attempt int, lease_seconds int)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare at timestamptz := clock_timestamp();
begin
  perform gate.bury_lost_jobs(at);
  perform gate.merge_waiting_jobs(at);
  return query
    with due as (
      select j.id from gate.job j
       where j.dead_at is null and j.run_at <= gate.now() and j.not_before <= at
         and (j.leased_until is null or j.leased_until < at) and j.kind = any (kinds)
       order by j.run_at, j.id limit most for update skip locked)
    update gate.job j set attempts = j.attempts + 1, claim = gen_random_uuid(), leased_until = at + k.lease
      from due, gate.job_kind k where j.id = due.id and k.name = j.kind
    returning j.id, j.kind, j.object, j.claim, j.attempts, extract(epoch from k.lease)::int;
end $$;

create function gate.bury_lost_jobs(at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update gate.job set dead_at = at, claim = null, leased_until = null, trouble = 'lost' where id in (
    select j.id from gate.job j join gate.job_kind k on k.name = j.kind
     where j.dead_at is null and j.leased_until < at and j.attempts >= k.attempts for update of j skip locked);
end $$;

-- Two mails that say the same to the same person at the same moment are one mail.
create function gate.merge_waiting_jobs(at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from gate.job where id in (
    select j.id from gate.job j join gate.job_kind k on k.name = j.kind and k.one_waiting
     where j.dead_at is null and j.attempts = 0 and j.run_at <= gate.now() and exists (
       select 1 from gate.job twin where twin.kind = j.kind and twin.object = j.object and twin.id < j.id
          and twin.dead_at is null and twin.attempts = 0 and twin.run_at <= gate.now())
     for update of j skip locked);
end $$;

-- Who is at work on a job; nobody once the lease is over or somebody else has it.
create function gate.job_in_hand(job uuid, claim uuid) returns gate.job
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare found gate.job;
begin
  select * into found from gate.job j
   where j.id = job_in_hand.job and j.claim = job_in_hand.claim and j.leased_until > clock_timestamp() for update;
  return found;
end $$;

create function gate.finish_job(job uuid, claim uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j gate.job := gate.job_in_hand(job, claim);
  again interval;
begin
  if j.id is null then return false; end if;
  perform gate.end_job_sessions(j.id);
  select k.every into again from gate.job_kind k where k.name = j.kind;
  if again is null then
    delete from gate.job where id = j.id;
  else
    update gate.job set attempts = 0, claim = null, leased_until = null, trouble = null, not_before = clock_timestamp() + again
     where id = j.id;
  end if;
  return true;
end $$;

-- Again later, ever later, and at last never: "dead" is something an administrator sees.
create function gate.fail_job(job uuid, claim uuid, trouble text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j gate.job := gate.job_in_hand(job, claim);
  k gate.job_kind;
  dead boolean;
begin
  if j.id is null then return null; end if;
  perform gate.end_job_sessions(j.id);
  select * into k from gate.job_kind t where t.name = j.kind;
  dead := coalesce(j.attempts >= k.attempts, false);
  update gate.job t set claim = null, leased_until = null, trouble = fail_job.trouble,
    dead_at = case when dead then clock_timestamp() end,
    not_before = clock_timestamp() + least(coalesce(k.every, '1 hour'), interval '10 seconds' * power(2, least(j.attempts, 12) - 1))
   where t.id = j.id;
  return case when dead then 'dead' else 'again' end;
end $$;

create function gate.end_job_sessions(job uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update gate.session s set ended_at = gate.now() where s.job = end_job_sessions.job and s.ended_at is null;
end $$;

-- For whom a job acts: whoever asked it, or else who has that task in the case by now; nobody when nobody may.
create function gate.job_actor(act text, case_id uuid, asked_by uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select a.id from gate.account a
      join (select job_actor.asked_by as id
            union select m.account from gate.membership m where m.case_id = job_actor.case_id and m.ended_at is null) c on c.id = a.id
     where a.active and (a.until_on is null or a.until_on >= gate.today())
       and not exists (select 1 from gate.exclusion e where e.case_id = job_actor.case_id and e.account = a.id)
       and exists (select 1 from gate.grid g where g.act = job_actor.act
                    and (g.standing = any (gate.relations_of(job_actor.case_id, a.id))
                         or (g.standing = 'job' and a.id = job_actor.asked_by)))
     order by coalesce(a.id = job_actor.asked_by, false) desc,
       'coordinator' = any (gate.relations_of(job_actor.case_id, a.id)) desc, a.id
     limit 1);
end $$;

-- A session for one job, one case, one act, as long as the lease. Null: nobody may do this any more.
create function gate.open_job_session(job uuid, claim uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  j gate.job := gate.job_in_hand(job, claim);
  k gate.job_kind;
  actor uuid;
  token text := translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_');
begin
  select * into k from gate.job_kind t where t.name = j.kind;
  if k.act is null then return null; end if;
  actor := gate.job_actor(k.act, j.object, j.asked_by);
  if actor is null then return null; end if;
  perform gate.end_job_sessions(j.id);
  insert into gate.session (token_hash, account, acr, origin, opened_at, seen_at, idle_until, absolute_until, job, job_case, job_act)
  values (sha256(convert_to(token, 'UTF8')), actor, 'job', 'job', gate.now(), gate.now(), gate.now() + k.lease, gate.now() + k.lease, j.id, j.object, k.act);
  return token;
end $$;

-- The worker learns one address, for the mail it has in hand.
create function gate.mail_address(job uuid, claim uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare j gate.job := gate.job_in_hand(job, claim);
begin
  return (select a.email from gate.account a
           where j.kind = 'mail' and a.id = j.object and a.active and (a.until_on is null or a.until_on >= gate.today()));
end $$;

create function gate.job_counts() returns table (kind text, waiting int, running int, dead int, oldest timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select j.kind, count(*) filter (where j.dead_at is null and j.claim is null)::int, count(*) filter (where j.claim is not null)::int,
           count(*) filter (where j.dead_at is not null)::int, min(j.run_at) filter (where j.dead_at is null and j.claim is null)
      from gate.job j group by j.kind order by j.kind;
end $$;

insert into gate.job (kind, run_at) values ('seal', now());

alter table gate.job_kind enable row level security;
alter table gate.job_kind force row level security;
alter table gate.job enable row level security;
alter table gate.job force row level security;
