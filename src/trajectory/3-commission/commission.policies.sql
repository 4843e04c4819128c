-- Both sides read the commission; each signs for itself. Nothing that was saved is ever changed.
grant select, insert on liv.commission, liv.commission_signature, liv.coordination_meeting to liv_app;

create policy "the commission is read by the team and the commissioner" on liv.commission for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the commission'))));
create policy "the commission is drafted by who leads the case" on liv.commission for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('draft the commission'))));
create policy "nobody changes a commission: a change is a new version" on liv.commission for update to liv_app using (false);
create policy "nobody deletes a commission" on liv.commission for delete to liv_app using (false);

create policy "signatures are seen with the commission" on liv.commission_signature for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the commission'))));
create policy "each side signs the commission for itself" on liv.commission_signature for insert to liv_app
  with check (author = (select gate.me()) and (
    (side = 'commissioner' and case_id = any (array(select gate.cases_where_i_may('sign the commission for the commissioner'))))
    or (side = 'liv' and case_id = any (array(select gate.cases_where_i_may('sign the commission for LIV'))))));
create policy "nobody changes a signature under the commission" on liv.commission_signature for update to liv_app using (false);
create policy "nobody takes a signature under the commission away" on liv.commission_signature for delete to liv_app using (false);

create policy "the coordination meeting is read with the commission" on liv.coordination_meeting for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the commission'))));
create policy "the coordination meeting is recorded by who leads" on liv.coordination_meeting for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record the coordination meeting'))));
create policy "nobody changes what was recorded of the meeting" on liv.coordination_meeting for update to liv_app using (false);
create policy "nobody deletes what was recorded of the meeting" on liv.coordination_meeting for delete to liv_app using (false);
