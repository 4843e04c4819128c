-- The gate: who is signed in, what they are to a case, and therefore what they may do.
-- liv_gate owns it all and nobody can log in as liv_gate. Hot functions qualify every name and operator;
-- the others fix their search_path.
set local role liv_gate;

create table gate.stamp (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('demo', 'production')),
  stamped_at timestamptz not null default now()
);
comment on table gate.stamp is 'Demo or production, once and for all: a forgotten setting cannot turn the one into the other.';

create table gate.clock (
  only_one boolean primary key default true check (only_one),
  ahead interval not null default '0'
);
insert into gate.clock default values;
comment on table gate.clock is 'How far the clock runs ahead; only a database stamped demo can move it.';

create table gate.account (
  id uuid primary key,
  subject text not null unique,
  name text not null,
  email text not null,
  phone text,
  organisation uuid,
  big_number text,
  active boolean not null default true,
  until_on date
);
create table gate.account_role (
  account uuid not null references gate.account (id),
  role text not null,
  from_on date not null default current_date,
  until_on date,
  primary key (account, role)
);
comment on table gate.account_role is 'A role says what somebody may do everywhere; a membership says what they are to one case.';

create table gate.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account uuid not null references gate.account (id),
  acr text not null,
  origin text not null default '',
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  idle_until timestamptz not null,
  absolute_until timestamptz not null,
  ended_at timestamptz,
  job uuid,
  job_case uuid,
  job_act text
);
create index session_by_account on gate.session (account);

create table gate.act (
  name text primary key,
  part text not null,
  verb text not null check (verb in ('read', 'write')),
  while_open boolean not null
);
create table gate.grid (
  act text not null references gate.act (name) on delete cascade,
  standing text not null,
  primary key (act, standing)
);
comment on table gate.grid is 'Copied from access/who.ts at each migration: the one source of both twins.';
create table gate.joining (
  relation text not null,
  act text not null,
  role text not null,
  only_oneself boolean not null,
  primary key (relation, act, role)
);
comment on table gate.joining is 'Which act lets somebody into a case as what, and which role the newcomer must hold.';
create table gate.stage_move (
  name text primary key,
  from_stage text not null,
  to_stage text not null,
  act text not null
);

create table gate.membership (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  account uuid not null references gate.account (id),
  relation text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  ended_at timestamptz,
  given_by uuid not null
);
create index membership_by_account on gate.membership (account, case_id) where ended_at is null;
create index membership_by_case on gate.membership (case_id, relation);
create table gate.exclusion (
  case_id uuid not null,
  account uuid not null references gate.account (id),
  given_by uuid not null,
  from_at timestamptz not null,
  primary key (case_id, account)
);
comment on table gate.exclusion is 'A colleague with a conflict of interest is shut out of one case, whatever else they are.';
create table gate.case_number (year int primary key, last int not null);

create function gate.now() returns timestamptz language plpgsql stable security definer as $$
declare ahead interval;
begin
  select c.ahead into ahead from gate.clock c;
  return pg_catalog.transaction_timestamp() operator(pg_catalog.+) ahead;
end $$;

create function gate.today() returns date language plpgsql stable security definer as $$
begin
  return pg_catalog.timezone('Europe/Amsterdam', gate.now())::pg_catalog.date;
end $$;

create function gate.session_row() returns gate.session language plpgsql stable security definer as $$
declare found gate.session;
begin
  select s.* into found from gate.session s join gate.account a on a.id operator(pg_catalog.=) s.account
   where s.token_hash operator(pg_catalog.=)
         pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('liv.session', true), 'UTF8'))
     and s.ended_at is null
     and s.idle_until operator(pg_catalog.>) gate.now()
     and s.absolute_until operator(pg_catalog.>) gate.now()
     and a.active and (a.until_on is null or a.until_on operator(pg_catalog.>=) gate.today());
  return found;
end $$;

create function gate.me() returns uuid language plpgsql stable security definer as $$
declare found uuid;
begin
  select s.account into found from gate.session s join gate.account a on a.id operator(pg_catalog.=) s.account
   where s.token_hash operator(pg_catalog.=)
         pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('liv.session', true), 'UTF8'))
     and s.ended_at is null
     and s.idle_until operator(pg_catalog.>) gate.now()
     and s.absolute_until operator(pg_catalog.>) gate.now()
     and a.active and (a.until_on is null or a.until_on operator(pg_catalog.>=) gate.today());
  return found;
end $$;

