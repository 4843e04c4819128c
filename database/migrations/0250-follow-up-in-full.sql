-- Stage 8 in full: evidence and waiting for care, whose contact it is, own reference, onward sharing, and silence that is noticed.
alter table liv.progress add column look_again_on date;
comment on column liv.progress.look_again_on is 'While care is awaited: the day on which somebody looks again.';

create table liv.own_reference (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  organisation uuid not null references liv.organisation (id),
  content bytea not null
);
create index own_reference_by_case on liv.own_reference (case_id, written_at);
comment on table liv.own_reference is 'How the commissioner calls this case in their own books; the newest of an organisation counts.';

create table liv.onward_sharing (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  shared_on date not null,
  content bytea not null
);
create index onward_sharing_by_case on liv.onward_sharing (case_id, shared_on);
comment on table liv.onward_sharing is 'That the commissioner passed the advice on: to whom, what, and on which ground of their own.';

create table liv.contact_answer (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  still boolean not null,
  content bytea not null
);
create index contact_answer_by_case on liv.contact_answer (case_id, written_at);
comment on table liv.contact_answer is 'The answer to "Bent u nog contactpersoon?"; if not, who it is now stands in the sealed words.';

create table liv.silence_call (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  called_on date not null,
  reached boolean not null,
  content bytea not null
);
create index silence_call_by_case on liv.silence_call (case_id, called_on);
comment on table liv.silence_call is 'That the coordinator called after two reminders without an answer, and what came of it.';

do $$
declare t text;
begin
  foreach t in array array['own_reference', 'onward_sharing', 'contact_answer', 'silence_call'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_follow_up()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;

-- The gate sees where decisions stay away, and cannot read a word of them.
grant select (case_id, version, written_at, recommendations) on liv.sent_advice to liv_gate;
grant select (case_id, recommendation, written_at) on liv.decision to liv_gate;
grant select (case_id, recommendation, status) on liv.progress to liv_gate;
grant select (case_id, written_at, asked_on) on liv.reminder to liv_gate;

set local role liv_gate;

alter table gate.job_kind no force row level security;
insert into gate.job_kind (name, act, by_app, one_waiting, every, attempts) values ('silence', null, false, true, '1 hour', null);
alter table gate.job_kind force row level security;
alter table gate.job no force row level security;
insert into gate.job (kind, run_at) values ('silence', pg_catalog.now());
alter table gate.job force row level security;
