-- Relocation: the person moves, responsibility never lies with nobody, and whoever is asked sees a preview without content.
create table liv.handover (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  kind text not null,
  moves_on date,
  to_organisation uuid references liv.organisation (id),
  content bytea not null,
  unique (id, case_id),
  constraint handover_is_known check (kind in ('moved', 'asked'))
);
create index handover_by_case on liv.handover (case_id, written_at);
comment on table liv.handover is 'That the person moved, or that another commissioner is asked. The newest counts; its words are the preview, and nothing more.';
comment on column liv.handover.to_organisation is 'Who is asked to take over; empty as long as nobody knows.';

create table liv.handover_answer (
  id uuid primary key,
  case_id uuid not null,
  handover uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  kind text not null,
  content bytea not null,
  foreign key (handover, case_id) references liv.handover (id, case_id),
  constraint answer_is_known check (kind in ('accepted', 'rejected', 'withdrawn'))
);
create index handover_answer_by_case on liv.handover_answer (case_id, written_at);
comment on table liv.handover_answer is 'Accepted or rejected by who was asked, or withdrawn by who asked. Writing the row is the act: the gate does the rest.';

create table liv.handover_note (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index handover_note_by_case on liv.handover_note (case_id, written_at);
comment on table liv.handover_note is 'What the former contact wants the next one to know; read by who leads the case and, after acceptance, by the new contact.';

create table liv.handover_meeting (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  held_on date not null,
  content bytea not null
);
create index handover_meeting_by_case on liv.handover_meeting (case_id, held_on);
comment on table liv.handover_meeting is 'The warm hand-over: who was there and what was agreed.';

create table liv.responsibility (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  written_at timestamptz not null default gate.now(),
  organisation uuid references liv.organisation (id),
  account uuid,
  held_as text not null,
  new_controller boolean not null default false,
  constraint held_as_is_known check (held_as in ('commissioner', 'centralContact', 'organisation'))
);
create index responsibility_by_case on liv.responsibility (case_id, written_at);
comment on table liv.responsibility is 'Who became responsible, and when. It ends where the next begins, so no row is ever touched again.';

grant select, insert on liv.responsibility to liv_gate;
grant select (id, case_id, written_at, kind, to_organisation) on liv.handover to liv_gate;
grant select (case_id, handover, written_at, kind) on liv.handover_answer to liv_gate;

set local role liv_gate;
insert into liv.responsibility (id, case_id, written_at, organisation, account, held_as)
  select gen_random_uuid(), m.case_id, m.from_at, a.organisation, m.account, 'commissioner'
    from gate.membership m join gate.account a on a.id = m.account where m.relation = 'commissioner';
reset role;

create function liv.refuse_change_of_handover() returns trigger language plpgsql as $$
begin
  raise exception 'what was handed over is never changed' using errcode = 'LV409';
end $$;

do $$
declare t text;
begin
  foreach t in array array['handover', 'handover_answer', 'handover_note', 'handover_meeting', 'responsibility'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_handover()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;

set local role liv_gate;

-- Moved, and nobody accepted since: nobody but who accepts becomes the commissioner of this case.
create function gate.is_being_handed_over(case_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from liv.handover h where h.case_id = is_being_handed_over.case_id and h.kind = 'moved'
    and not exists (select from liv.handover_answer a
                     where a.case_id = h.case_id and a.kind = 'accepted' and a.written_at >= h.written_at));
end $$;

create function gate.only_who_accepts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if gate.me() is not null and gate.is_being_handed_over(new.case_id) then
    raise exception 'this case is being handed over' using errcode = 'LV409';
  end if;
  return new;
end $$;
create trigger only_who_accepts before insert on gate.membership
  for each row when (new.relation in ('commissioner', 'commissionerDeputy')) execute function gate.only_who_accepts();

-- The line of who is responsible is written where a standing begins, whoever gave it and however.
create function gate.keep_responsibility() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was record;
  now_ record;
begin
  select o.id, o.kind into now_ from gate.account a join liv.organisation o on o.id = a.organisation where a.id = new.account;
  select o.id, o.kind into was from liv.responsibility r join liv.organisation o on o.id = r.organisation
   where r.case_id = new.case_id and r.held_as = 'commissioner' order by r.written_at desc limit 1;
  insert into liv.responsibility (id, case_id, organisation, account, held_as, new_controller)
  values (gen_random_uuid(), new.case_id, now_.id, new.account, new.relation,
    coalesce(new.relation = 'commissioner' and was.id is distinct from now_.id and was.kind is not null
      and not (was.kind = 'coa' and now_.kind = 'coa'), false));
  return null;
end $$;
create trigger keeps_responsibility after insert on gate.membership
  for each row when (new.relation in ('commissioner', 'centralContact')) execute function gate.keep_responsibility();

create function gate.tell(accounts uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into gate.job (kind, object, asked_by, run_at) select distinct 'mail', a, gate.me(), gate.now() from unnest(accounts) a;
end $$;

-- On "verhuisd" the former contact is out at once and keeps thirty days for a hand-over note; the organisation's central
-- contact holds the case until somebody accepts it. Without a session it is the owner at work.
create function gate.hand_over() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
  was record;
  central uuid[];
begin
  if my is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 0));
  update gate.membership m set ended_at = at where m.case_id = new.case_id and m.relation = 'receiver' and m.ended_at is null;
  if new.kind = 'moved' then
    insert into gate.membership (case_id, account, relation, from_at, until_at, given_by)
      select distinct new.case_id, m.account, 'formerCommissioner', at, at + interval '30 days', my from gate.membership m
       where m.case_id = new.case_id and m.relation in ('commissioner', 'commissionerDeputy') and m.ended_at is null;
    update gate.membership m set ended_at = at
     where m.case_id = new.case_id and m.relation in ('commissioner', 'commissionerDeputy') and m.ended_at is null;
    select o.id, o.kind into was from liv.responsibility r join liv.organisation o on o.id = r.organisation
     where r.case_id = new.case_id order by r.written_at desc limit 1;
    select array_agg(a.id order by a.name) into central from gate.account a
      join gate.account_role r on r.account = a.id and r.role = 'centralContact'
       and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
      join liv.organisation o on o.id = a.organisation and o.kind = was.kind
     where a.active and (a.until_on is null or a.until_on >= gate.today())
       and not exists (select from gate.exclusion e where e.case_id = new.case_id and e.account = a.id);
    insert into gate.membership (case_id, account, relation, from_at, given_by)
      select new.case_id, c, 'centralContact', at, my from unnest(central) c
       where not exists (select from gate.membership m where m.case_id = new.case_id and m.account = c
                          and m.relation = 'centralContact' and m.ended_at is null);
    if central is null then
      insert into liv.responsibility (id, case_id, organisation, held_as) values (gen_random_uuid(), new.case_id, was.id, 'organisation');
    else
      update liv.case_file f set organisation = a.organisation from gate.account a where f.id = new.case_id and a.id = central[1];
      perform gate.tell(central);
    end if;
  end if;
  insert into gate.membership (case_id, account, relation, from_at, given_by)
    select new.case_id, a.id, 'receiver', at, my from gate.account a
      join gate.account_role r on r.account = a.id and r.role = 'commissioner'
       and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
     where a.organisation = new.to_organisation and a.active and (a.until_on is null or a.until_on >= gate.today())
       and not exists (select from gate.exclusion e where e.case_id = new.case_id and e.account = a.id);
  perform gate.tell(array(select m.account from gate.membership m
    where m.case_id = new.case_id and m.relation in ('receiver', 'coordinator') and m.ended_at is null and m.account <> my));
  return null;
end $$;

-- Whoever accepts is the new contact; whoever does not, sees nothing of it any more.
create function gate.answer_hand_over() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
  h record;
begin
  if my is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 0));
  select t.to_organisation, t.written_at into h from liv.handover t where t.id = new.handover;
  if exists (select from liv.handover n where n.case_id = new.case_id and n.written_at > h.written_at) then
    raise exception 'somebody else was asked since' using errcode = 'LV409';
  end if;
  if new.kind = 'accepted' then
    if h.to_organisation is null or not exists (select from gate.account a where a.id = my and a.organisation = h.to_organisation) then
      raise exception 'not allowed' using errcode = 'LV403';
    end if;
    update gate.membership m set ended_at = at
     where m.case_id = new.case_id and m.ended_at is null and (m.relation in ('receiver', 'centralContact', 'commissioner', 'commissionerDeputy')
        or m.relation = 'formerCommissioner' and m.account = my);
    insert into gate.membership (case_id, account, relation, from_at, given_by) values (new.case_id, my, 'commissioner', at, my);
    update liv.case_file f set organisation = h.to_organisation where f.id = new.case_id;
  else
    update gate.membership m set ended_at = at where m.case_id = new.case_id and m.relation = 'receiver' and m.ended_at is null;
  end if;
  perform gate.tell(array(select m.account from gate.membership m
    where m.case_id = new.case_id and m.relation in ('centralContact', 'coordinator') and m.ended_at is null and m.account <> my));
  return null;
