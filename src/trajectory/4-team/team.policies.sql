-- The words about a team: written by who composes it, read by LIV people in the case.
grant select, insert on liv.team, liv.standing_in, liv.shutting_out to liv_app;

create policy "the team record is read by LIV people in the case" on liv.team for select to liv_app
  using ((select gate.i_am_liv()) and (case_id = any (array(select gate.cases_where_i_may('read the process')))
    or ((select gate.i_may_everywhere('compose the team')) and case_id <> all (array(select gate.cases_closed_to_me())))));
create policy "the team record is written by who composes the team" on liv.team for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('compose the team')))
    or ((select gate.i_may_everywhere('compose the team')) and case_id <> all (array(select gate.cases_closed_to_me())))));
create policy "nobody changes a team record: a change is a new row" on liv.team for update to liv_app using (false);
create policy "nobody deletes a team record" on liv.team for delete to liv_app using (false);

create policy "who stood in is read by LIV people in the case" on liv.standing_in for select to liv_app
  using ((select gate.i_am_liv()) and case_id = any (array(select gate.cases_where_i_may('read the process'))));
create policy "standing in is recorded by the named stand-in" on liv.standing_in for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('stand in'))));
create policy "nobody changes who stood in" on liv.standing_in for update to liv_app using (false);
create policy "nobody deletes who stood in" on liv.standing_in for delete to liv_app using (false);

create policy "who was shut out is read by who leads the case" on liv.shutting_out for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('shut a colleague out')))
    or ((select gate.i_may_everywhere('shut a colleague out')) and case_id <> all (array(select gate.cases_closed_to_me()))));
create policy "shutting out is recorded by who leads the case" on liv.shutting_out for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('shut a colleague out')))
    or ((select gate.i_may_everywhere('shut a colleague out')) and case_id <> all (array(select gate.cases_closed_to_me())))));
create policy "nobody changes a shutting out" on liv.shutting_out for update to liv_app using (false);
create policy "nobody deletes a shutting out" on liv.shutting_out for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.possible_members(uuid), gate.standing_in_is_short() from public;
grant execute on function gate.possible_members(uuid) to liv_app;
revoke execute on function gate.choose_earlier_notes(uuid, uuid, text, boolean), gate.say_for_successors(uuid, text, boolean),
  gate.successors(uuid), gate.for_my_successors(uuid), gate.kept_from_me_in(uuid), gate.hide_earlier_notes() from public;
grant execute on function gate.choose_earlier_notes(uuid, uuid, text, boolean), gate.say_for_successors(uuid, text, boolean),
  gate.successors(uuid), gate.for_my_successors(uuid), gate.kept_from_me_in(uuid) to liv_app;
reset role;
