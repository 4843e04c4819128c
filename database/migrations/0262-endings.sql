-- A case may end in any stage: how it ends, in sealed words; the step to the closure is in stage_step.
create table liv.ending (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  constraint a_case_ends_once unique (case_id, version)
);
comment on table liv.ending is 'How a case ended before its time. Sealed: also which ending it was says something about a person.';
alter table liv.ending enable row level security;
alter table liv.ending force row level security;
create trigger is_frozen before update on liv.ending for each row execute function liv.refuse_change_of_closure();
alter table liv.ending enable always trigger is_frozen;