end $$;

-- Who was asked, and who was the contact before, keep no list of it and see nobody's name.
create or replace function gate.my_cases() returns setof gate.case_line language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  return query
    with mine as (
      select m.case_id, pg_catalog.array_agg(distinct m.relation) as relations from gate.membership m
       where m.account operator(pg_catalog.=) my and m.ended_at is null
         and m.relation operator(pg_catalog.<>) all (array['referrer', 'receiver', 'formerCommissioner'])
         and m.from_at operator(pg_catalog.<=) at and (m.until_at is null or m.until_at operator(pg_catalog.>) at)
         and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) m.case_id and e.account operator(pg_catalog.=) my)
       group by m.case_id)
    select c.id, c.number, c.stage, c.stage_since, c.due_on, c.organisation, mine.relations
      from mine join liv.case_file c on c.id operator(pg_catalog.=) mine.case_id;
end $$;

create or replace function gate.my_companions() returns setof uuid language plpgsql stable security definer as $$
declare
  my uuid := gate.me();
  at timestamptz := gate.now();
begin
  return query
    select theirs.account from gate.membership mine
      join gate.membership theirs on theirs.case_id operator(pg_catalog.=) mine.case_id
     where mine.account operator(pg_catalog.=) my and mine.ended_at is null
       and mine.relation operator(pg_catalog.<>) all (array['referrer', 'receiver', 'formerCommissioner'])
       and (mine.until_at is null or mine.until_at operator(pg_catalog.>) at)
       and theirs.ended_at is null and theirs.relation operator(pg_catalog.<>) 'referrer'
       and not exists (select 1 from gate.exclusion e where e.case_id operator(pg_catalog.=) mine.case_id
                        and e.account operator(pg_catalog.=) my);
