-- Somebody from outside until a date, and a colleague who says of themselves that they know the family.
create policy "a colleague says of themselves that they know the family" on liv.shutting_out for insert to liv_app
  with check (author = (select gate.me()) and about = (select gate.me())
    and (case_id = any (array(select gate.cases_where_i_may('say that I know the family')))
      or ((select gate.i_may_everywhere('say that I know the family')) and case_id = any (array(select gate.open_cases())))));

grant select, insert on liv.outside_term to liv_app;
create policy "until when somebody from outside stays is read by LIV" on liv.outside_term for select to liv_app
  using ((select gate.i_am_liv()) and case_id = any (array(select gate.cases_where_i_may('read the process'))));
create policy "a later last day is written by who composes the team" on liv.outside_term for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the team'))));
create policy "nobody changes a last day: a later one is a new row" on liv.outside_term for update to liv_app using (false);
create policy "nobody deletes a last day of somebody from outside" on liv.outside_term for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.outside_ends(), gate.shut_myself_out(uuid), gate.extend_outside(uuid, uuid, timestamptz),
  gate.away_in_team(uuid) from public;
grant execute on function gate.shut_myself_out(uuid), gate.extend_outside(uuid, uuid, timestamptz), gate.away_in_team(uuid) to liv_app;
reset role;
