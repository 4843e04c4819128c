-- What becomes of each recommendation that is still open when a case ends: said one by one, kept with the recommendation.
alter table liv.recommendation add constraint recommendation_of_one_case unique (id, case_id);

create table liv.recommendation_end (
  id uuid primary key,
  case_id uuid not null,
  recommendation uuid not null,
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  what text not null,
  content bytea not null,
  foreign key (recommendation, case_id) references liv.recommendation (id, case_id),
  constraint one_end_a_version unique (recommendation, version),
  constraint what_is_known check (what in ('stays', 'goesAlong', 'lapses'))
);
create index recommendation_end_by_case on liv.recommendation_end (case_id, recommendation);
comment on table liv.recommendation_end is 'Stays with who it was for, goes along with the person, or lapses; why, in sealed words. Another choice is a new row; the newest counts.';
alter table liv.recommendation_end enable row level security;
alter table liv.recommendation_end force row level security;
create trigger is_frozen before update on liv.recommendation_end for each row execute function liv.refuse_change_of_closure();
alter table liv.recommendation_end enable always trigger is_frozen;
