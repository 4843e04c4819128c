-- Who got which version, one sheet for who carries out one recommendation, what the person disputes, and the summary in their language.
create table liv.advice_delivery (
  id uuid primary key,
  case_id uuid not null,
  sent uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  holder uuid not null,
  account uuid,
  recipient text not null check (recipient in ('commissioner', 'treating', 'person', 'other')),
  told text not null check (told in ('mail', 'self', 'shared')),
  given_on date not null,
  content bytea not null,
  constraint who_has_an_account_is_its_holder check (account is null or account = holder),
  foreign key (sent, case_id) references liv.sent_advice (id, case_id)
);
create index advice_delivery_by_case on liv.advice_delivery (case_id, holder);
comment on table liv.advice_delivery is 'Who got which version, when and how. Holder is the same for one recipient in every version.';

alter table liv.recommendation add constraint recommendation_of_its_case unique (id, case_id);

create table liv.action_sheet (
  id uuid primary key,
  case_id uuid not null,
  sent uuid not null,
  recommendation uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  words_hash text not null,
  pdf_hash text not null,
  content bytea not null,
  foreign key (sent, case_id) references liv.sent_advice (id, case_id),
  foreign key (recommendation, case_id) references liv.recommendation (id, case_id),
  unique (sent, recommendation, version)
);
create index action_sheet_by_case on liv.action_sheet (case_id);
comment on table liv.action_sheet is 'One recommendation for who carries it out; the newest version counts, after a dispute it is made again.';

create table liv.advice_dispute (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index advice_dispute_by_case on liv.advice_dispute (case_id, written_at);
comment on table liv.advice_dispute is 'A sentence of the advice that the person disputes, with what they say instead.';

create table liv.disputed_rendering (
  id uuid primary key,
  case_id uuid not null,
  sent uuid not null,
  recipient text not null check (recipient in ('commissioner', 'treating', 'person')),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  words_hash text not null,
  pdf_hash text not null,
  content bytea not null,
  foreign key (sent, case_id) references liv.sent_advice (id, case_id),
  unique (sent, recipient, version)
);
create index disputed_rendering_by_case on liv.disputed_rendering (case_id);
comment on table liv.disputed_rendering is 'The same words as the rendering, marked at once with what the person disputes; the first one stays as it was sent.';

create table liv.person_summary (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  language text not null check (language in ('nl', 'en', 'ar', 'fa', 'ti', 'tr', 'so', 'fr')),
  checked text not null check (checked in ('yes', 'no')),
  words_hash text not null,
  pdf_hash text not null,
  content bytea not null,
  unique (case_id, language, version)
);
comment on table liv.person_summary is 'The summary in a language of the person, as text and as the very bytes; says whether a certified translator checked it.';

do $$
declare t text;
begin
  foreach t in array array['advice_delivery', 'action_sheet', 'advice_dispute', 'disputed_rendering', 'person_summary'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_advice()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;
