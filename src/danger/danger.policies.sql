-- Whoever has a standing in a case may say that they rang; who leads the case reads what was told.
grant select, insert on liv.danger_call, liv.danger_record, liv.danger_test to liv_app;

create policy "a call in danger is seen by its caller and who leads" on liv.danger_call for select to liv_app
  using ((author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('report acute danger')))
      or ((select gate.i_may_everywhere('report acute danger')) and case_id = any (array(select gate.open_cases())))))
    or case_id = any (array(select gate.cases_where_i_may('read what was told in danger'))));
create policy "a call in danger is noted by any standing in the case" on liv.danger_call for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('report acute danger')))
    or ((select gate.i_may_everywhere('report acute danger')) and case_id = any (array(select gate.open_cases())))));
create policy "nobody changes a call in danger" on liv.danger_call for update to liv_app using (false);
create policy "nobody deletes a call in danger" on liv.danger_call for delete to liv_app using (false);
create policy "the gate reads which calls wait" on liv.danger_call for select to liv_gate using (true);

create policy "what was told in danger is seen by its writer and leads" on liv.danger_record for select to liv_app
  using ((author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('report acute danger')))
      or ((select gate.i_may_everywhere('report acute danger')) and case_id = any (array(select gate.open_cases())))))
    or case_id = any (array(select gate.cases_where_i_may('read what was told in danger'))));
create policy "what was told in danger is written by the caller or leads" on liv.danger_record for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('report acute danger')))
      or ((select gate.i_may_everywhere('report acute danger')) and case_id = any (array(select gate.open_cases()))))
    and exists (select 1 from liv.danger_call d where d.id = call and d.case_id = danger_record.case_id));
create policy "nobody changes what was told in danger" on liv.danger_record for update to liv_app using (false);
create policy "nobody deletes what was told in danger" on liv.danger_record for delete to liv_app using (false);
create policy "the gate reads which calls are written up" on liv.danger_record for select to liv_gate using (true);

create policy "a test of what was told is read by who leads" on liv.danger_test for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read what was told in danger'))));
create policy "a test of what was told is made by another than its writer" on liv.danger_test for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('test what was told in danger')))
    and exists (select 1 from liv.danger_record r where r.id = record and r.case_id = danger_test.case_id and r.author <> (select gate.me())));
create policy "nobody changes a test of what was told" on liv.danger_test for update to liv_app using (false);
create policy "nobody deletes a test of what was told" on liv.danger_test for delete to liv_app using (false);

-- An addendum comes from whoever wrote the record, or from who leads the case; who may see the record may see that it was added to.
grant select, insert on liv.danger_addendum to liv_app;
create policy "an addendum is seen by its writer and by who leads" on liv.danger_addendum for select to liv_app
  using ((author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('report acute danger')))
      or ((select gate.i_may_everywhere('report acute danger')) and case_id = any (array(select gate.open_cases())))))
    or case_id = any (array(select gate.cases_where_i_may('read what was told in danger'))));
create policy "an addendum is written by the writer of the record or leads" on liv.danger_addendum for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('report acute danger')))
      or ((select gate.i_may_everywhere('report acute danger')) and case_id = any (array(select gate.open_cases()))))
    and exists (select 1 from liv.danger_record r where r.id = record and r.case_id = danger_addendum.case_id));
create policy "nobody changes an addendum about danger" on liv.danger_addendum for update to liv_app using (false);
create policy "nobody deletes an addendum about danger" on liv.danger_addendum for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.my_danger_calls(), gate.tell_who_leads() from public;
grant execute on function gate.my_danger_calls() to liv_app;
reset role;
