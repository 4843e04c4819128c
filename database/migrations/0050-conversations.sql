-- Stage 5: conversations. The day is clear, so that what comes next can be listed; place, people and words are sealed.
create table liv.conversation (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  changed_by uuid,
  planned_on date not null,
  called_off_at timestamptz,
  content bytea not null,
  unique (id, case_id)
);
create index conversation_by_case on liv.conversation (case_id, planned_on);
comment on table liv.conversation is 'A conversation as planned: when, where, with whom, the interpreter, what was agreed about safety.';

create table liv.conversation_report (
  id uuid primary key,
  case_id uuid not null,
  conversation uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  changed_by uuid,
  signed_at timestamptz,
  signed_by uuid,
  content bytea not null,
  constraint report_signed_by_someone check ((signed_at is null) = (signed_by is null)),
  foreign key (conversation, case_id) references liv.conversation (id, case_id)
);
create index conversation_report_by_case on liv.conversation_report (case_id);
comment on table liv.conversation_report is 'What was said, for the team: written once, frozen once signed.';

create table liv.care_note (
  id uuid primary key,
  case_id uuid not null,
  conversation uuid not null unique,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  changed_by uuid,
  signed_at timestamptz,
  signed_by uuid,
  content bytea not null,
  constraint care_note_signed_by_someone check ((signed_at is null) = (signed_by is null)),
  foreign key (conversation, case_id) references liv.conversation (id, case_id)
);
create index care_note_by_case on liv.care_note (case_id);
comment on table liv.care_note is 'What only care experts read of the same conversation.';

create table liv.own_words (
  id uuid primary key,
  case_id uuid not null,
  conversation uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  withdrawn_at timestamptz,
  content bytea not null,
  foreign key (conversation, case_id) references liv.conversation (id, case_id)
);
create index own_words_by_case on liv.own_words (case_id);
create index own_words_by_conversation on liv.own_words (conversation);
comment on table liv.own_words is 'What the person said, in their words, and whether it may be used; withdrawn when the person no longer wants that.';

create table liv.conversation_addition (
  id uuid primary key,
  case_id uuid not null,
  conversation uuid not null,
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  kind text not null,
  content bytea not null,
  constraint addition_is_known check (kind in ('addendum', 'released')),
  foreign key (conversation, case_id) references liv.conversation (id, case_id)
);
create index conversation_addition_by_case on liv.conversation_addition (case_id);
create index conversation_addition_by_conversation on liv.conversation_addition (conversation);
comment on table liv.conversation_addition is 'Added to a report: an addendum after signing, or a passage that the care expert released to the team.';

create table liv.no_conversation (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index no_conversation_by_case on liv.no_conversation (case_id, version);
comment on table liv.no_conversation is 'Why there is no conversation; says nothing about the person.';

create table liv.working_agreement (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  unique (case_id, version)
);
comment on table liv.working_agreement is 'What the care expert asks the team to do or leave, without saying why; the newest counts.';

do $$
declare t text;
begin
  foreach t in array array['conversation', 'conversation_report', 'care_note', 'own_words', 'conversation_addition', 'no_conversation', 'working_agreement'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;

-- A signed text is frozen, whoever asks: the only change ever made to a signed row is none.
create function liv.stays_as_signed_text() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then raise exception 'this text is signed' using errcode = 'LV409'; end if;
  return new;
end $$;
create trigger stays_as_signed before update on liv.conversation_report for each row execute function liv.stays_as_signed_text();
create trigger stays_as_signed before update on liv.care_note for each row execute function liv.stays_as_signed_text();

-- Own words belong to the report: signed with it, and after that only withdrawn. The lock makes signing and writing wait for each other.
create function liv.own_words_stay_as_signed() returns trigger language plpgsql as $$
declare
  parent uuid;
  held int;
begin
  if tg_op = 'DELETE' then parent := old.conversation; else parent := new.conversation; end if;
  select 1 into held from liv.conversation_report r where r.conversation = parent and r.signed_at is null for update;
  if held is null and not (tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
      and to_jsonb(old) - 'withdrawn_at' = to_jsonb(new) - 'withdrawn_at') then
    raise exception 'the report of this conversation is signed' using errcode = 'LV409';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger stay_as_signed before insert or update or delete on liv.own_words
  for each row execute function liv.own_words_stay_as_signed();