-- A session made for a job may only do that job's act, on that job's case, and see how that case stands;
-- whatever else its account may do does not count.
create function gate.my_job() returns table (job_case uuid, job_act text) language plpgsql stable security definer as $$
begin
  return query select s.job_case, a.act from gate.session s
    cross join lateral (values (s.job_act), ('read the process')) a (act)
   where s.token_hash operator(pg_catalog.=)
         pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('liv.session', true), 'UTF8'))
     and s.job is not null and s.ended_at is null and s.absolute_until operator(pg_catalog.>) gate.now();
end $$;

create function gate.cases_where_i_may(act text) returns setof uuid language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  if my is null then return; end if;
  if exists (select 1 from gate.my_job()) then
    return query select j.job_case from gate.my_job() j where j.job_act operator(pg_catalog.=) $1;
    return;
  end if;
  return query
    select m.case_id from gate.membership m
      join gate.grid g on g.act operator(pg_catalog.=) $1 and g.standing operator(pg_catalog.=) m.relation
     where m.account operator(pg_catalog.=) my and m.ended_at is null
       and m.from_at operator(pg_catalog.<=) at
       and (m.until_at is null or m.until_at operator(pg_catalog.>) at)
       and not exists (select 1 from gate.exclusion e
                        where e.case_id operator(pg_catalog.=) m.case_id and e.account operator(pg_catalog.=) my);
end $$;

create function gate.i_may_everywhere(act text) returns boolean language plpgsql stable security definer as $$
declare my uuid := gate.me();
begin
  return my is not null and not exists (select 1 from gate.my_job()) and exists (
    select 1 from gate.account_role r
      join gate.grid g on g.act operator(pg_catalog.=) $1
                      and g.standing operator(pg_catalog.=) pg_catalog.concat('any', pg_catalog.upper(pg_catalog.left(r.role, 1)), pg_catalog.substr(r.role, 2))
     where r.account operator(pg_catalog.=) my
       and r.from_on operator(pg_catalog.<=) gate.today()
       and (r.until_on is null or r.until_on operator(pg_catalog.>=) gate.today()));
end $$;

-- Cases from which I am shut out; policies for standings everywhere subtract these.
create function gate.cases_closed_to_me() returns setof uuid language plpgsql stable security definer as $$
declare my uuid := gate.me();
begin
  return query select e.case_id from gate.exclusion e where e.account operator(pg_catalog.=) my;
end $$;

create function gate.i_am_liv() returns boolean language plpgsql stable security definer as $$
declare my uuid := gate.me();
begin
  return exists (select 1 from gate.account_role r where r.account operator(pg_catalog.=) my
    and r.role operator(pg_catalog.<>) 'commissioner' and r.role operator(pg_catalog.<>) 'referrer'
    and r.role operator(pg_catalog.<>) 'centralContact');
end $$;

-- Everybody with whom I share a case: whose name I may therefore see.
create function gate.my_companions() returns setof uuid language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  return query
    select theirs.account from gate.membership mine
      join gate.membership theirs on theirs.case_id operator(pg_catalog.=) mine.case_id
     where mine.account operator(pg_catalog.=) my and mine.ended_at is null
       and mine.relation operator(pg_catalog.<>) 'referrer'
       and (mine.until_at is null or mine.until_at operator(pg_catalog.>) at)
       and theirs.ended_at is null and theirs.relation operator(pg_catalog.<>) 'referrer';
end $$;

create function gate.open_session(subject text, acr text, origin text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  token text := translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_');
  who uuid;
  at timestamptz := gate.now();
begin
  select a.id into who from gate.account a
   where a.subject = open_session.subject and a.active and (a.until_on is null or a.until_on >= gate.today());
  if who is null then return null; end if;
  insert into gate.session (token_hash, account, acr, origin, opened_at, seen_at, idle_until, absolute_until)
  values (sha256(convert_to(token, 'UTF8')), who, open_session.acr, open_session.origin, at, at, at + interval '30 minutes', at + interval '10 hours');
  return token;
end $$;

create function gate.close_session() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update gate.session set ended_at = gate.now()
   where token_hash = sha256(convert_to(current_setting('liv.session', true), 'UTF8'));
end $$;

create function gate.close_my_sessions() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update gate.session set ended_at = gate.now() where account = gate.me() and ended_at is null and job is null;
end $$;

-- Only a demo database can move its clock; sessions follow, or everybody would be signed out.
create function gate.move_clock(ahead interval) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (select mode from gate.stamp) is distinct from 'demo' then raise exception 'only a demo clock can be moved'; end if;
  update gate.clock set ahead = move_clock.ahead;
end $$;
