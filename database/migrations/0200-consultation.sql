-- A question without a person file. A consultation is a dossier of its own: no case, no identity field, its own keys and a
-- latest destruction date from its first day. What people wrote is sealed; in clear stand only what a worklist needs.
create table liv.consultation (
  id uuid primary key,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  code text not null,
  subject text not null,
  answer_due date not null,
  destroy_on date not null,
  content bytea not null,
  constraint subject_is_known check (subject in ('individual', 'family', 'group', 'phenomenon')),
  constraint kept_for_a_short_time check (destroy_on > answer_due and destroy_on <= written_at::date + 400)
);
comment on table liv.consultation is 'A question and who asks it, as a role. A changed text takes the place of the old one: what is taken out is gone.';

create table liv.consultation_addition (
  id uuid primary key,
  consultation uuid not null references liv.consultation (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index consultation_addition_by_consultation on liv.consultation_addition (consultation, written_at);
comment on table liv.consultation_addition is 'What was said or advised later.';

create table liv.consultation_end (
  id uuid primary key,
  consultation uuid not null unique references liv.consultation (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  ending text not null,
  destroy_on date not null,
  led_to uuid,
  content bytea not null,
  constraint ending_is_known check (ending in ('answered', 'trajectory advice', 'promoted')),
  constraint only_a_promotion_leads_on check ((ending = 'promoted') = (led_to is not null))
);
comment on table liv.consultation_end is 'How it ended, once, and from then on a nearer destruction date.';

create table liv.trajectory_advice (
  id uuid primary key,
  consultation uuid not null unique references liv.consultation (id),
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  ends_on date not null
);
comment on table liv.trajectory_advice is 'Longer support to a professional. That it runs is seen with the consultation; its words are in the tables below.';

create table liv.trajectory_goal (
  id uuid primary key,
  consultation uuid not null unique references liv.consultation (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
comment on table liv.trajectory_goal is 'What the trajectory advice is for.';

create table liv.trajectory_moment (
  id uuid primary key,
  consultation uuid not null references liv.consultation (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  planned_on date not null,
  content bytea not null,
  unique (id, consultation)
);
create index trajectory_moment_by_consultation on liv.trajectory_moment (consultation, planned_on);
comment on table liv.trajectory_moment is 'A moment on which the professional and LIV talk again.';

create table liv.trajectory_held (
  id uuid primary key,
  consultation uuid not null,
  moment uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  held_on date not null,
  goes_on text not null,
  content bytea not null,
  constraint goes_on_is_known check (goes_on in ('without a person', 'needs a person')),
  foreign key (moment, consultation) references liv.trajectory_moment (id, consultation)
);
comment on table liv.trajectory_held is 'What was talked about, and each time whether it still goes without personal data.';

create table liv.trajectory_extension (
  id uuid primary key,
  consultation uuid not null unique references liv.consultation (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  ends_on date not null,
  content bytea not null
);
comment on table liv.trajectory_extension is 'A trajectory advice is extended once, with a reason.';

do $$
declare t text;
begin
  foreach t in array array['consultation', 'consultation_addition', 'consultation_end', 'trajectory_advice', 'trajectory_goal',
    'trajectory_moment', 'trajectory_held', 'trajectory_extension'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;
grant select on liv.consultation_end to liv_gate;

set local role liv_gate;

create table gate.spoken_code (code text primary key, consultation uuid not null);
comment on table gate.spoken_code is 'Codes of open consultations; an ended one gives its code back.';

-- Who carries a trajectory advice: what a membership is to a case, an adviser is to a consultation.
create table gate.adviser (
  consultation uuid not null,
  account uuid not null references gate.account (id),
  given_by uuid not null,
  from_at timestamptz not null,
  ended_at timestamptz,
  primary key (consultation, account, from_at)
);
create index adviser_by_account on gate.adviser (account, consultation) where ended_at is null;

-- A colour and a number, easily said on the phone; a free one by chance, so that it says nothing of how many there are.
create function gate.give_code() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare made text;
begin
  for attempt in 1..20 loop
    insert into gate.spoken_code (code, consultation)
      select c.colour || '-' || n.number, new.id
        from unnest(array['blauw', 'paars', 'geel', 'wit', 'roze', 'bruin', 'grijs', 'goud', 'zilver', 'beige']) c (colour)
        cross join generate_series(10, 99) n (number)
       where not exists (select 1 from gate.spoken_code s where s.code = c.colour || '-' || n.number)
       order by random() limit 1
      on conflict do nothing returning code into made;
    exit when made is not null;
  end loop;
  if made is null then raise exception 'no code is free' using errcode = 'LV409'; end if;
  new.code := made;
  return new;
end $$;

create function gate.free_code() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from gate.spoken_code s where s.consultation = new.consultation;
  update gate.adviser a set ended_at = gate.now() where a.consultation = new.consultation and a.ended_at is null and new.ending = 'promoted';
  return null;
end $$;

-- The consultations in which I may do this because I carry the trajectory advice.
create function gate.consultations_where_i_may(act text) returns setof uuid language plpgsql stable security definer as $$
declare my uuid := gate.me();
begin
  if my is null or exists (select 1 from gate.my_job()) then return; end if;
  return query select a.consultation from gate.adviser a
      join gate.grid g on g.act operator(pg_catalog.=) $1 and g.standing operator(pg_catalog.=) 'adviser'
     where a.account operator(pg_catalog.=) my and a.ended_at is null;
end $$;

-- May I do this act in this consultation: everywhere by my role, or here because I carry it.
create function gate.i_may_consult(act text, consultation uuid) returns boolean language plpgsql stable security definer as $$
begin
  if not exists (select 1 from gate.act t where t.name operator(pg_catalog.=) i_may_consult.act
      and (t.part operator(pg_catalog.=) 'consultation' or t.part operator(pg_catalog.=) 'trajectory-advice'))
    or not exists (select 1 from vault.dossier d where d.id operator(pg_catalog.=) i_may_consult.consultation
      and d.kind operator(pg_catalog.=) 'consultation' and d.hidden_at is null and d.destroyed_at is null) then return false; end if;
  return gate.i_may_everywhere(i_may_consult.act)
    or exists (select 1 from gate.consultations_where_i_may(i_may_consult.act) c where c operator(pg_catalog.=) i_may_consult.consultation);
end $$;

create function gate.add_adviser(consultation uuid, account uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_consult('start trajectory advice', add_adviser.consultation) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  if not exists (select 1 from gate.account_role r join gate.account a on a.id = r.account and a.active and (a.until_on is null or a.until_on >= gate.today())
      where r.account = add_adviser.account and r.role in ('coordinator', 'duidingExpert', 'careExpert')
        and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())) then
    raise exception 'this person cannot carry a trajectory advice' using errcode = 'LV409';
  end if;
  if exists (select 1 from gate.adviser a where a.consultation = add_adviser.consultation and a.account = add_adviser.account and a.ended_at is null) then return; end if;
  insert into gate.adviser (consultation, account, given_by, from_at) values (add_adviser.consultation, add_adviser.account, gate.me(), gate.now());
  perform audit.write(gate.session_row(), 'consultation.adviser-joined', 'start trajectory advice', jsonb_build_array(
    jsonb_build_object('kind', 'consultation', 'id', add_adviser.consultation, 'part', 'trajectory-advice'),
    jsonb_build_object('kind', 'account', 'id', add_adviser.account)), 'done', (gate.session_row()).origin, null, null, null);
end $$;

create function gate.end_adviser(consultation uuid, account uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_consult('start trajectory advice', end_adviser.consultation) then raise exception 'not allowed' using errcode = 'LV403'; end if;
  update gate.adviser a set ended_at = gate.now()
   where a.consultation = end_adviser.consultation and a.account = end_adviser.account and a.ended_at is null;
  if not found then return; end if;
  perform audit.write(gate.session_row(), 'consultation.adviser-left', 'start trajectory advice', jsonb_build_array(
    jsonb_build_object('kind', 'consultation', 'id', end_adviser.consultation, 'part', 'trajectory-advice'),
    jsonb_build_object('kind', 'account', 'id', end_adviser.account)), 'done', (gate.session_row()).origin, null, null, null);
end $$;

create function gate.advisers_of(consultation uuid) returns table (account uuid, name text, phone text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_consult('read the consultation', advisers_of.consultation) then return; end if;
  return query select a.account, p.name, p.phone from gate.adviser a join gate.account p on p.id = a.account
    where a.consultation = advisers_of.consultation and a.ended_at is null order by a.from_at, p.name;
end $$;

-- What became of a promoted consultation, for whoever answers the caller: received, or taken over by whom. Nothing else.
create function gate.who_took_over(consultation uuid) returns table (name text, phone text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_consult('promote the consultation', who_took_over.consultation) then return; end if;
  return query select p.name, p.phone from liv.consultation_end e
    join gate.membership m on m.case_id = e.led_to and m.relation = 'coordinator' and m.ended_at is null
    join gate.account p on p.id = m.account
   where e.consultation = who_took_over.consultation limit 1;
end $$;

-- A consultation asks its own standing; a case as before; what else there is, the role alone.
create or replace function vault.kind_for_me(dossier uuid, act text) returns text language plpgsql stable security definer as $$
declare d vault.dossier;
begin
  select t.* into d from vault.dossier t where t.id operator(pg_catalog.=) kind_for_me.dossier;
  if d.id is null or d.hidden_at is not null or d.destroyed_at is not null then return null; end if;
  if d.kind operator(pg_catalog.=) 'case' then
    if gate.i_may(act, dossier) then return d.kind; end if;
  elsif d.kind operator(pg_catalog.=) 'consultation' then
    if gate.i_may_consult(act, dossier) then return d.kind; end if;
  elsif gate.i_may_everywhere(act) then return d.kind;
  end if;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['spoken_code', 'adviser'] loop
    execute format('alter table gate.%I enable row level security', t);
    execute format('alter table gate.%I force row level security', t);
  end loop;
end $$;
revoke execute on function gate.give_code(), gate.free_code(), gate.consultations_where_i_may(text), gate.i_may_consult(text, uuid),
  gate.add_adviser(uuid, uuid), gate.end_adviser(uuid, uuid), gate.advisers_of(uuid), gate.who_took_over(uuid) from public;
grant execute on function gate.give_code(), gate.free_code() to liv_owner;
reset role;
create trigger gets_a_code before insert on liv.consultation for each row execute function gate.give_code();
create trigger gives_its_code_back after insert on liv.consultation_end for each row execute function gate.free_code();
set local role liv_gate;
revoke execute on function gate.give_code(), gate.free_code() from liv_owner;
reset role;
