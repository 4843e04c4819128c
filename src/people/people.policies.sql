-- The person a case is about: sealed until inclusion, then for the team and for the commissioner of this case.
grant select, insert on liv.person, liv.person_number to liv_app;

create policy "a name is read after inclusion by team and commissioner" on liv.person for select to liv_app
  using (case_id = any (array(select gate.included_cases_where_i_may('read identity'))));
create policy "a job reads a name to make it findable under a new key" on liv.person for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('reindex identity'))));
create policy "a name is written by who refers, leads or commissions" on liv.person for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('write identity')))
    or ((select gate.i_may_everywhere('write identity')) and case_id = any (array(select gate.open_cases())))));
create policy "nobody changes a name: a correction is a new row" on liv.person for update to liv_app using (false);
create policy "nobody deletes a name" on liv.person for delete to liv_app using (false);

create policy "a V-number is read by the team and by who supplied it" on liv.person_number for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the V-number')))
    or (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('read identity')))));
create policy "a job reads a V-number to make it findable under a new key" on liv.person_number for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('reindex identity'))));
create policy "a V-number is written with the name" on liv.person_number for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write identity'))));
create policy "nobody changes a V-number" on liv.person_number for update to liv_app using (false);
create policy "nobody deletes a V-number" on liv.person_number for delete to liv_app using (false);

-- Not the name: only since when there is one, for the clock of informing.
create policy "the gate sees since when a name is known" on liv.person for select to liv_gate using (true);
create policy "the gate sees since when a V-number is known" on liv.person_number for select to liv_gate using (true);
set local role liv_gate;
revoke execute on function gate.identified_since() from public;
grant execute on function gate.identified_since() to liv_app;
reset role;
