-- Care notes: read and written by the care expert and whoever stands in, nobody else. Working agreements: for the whole team.
grant select, insert on liv.care_note, liv.working_agreement to liv_app;
grant update (content, version, changed_by, signed_at, signed_by) on liv.care_note to liv_app;

create policy "a care note is read by care experts of the case" on liv.care_note for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read care notes')))
    and id <> all (array(select gate.earlier_kept_from_me('care'))));
create policy "a care note is written by care experts of the case" on liv.care_note for insert to liv_app
  with check (author = (select gate.me()) and signed_at is null
    and case_id = any (array(select gate.cases_where_i_may('write care notes'))));
create policy "a care note is changed by care experts until it is signed" on liv.care_note for update to liv_app
  using (signed_at is null and case_id = any (array(select gate.cases_where_i_may('write care notes')))
    and id <> all (array(select gate.earlier_kept_from_me('care'))))
  with check (changed_by = (select gate.me()) and (signed_by is null or signed_by = (select gate.me()))
    and case_id = any (array(select gate.cases_where_i_may('write care notes'))));
create policy "nobody deletes a care note" on liv.care_note for delete to liv_app using (false);
create policy "the gate sees when a care note was written, not what" on liv.care_note for select to liv_gate using (true);

create policy "working agreements are read by the team" on liv.working_agreement for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the care conclusion'))));
create policy "working agreements are written by care experts of the case" on liv.working_agreement for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write working agreements'))));
create policy "nobody changes working agreements: the next is a new row" on liv.working_agreement for update to liv_app using (false);
create policy "nobody deletes working agreements" on liv.working_agreement for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.earlier_kept_from_me(text), gate.report_lines(uuid), gate.requests_answered_before_me() from public;
grant execute on function gate.earlier_kept_from_me(text), gate.report_lines(uuid), gate.requests_answered_before_me() to liv_app;
reset role;
