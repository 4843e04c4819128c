-- What a successor on the team reads of before they came, per compartment: care, mental-health, radicalisation, conversations.
-- Chosen by who leaves, beforehand; else afterwards; until then the setting of LIV decides, and without one care stays shut.
-- The policy that asks the old function goes first; the policies of today come after every migration.
drop policy if exists "a care note is read by care experts of the case" on liv.care_note;
grant select (changed_by) on liv.care_note to liv_gate;
grant select (id, case_id, version, author, written_at) on liv.health_part to liv_gate;
grant select (health_part) on liv.health_signature to liv_gate;
grant select (id, case_id, author, written_at, treating, request) on liv.information_answer to liv_gate;
grant select (id, case_id, author, written_at) on liv.care_message, liv.statement, liv.conversation_addition to liv_gate;
grant select (id, case_id, conversation, author, changed_by, written_at, signed_at) on liv.conversation_report to liv_gate;
grant select (id, case_id, duiding, author, changed_by, written_at) on liv.duiding_radicalisation_observation,
  liv.duiding_radicalisation_part, liv.duiding_mental_health_observation, liv.duiding_mental_health_part to liv_gate;
grant select (id, key, organisation, value, from_on, written_at) on liv.setting to liv_gate;
grant select (setting) on liv.setting_withdrawal to liv_gate;

set local role liv_gate;

alter table gate.earlier_notes drop constraint earlier_notes_part_check;
alter table gate.earlier_notes add constraint part_is_a_compartment check (part in ('care', 'mental-health', 'radicalisation', 'conversations'));

create table gate.successor_choice (
  id uuid primary key default gen_random_uuid(),
  place bigint generated always as identity,
  case_id uuid not null,
  part text not null,
  seen boolean not null,
  given_by uuid not null references gate.account (id),
  given_at timestamptz not null,
  constraint part_is_a_compartment check (part in ('care', 'mental-health', 'radicalisation', 'conversations'))
);
create index successor_choice_by_case on gate.successor_choice (case_id, part, place);
comment on table gate.successor_choice is 'Said beforehand by who is there: may whoever comes after me read this part of before? Counts for the next one only.';
alter table gate.successor_choice enable row level security;
alter table gate.successor_choice force row level security;

-- What comes with a standing; the twin of compartmentsOf in 4-team/succession.ts.
create function gate.compartments_of(relation text) returns text[] language plpgsql immutable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case relation
    when 'careExpert' then array['care', 'mental-health', 'conversations']
    when 'standIn' then array['care', 'mental-health', 'conversations']
    when 'duidingExpert' then array['radicalisation', 'conversations']
    else '{}'::text[] end;
end $$;

-- Of one discipline: a care expert is followed by a care expert, and who stands in is one.
create function gate.discipline_of(relations text[]) returns text[] language plpgsql immutable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case when relations && array['careExpert', 'standIn'] then array['careExpert', 'standIn'] else array['duidingExpert'] end;
end $$;

