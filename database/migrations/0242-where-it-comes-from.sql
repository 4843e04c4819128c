-- Where a sentence of the advice comes from: a link to what stands in a duiding. Links to the care duiding are rows of another table.
create table liv.advice_source (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index advice_source_by_case on liv.advice_source (case_id);
comment on table liv.advice_source is 'A sentence of the advice and the place in a duiding, in the meeting or in the care conclusion that it rests on.';

create table liv.advice_care_source (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index advice_care_source_by_case on liv.advice_care_source (case_id);
comment on table liv.advice_care_source is 'The same for the duiding of mental health: who may not read that duiding does not see that there is a link.';

do $$
declare t text;
begin
  foreach t in array array['advice_source', 'advice_care_source'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_advice()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;
