-- Working together on a case: tasks with a term, and messages in three rooms that do not see each other:
-- the team, the care experts, and LIV with the commissioner.
create table liv.task (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  for_whom uuid not null,
  due_on date not null,
  content bytea not null,
  unique (id, case_id)
);
create index task_by_owner on liv.task (for_whom, due_on);
create index task_by_case on liv.task (case_id);
comment on table liv.task is 'Something to do in this case, for one of the team, before a day; what it is is sealed.';

create table liv.task_state (
  id uuid primary key,
  case_id uuid not null,
  task uuid not null,
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  state text not null,
  constraint one_state_a_version unique (task, version),
  constraint state_is_known check (state in ('done', 'open')),
  foreign key (task, case_id) references liv.task (id, case_id)
);
create index task_state_by_case on liv.task_state (case_id);
comment on table liv.task_state is 'Done, or open again after all: the newest row counts.';

do $$
declare t text;
begin
  foreach t in array array['team_message', 'care_message', 'commissioner_message'] loop
    execute format('create table liv.%I (
      id uuid primary key,
      case_id uuid not null references liv.case_file (id),
      thread uuid not null,
      version int not null default 1,
      author uuid not null,
      written_at timestamptz not null default gate.now(),
      content bytea not null,
      unique (id, case_id),
      foreign key (thread, case_id) references liv.%I (id, case_id))', t, t);
    execute format('create index %I on liv.%I (case_id, written_at)', t || '_by_case', t);
  end loop;
end $$;
comment on table liv.team_message is 'Between the people of the team; the first of a thread is its own thread.';
comment on table liv.care_message is 'Between the care expert and who stands in; nobody else knows that it is there.';
comment on table liv.commissioner_message is 'Between who leads the case and the commissioner; the rest of the team does not see it.';

create table liv.message_taking (
  id uuid primary key,
  case_id uuid not null,
  message uuid not null unique,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  foreign key (message, case_id) references liv.commissioner_message (id, case_id)
);
create index message_taking_by_case on liv.message_taking (case_id);
comment on table liv.message_taking is 'Who picked up a message of the commissioner.';

create table liv.message_seen (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  author uuid not null,
  room text not null,
  seen_at timestamptz not null default gate.now(),
  unique (case_id, author, room),
  constraint room_is_known check (room in ('team', 'care', 'commissioner'))
);
comment on table liv.message_seen is 'Up to when somebody saw the messages of a room; only they themselves read it.';

create function liv.refuse_change_of_teamwork() returns trigger language plpgsql as $$
begin
  raise exception 'a task and a message are never changed' using errcode = 'LV409';
end $$;
revoke execute on function liv.refuse_change_of_teamwork() from public;

do $$
declare t text;
begin
  foreach t in array array['task', 'task_state', 'team_message', 'care_message', 'commissioner_message', 'message_taking', 'message_seen'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    if t <> 'message_seen' then
      execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_teamwork()', t);
      execute format('alter table liv.%I enable always trigger is_frozen', t);
    end if;
  end loop;
end $$;

set local role liv_gate;
-- A task is for one of the team. To who may set no task here it says nothing: the law of the table refuses them.
create function gate.task_is_for_the_team() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if gate.me() is not null and gate.i_may('set a task', new.case_id) and not exists (
      select 1 from gate.grid g where g.act = 'read tasks' and g.standing = any (gate.relations_of(new.case_id, new.for_whom))) then
    raise exception 'a task is for one of the team' using errcode = 'LV409';
  end if;
  return new;
end $$;
revoke execute on function gate.task_is_for_the_team() from public;
grant execute on function gate.task_is_for_the_team() to liv_owner;
reset role;
create trigger is_for_the_team before insert on liv.task for each row execute function gate.task_is_for_the_team();
set local role liv_gate;
revoke execute on function gate.task_is_for_the_team() from liv_owner;
