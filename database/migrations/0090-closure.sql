-- Stage 9: why a case ends, what came of it, and how those involved look back.
create table liv.closure (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  constraint one_closure_a_version unique (case_id, version)
);
comment on table liv.closure is 'The reason and the outcome that the commissioner reads too. A change is a new row; the newest counts.';

create table liv.closure_for_team (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  constraint one_closure_for_team_a_version unique (case_id, version)
);
comment on table liv.closure_for_team is 'The outcome for mental health and the note: about health, so never for the commissioner.';

create table liv.evaluation (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  voice text not null,
  readers text not null default 'both',
  content bytea not null,
  constraint voice_is_known check (voice in ('liv', 'commissioner', 'person')),
  constraint readers_are_known check (readers in ('both', 'team'))
);
create index evaluation_by_case on liv.evaluation (case_id, written_at);
comment on table liv.evaluation is 'How LIV, the commissioner and the person look back. The person says whether the commissioner may read it.';

create function liv.refuse_change_of_closure() returns trigger language plpgsql as $$
begin
  raise exception 'what was written at the end is never changed' using errcode = 'LV409';
end $$;

do $$
declare t text;
begin
  foreach t in array array['closure', 'closure_for_team', 'evaluation'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_closure()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;
