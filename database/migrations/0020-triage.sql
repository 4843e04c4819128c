-- Stage 2: two people weigh the same four criteria, each apart; then a conclusion in words. Nothing is derived.
create table liv.triage_answer (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  weighing uuid not null,
  criteria text not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  final_at timestamptz,
  content bytea not null,
  constraint one_answer_a_person unique (weighing, author)
);
create index triage_answer_by_case on liv.triage_answer (case_id, weighing);
comment on table liv.triage_answer is 'One row a person and a weighing: a draft until final_at, then frozen.';
comment on column liv.triage_answer.weighing is 'The step that started this weighing: after new words of the referrer people weigh again, in new rows.';
comment on column liv.triage_answer.criteria is 'Which wording of the four criteria this answers.';

create table liv.triage_conclusion (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  weighing uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  outcome text not null,
  content bytea not null,
  constraint one_conclusion_a_version unique (weighing, version),
  constraint outcome_is_known check (outcome in ('included', 'consultation', 'trajectoryAdvice', 'otherDepartment', 'elsewhere', 'notTaken'))
);
create index triage_conclusion_by_case on liv.triage_conclusion (case_id, weighing);
comment on table liv.triage_conclusion is 'The conclusion of the coordinator; each save is a new row and the newest counts.';

create table liv.closing_message (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  recipient text not null,
  content bytea not null
);
create index closing_message_by_case on liv.closing_message (case_id, written_at);
comment on table liv.closing_message is 'What somebody who knew of the case hears at its end; neutral words.';
comment on column liv.closing_message.recipient is 'A kind, such as referrer; never a name.';

create function liv.refuse_change_of_weighing() returns trigger language plpgsql as $$
begin
  raise exception 'what was concluded or sent is never changed' using errcode = 'LV409';
end $$;

do $$
declare t text;
begin
  foreach t in array array['triage_answer', 'triage_conclusion', 'closing_message'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;
create trigger is_final before update on liv.triage_answer
  for each row when (old.final_at is not null) execute function liv.refuse_change_of_weighing();
create trigger is_frozen before update on liv.triage_conclusion for each row execute function liv.refuse_change_of_weighing();
create trigger is_frozen before update on liv.closing_message for each row execute function liv.refuse_change_of_weighing();
alter table liv.triage_answer enable always trigger is_final;
alter table liv.triage_conclusion enable always trigger is_frozen;
alter table liv.closing_message enable always trigger is_frozen;

-- The gate counts who is ready, and cannot read a word of it.
grant select (case_id, weighing, author, final_at) on liv.triage_answer to liv_gate;

set local role liv_gate;

-- Weighings of my cases in which two people are ready: from then on they see each other's answers.
create function gate.weighings_complete() returns setof uuid language plpgsql stable security definer as $$
begin
  return query
    select a.weighing from liv.triage_answer a
     where a.final_at is not null
       and a.case_id operator(pg_catalog.=) any (array(select gate.cases_where_i_may('read triage answers')))
     group by a.weighing having pg_catalog.count(distinct a.author) operator(pg_catalog.>=) 2;
end $$;

-- Who is ready, without what they said: so that the others know for whom they wait.
create function gate.who_weighed(weighing uuid) returns table (account uuid, final_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select a.author, a.final_at from liv.triage_answer a
     where a.weighing = who_weighed.weighing and a.final_at is not null
       and a.case_id = any (array(select gate.cases_where_i_may('read triage answers')))
     order by a.final_at;
end $$;