-- What counts for somebody who comes now: what one of their discipline said beforehand since the one before came, else the setting,
-- else our default.
create function gate.said_for_successors(case_id uuid, part text, discipline text[], at timestamptz) returns table (seen boolean, given_by uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  since timestamptz;
  preset text;
begin
  select coalesce(max(n.before), '-infinity') into since from gate.earlier_notes n
   where n.case_id = said_for_successors.case_id and n.part = said_for_successors.part and n.before < at
     and exists (select from gate.membership m where m.case_id = n.case_id and m.account = n.account and m.relation = any (discipline));
  return query select c.seen, c.given_by from gate.successor_choice c
    where c.case_id = said_for_successors.case_id and c.part = said_for_successors.part and c.given_at >= since
      and exists (select from gate.membership m where m.case_id = c.case_id and m.account = c.given_by and m.relation = any (discipline))
    order by c.place desc limit 1;
  if found then return; end if;
  select s.value into preset from liv.setting s
   where s.key = 'successor-' || said_for_successors.part and s.organisation is null and s.from_on <= gate.today()
     and not exists (select from liv.setting_withdrawal w where w.setting = s.id)
   order by s.from_on desc, s.written_at desc, s.id limit 1;
  return query select coalesce(preset = 'yes', said_for_successors.part in ('radicalisation', 'conversations')), null::uuid;
end $$;

-- Whoever comes after another is a successor. Who stands in for a care expert reads what that care expert reads, and no more.
create or replace function gate.hide_earlier_notes() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  leader uuid;
  one text;
begin
  if gate.me() is null then return null; end if;
  if new.relation = 'standIn' then
    select m.account into leader from gate.membership m where m.case_id = new.case_id and m.relation = 'careExpert'
       and m.account <> new.account and m.ended_at is null and (m.until_at is null or m.until_at > new.from_at) order by m.from_at limit 1;
  end if;
  if leader is not null then
    insert into gate.earlier_notes (case_id, account, part, before, seen, given_by, given_at)
      select distinct on (n.part) n.case_id, new.account, n.part, n.before, n.seen, n.given_by, new.from_at
        from gate.earlier_notes n where n.case_id = new.case_id and n.account = leader order by n.part, n.place desc;
    return null;
  end if;
  if not exists (select from gate.membership m where m.case_id = new.case_id and m.account <> new.account and m.from_at < new.from_at
      and m.relation = case new.relation when 'standIn' then 'careExpert' else new.relation end) then
    return null;
  end if;
  foreach one in array gate.compartments_of(new.relation) loop
    insert into gate.earlier_notes (case_id, account, part, before, seen, given_by, given_at)
      select new.case_id, new.account, one, new.from_at, s.seen, s.given_by, new.from_at
        from gate.said_for_successors(new.case_id, one, gate.discipline_of(array[new.relation]), new.from_at) s;
  end loop;
  return null;
end $$;
drop trigger hides_earlier_notes on gate.membership;
create trigger hides_earlier_notes after insert on gate.membership
  for each row when (new.relation in ('careExpert', 'duidingExpert', 'standIn')) execute function gate.hide_earlier_notes();

-- Is this part of before shut for this person? The newest row counts.
create function gate.is_kept_from(case_id uuid, account uuid, part text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((select not n.seen from gate.earlier_notes n
    where n.account = is_kept_from.account and n.case_id = is_kept_from.case_id and n.part = is_kept_from.part order by n.place desc limit 1), false);
end $$;

-- Who says what comes after: whoever reads that part by their own standing. Care is said by care; only when nobody of care is
-- left who reads it, by who composes the team. Never for oneself.
create function gate.says_for_successors(case_id uuid, part text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare my uuid := gate.me();
begin
  return my is not null and gate.i_may('say what a successor reads', says_for_successors.case_id)
    and exists (select from unnest(gate.relations_of(says_for_successors.case_id, my)) r
                 where says_for_successors.part = any (gate.compartments_of(r)))
    and not gate.is_kept_from(says_for_successors.case_id, my, says_for_successors.part);
end $$;

create function gate.says_for_this_successor(case_id uuid, account uuid, part text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare at timestamptz := gate.now();
begin
  if gate.me() is null or says_for_this_successor.account is not distinct from gate.me() then return false; end if;
  if gate.says_for_successors(says_for_this_successor.case_id, says_for_this_successor.part) then return true; end if;
  return gate.i_may('compose the team', says_for_this_successor.case_id)
    and (says_for_this_successor.part in ('radicalisation', 'conversations') or not exists (
      select from gate.membership m where m.case_id = says_for_this_successor.case_id and m.relation in ('careExpert', 'standIn')
         and m.account <> says_for_this_successor.account and m.ended_at is null and (m.until_at is null or m.until_at > at)
         and not gate.is_kept_from(m.case_id, m.account, says_for_this_successor.part)));
end $$;

create function gate.say_for_successors(case_id uuid, part text, seen boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.says_for_successors(say_for_successors.case_id, say_for_successors.part) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  insert into gate.successor_choice (case_id, part, seen, given_by, given_at)
  values (say_for_successors.case_id, say_for_successors.part, say_for_successors.seen, gate.me(), gate.now());
  perform audit.write(gate.session_row(), 'case.successor-choice', 'say what a successor reads', jsonb_build_array(
    jsonb_build_object('kind', 'case', 'id', say_for_successors.case_id, 'part', say_for_successors.part)),
    'done', (gate.session_row()).origin, null, null, null);
end $$;

drop function gate.choose_earlier_notes(uuid, uuid, boolean);
create function gate.choose_earlier_notes(case_id uuid, account uuid, part text, seen boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare came timestamptz;
begin
  if not gate.says_for_this_successor(choose_earlier_notes.case_id, choose_earlier_notes.account, choose_earlier_notes.part) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  select n.before into came from gate.earlier_notes n
   where n.case_id = choose_earlier_notes.case_id and n.account = choose_earlier_notes.account and n.part = choose_earlier_notes.part
   order by n.place desc limit 1;
  if came is null then raise exception 'there is nothing to choose for this person' using errcode = 'LV409'; end if;
  insert into gate.earlier_notes (case_id, account, part, before, seen, given_by, given_at)
  values (choose_earlier_notes.case_id, choose_earlier_notes.account, choose_earlier_notes.part, came, choose_earlier_notes.seen, gate.me(), gate.now());
  perform audit.write(gate.session_row(), 'case.earlier-notes',
    case when gate.i_may('compose the team', choose_earlier_notes.case_id) then 'compose the team' else 'say what a successor reads' end,
    jsonb_build_array(
      jsonb_build_object('kind', 'case', 'id', choose_earlier_notes.case_id, 'part', choose_earlier_notes.part),
      jsonb_build_object('kind', 'account', 'id', choose_earlier_notes.account)), 'done', (gate.session_row()).origin, null, null, null);
end $$;

-- For whom the choice stands, how it was made, and whether it is mine to make.
drop function gate.successors(uuid);
create function gate.successors(case_id uuid)
returns table (account uuid, name text, part text, before timestamptz, seen boolean, chosen boolean, mine boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (gate.i_may('compose the team', successors.case_id) or gate.i_may('say what a successor reads', successors.case_id)) then return; end if;
  return query select n.account, a.name, n.part, n.before, n.seen, n.given_by is not null,
      gate.says_for_this_successor(successors.case_id, n.account, n.part)
    from (select distinct on (e.account, e.part) e.* from gate.earlier_notes e
           where e.case_id = successors.case_id order by e.account, e.part, e.place desc) n
    join gate.account a on a.id = n.account
   where exists (select from unnest(gate.relations_of(n.case_id, n.account)) r where n.part = any (gate.compartments_of(r)))
   order by n.before, a.name, n.part;
end $$;

-- What holds now for whoever comes after me, per part that is mine to say.
create function gate.for_my_successors(case_id uuid) returns table (part text, seen boolean, chosen boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select p.part, s.seen, s.given_by is not null
    from unnest(array['care', 'mental-health', 'radicalisation', 'conversations']) with ordinality as p (part, place)
    cross join lateral gate.said_for_successors(for_my_successors.case_id, p.part,
      gate.discipline_of(gate.relations_of(for_my_successors.case_id, gate.me())), gate.now()) s
   where gate.says_for_successors(for_my_successors.case_id, p.part) order by p.place;
end $$;

-- What of before is shut for me in this case, and from when I came.
create function gate.kept_from_me_in(case_id uuid) returns table (part text, before timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read the process', kept_from_me_in.case_id) then return; end if;
  return query select n.part, n.before from (select distinct on (e.part) e.* from gate.earlier_notes e
    where e.account = gate.me() and e.case_id = kept_from_me_in.case_id order by e.part, e.place desc) n where not n.seen order by n.part;
end $$;

-- The rows of a part that others wrote before I came and that are not mine to read. What is signed and final is never among them.
drop function gate.care_notes_hidden_from_me();
create function gate.earlier_kept_from_me(part text) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare my uuid := gate.me();
begin
  if not exists (select from gate.earlier_notes n where n.account = my and n.part = earlier_kept_from_me.part) then return; end if;
  return query
    with newest as (select distinct on (n.case_id) n.case_id, n.before, n.seen from gate.earlier_notes n
        where n.account = my and n.part = earlier_kept_from_me.part and n.case_id = any (array(select gate.cases_where_i_may('read the process')))
        order by n.case_id, n.place desc),
      h as (select n.case_id, n.before from newest n where not n.seen)
    select r.id from h join liv.care_note r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'care' and r.written_at < h.before and r.author <> my and r.changed_by is distinct from my
    union all select r.id from h join liv.care_message r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'care' and r.written_at < h.before and r.author <> my
    union all select r.id from h join liv.information_answer r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'care' and r.treating and r.written_at < h.before and r.author <> my
    union all select r.id from h join liv.health_part r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'care' and r.written_at < h.before and r.author <> my
       and not exists (select from liv.health_signature s where s.health_part = r.id)
    union all select r.id from h join liv.duiding_mental_health d on d.case_id = h.case_id and d.signed_at is null
      join liv.duiding_mental_health_observation r on r.duiding = d.id
     where earlier_kept_from_me.part = 'mental-health' and r.written_at < h.before and r.author <> my and r.changed_by is distinct from my
    union all select r.id from h join liv.duiding_mental_health d on d.case_id = h.case_id and d.signed_at is null
      join liv.duiding_mental_health_part r on r.duiding = d.id
     where earlier_kept_from_me.part = 'mental-health' and r.written_at < h.before and r.author <> my and r.changed_by is distinct from my
    union all select r.id from h join liv.duiding_radicalisation d on d.case_id = h.case_id and d.signed_at is null
      join liv.duiding_radicalisation_observation r on r.duiding = d.id
     where earlier_kept_from_me.part = 'radicalisation' and r.written_at < h.before and r.author <> my and r.changed_by is distinct from my
    union all select r.id from h join liv.duiding_radicalisation d on d.case_id = h.case_id and d.signed_at is null
      join liv.duiding_radicalisation_part r on r.duiding = d.id
     where earlier_kept_from_me.part = 'radicalisation' and r.written_at < h.before and r.author <> my and r.changed_by is distinct from my
    -- An own view of who wrote beside another is part of the making, until that axis is signed.
    union all select r.id from h join liv.duiding_mental_health_view r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'mental-health' and r.written_at < h.before and r.author <> my
       and not exists (select from liv.duiding_mental_health d where d.case_id = h.case_id and d.signed_at is not null)
    union all select r.id from h join liv.duiding_radicalisation_view r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'radicalisation' and r.written_at < h.before and r.author <> my
       and not exists (select from liv.duiding_radicalisation d where d.case_id = h.case_id and d.signed_at is not null)
    union all select r.id from h join liv.conversation_report r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'conversations' and r.written_at < h.before and r.author <> my and r.changed_by is distinct from my
    union all select r.id from h join liv.statement r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'conversations' and r.written_at < h.before and r.author <> my
    union all select r.id from h join liv.conversation_addition r on r.case_id = h.case_id
     where earlier_kept_from_me.part = 'conversations' and r.written_at < h.before and r.author <> my;
end $$;

-- Unsigned versions of a duiding with words in them that I do not read: nobody writes on in, or signs, what they did not read.
create function gate.drafts_kept_from_me() returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from gate.earlier_notes n where n.account = gate.me()) then return; end if;
  return query
    with m as (select k from gate.earlier_kept_from_me('mental-health') k), r as (select k from gate.earlier_kept_from_me('radicalisation') k)
    select o.duiding from m join liv.duiding_mental_health_observation o on o.id = m.k
    union select o.duiding from m join liv.duiding_mental_health_part o on o.id = m.k
    union select o.duiding from r join liv.duiding_radicalisation_observation o on o.id = r.k
    union select o.duiding from r join liv.duiding_radicalisation_part o on o.id = r.k;
end $$;

-- Questions to others that were answered before I came, where the answer is shut for me: they wait for nothing.
create function gate.requests_answered_before_me() returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from gate.earlier_notes n where n.account = gate.me() and n.part = 'care') then return; end if;
  return query select a.request from liv.information_answer a where a.id = any (array(select gate.earlier_kept_from_me('care')));
end $$;

-- The last version of the health part that is shut for me: the next one comes after it.
create function gate.health_version_kept_from_me(case_id uuid) returns int language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read the health part', health_version_kept_from_me.case_id) then return 0; end if;
  return coalesce((select max(p.version) from liv.health_part p where p.case_id = health_version_kept_from_me.case_id
    and p.id = any (array(select gate.earlier_kept_from_me('care')))), 0);
end $$;

-- Which reports there are and whether they are signed, also of those whose words are not mine to read: a case must not seem to have none.
create function gate.report_lines(case_id uuid) returns table (id uuid, conversation uuid, author uuid, written_at timestamptz, signed_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read conversations', report_lines.case_id) then return; end if;
  return query select r.id, r.conversation, r.author, r.written_at, r.signed_at from liv.conversation_report r where r.case_id = report_lines.case_id;
end $$;

revoke execute on function gate.hide_earlier_notes(), gate.compartments_of(text), gate.discipline_of(text[]),
  gate.said_for_successors(uuid, text, text[], timestamptz),
  gate.is_kept_from(uuid, uuid, text), gate.says_for_successors(uuid, text), gate.says_for_this_successor(uuid, uuid, text),
  gate.say_for_successors(uuid, text, boolean), gate.choose_earlier_notes(uuid, uuid, text, boolean), gate.successors(uuid),
  gate.for_my_successors(uuid), gate.kept_from_me_in(uuid), gate.earlier_kept_from_me(text), gate.drafts_kept_from_me(),
  gate.requests_answered_before_me(), gate.health_version_kept_from_me(uuid), gate.report_lines(uuid) from public;
