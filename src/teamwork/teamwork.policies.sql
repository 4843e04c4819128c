-- Working together: who is away, what somebody learned, tasks, and messages in three rooms.
grant select, insert on liv.absence, liv.task, liv.task_state, liv.team_message, liv.care_message, liv.commissioner_message,
  liv.message_taking, liv.message_seen to liv_app;
grant update (withdrawn_at, version) on liv.absence to liv_app;
grant update (seen_at) on liv.message_seen to liv_app;
grant select, insert, delete on liv.learning to liv_app;

create policy "who is away is seen by themselves and who plans the work" on liv.absence for select to liv_app
  using (account = (select gate.me()) or (select gate.i_may_everywhere('read who is away')));
create policy "being away is said by nobody but oneself" on liv.absence for insert to liv_app
  with check (account = (select gate.me()) and (select gate.i_may_everywhere('say when I am away')));
create policy "being away is taken back by nobody but oneself" on liv.absence for update to liv_app
  using (account = (select gate.me())) with check (account = (select gate.me()));
create policy "nobody deletes when somebody was away" on liv.absence for delete to liv_app using (false);
create policy "the gate knows who is away" on liv.absence for select to liv_gate using (true);
create policy "the gate counts the conversations of a week" on liv.conversation for select to liv_gate using (true);

create policy "what I learned is seen by me and the team lead" on liv.learning for select to liv_app
  using (account = (select gate.me()) or (select gate.i_may_everywhere('read the register of learning')));
create policy "what I learned is written by me" on liv.learning for insert to liv_app
  with check (account = (select gate.me()) and (select gate.i_may_everywhere('keep my register of learning')));
create policy "nobody changes what was learned" on liv.learning for update to liv_app using (false);
create policy "what I wrote down by mistake is taken away by me" on liv.learning for delete to liv_app
  using (account = (select gate.me()) and (select gate.i_may_everywhere('keep my register of learning')));

create policy "tasks are read by the team" on liv.task for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read tasks'))));
create policy "tasks are set by the team, in one's own name" on liv.task for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('set a task'))));
create policy "nobody changes a task" on liv.task for update to liv_app using (false);
create policy "nobody deletes a task" on liv.task for delete to liv_app using (false);

create policy "whether a task is done is seen by the team" on liv.task_state for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read tasks'))));
create policy "whether a task is done is said by the team" on liv.task_state for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('finish a task'))));
create policy "nobody changes that a task was done" on liv.task_state for update to liv_app using (false);
create policy "nobody deletes that a task was done" on liv.task_state for delete to liv_app using (false);

create policy "messages of the team are read by the team" on liv.team_message for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read team messages'))));
create policy "messages of the team are written by the team" on liv.team_message for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write a team message'))));
create policy "nobody changes a message of the team" on liv.team_message for update to liv_app using (false);
create policy "nobody deletes a message of the team" on liv.team_message for delete to liv_app using (false);

create policy "messages about care are read by care experts" on liv.care_message for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read care messages')))
    and id <> all (array(select gate.earlier_kept_from_me('care'))));
create policy "the gate sees when care wrote a message, not what" on liv.care_message for select to liv_gate using (true);
create policy "messages about care are written by care experts" on liv.care_message for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write a care message'))));
create policy "nobody changes a message about care" on liv.care_message for update to liv_app using (false);
create policy "nobody deletes a message about care" on liv.care_message for delete to liv_app using (false);

create policy "commissioner and who leads read their messages" on liv.commissioner_message for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read messages with the commissioner'))));
create policy "commissioner and who leads write to each other" on liv.commissioner_message for insert to liv_app
  with check (author = (select gate.me())
    and case_id = any (array(select gate.cases_where_i_may('write a message with the commissioner'))));
create policy "nobody changes a message with the commissioner" on liv.commissioner_message for update to liv_app using (false);
create policy "nobody deletes a message with the commissioner" on liv.commissioner_message for delete to liv_app using (false);

create policy "who picked up a message is seen with the message" on liv.message_taking for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read messages with the commissioner'))));
create policy "a message is picked up by who leads the case" on liv.message_taking for insert to liv_app
  with check (author = (select gate.me())
    and case_id = any (array(select gate.cases_where_i_may('pick up a message of the commissioner'))));
create policy "nobody changes who picked up a message" on liv.message_taking for update to liv_app using (false);
create policy "nobody deletes who picked up a message" on liv.message_taking for delete to liv_app using (false);

create policy "what I saw of messages is seen by me, in my cases" on liv.message_seen for select to liv_app
  using (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('read the process'))));
create policy "what I saw of messages is kept by me, in my cases" on liv.message_seen for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('read the process'))));
create policy "what I saw later is kept by me, in my cases" on liv.message_seen for update to liv_app
  using (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('read the process'))))
  with check (author = (select gate.me()));
create policy "nobody deletes what somebody saw" on liv.message_seen for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function gate.away_beside_me(), gate.who_takes_mine(), gate.cases_to_share_out(int, text, uuid) from public;
grant execute on function gate.away_beside_me(), gate.who_takes_mine(), gate.cases_to_share_out(int, text, uuid) to liv_app;
reset role;
