-- Acute danger: that somebody rang, and within a working day whom they told what, and on which ground.
create table liv.danger_call (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  due_on date not null,
  unique (id, case_id)
);
create index danger_call_by_case on liv.danger_call (case_id);
create index danger_call_by_author on liv.danger_call (author);
comment on table liv.danger_call is 'Somebody pressed "ik heb gebeld". No words: calling comes first, the record follows.';

create table liv.danger_record (
  id uuid primary key,
  case_id uuid not null,
  call uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  told text not null,
  tested text not null,
  content bytea not null,
  foreign key (call, case_id) references liv.danger_call (id, case_id),
  unique (id, case_id),
  constraint told_is_known check (told in ('yes', 'no')),
  constraint tested_is_known check (tested in ('before', 'after', 'notNeeded'))
);
create index danger_record_by_case on liv.danger_record (case_id);
comment on table liv.danger_record is 'A disclosure: to whom, which facts, which ground, whether the person was told. Once for each call.';

create table liv.danger_test (
  id uuid primary key,
  case_id uuid not null,
  record uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  foreign key (record, case_id) references liv.danger_record (id, case_id)
);
create index danger_test_by_case on liv.danger_test (case_id);
comment on table liv.danger_test is 'A colleague looks afterwards at what was told in haste.';

create function liv.refuse_change_of_danger() returns trigger language plpgsql as $$
begin
  raise exception 'what was told in danger is never changed' using errcode = 'LV409';
end $$;

do $$
declare t text;
begin
  foreach t in array array['danger_call', 'danger_record', 'danger_test'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_danger()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;

grant select on liv.danger_call, liv.danger_record to liv_gate;

set local role liv_gate;
-- My calls that have no record yet: also for a referrer, who has no list of cases.
create function gate.my_danger_calls() returns table (call uuid, "caseId" uuid, number text, "calledAt" timestamptz, "dueOn" date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select d.id, c.id, c.number, d.written_at, d.due_on
    from liv.danger_call d join liv.case_file c on c.id = d.case_id
   where d.author = gate.me() and gate.i_may('report acute danger', d.case_id)
     and not exists (select 1 from liv.danger_record r where r.call = d.id)
   order by d.due_on, d.id;
end $$;

-- Whoever leads the case hears at once that there is something; the mail says no more than that work waits.
create function gate.tell_who_leads() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into gate.job (kind, object, asked_by, run_at)
  select distinct 'mail', m.account, new.author, gate.now() from gate.membership m
   where m.case_id = new.case_id and m.relation in ('coordinator', 'deputy') and m.ended_at is null
     and (m.until_at is null or m.until_at > gate.now()) and m.account <> new.author;
  return null;
end $$;
grant execute on function gate.tell_who_leads() to liv_owner;
reset role;
create trigger tells_who_leads after insert on liv.danger_call for each row execute function gate.tell_who_leads();
set local role liv_gate;
revoke execute on function gate.tell_who_leads() from liv_owner;
reset role;
