-- Conversations: read by the team, written by both experts, frozen once signed.
grant select, insert on liv.conversation, liv.conversation_report, liv.conversation_addition, liv.no_conversation to liv_app;
grant select, insert, delete on liv.own_words to liv_app;
grant update (content, version, changed_by, planned_on, called_off_at) on liv.conversation to liv_app;
grant update (content, version, changed_by, signed_at, signed_by) on liv.conversation_report to liv_app;
grant update (content, version, withdrawn_at) on liv.own_words to liv_app;

create policy "a conversation is read by the team" on liv.conversation for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations'))));
create policy "a conversation is planned by the team" on liv.conversation for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('plan a conversation'))));
create policy "a planned conversation is changed by the team" on liv.conversation for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('plan a conversation'))))
  with check (changed_by = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('plan a conversation'))));
create policy "nobody deletes a conversation" on liv.conversation for delete to liv_app using (false);

-- A successor for whom the reports of before are shut reads, changes and takes out nothing of them.
create policy "a report is read by the team" on liv.conversation_report for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations')))
    and id <> all (array(select gate.earlier_kept_from_me('conversations'))));
create policy "the gate sees which reports there are, not what they say" on liv.conversation_report for select to liv_gate using (true);
create policy "a report is written by both experts" on liv.conversation_report for insert to liv_app
  with check (author = (select gate.me()) and signed_at is null
    and case_id = any (array(select gate.cases_where_i_may('write a conversation report'))));
create policy "a report is changed by both experts until it is signed" on liv.conversation_report for update to liv_app
  using (signed_at is null and case_id = any (array(select gate.cases_where_i_may('write a conversation report')))
    and id <> all (array(select gate.earlier_kept_from_me('conversations'))))
  with check (changed_by = (select gate.me()) and (signed_by is null or signed_by = (select gate.me()))
    and case_id = any (array(select gate.cases_where_i_may('write a conversation report'))));
create policy "nobody deletes a report" on liv.conversation_report for delete to liv_app using (false);

create policy "own words are read by the team" on liv.own_words for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations'))));
create policy "own words are written down by both experts" on liv.own_words for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write a conversation report'))));
create policy "own words are changed or withdrawn by both experts" on liv.own_words for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write a conversation report'))))
  with check (case_id = any (array(select gate.cases_where_i_may('write a conversation report'))));
create policy "own words are taken out only while the report is open" on liv.own_words for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write a conversation report'))));

create policy "an addition is read by the team" on liv.conversation_addition for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations')))
    and id <> all (array(select gate.earlier_kept_from_me('conversations'))));
create policy "the gate sees when an addition was written, not what" on liv.conversation_addition for select to liv_gate using (true);
create policy "an addition is made by both experts, a release by care" on liv.conversation_addition for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write a conversation report')))
    and (kind = 'addendum' or case_id = any (array(select gate.cases_where_i_may('write care notes')))));
create policy "nobody changes an addition" on liv.conversation_addition for update to liv_app using (false);
create policy "nobody deletes an addition" on liv.conversation_addition for delete to liv_app using (false);

create policy "why there is no conversation is read by the team" on liv.no_conversation for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations'))));
create policy "why there is no conversation is written by the team" on liv.no_conversation for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('plan a conversation'))));
create policy "nobody changes why there is no conversation" on liv.no_conversation for update to liv_app using (false);
create policy "nobody deletes why there is no conversation" on liv.no_conversation for delete to liv_app using (false);

grant select, insert, delete on liv.statement to liv_app;
grant select, insert on liv.paper_destroyed to liv_app;
create policy "what was said is read by the team" on liv.statement for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations')))
    and id <> all (array(select gate.earlier_kept_from_me('conversations'))));
create policy "the gate sees when something was said, not what" on liv.statement for select to liv_gate using (true);
create policy "what was said is written down by both experts" on liv.statement for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write a conversation report'))));
create policy "nobody changes what was said" on liv.statement for update to liv_app using (false);
create policy "what was said is taken out only while the report is open" on liv.statement for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write a conversation report')))
    and id <> all (array(select gate.earlier_kept_from_me('conversations'))));

create policy "that notes on paper are gone is read by the team" on liv.paper_destroyed for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read conversations'))));
create policy "that notes on paper are gone is said by both experts" on liv.paper_destroyed for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write a conversation report'))));
create policy "nobody changes when notes on paper were destroyed" on liv.paper_destroyed for update to liv_app using (false);
create policy "nobody deletes when notes on paper were destroyed" on liv.paper_destroyed for delete to liv_app using (false);
