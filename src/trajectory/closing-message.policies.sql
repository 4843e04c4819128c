-- Messages at the end: the referrer reads the one to the referrer, who leads the case reads them all.
grant select, insert on liv.closing_message to liv_app;

create policy "the referrer reads only the message to the referrer" on liv.closing_message for select to liv_app
  using ((recipient = 'referrer' and case_id = any (array(select gate.cases_where_i_may('read the closing message'))))
    or case_id = any (array(select gate.cases_where_i_may('read every closing message'))));
create policy "a closing message is sent by the coordinator" on liv.closing_message for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('send a closing message'))));
create policy "nobody changes a closing message" on liv.closing_message for update to liv_app using (false);
create policy "nobody deletes a closing message" on liv.closing_message for delete to liv_app using (false);
