-- Stage 8: what the commissioner decides on each sent recommendation, how it goes, and when to look again.
create table liv.decision (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  recommendation uuid not null references liv.recommendation (id),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  decision text not null,
  due_on date,
  content bytea not null,
  constraint one_decision_a_version unique (recommendation, version),
  constraint decision_is_known check (decision in ('adopted', 'changed', 'notAdopted'))
);
create index decision_by_case on liv.decision (case_id, recommendation);
comment on table liv.decision is 'Only the commissioner decides. A change of mind is a new row; the newest counts and the earlier ones stay.';

create table liv.phoned_decision (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  recommendation uuid not null references liv.recommendation (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index phoned_decision_by_case on liv.phoned_decision (case_id, recommendation);
comment on table liv.phoned_decision is 'What LIV heard by phone. No decision: it counts nowhere until the commissioner decides.';

create table liv.progress (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  recommendation uuid not null references liv.recommendation (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  status text not null,
  content bytea not null,
  constraint status_is_known check (status in ('notStarted', 'busy', 'waitingForCare', 'done', 'stopped'))
);
create index progress_by_case on liv.progress (case_id, recommendation);
comment on table liv.progress is 'How it goes, in the words of the commissioner. Progress, not new details of a life.';

create table liv.review_moment (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  planned_on date not null,
  content bytea not null,
  unique (id, case_id)
);
create index review_moment_by_case on liv.review_moment (case_id, planned_on);
comment on table liv.review_moment is 'A day on which LIV and the commissioner look again, and what they ask then.';

create table liv.review_held (
  id uuid primary key,
  case_id uuid not null,
  moment uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  held_on date not null,
  content bytea not null,
  foreign key (moment, case_id) references liv.review_moment (id, case_id)
);
create index review_held_by_case on liv.review_held (case_id);
comment on table liv.review_held is 'That a moment was held, with a note; once.';

create table liv.reminder (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  asked_on date not null default gate.today(),
  constraint one_reminder_a_day unique (case_id, asked_on)
);
comment on table liv.reminder is 'That LIV asked for the decisions once more. Counted: after two of them a case may close without an answer.';

create function liv.refuse_change_of_follow_up() returns trigger language plpgsql as $$
begin
  raise exception 'what was decided or reported is never changed' using errcode = 'LV409';
end $$;

do $$
declare t text;
begin
  foreach t in array array['decision', 'phoned_decision', 'progress', 'review_moment', 'review_held', 'reminder'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_follow_up()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;
