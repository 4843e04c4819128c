-- The commissioner decides and reports; LIV asks, plans and reads. No row is ever changed or removed.
grant select, insert on liv.decision, liv.phoned_decision, liv.progress, liv.review_moment, liv.review_held, liv.reminder to liv_app;

create policy "decisions are read by the team and the commissioner" on liv.decision for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "only the commissioner decides, on what was sent to them" on liv.decision for insert to liv_app
  with check (author = (select gate.me())
    and case_id = any (array(select gate.cases_where_i_may('decide on a recommendation')))
    and exists (select 1 from liv.recommendation r where r.id = recommendation and r.case_id = decision.case_id));
create policy "nobody changes a decision: another decision is a new row" on liv.decision for update to liv_app using (false);
create policy "nobody deletes a decision" on liv.decision for delete to liv_app using (false);

create policy "what was said by phone is read by team and commissioner" on liv.phoned_decision for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "what was said by phone is noted by who leads the case" on liv.phoned_decision for insert to liv_app
  with check (author = (select gate.me())
    and case_id = any (array(select gate.cases_where_i_may('note a decision by phone')))
    and exists (select 1 from liv.recommendation r where r.id = recommendation and r.case_id = phoned_decision.case_id));
create policy "nobody changes what was said by phone" on liv.phoned_decision for update to liv_app using (false);
create policy "nobody deletes what was said by phone" on liv.phoned_decision for delete to liv_app using (false);

create policy "progress is read by the team and the commissioner" on liv.progress for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "only the commissioner reports progress" on liv.progress for insert to liv_app
  with check (author = (select gate.me())
    and case_id = any (array(select gate.cases_where_i_may('report progress')))
    and exists (select 1 from liv.recommendation r where r.id = recommendation and r.case_id = progress.case_id));
create policy "nobody changes a report of progress" on liv.progress for update to liv_app using (false);
create policy "nobody deletes a report of progress" on liv.progress for delete to liv_app using (false);

create policy "moments are seen by the team and the commissioner" on liv.review_moment for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "moments are planned by who leads the case" on liv.review_moment for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('plan a review moment'))));
create policy "nobody changes a planned moment" on liv.review_moment for update to liv_app using (false);
create policy "nobody deletes a planned moment" on liv.review_moment for delete to liv_app using (false);

create policy "what a moment gave is read by team and commissioner" on liv.review_held for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "what a moment gave is written by who leads the case" on liv.review_held for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('plan a review moment'))));
create policy "nobody changes what a moment gave" on liv.review_held for update to liv_app using (false);
create policy "nobody deletes what a moment gave" on liv.review_held for delete to liv_app using (false);

create policy "reminders are seen by the team and the commissioner" on liv.reminder for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "reminders are sent by who leads the case, dated today" on liv.reminder for insert to liv_app
  with check (author = (select gate.me()) and asked_on = (select gate.today())
    and case_id = any (array(select gate.cases_where_i_may('ask for decisions'))));
create policy "nobody changes a reminder" on liv.reminder for update to liv_app using (false);
create policy "nobody deletes a reminder" on liv.reminder for delete to liv_app using (false);

-- In full: what the commissioner keeps, shares and answers; what the coordinator heard after silence.
grant select, insert on liv.own_reference, liv.onward_sharing, liv.contact_answer, liv.silence_call to liv_app;

create policy "an own reference is read by team and commissioner" on liv.own_reference for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "an own reference is kept by the commissioner" on liv.own_reference for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('keep an own reference'))));
create policy "nobody changes an own reference: another is a new row" on liv.own_reference for update to liv_app using (false);
create policy "nobody deletes an own reference" on liv.own_reference for delete to liv_app using (false);

create policy "onward sharing is read by team and commissioner" on liv.onward_sharing for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "onward sharing is noted by the commissioner" on liv.onward_sharing for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('note onward sharing'))));
create policy "nobody changes what was shared onward" on liv.onward_sharing for update to liv_app using (false);
create policy "nobody deletes what was shared onward" on liv.onward_sharing for delete to liv_app using (false);

create policy "who says to be the contact is seen by both sides" on liv.contact_answer for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "only the commissioner says who is the contact" on liv.contact_answer for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('say who is the contact'))));
create policy "nobody changes who said to be the contact" on liv.contact_answer for update to liv_app using (false);
create policy "nobody deletes who said to be the contact" on liv.contact_answer for delete to liv_app using (false);

create policy "a call after silence is read by team and commissioner" on liv.silence_call for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read follow-up'))));
create policy "a call after silence is noted by who leads the case" on liv.silence_call for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('note a decision by phone'))));
create policy "nobody changes a call after silence" on liv.silence_call for update to liv_app using (false);
create policy "nobody deletes a call after silence" on liv.silence_call for delete to liv_app using (false);

create policy "the gate counts decisions that stay away" on liv.decision for select to liv_gate using (true);
create policy "the gate sees what is finished" on liv.progress for select to liv_gate using (true);
create policy "the gate counts reminders" on liv.reminder for select to liv_gate using (true);
create policy "the gate sees what was asked in a sent advice" on liv.sent_advice for select to liv_gate using (true);
create policy "the gate sees on which days people look together" on liv.review_moment for select to liv_gate using (true);
create policy "the gate sees which moments were held" on liv.review_held for select to liv_gate using (true);

set local role liv_gate;
revoke execute on function gate.wake_moments(int) from public;
grant execute on function gate.wake_moments(int) to liv_worker;
reset role;

grant select, insert on liv.recommendation_end to liv_app;
create policy "what became of a recommendation is read with the closure" on liv.recommendation_end for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the closure'))));
create policy "what becomes of a recommendation is said by who leads" on liv.recommendation_end for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('end the case')))
    and exists (select 1 from liv.recommendation r where r.id = recommendation and r.case_id = recommendation_end.case_id));
create policy "nobody changes what became of a recommendation" on liv.recommendation_end for update to liv_app using (false);
create policy "nobody deletes what became of a recommendation" on liv.recommendation_end for delete to liv_app using (false);
