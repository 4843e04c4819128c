-- What was told in danger is never changed; what was forgotten or turned out otherwise is added, dated and beside it.
create table liv.danger_addendum (
  id uuid primary key,
  case_id uuid not null,
  record uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  foreign key (record, case_id) references liv.danger_record (id, case_id)
);
create index danger_addendum_by_record on liv.danger_addendum (record, written_at);
comment on table liv.danger_addendum is 'Added to the record of what was told in danger, by its writer or by who leads the case. The record itself stays as it was written.';
alter table liv.danger_addendum enable row level security;
alter table liv.danger_addendum force row level security;
create trigger is_frozen before update on liv.danger_addendum for each row execute function liv.refuse_change_of_danger();
alter table liv.danger_addendum enable always trigger is_frozen;
