-- Stage 4: the team. Who is in it stands in gate.membership; here is what was written about it, sealed.
create table liv.team (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  no_stand_in boolean not null,
  no_deputy boolean not null,
  content bytea not null,
  unique (case_id, version)
);
comment on table liv.team is 'Expertise, languages, checks for conflicts of interest, and reasons; no_… says that a reason is written, not which.';

create table liv.standing_in (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  until_at timestamptz not null,
  content bytea not null
);
create index standing_in_by_case on liv.standing_in (case_id);
comment on table liv.standing_in is 'Somebody stood in for the care expert: until when, with a reason in words.';

create table liv.shutting_out (
  id uuid primary key,
  case_id uuid not null references liv.case_file (id),
  version int not null default 1,
  author uuid not null,
  written_at timestamptz not null default gate.now(),
  about uuid not null,
  content bytea not null
);
create index shutting_out_by_case on liv.shutting_out (case_id);
comment on table liv.shutting_out is 'Why a colleague was shut out of this case; read by who leads it.';

do $$
declare t text;
begin
  foreach t in array array['team', 'standing_in', 'shutting_out'] loop
    execute format('alter table liv.%I enable row level security', t);
    execute format('alter table liv.%I force row level security', t);
  end loop;
end $$;

set local role liv_gate;

-- Colleagues who could join this case, with how many open cases they have: counts only, for who composes this team.
create function gate.possible_members(case_id uuid)
returns table (account uuid, name text, role text, registered boolean, "openCases" int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('compose the team', possible_members.case_id) then return; end if;
  return query
    select a.id, a.name, r.role, a.big_number is not null, coalesce(busy.cases, 0)::int
      from gate.account_role r
      join gate.account a on a.id = r.account and a.active and (a.until_on is null or a.until_on >= gate.today())
      left join (
        select m.account, count(distinct m.case_id) as cases from gate.membership m
          join liv.case_file c on c.id = m.case_id and c.stage <> 'closed'
         where m.ended_at is null and (m.until_at is null or m.until_at > gate.now())
           and m.relation in ('coordinator', 'deputy', 'duidingExpert', 'careExpert', 'standIn')
         group by m.account) busy on busy.account = a.id
     where r.role in ('coordinator', 'duidingExpert', 'careExpert')
       and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())
       and not exists (select 1 from gate.exclusion e where e.case_id = possible_members.case_id and e.account = a.id)
     order by a.name, r.role;
end $$;

-- Standing in lasts fourteen days at most, whoever asks.
create function gate.standing_in_is_short() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.until_at is null or new.until_at > gate.now() + interval '14 days' then
    raise exception 'standing in lasts fourteen days at most' using errcode = 'LV409';
  end if;
  return new;
end $$;
create trigger standing_in_is_short before insert or update on gate.membership
  for each row when (new.relation = 'standIn') execute function gate.standing_in_is_short();
