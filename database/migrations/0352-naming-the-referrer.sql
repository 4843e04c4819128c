-- Anonymity cannot be promised to who refers: whether a private person is withheld on paper is weighed, with who weighed it and why.
create table liv.referrer_weighing (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index referrer_weighing_by_case on liv.referrer_weighing (case_id, written_at);
comment on table liv.referrer_weighing is 'Whether a private person who referred is named or withheld, and why; a new weighing is a new row.';
alter table liv.referrer_weighing enable row level security;
alter table liv.referrer_weighing force row level security;
