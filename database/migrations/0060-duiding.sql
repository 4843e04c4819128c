-- Stage 6: two duidingen in words. Each axis has tables of its own, so that a column never decides who sees a row.
-- No number about a person anywhere: version is the only count, of texts.
do $$
declare axis text;
begin
  foreach axis in array array['radicalisation', 'mental_health'] loop
    execute format($table$
      create table liv.duiding_%1$s (
        id uuid primary key,
        case_id uuid not null references liv.case_file (id),
        version int not null default 1,
        author uuid not null,
        written_at timestamptz not null default gate.now(),
        signed_at timestamptz,
        signed_by uuid,
        valid_until date,
        review_on date,
        with_person boolean,
        withdrawn_at timestamptz,
        constraint duiding_%1$s_signed_by_someone check ((signed_at is null) = (signed_by is null)),
        constraint duiding_%1$s_not_both check (signed_at is null or withdrawn_at is null),
        unique (case_id, version),
        unique (id, case_id)
      )$table$, axis);
    execute format($table$
      create table liv.duiding_%1$s_observation (
        id uuid primary key,
        case_id uuid not null,
        duiding uuid not null,
        version int not null default 1,
        author uuid not null,
        written_at timestamptz not null default gate.now(),
        changed_by uuid,
        disputed_at timestamptz,
        nature text not null,
        content bytea not null,
        constraint duiding_%1$s_behaviour_or_words check (nature in ('behaviour', 'literal', 'summary')),
        foreign key (duiding, case_id) references liv.duiding_%1$s (id, case_id)
      )$table$, axis);
    execute format($table$
      create table liv.duiding_%1$s_part (
        id uuid primary key,
        case_id uuid not null,
        duiding uuid not null,
        kind text not null,
        version int not null default 1,
        author uuid not null,
        written_at timestamptz not null default gate.now(),
        changed_by uuid,
        content bytea not null,
        constraint duiding_%1$s_part_is_known check (kind in
          ('change', 'question', 'protective', 'alternative', 'missing', 'foundation', 'conclusion', 'dissent')),
        foreign key (duiding, case_id) references liv.duiding_%1$s (id, case_id)
      )$table$, axis);
    execute format($table$
      create table liv.duiding_%1$s_review (
        id uuid primary key,
        case_id uuid not null,
        duiding uuid not null,
        version int not null default 1,
        author uuid not null,
        written_at timestamptz not null default gate.now(),
        content bytea not null,
        foreign key (duiding, case_id) references liv.duiding_%1$s (id, case_id)
      )$table$, axis);
    execute format('create index duiding_%1$s_observation_by_duiding on liv.duiding_%1$s_observation (duiding)', axis);
    execute format('create index duiding_%1$s_observation_by_case on liv.duiding_%1$s_observation (case_id)', axis);
    execute format('create index duiding_%1$s_part_by_duiding on liv.duiding_%1$s_part (duiding)', axis);
    execute format('create index duiding_%1$s_part_by_case on liv.duiding_%1$s_part (case_id)', axis);
    execute format($index$create unique index duiding_%1$s_part_once on liv.duiding_%1$s_part (duiding, kind)
      where kind in ('change', 'question', 'foundation', 'conclusion', 'dissent')$index$, axis);
    execute format('create index duiding_%1$s_review_by_duiding on liv.duiding_%1$s_review (duiding)', axis);
    execute format('create index duiding_%1$s_review_by_case on liv.duiding_%1$s_review (case_id)', axis);
  end loop;
end $$;
comment on table liv.duiding_radicalisation is 'A version of the duiding of possible radicalisation: who, when, signed. The words are in its observations and parts.';
comment on table liv.duiding_mental_health is 'A version of the duiding of mental health: who, when, signed. The words are in its observations and parts.';

-- A signed duiding is frozen: nothing is added to it, changed in it or taken out of it. The lock makes signing and writing wait for
-- each other. One thing stays possible: whoever disputes an observation is heard at once. Only the mark is added, the words stay.
create function liv.stays_as_signed() returns trigger language plpgsql as $$
declare
  parent uuid;
  held int;
