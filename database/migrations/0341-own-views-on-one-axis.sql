-- Two experts on one axis: each writes an own view that the other cannot read until both are final. Then they write one text together.
do $$
declare axis text;
begin
  foreach axis in array array['radicalisation', 'mental_health'] loop
    execute format($table$
      create table liv.duiding_%1$s_view (
        id uuid primary key,
        case_id uuid not null references liv.case_file (id),
        version int not null default 1,
        author uuid not null,
        written_at timestamptz not null default gate.now(),
        final_at timestamptz,
        content bytea not null,
        constraint duiding_%1$s_view_is_one_each unique (case_id, author)
      )$table$, axis);
    execute format('alter table liv.duiding_%1$s_view enable row level security', axis);
    execute format('alter table liv.duiding_%1$s_view force row level security', axis);
    execute format($comment$comment on table liv.duiding_%1$s_view is
      'What one expert sees and how they read it, before they spoke with the other on the same axis; final once, and then it stays.'$comment$, axis);
    execute format('grant select (case_id, author, final_at) on liv.duiding_%1$s_view to liv_gate', axis);
  end loop;
end $$;

set local role liv_gate;

-- The cases I may read this axis in, where two or more write it, nobody signed it yet, and not everybody's own view is final.
create function gate.own_views_apart(axis text) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  at timestamptz := gate.now();
  writes text := case axis when 'radicalisation' then 'write the duiding of radicalisation' when 'mental_health' then 'write the duiding of mental health' end;
  reads text := case axis when 'radicalisation' then 'read the duiding of radicalisation' when 'mental_health' then 'read the duiding of mental health' end;
begin
  if writes is null then return; end if;
  return query
    with crowded as (
      select m.case_id, array_agg(distinct m.account) as writers from gate.membership m
        join gate.grid g on g.act = writes and g.standing = m.relation
       where m.case_id in (select mine from gate.cases_where_i_may(reads) mine)
         and m.ended_at is null and m.from_at <= at and (m.until_at is null or m.until_at > at)
         and not exists (select from gate.exclusion e where e.case_id = m.case_id and e.account = m.account)
       group by m.case_id having count(distinct m.account) > 1)
    select c.case_id from crowded c
     where axis = 'radicalisation'
       and not exists (select from liv.duiding_radicalisation d where d.case_id = c.case_id and d.signed_at is not null)
       and not c.writers <@ array(select v.author from liv.duiding_radicalisation_view v where v.case_id = c.case_id and v.final_at is not null)
    union all
    select c.case_id from crowded c
     where axis = 'mental_health'
       and not exists (select from liv.duiding_mental_health d where d.case_id = c.case_id and d.signed_at is not null)
       and not c.writers <@ array(select v.author from liv.duiding_mental_health_view v where v.case_id = c.case_id and v.final_at is not null);
end $$;

-- Who still writes an own view, and who is ready: for the team, without a word of it.
create function gate.own_views(case_id uuid) returns table (axis text, account uuid, final boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may('read the process', own_views.case_id) or not gate.i_am_liv() then return; end if;
  return query
    with writers as (
      select distinct case g.act when 'write the duiding of radicalisation' then 'radicalisation' else 'mental_health' end as axis, m.account
        from gate.membership m
        join gate.grid g on g.act in ('write the duiding of radicalisation', 'write the duiding of mental health') and g.standing = m.relation
       where m.case_id = own_views.case_id and m.ended_at is null and m.from_at <= gate.now()
         and (m.until_at is null or m.until_at > gate.now())
         and not exists (select from gate.exclusion e where e.case_id = m.case_id and e.account = m.account))
    select w.axis, w.account, exists (
        select from liv.duiding_radicalisation_view v where w.axis = 'radicalisation'
           and v.case_id = own_views.case_id and v.author = w.account and v.final_at is not null
        union all
        select from liv.duiding_mental_health_view v where w.axis = 'mental_health'
           and v.case_id = own_views.case_id and v.author = w.account and v.final_at is not null)
      from writers w
     where (select count(*) from writers o where o.axis = w.axis) > 1
       and not exists (select from liv.duiding_radicalisation d where w.axis = 'radicalisation' and d.case_id = own_views.case_id and d.signed_at is not null)
       and not exists (select from liv.duiding_mental_health d where w.axis = 'mental_health' and d.case_id = own_views.case_id and d.signed_at is not null);
end $$;

-- The same yes or no as before, and whether the experts of an axis still write apart: all of them, and I among them.
drop function gate.duiding_facts(uuid);
create function gate.duiding_facts(case_id uuid) returns table (
  "radicalisationBegun" boolean, "radicalisationSigned" boolean, "radicalisationReviewed" boolean,
  "radicalisationApart" boolean, "radicalisationAsksMe" boolean,
  "mentalHealthBegun" boolean, "mentalHealthSigned" boolean, "mentalHealthReviewed" boolean, "mentalHealthAbsent" boolean,
  "mentalHealthApart" boolean, "mentalHealthAsksMe" boolean,
  "conclusionReleased" boolean, "teamMet" boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  m record;
  o record;
begin
  if not gate.i_may('read the process', duiding_facts.case_id) or not gate.i_am_liv() then return; end if;
  -- The newest version counts: a change that is not signed yet waits for its signature.
  select d.id, d.signed_at into r from liv.duiding_radicalisation d
   where d.case_id = duiding_facts.case_id and d.withdrawn_at is null order by d.version desc limit 1;
  select d.id, d.signed_at into m from liv.duiding_mental_health d
   where d.case_id = duiding_facts.case_id and d.withdrawn_at is null order by d.version desc limit 1;
  select coalesce(bool_or(not v.final) filter (where v.axis = 'radicalisation'), false) as r,
         coalesce(bool_or(not v.final and v.account = gate.me()) filter (where v.axis = 'radicalisation'), false) as r_me,
         coalesce(bool_or(not v.final) filter (where v.axis = 'mental_health'), false) as m,
         coalesce(bool_or(not v.final and v.account = gate.me()) filter (where v.axis = 'mental_health'), false) as m_me
    into o from gate.own_views(duiding_facts.case_id) v;
  return query select
    r.id is not null, r.signed_at is not null, exists (select 1 from liv.duiding_radicalisation_review v where v.duiding = r.id), o.r, o.r_me,
    m.id is not null, m.signed_at is not null, exists (select 1 from liv.duiding_mental_health_review v where v.duiding = m.id),
    exists (select 1 from liv.mental_health_absence a where a.case_id = duiding_facts.case_id), o.m, o.m_me,
    exists (select 1 from liv.care_conclusion c where c.case_id = duiding_facts.case_id),
    exists (select 1 from liv.team_meeting t where t.case_id = duiding_facts.case_id);
end $$;
