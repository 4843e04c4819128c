-- One-time links: made and read by the team, for who treats by care experts; whoever holds one reads that one and nothing else.
grant select, insert on liv.once_link, liv.answer_seen to liv_app;

create policy "a link is read by the team, for who treats by care" on liv.once_link for select to liv_app
  using (not treating and case_id = any (array(select gate.cases_where_i_may('read what came by link')))
    or treating and case_id = any (array(select gate.cases_where_i_may('read what came by link from who treats')))
    or id = (select gate.my_link_id()) and (
      not treating and case_id = any (array(select gate.by_link_i_may('answer by link')))
      or treating and case_id = any (array(select gate.by_link_i_may('answer by link as who treats')))
      or conversation is not null and case_id = any (array(select gate.by_link_i_may('read an appointment by link')))));
create policy "a link is made by the team, for who treats by care" on liv.once_link for insert to liv_app
  with check (author = (select gate.me())
    and (not treating and case_id = any (array(select gate.cases_where_i_may('make a link')))
      or treating and case_id = any (array(select gate.cases_where_i_may('make a link for who treats')))));
create policy "nobody changes what a link says" on liv.once_link for update to liv_app using (false);
create policy "nobody deletes a link" on liv.once_link for delete to liv_app using (false);

create policy "that an answer was seen is read as the answer is" on liv.answer_seen for select to liv_app
  using (not treating and case_id = any (array(select gate.cases_where_i_may('read what came by link')))
    or treating and case_id = any (array(select gate.cases_where_i_may('read what came by link from who treats'))));
create policy "that an answer was seen is said by who may ask" on liv.answer_seen for insert to liv_app
  with check (author = (select gate.me())
    and (not treating and case_id = any (array(select gate.cases_where_i_may('make a link')))
      or treating and case_id = any (array(select gate.cases_where_i_may('make a link for who treats')))));
create policy "nobody changes that an answer was seen" on liv.answer_seen for update to liv_app using (false);
create policy "nobody deletes that an answer was seen" on liv.answer_seen for delete to liv_app using (false);

grant select (ends_on) on liv.consent to liv_gate;
create policy "the gate sees what a link is about, not what it says" on liv.once_link for select to liv_gate using (true);
create policy "the gate sees when a conversation is planned" on liv.conversation for select to liv_gate using (true);
create policy "the gate sees that a question is answered" on liv.information_answer for select to liv_gate using (true);
create policy "the gate sees whether asking others is agreed to" on liv.consent for select to liv_gate using (true);
create policy "the gate sees when somebody comes of age" on liv.coming_of_age for select to liv_gate using (true);

set local role liv_gate;
revoke execute on function gate.lock_link(uuid, bytea, bytea, int, boolean), gate.end_link(uuid), gate.my_links(uuid),
  gate.my_link(), gate.my_link_id(), gate.by_link_i_may(text), gate.link_is_known(text), gate.open_link(text, text, text, uuid),
  gate.keep_nobodys_account(), gate.give_nobody_no_role() from public;
grant execute on function gate.lock_link(uuid, bytea, bytea, int, boolean), gate.end_link(uuid), gate.my_links(uuid),
  gate.my_link(), gate.my_link_id(), gate.by_link_i_may(text) to liv_app;
grant execute on function gate.link_is_known(text), gate.open_link(text, text, text, uuid) to liv_door;
reset role;
