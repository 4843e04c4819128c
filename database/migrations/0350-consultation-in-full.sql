-- Consultation in full: its words close when it was promoted, who looked can be read, and an answer that is due is told.
set local role liv_gate;

-- After promotion the words that the asker agreed to are in the referral; the rest is opened by nobody any more, until it is destroyed.
create or replace function vault.kind_for_me(dossier uuid, act text) returns text language plpgsql stable security definer as $$
declare d vault.dossier;
begin
  select t.* into d from vault.dossier t where t.id operator(pg_catalog.=) kind_for_me.dossier;
  if d.id is null or d.hidden_at is not null or d.destroyed_at is not null then return null; end if;
  if d.kind operator(pg_catalog.=) 'case' then
    if gate.i_may(act, dossier) then return d.kind; end if;
  elsif d.kind operator(pg_catalog.=) 'consultation' then
    if gate.i_may_consult(act, dossier) and not exists (select 1 from liv.consultation_end e
        where e.consultation operator(pg_catalog.=) kind_for_me.dossier and e.ending operator(pg_catalog.=) 'promoted') then return d.kind; end if;
  elsif gate.i_may_everywhere(act) then return d.kind;
  end if;
  return null;
end $$;

-- What became of a promoted consultation, for whoever answers the caller: its number, received, or taken over by whom. Nothing else.
drop function gate.who_took_over(uuid);
create function gate.what_became_of(consultation uuid) returns table (number text, name text, phone text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_consult('promote the consultation', what_became_of.consultation) then return; end if;
  return query select c.number, p.name, p.phone from liv.consultation_end e
    join liv.case_file c on c.id = e.led_to
    left join gate.membership m on m.case_id = e.led_to and m.relation = 'coordinator' and m.ended_at is null
    left join gate.account p on p.id = m.account
   where e.consultation = what_became_of.consultation limit 1;
end $$;

-- Who looked at a consultation: for who carries it, and for who watches over it by a role. No words, as with a case.
create function audit.of_consultation(consultation uuid, count int default 200)
returns table (at timestamptz, event text, part text, name text, outcome text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from vault.dossier d where d.id = of_consultation.consultation and d.kind = 'consultation' and d.destroyed_at is null)
     or not (gate.i_may_everywhere('read who looked at a consultation')
       or of_consultation.consultation in (select gate.consultations_where_i_may('read who looked at a consultation'))) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  return query select e.at, e.event, o.part, a.name, e.outcome from audit.event_object o
      join audit.event e on e.stream = o.stream and e.seq = o.seq left join gate.account a on a.id = e.actor
     where o.object = of_consultation.consultation and o.kind = 'consultation' order by o.place desc limit least(of_consultation.count, 500);
end $$;

-- Which consultations there are, by code and day, for who watches over them.
create function gate.consultations_kept(page int) returns table (id uuid, code text, written_at timestamptz, ended_at timestamptz, destroy_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_everywhere('read who looked at a consultation') then return; end if;
  return query select c.id, c.code, c.written_at, e.written_at, coalesce(e.destroy_on, c.destroy_on) from liv.consultation c
      join vault.dossier d on d.id = c.id and d.hidden_at is null and d.destroyed_at is null
      left join liv.consultation_end e on e.consultation = c.id
     order by c.written_at desc, c.id limit 50 offset greatest(page, 0) * 50;
end $$;

-- A line about a consultation is written only by who has something to do with it, now that there is a page that shows them.
create or replace function audit.append(event text, act text, objects jsonb, outcome text, trace uuid, reason bytea default null, reason_key text default null)
returns void language plpgsql volatile security definer as $$
declare s gate.session := gate.session_row();
begin
  if s.account is null then raise exception 'nobody is signed in' using errcode = 'LV401'; end if;
  if event operator(pg_catalog.~) '^(session|dossier|administration)[.]' or event operator(pg_catalog.=) 'content.opened' then
    raise exception 'this line is written by its own function' using errcode = 'LV403';
  end if;
  if exists (select 1 from pg_catalog.jsonb_array_elements(objects) o (it)
              where o.it operator(pg_catalog.->>) 'kind' operator(pg_catalog.=) 'case'
                and not audit.is_mine(s, append.act, (o.it operator(pg_catalog.->>) 'id')::pg_catalog.uuid))
     or exists (select 1 from pg_catalog.jsonb_array_elements(objects) o (it)
              where o.it operator(pg_catalog.->>) 'kind' operator(pg_catalog.=) 'consultation'
                and not audit.is_my_consultation((o.it operator(pg_catalog.->>) 'id')::pg_catalog.uuid)) then
    raise exception 'not allowed' using errcode = 'LV403';
  end if;
  perform audit.write(s, event, act, coalesce(objects, '[]'::pg_catalog.jsonb), outcome, s.origin, trace, reason, reason_key);
end $$;

create function audit.is_my_consultation(consultation uuid) returns boolean language plpgsql stable security definer as $$
begin
  return gate.i_may_everywhere('read the consultation') or gate.i_may_everywhere('read who looked at a consultation')
    or exists (select 1 from gate.consultations_where_i_may('read the consultation') c where c operator(pg_catalog.=) is_my_consultation.consultation);
end $$;

-- The day of the answer, or of the next moment: whoever is to move hears once that work waits.
create table gate.due_told (
  consultation uuid not null,
  due_on date not null,
  told_at timestamptz not null,
  primary key (consultation, due_on)
);
comment on table gate.due_told is 'Of which day of which consultation a mail went out; once for each.';
alter table gate.due_told enable row level security;
alter table gate.due_told force row level security;

create function gate.is_at_work(account uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from gate.account a where a.id = is_at_work.account and a.active and (a.until_on is null or a.until_on >= gate.today()))
    and not exists (select from liv.absence b where b.account = is_at_work.account and b.withdrawn_at is null
      and gate.today() between b.from_on and b.until_on);
end $$;

-- Who carries it, else who wrote it down, else the front office; who is not there is passed over while somebody else is.
create function gate.who_is_to_answer(consultation uuid, author uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare found uuid[];
begin
  select array_agg(a.account) into found from gate.adviser a where a.consultation = who_is_to_answer.consultation and a.ended_at is null
     and gate.is_at_work(a.account);
  if found is not null then return found; end if;
  if gate.is_at_work(author) and exists (select from gate.account_role r where r.account = author and r.role in ('frontOffice', 'coordinator')
      and r.from_on <= gate.today() and (r.until_on is null or r.until_on >= gate.today())) then return array[author]; end if;
  select array_agg(r.account) into found from gate.account_role r where r.role = 'frontOffice' and r.from_on <= gate.today()
     and (r.until_on is null or r.until_on >= gate.today()) and gate.is_at_work(r.account);
  return coalesce(found, array[author]);
end $$;

create function gate.tell_due_answers() returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  due record;
  made int := 0;
begin
  for due in
    select c.id, c.author, w.day from liv.consultation c
      join vault.dossier d on d.id = c.id and d.hidden_at is null and d.destroyed_at is null
      left join liv.trajectory_advice t on t.consultation = c.id
      left join liv.trajectory_extension x on x.consultation = c.id
      cross join lateral (select case when t.id is null then c.answer_due else coalesce(
        (select min(m.planned_on) from liv.trajectory_moment m where m.consultation = c.id
          and not exists (select from liv.trajectory_held h where h.moment = m.id)), x.ends_on, t.ends_on) end as day) w
     where not exists (select from liv.consultation_end e where e.consultation = c.id) and w.day <= gate.today()
       and not exists (select from gate.due_told o where o.consultation = c.id and o.due_on = w.day)
     order by w.day, c.id limit 200
  loop
    perform gate.tell(gate.who_is_to_answer(due.id, due.author));
    insert into gate.due_told (consultation, due_on, told_at) values (due.id, due.day, gate.now());
    made := made + 1;
  end loop;
  return made;
end $$;

alter table gate.job_kind no force row level security;
insert into gate.job_kind (name, act, by_app, one_waiting, every, attempts) values ('answers', null, false, true, '1 hour', null);
alter table gate.job_kind force row level security;
alter table gate.job no force row level security;
insert into gate.job (kind, run_at) values ('answers', pg_catalog.now());
alter table gate.job force row level security;

revoke execute on function gate.what_became_of(uuid), audit.of_consultation(uuid, int), gate.consultations_kept(int), audit.is_my_consultation(uuid),
  gate.is_at_work(uuid), gate.who_is_to_answer(uuid, uuid), gate.tell_due_answers() from public;
