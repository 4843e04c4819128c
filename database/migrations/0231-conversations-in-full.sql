-- Who said what to whom, notes on paper that are gone, and what others were asked. Days and kinds are clear; words are sealed.
create table liv.statement (
  id uuid primary key,
  case_id uuid not null,
  conversation uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  foreign key (conversation, case_id) references liv.conversation (id, case_id)
);
create index statement_by_conversation on liv.statement (case_id, conversation);
comment on table liv.statement is 'One thing somebody said to somebody: quoted or summed up, in which language, through an interpreter or not. No judgement.';

create table liv.paper_destroyed (
  id uuid primary key,
  case_id uuid not null,
  conversation uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  destroyed_on date not null,
  foreign key (conversation, case_id) references liv.conversation (id, case_id)
);
create index paper_destroyed_by_conversation on liv.paper_destroyed (case_id, conversation);
comment on table liv.paper_destroyed is 'On which day somebody destroyed the notes they made on paper.';

create table liv.information_request (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  asked_on date not null,
  answer_by date,
  treating boolean not null,
  content bytea not null,
  unique (id, case_id, treating)
);
create index information_request_by_case on liv.information_request (case_id, asked_on);
comment on table liv.information_request is 'What LIV asked of others: whom, what for, on which ground, and whether the person knows.';
comment on column liv.information_request.treating is 'Asked of who treats the person: the answer is for care experts alone.';

create table liv.information_answer (
  id uuid primary key,
  case_id uuid not null,
  request uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  answered_on date not null,
  treating boolean not null,
  content bytea not null,
  foreign key (request, case_id, treating) references liv.information_request (id, case_id, treating)
);
create index information_answer_by_case on liv.information_answer (case_id);
comment on table liv.information_answer is 'What came back, from whom and how; once, or that no answer will come.';

do $$
declare t text;
begin
  foreach t in array array['statement', 'paper_destroyed', 'information_request', 'information_answer'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;

-- A statement belongs to the report: it is written and taken out only while the report is open. The lock makes signing and writing wait for each other.
create function liv.statements_stay_as_signed() returns trigger language plpgsql as $$
declare
  parent uuid;
  held int;
begin
  if tg_op = 'DELETE' then parent := old.conversation; else parent := new.conversation; end if;
  select 1 into held from liv.conversation_report r where r.conversation = parent and r.signed_at is null for update;
  if held is null then raise exception 'the report of this conversation is signed' using errcode = 'LV409'; end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
revoke execute on function liv.statements_stay_as_signed() from public;
create trigger stay_as_signed before insert or update or delete on liv.statement
  for each row execute function liv.statements_stay_as_signed();
