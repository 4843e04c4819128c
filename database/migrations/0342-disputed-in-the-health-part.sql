-- A sentence of the health part that the person disputes: of care alone, as the part itself is. The document is marked whenever it is opened.
create table liv.health_dispute (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index health_dispute_by_case on liv.health_dispute (case_id, written_at);
comment on table liv.health_dispute is 'A sentence of the health part that the person disputes, with what they say instead.';
alter table liv.health_dispute enable row level security;
alter table liv.health_dispute force row level security;
create trigger is_frozen before update on liv.health_dispute for each row execute function liv.refuse_change_of_advice();
alter table liv.health_dispute enable always trigger is_frozen;
