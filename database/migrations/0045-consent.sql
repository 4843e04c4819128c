-- Informed, willing, consent per purpose, representative: four records, each dated. A change is a new row; the newest counts.
-- Clear are only dates and the words of state that decide whether a case may go on; everything written is sealed.
create table liv.informing (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  informed_on date,
  postponed_until date,
  agreed_by uuid,
  agreed_at timestamptz,
  content bytea not null,
  constraint informed_or_postponed check ((informed_on is null) <> (postponed_until is null)),
  constraint only_a_postponement_is_agreed_to check (agreed_by is null or postponed_until is not null),
  constraint agreed_to_by_somebody_else check (agreed_by <> author),
  constraint agreed_by_and_at check ((agreed_by is null) = (agreed_at is null))
);
create index informing_by_case on liv.informing (case_id, version);
comment on table liv.informing is 'When and how the person was informed, or why not yet and until when; a postponement counts once a second person agrees.';

create table liv.willingness (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  willing text not null,
  content bytea not null,
  constraint willing_is_known check (willing in ('yes', 'no', 'stopped', 'later'))
);
create index willingness_by_case on liv.willingness (case_id, version);
comment on table liv.willingness is 'Whether the person wants to talk. Not wanting to is an ordinary answer.';

create table liv.consent (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  purpose text not null,
  given text not null,
  content bytea not null,
  constraint purpose_is_known check (purpose in ('conversation', 'health-part', 'information-from-others')),
  constraint given_is_known check (given in ('yes', 'no', 'withdrawn'))
);
create index consent_by_case on liv.consent (case_id, purpose, version);
comment on table liv.consent is 'Consent for one purpose; withdrawing is a new row.';

create table liv.representative (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index representative_by_case on liv.representative (case_id, version);
comment on table liv.representative is 'Lawyer, guardian or mentor of the person.';

do $$
declare t text;
begin
  foreach t in array array['informing', 'willingness', 'consent', 'representative'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;
