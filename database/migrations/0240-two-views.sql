-- Two views first: who writes the one duiding does not read the other until both are signed; and what a duiding can hold more.
do $$
declare axis text;
begin
  foreach axis in array array['radicalisation', 'mental_health'] loop
    execute format('alter table liv.duiding_%1$s_part drop constraint duiding_%1$s_part_is_known', axis);
    execute format($table$alter table liv.duiding_%1$s_part add constraint duiding_%1$s_part_is_known check (kind in
      ('change', 'question', 'statement', 'protective', 'alternative', 'missing', 'instrument', 'foundation', 'conclusion', 'dissent'))$table$, axis);
  end loop;
end $$;

set local role liv_gate;

-- The cases of my team in which not both views are in: signed once, or, for mental health, a reason why there is none.
create function gate.views_apart() returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select mine from gate.cases_where_i_may('read the draft advice') mine
   where not exists (select from liv.duiding_radicalisation r where r.case_id = mine and r.signed_at is not null)
      or not (exists (select from liv.duiding_mental_health m where m.case_id = mine and m.signed_at is not null)
              or exists (select from liv.mental_health_absence a where a.case_id = mine));
end $$;
