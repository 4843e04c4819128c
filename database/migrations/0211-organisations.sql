-- Chain partners change: they are added, renamed and end; what they were called before stays readable.
alter table liv.organisation add column ended_on date;
alter table liv.organisation add column central_contact uuid;
comment on column liv.organisation.ended_on is 'From this day it can be chosen no more; what it did stays under its name.';
comment on column liv.organisation.central_contact is 'The account that takes over when nobody of this organisation is responsible.';

create table liv.organisation_past (
  id uuid primary key,
  organisation uuid not null references liv.organisation (id),
  name text not null,
  place text not null,
  phone text,
  ended_on date,
  central_contact uuid,
  reason text not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  constraint reason_is_short check (length(reason) between 1 and 200)
);
create index organisation_past_by_organisation on liv.organisation_past (organisation, written_at);
comment on table liv.organisation_past is 'How a chain partner was written down until this moment, and why that changed.';

create table liv.contact_point (
  id uuid primary key,
  organisation uuid not null references liv.organisation (id),
  what text not null,
  phone text not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  constraint is_short check (length(what) between 1 and 80 and length(phone) between 1 and 40)
);
create index contact_point_by_organisation on liv.contact_point (organisation);
comment on table liv.contact_point is 'Whom to call at a chain partner, by what they are for; no names.';


do $$
declare t text;
begin
  foreach t in array array['organisation_past', 'contact_point'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;
