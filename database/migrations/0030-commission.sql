-- Stage 3: the commission, the two signatures under it, and the meeting that follows. Every save is a version of its own.
create table liv.commission (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  organisation uuid not null references liv.organisation (id),
  content bytea not null,
  unique (case_id, version),
  unique (id, case_id)
);
comment on table liv.commission is 'One row a version; the newest counts. A signature is about one version, so a change drops it by itself.';

create table liv.commission_signature (
  id uuid primary key,
  case_id uuid not null,
  commission uuid not null,
  side text not null check (side in ('commissioner', 'liv')),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  content bytea not null,
  foreign key (commission, case_id) references liv.commission (id, case_id),
  unique (commission, side),
  unique (commission, author)
);
create index commission_signature_by_case on liv.commission_signature (case_id);
comment on table liv.commission_signature is 'Who signed which version, on which side; nobody signs the same text twice.';

create table liv.coordination_meeting (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  held_on date,
  content bytea not null
);
create index coordination_meeting_by_case on liv.coordination_meeting (case_id, written_at);
comment on table liv.coordination_meeting is 'The afstemmingsoverleg: held, or why not. A correction is a new row.';

create function liv.refuse_change_of_commission() returns trigger language plpgsql as $$
begin
  raise exception 'what was commissioned or signed is never changed' using errcode = 'LV409';
end $$;

-- After the row, so that who may not write learns nothing. The lock makes saving and signing wait for each other.
create function liv.stays_as_commissioned() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 0));
  if tg_table_name = 'commission' then
    if exists (select 1 from liv.commission_signature s where s.case_id = new.case_id
                group by s.commission having count(distinct s.side) = 2) then
      raise exception 'the commission is signed by both' using errcode = 'LV409';
    end if;
  elsif exists (select 1 from liv.commission c join liv.commission signed on signed.id = new.commission
                 where c.case_id = new.case_id and c.version > signed.version) then
    raise exception 'there is a newer version of the commission' using errcode = 'LV409';
  end if;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['commission', 'commission_signature', 'coordination_meeting'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger is_frozen before update on liv.%I for each row execute function liv.refuse_change_of_commission()', t);
    execute format('alter table liv.%I enable always trigger is_frozen', t);
  end loop;
  foreach t in array array['commission', 'commission_signature'] loop
    execute format('create trigger stays_as_commissioned after insert on liv.%I for each row execute function liv.stays_as_commissioned()', t);
    execute format('alter table liv.%I enable always trigger stays_as_commissioned', t);
  end loop;
end $$;
