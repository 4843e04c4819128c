-- Who leads the case asks for a duiding that the case waits for: no words, only on which day and for which of the two.
create table liv.duiding_asked (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  axis text not null,
  asked_on date not null default gate.today(),
  constraint axis_is_known check (axis in ('radicalisation', 'mentalHealth')),
  constraint one_request_a_day unique (case_id, axis, asked_on)
);
comment on table liv.duiding_asked is 'That the coordinator asked for the next step of a duiding. Who writes or reviews the other one does not see it.';

create function liv.refuse_change_of_duiding_asked() returns trigger language plpgsql as $$
begin
  raise exception 'that somebody asked is never changed' using errcode = 'LV409';
end $$;
revoke execute on function liv.refuse_change_of_duiding_asked() from public;
alter table liv.duiding_asked enable row level security;
alter table liv.duiding_asked force row level security;
create trigger is_frozen before update on liv.duiding_asked for each row execute function liv.refuse_change_of_duiding_asked();
alter table liv.duiding_asked enable always trigger is_frozen;
