-- Stage 1: the referral, who referred, and the receipt. Names and words are sealed.
create table liv.referral (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index referral_by_case on liv.referral (case_id, version);
comment on table liv.referral is 'What was seen or heard, in own words; an addition is a new row, the first words stay.';

create table liv.referrer (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index referrer_by_case on liv.referrer (case_id);
comment on table liv.referrer is 'Who referred: protected, a part of its own.';

create table liv.receipt (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index receipt_by_case on liv.receipt (case_id);
comment on table liv.receipt is 'The confirmation to the referrer that the referral came in.';

create table liv.person (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index person_by_case on liv.person (case_id, version);
comment on table liv.person is 'The person the case is about; sealed for everybody until the case is included.';

create table liv.person_number (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null
);
create index person_number_by_case on liv.person_number (case_id, version);
comment on table liv.person_number is 'The V-number: a row of its own, for a commissioner sees it only if they supplied it.';

do $$
declare t text;
begin
  foreach t in array array['referral', 'referrer', 'receipt', 'person', 'person_number'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;

-- The numbers of my own referrals: a referrer does not see the case itself.
set local role liv_gate;
create function gate.my_referrals() returns table (id uuid, number text, "writtenAt" timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select c.id, c.number, c.opened_at from gate.membership m join liv.case_file c on c.id = m.case_id
    where m.account = gate.me() and m.relation = 'referrer' and m.ended_at is null order by c.opened_at desc;
end $$;
