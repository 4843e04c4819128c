-- Each weighs alone: an answer of somebody else is hidden until two people are ready, and a draft always.
grant select, insert on liv.triage_answer, liv.triage_conclusion to liv_app;
grant update (criteria, version, content, written_at, final_at) on liv.triage_answer to liv_app;

create policy "the gate counts who is ready with weighing" on liv.triage_answer for select to liv_gate using (true);
create policy "answers of others are hidden until two people are ready" on liv.triage_answer for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read triage answers')))
    and (author = (select gate.me()) or (final_at is not null and weighing = any (array(select gate.weighings_complete())))));
create policy "each answers the criteria for oneself" on liv.triage_answer for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('answer the criteria'))));
create policy "my own answer changes until it is final" on liv.triage_answer for update to liv_app
  using (author = (select gate.me()) and final_at is null and case_id = any (array(select gate.cases_where_i_may('answer the criteria'))))
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('answer the criteria'))));
create policy "nobody deletes an answer" on liv.triage_answer for delete to liv_app using (false);

create policy "the conclusion is read by the team and who weighed" on liv.triage_conclusion for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the triage conclusion'))));
create policy "the conclusion is written by the coordinator" on liv.triage_conclusion for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('conclude triage'))));
create policy "nobody changes a conclusion: a change is a new row" on liv.triage_conclusion for update to liv_app using (false);
create policy "nobody deletes a conclusion" on liv.triage_conclusion for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.weighings_complete(), gate.who_weighed(uuid) from public;
grant execute on function gate.weighings_complete(), gate.who_weighed(uuid) to liv_app;
reset role;

grant select, insert on liv.triage_dissent to liv_app;
create policy "dissent is read with the conclusion" on liv.triage_dissent for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the triage conclusion'))));
create policy "dissent is written by who weighed, for oneself" on liv.triage_dissent for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('dissent from the conclusion'))));
create policy "nobody changes a dissent: it stays as it was said" on liv.triage_dissent for update to liv_app using (false);
create policy "nobody deletes a dissent" on liv.triage_dissent for delete to liv_app using (false);
