-- Care advice is an alternative of its own; and who thinks otherwise about a conclusion writes that down in their own name.
alter table liv.triage_conclusion drop constraint outcome_is_known;
alter table liv.triage_conclusion add constraint outcome_is_known check (outcome in
  ('included', 'consultation', 'trajectoryAdvice', 'careAdvice', 'otherDepartment', 'elsewhere', 'notTaken'));

create table liv.triage_dissent (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  weighing uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index triage_dissent_by_case on liv.triage_dissent (case_id, weighing);
comment on table liv.triage_dissent is 'What somebody who weighed thinks otherwise, in their own words; it stays, whatever is concluded.';
alter table liv.triage_dissent enable row level security;
alter table liv.triage_dissent force row level security;
create trigger is_frozen before update on liv.triage_dissent for each row execute function liv.refuse_change_of_weighing();
alter table liv.triage_dissent enable always trigger is_frozen;
