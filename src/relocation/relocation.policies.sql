-- A hand-over is asked, answered and noted; the gate ends and begins the standings that follow from it. No row is ever changed.
grant select, insert on liv.handover, liv.handover_answer, liv.handover_note, liv.handover_meeting to liv_app;
grant select on liv.responsibility to liv_app;

create policy "a preview is read by both sides and who leads the case" on liv.handover for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the hand-over'))));
create policy "a move is reported once the case is included" on liv.handover for insert to liv_app
  with check (author = (select gate.me()) and (
    (kind = 'moved' and case_id = any (array(select gate.included_cases_where_i_may('report a relocation'))))
    or (kind = 'asked' and case_id = any (array(select gate.included_cases_where_i_may('ask another commissioner'))))));
create policy "nobody changes a hand-over: asking again is a new row" on liv.handover for update to liv_app using (false);
create policy "nobody deletes a hand-over" on liv.handover for delete to liv_app using (false);
create policy "the gate sees which hand-over is the newest" on liv.handover for select to liv_gate using (true);

create policy "an answer is read by both sides and who leads the case" on liv.handover_answer for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the hand-over'))));
create policy "who is asked answers, who asked withdraws" on liv.handover_answer for insert to liv_app
  with check (author = (select gate.me()) and (
    (kind in ('accepted', 'rejected') and case_id = any (array(select gate.cases_where_i_may('answer the hand-over'))))
    or (kind = 'withdrawn' and case_id = any (array(select gate.cases_where_i_may('ask another commissioner'))))));
create policy "nobody changes an answer to a hand-over" on liv.handover_answer for update to liv_app using (false);
create policy "nobody deletes an answer to a hand-over" on liv.handover_answer for delete to liv_app using (false);
create policy "the gate sees whether a hand-over was accepted" on liv.handover_answer for select to liv_gate using (true);

create policy "hand-over notes are read by who leads and the contact" on liv.handover_note for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the warm hand-over'))));
create policy "a hand-over note is written by the former contact too" on liv.handover_note for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write a hand-over note'))));
create policy "nobody changes a hand-over note" on liv.handover_note for update to liv_app using (false);
create policy "nobody deletes a hand-over note" on liv.handover_note for delete to liv_app using (false);

create policy "the warm hand-over is read by who leads and the contact" on liv.handover_meeting for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the warm hand-over'))));
create policy "the warm hand-over is recorded by who leads the case" on liv.handover_meeting for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record the hand-over meeting'))));
create policy "nobody changes what was recorded of a hand-over" on liv.handover_meeting for update to liv_app using (false);
create policy "nobody deletes what was recorded of a hand-over" on liv.handover_meeting for delete to liv_app using (false);

create policy "who was responsible is seen with the case" on liv.responsibility for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the process'))));
create policy "who is responsible is written only by the gate" on liv.responsibility for insert to liv_app with check (false);
create policy "nobody rewrites who was responsible" on liv.responsibility for update to liv_app using (false);
create policy "nobody deletes who was responsible" on liv.responsibility for delete to liv_app using (false);
create policy "the gate reads who was responsible" on liv.responsibility for select to liv_gate using (true);
create policy "the gate writes who becomes responsible" on liv.responsibility for insert to liv_gate with check (true);

set local role liv_gate;
revoke execute on function gate.silence_of(uuid), gate.wake_silent_cases(int) from public;
revoke execute on function gate.handed_over_numbers() from public;
grant execute on function gate.silence_of(uuid), gate.handed_over_numbers() to liv_app;
grant execute on function gate.wake_silent_cases(int) to liv_worker;
reset role;
