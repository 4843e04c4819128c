-- Asked of others: the team sees what was asked of whom. An answer of who treats the person is for care experts alone.
grant select, insert on liv.information_request, liv.information_answer to liv_app;

create policy "what others were asked is read by the team" on liv.information_request for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations'))));
create policy "others are asked by the team, who treats by care experts" on liv.information_request for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('ask others for information')))
    and (not treating or case_id = any (array(select gate.cases_where_i_may('write care notes')))));
create policy "nobody changes what others were asked" on liv.information_request for update to liv_app using (false);
create policy "nobody deletes what others were asked" on liv.information_request for delete to liv_app using (false);

create policy "an answer is read by the team, of who treats by care" on liv.information_answer for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations')))
    and (not treating or case_id = any (array(select gate.cases_where_i_may('read care notes')))
      and id <> all (array(select gate.earlier_kept_from_me('care')))));
create policy "the gate sees that an answer came, not what it says" on liv.information_answer for select to liv_gate using (true);
create policy "an answer is written by the team, of who treats by care" on liv.information_answer for insert to liv_app
  with check (author = (select gate.me()) and link is null and case_id = any (array(select gate.cases_where_i_may('ask others for information')))
    and (not treating or case_id = any (array(select gate.cases_where_i_may('write care notes')))));
create policy "an answer by a link is written by who holds it" on liv.information_answer for insert to liv_app
  with check (author = (select gate.me()) and link = (select gate.my_link_id())
    and (not treating and case_id = any (array(select gate.by_link_i_may('answer by link')))
      or treating and case_id = any (array(select gate.by_link_i_may('answer by link as who treats')))));
create policy "nobody changes an answer of others" on liv.information_answer for update to liv_app using (false);
create policy "nobody deletes an answer of others" on liv.information_answer for delete to liv_app using (false);
