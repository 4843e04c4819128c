-- The case, its steps and the forms sent: who sees that a case exists and where it stands.

-- No grant: the application asks the gate. EXPLAIN on the table itself would tell where a given number stands.
create policy "a case is seen only through the gate" on liv.case_file for select to liv_app using (false);
create policy "a case is opened only through the gate" on liv.case_file for insert to liv_app with check (false);
create policy "a case moves only through the gate" on liv.case_file for update to liv_app using (false);
create policy "nobody deletes a case from a page" on liv.case_file for delete to liv_app using (false);
create policy "the gate opens and moves cases" on liv.case_file for all to liv_gate using (true) with check (true);

grant select on liv.stage_step to liv_app;
create policy "the way of a case is seen with the case" on liv.stage_step for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the process')))
    or ((select gate.i_may_everywhere('read the process')) and case_id <> all (array(select gate.cases_closed_to_me()))));
create policy "a step is written only through the gate" on liv.stage_step for insert to liv_app with check (false);
create policy "nobody changes a step" on liv.stage_step for update to liv_app using (false);
create policy "nobody deletes a step" on liv.stage_step for delete to liv_app using (false);
create policy "the gate writes the steps" on liv.stage_step for all to liv_gate using (true) with check (true);

grant select, insert, delete on liv.sent_form to liv_app;
create policy "my sent forms are seen by me" on liv.sent_form for select to liv_app using (account = (select gate.me()));
create policy "my sent forms are written by me" on liv.sent_form for insert to liv_app with check (account = (select gate.me()));
create policy "nobody changes a sent form" on liv.sent_form for update to liv_app using (false);
create policy "my old sent forms are cleared by me" on liv.sent_form for delete to liv_app using (account = (select gate.me()));