end $$;

create or replace function gate.members_of(case_id uuid) returns table (account uuid, name text, relation text, from_at timestamptz, until_at timestamptz, phone text, big_number text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read the process', members_of.case_id) then return; end if;
  return query select m.account, a.name, m.relation, m.from_at, m.until_at, a.phone, a.big_number
    from gate.membership m join gate.account a on a.id = m.account
   where m.case_id = members_of.case_id and m.ended_at is null and m.relation not in ('referrer', 'receiver', 'formerCommissioner')
     and (m.until_at is null or m.until_at > gate.now())
   order by m.from_at, a.name;
end $$;

-- In which cases decisions stay away, and what was done about that: what counts is what the present controller decided, or
-- what is finished.
create function gate.undecided_in(case_id uuid) returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare since timestamptz;
begin
  select coalesce(max(r.written_at), '-infinity') into since from liv.responsibility r
   where r.case_id = undecided_in.case_id and r.new_controller;
  return (select count(*)::int from (
      select unnest(s.recommendations) as id from (
        select t.recommendations from liv.sent_advice t where t.case_id = undecided_in.case_id order by t.version desc limit 1) s) one
    where not exists (select from liv.decision d where d.case_id = undecided_in.case_id and d.recommendation = one.id
      and (d.written_at >= since or exists (select from liv.progress p
        where p.case_id = d.case_id and p.recommendation = d.recommendation and p.status in ('done', 'stopped')))));
end $$;

create function gate.silence_of(case_id uuid) returns table (undecided int, reminders int, "lastReminder" date, since date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  sent timestamptz;
  c liv.case_file;
begin
  if not gate.i_may('ask for decisions', silence_of.case_id) then return; end if;
  select * into c from liv.case_file f where f.id = silence_of.case_id;
  if c.stage <> 'follow-up' then return; end if;
  select max(s.written_at) into sent from liv.sent_advice s where s.case_id = c.id;
  return query select gate.undecided_in(c.id), count(*)::int, max(r.asked_on), timezone('Europe/Amsterdam', c.stage_since)::date
    from liv.reminder r where r.case_id = c.id and r.written_at >= sent;
end $$;

-- Each silent case gets a job that looks whether it is time to ask again; who asks is who leads the case by then.
create function gate.wake_silent_cases(most int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare made int;
begin
  insert into gate.job (kind, object, run_at)
    select 'reminder', c.id, gate.now() from liv.case_file c
     where c.stage = 'follow-up' and gate.undecided_in(c.id) > 0
       and not exists (select from gate.job j where j.kind = 'reminder' and j.object = c.id and j.dead_at is null)
     limit most;
  get diagnostics made = row_count;
  return made;
end $$;

revoke execute on function gate.is_being_handed_over(uuid), gate.only_who_accepts(), gate.keep_responsibility(), gate.tell(uuid[]),
  gate.hand_over(), gate.answer_hand_over(), gate.undecided_in(uuid), gate.silence_of(uuid), gate.wake_silent_cases(int) from public;
grant execute on function gate.hand_over(), gate.answer_hand_over() to liv_owner;
reset role;
create trigger hands_over after insert on liv.handover for each row execute function gate.hand_over();
create trigger answers after insert on liv.handover_answer for each row execute function gate.answer_hand_over();
set local role liv_gate;
revoke execute on function gate.hand_over(), gate.answer_hand_over() from liv_owner;