begin
  if tg_op = 'DELETE' then parent := old.duiding; else parent := new.duiding; end if;
  execute format('select 1 from liv.%I d where d.id = $1 and d.signed_at is null and d.withdrawn_at is null for update', tg_argv[0])
    into held using parent;
  if held is null and not (tg_op = 'UPDATE' and liv.only_disputes(to_jsonb(old), to_jsonb(new))) then
    raise exception 'this duiding is signed' using errcode = 'LV409';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create function liv.only_disputes(old jsonb, new jsonb) returns boolean language sql immutable as $$
  select old ->> 'disputed_at' is null and new ->> 'disputed_at' is not null
     and old - 'disputed_at' - 'changed_by' = new - 'disputed_at' - 'changed_by'
$$;

do $$
declare axis text;
begin
  foreach axis in array array['radicalisation', 'mental_health'] loop
    execute format('create trigger stays_as_signed before insert or update or delete on liv.duiding_%1$s_observation
      for each row execute function liv.stays_as_signed(%2$L)', axis, 'duiding_' || axis);
    execute format('create trigger stays_as_signed before insert or update or delete on liv.duiding_%1$s_part
      for each row execute function liv.stays_as_signed(%2$L)', axis, 'duiding_' || axis);
  end loop;
end $$;

create table liv.care_conclusion (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index care_conclusion_by_case on liv.care_conclusion (case_id);
comment on table liv.care_conclusion is 'What the care expert released to the team; the newest counts, the earlier ones stay.';

create table liv.mental_health_absence (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index mental_health_absence_by_case on liv.mental_health_absence (case_id);
comment on table liv.mental_health_absence is 'Why there is no duiding of mental health, in words the team may read.';

create table liv.team_meeting (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  held_on date not null,
  content bytea not null
);
create index team_meeting_by_case on liv.team_meeting (case_id);
comment on table liv.team_meeting is 'The meeting of both disciplines: who was there, what they say together, and who sees it otherwise.';

do $$
declare
  t text;
begin
  for t in select tablename from pg_catalog.pg_tables where schemaname = 'liv'
    and (tablename like 'duiding\_%' or tablename in ('care_conclusion', 'mental_health_absence', 'team_meeting')) loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;

-- The gate answers yes or no to who leads a case and may not read the care part; it reads no content itself.
grant select (id, case_id, version, signed_at, withdrawn_at) on liv.duiding_radicalisation, liv.duiding_mental_health to liv_gate;
grant select (duiding) on liv.duiding_radicalisation_review, liv.duiding_mental_health_review to liv_gate;
grant select (case_id) on liv.care_conclusion, liv.mental_health_absence, liv.team_meeting to liv_gate;

set local role liv_gate;

create function gate.duiding_facts(case_id uuid) returns table (
  "radicalisationBegun" boolean, "radicalisationSigned" boolean, "radicalisationReviewed" boolean,
  "mentalHealthBegun" boolean, "mentalHealthSigned" boolean, "mentalHealthReviewed" boolean, "mentalHealthAbsent" boolean,
  "conclusionReleased" boolean, "teamMet" boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  m record;
begin
  if not gate.i_may('read the process', duiding_facts.case_id) or not gate.i_am_liv() then return; end if;
  -- The newest version counts: a change that is not signed yet waits for its signature.
  select d.id, d.signed_at into r from liv.duiding_radicalisation d
   where d.case_id = duiding_facts.case_id and d.withdrawn_at is null order by d.version desc limit 1;
  select d.id, d.signed_at into m from liv.duiding_mental_health d
   where d.case_id = duiding_facts.case_id and d.withdrawn_at is null order by d.version desc limit 1;
  return query select
    r.id is not null, r.signed_at is not null, exists (select 1 from liv.duiding_radicalisation_review v where v.duiding = r.id),
    m.id is not null, m.signed_at is not null, exists (select 1 from liv.duiding_mental_health_review v where v.duiding = m.id),
    exists (select 1 from liv.mental_health_absence a where a.case_id = duiding_facts.case_id),
    exists (select 1 from liv.care_conclusion c where c.case_id = duiding_facts.case_id),
    exists (select 1 from liv.team_meeting t where t.case_id = duiding_facts.case_id);
end $$;
