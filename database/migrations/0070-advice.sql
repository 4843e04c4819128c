-- Stage 7: the advice. Each version has rows of its own: signed text stays as it was signed, sent text is frozen as rendered.
create table liv.advice (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  changed_at timestamptz not null default gate.now(),
  unique (case_id, version),
  unique (id, case_id)
);
comment on table liv.advice is 'One row a version. The row of version 1 is also the lock: who saves or signs touches changed_at first.';

create table liv.advice_section (
  id uuid primary key,
  case_id uuid not null,
  advice uuid not null,
  section text not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  carried text not null default 'no' check (carried in ('yes', 'no')),
  recommends text not null default 'no' check (recommends in ('yes', 'no')),
  until_on date,
  content bytea not null,
  foreign key (advice, case_id) references liv.advice (id, case_id),
  unique (advice, section),
  constraint section_is_known check (section in
    ('answer', 'safetyRisk', 'safetySurroundings', 'care', 'education', 'network', 'other', 'summary', 'validity', 'shown'))
);
create index advice_section_by_case on liv.advice_section (case_id);
comment on table liv.advice_section is 'One row a part, so that two people can write at once. carried: taken over from the version before.';
comment on column liv.advice_section.recommends is 'Whether this part asks for a recommendation: no when its words say why there is none.';

create table liv.draft_recommendation (
  id uuid primary key,
  case_id uuid not null,
  advice uuid not null,
  domain text not null,
  position int not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  withdrawn_at timestamptz,
  content bytea not null,
  foreign key (advice, case_id) references liv.advice (id, case_id),
  constraint domain_is_known check (domain in ('safetyRisk', 'safetySurroundings', 'care', 'education', 'network', 'other'))
);
create index draft_recommendation_by_advice on liv.draft_recommendation (advice, position);
create index draft_recommendation_by_case on liv.draft_recommendation (case_id);
comment on table liv.draft_recommendation is 'A recommendation while it is written. Position is the order in which they were written, no ranking.';

create table liv.health_part (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  unique (case_id, version)
);
comment on table liv.health_part is 'What only a treating professional and the person may read. Kept under the key of the care part; each save is a new row.';

create table liv.advice_signature (
  id uuid primary key,
  case_id uuid not null,
  advice uuid not null,
  kind text not null check (kind in ('duiding', 'care')),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  hash text not null,
  content bytea not null,
  foreign key (advice, case_id) references liv.advice (id, case_id),
  unique (advice, kind),
  unique (advice, author)
);
create index advice_signature_by_case on liv.advice_signature (case_id);
comment on table liv.advice_signature is 'Who signed which version, with the hash of the very words. Nobody signs the same text twice.';

create table liv.health_signature (
  id uuid primary key references liv.advice_signature (id),
  case_id uuid not null references liv.case_file (id),
  health_part uuid not null references liv.health_part (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  hash text not null
);
create index health_signature_by_case on liv.health_signature (case_id);
comment on table liv.health_signature is 'The health text that the care signature covers too; apart, so that others do not see whether there is one.';

create table liv.advice_talk (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index advice_talk_by_case on liv.advice_talk (case_id, written_at);
comment on table liv.advice_talk is 'The adviesgesprek with the local parties: held, or why not. A correction is a new row.';

create table liv.sent_advice (
  id uuid primary key,
  case_id uuid not null,
  advice uuid not null unique,
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  hash text not null,
  valid_until date not null,
  recommendations uuid[] not null,
  foreign key (advice, case_id) references liv.advice (id, case_id),
  unique (id, case_id)
);
create index sent_advice_by_case on liv.sent_advice (case_id, version);
comment on table liv.sent_advice is 'A version that went out: its number, the hash of its words and the recommendations in their order.';

create table liv.recommendation (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index recommendation_by_case on liv.recommendation (case_id);
comment on table liv.recommendation is 'A recommendation as sent. It keeps its id in later versions as long as its words stay the same.';

create table liv.rendering (
  id uuid primary key,
  case_id uuid not null,
  sent uuid not null,
  recipient text not null check (recipient in ('commissioner', 'treating', 'person')),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  words_hash text not null,
  pdf_hash text not null,
  content bytea not null,
  foreign key (sent, case_id) references liv.sent_advice (id, case_id),
  unique (sent, recipient)
);
create index rendering_by_case on liv.rendering (case_id);
comment on table liv.rendering is 'What a recipient got, as words and as the very bytes. It never holds the health part.';

create table liv.health_rendering (
  id uuid primary key,
  case_id uuid not null,
  sent uuid not null,
  recipient text not null check (recipient in ('treating', 'person')),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  words_hash text not null,
  pdf_hash text not null,
  content bytea not null,
  foreign key (sent, case_id) references liv.sent_advice (id, case_id),
  unique (sent, recipient)
);
create index health_rendering_by_case on liv.health_rendering (case_id);
comment on table liv.health_rendering is 'The rendering with the health part: made by the care expert after the person said yes, never before.';

create function liv.refuse_change_of_advice() returns trigger language plpgsql as $$
begin
  raise exception 'what was signed or sent is never changed' using errcode = 'LV403';
end $$;

do $$
declare t text;
begin
  foreach t in array array['advice', 'advice_section', 'draft_recommendation', 'health_part', 'advice_signature', 'health_signature',
                           'advice_talk', 'sent_advice', 'recommendation', 'rendering', 'health_rendering'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
  foreach t in array array['health_part', 'advice_signature', 'health_signature', 'advice_talk', 'sent_advice', 'recommendation',
                           'rendering', 'health_rendering'] loop
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_advice()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
end $$;
