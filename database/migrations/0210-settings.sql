-- What LIV has not published is a setting: a default in the code, and here what was set instead, from which day, by whom and why.
-- A row is never changed: a new value is a new row, and the newest whose day has come counts.
create table liv.setting (
  id uuid primary key,
  key text not null,
  organisation uuid references liv.organisation (id),
  value text not null,
  from_on date not null,
  reason text not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  constraint value_is_short check (length(value) between 1 and 20000),
  constraint reason_is_short check (length(reason) between 1 and 200)
);
create index setting_by_key on liv.setting (key, organisation, from_on);
comment on table liv.setting is 'A term, a text or a ground, from a day on; no content of any case.';
comment on column liv.setting.organisation is 'Where a setting differs per chain partner: for which one.';

create table liv.setting_withdrawal (
  setting uuid primary key references liv.setting (id),
  author uuid not null,
  written_at timestamptz not null default gate.now()
);
comment on table liv.setting_withdrawal is 'A planned value that will not come after all; only before its day.';

create table liv.setting_confirmation (
  id uuid primary key,
  key text not null,
  organisation uuid references liv.organisation (id),
  setting uuid references liv.setting (id),
  value text not null,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  constraint value_is_short check (length(value) between 1 and 20000)
);
create index setting_confirmation_by_key on liv.setting_confirmation (key, organisation);
comment on table liv.setting_confirmation is 'Somebody who may, says that this value is right for LIV. Without a setting it is the default that was confirmed.';

create function liv.refuse_change_of_setting() returns trigger language plpgsql as $$
begin
  raise exception 'a setting is never changed' using errcode = 'LV409';
end $$;
revoke execute on function liv.refuse_change_of_setting() from public;

do $$
declare t text;
begin
  foreach t in array array['setting', 'setting_withdrawal', 'setting_confirmation'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
    execute format('create trigger never_changes before update on liv.%I for each row execute function liv.refuse_change_of_setting()', t);
    execute format('alter table liv.%I enable always trigger never_changes', t);
  end loop;
end $$;
