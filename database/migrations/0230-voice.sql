-- The voice of the person: who decides for a minor, how somebody wants to be reached, and what is chosen when there is no conversation.
alter table liv.representative add column kind text, add column until_on date;
alter table liv.representative add constraint representative_is_known
  check (kind in ('lawyer', 'parent', 'guardian', 'nidos', 'mentor', 'none'));
comment on table liv.representative is 'Who stands beside the person: lawyer, parent, guardian, mentor. The newest of each kind counts, until its day.';
comment on column liv.representative.until_on is 'The last day on which this person may speak for somebody; a mandate always has one.';

alter table liv.consent add column given_by text not null default 'person';
alter table liv.consent add constraint giver_is_known check (given_by in ('person', 'representative', 'both'));
comment on column liv.consent.given_by is 'Who said so. What a representative said ends on the day the person comes of age.';

alter table liv.no_conversation add column way text;
alter table liv.no_conversation add constraint way_is_known check (way in ('trajectoryAdvice', 'stop', 'documents'));
comment on column liv.no_conversation.way is 'How it goes on: advice without statements about the person, stopping, or documents alone after a new weighing.';

create table liv.coming_of_age (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  adult_on date,
  content bytea not null
);
create index coming_of_age_by_case on liv.coming_of_age (case_id, version);
comment on table liv.coming_of_age is 'Whether the person is a minor and decides alone, as far as known or doubted; the newest counts.';
comment on column liv.coming_of_age.adult_on is 'From this day the person is asked anew and nobody else decides.';

create table liv.contact_preference (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index contact_preference_by_case on liv.contact_preference (case_id, version);
comment on table liv.contact_preference is 'How the person wants to be reached, and whether paper may come; the newest counts.';

do $$
declare t text;
begin
  foreach t in array array['coming_of_age', 'contact_preference'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;

-- Since when LIV has a datum that says who somebody is: only the day, for who informs. The name itself stays sealed until inclusion.
grant select (case_id, written_at) on liv.person, liv.person_number to liv_gate;
set local role liv_gate;
create function gate.identified_since() returns table (case_id uuid, identified_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    with mine as (select c as id from gate.cases_where_i_may('read informing and consent') c),
         named as (select p.case_id as id, p.written_at from liv.person p where p.case_id in (select m.id from mine m)
                   union all
                   select n.case_id, n.written_at from liv.person_number n where n.case_id in (select m.id from mine m))
    select n.id, (min(n.written_at) at time zone 'Europe/Amsterdam')::date from named n group by n.id;
end $$;
