-- What comes after the advice: who got it, the sheets for who carries it out, what is disputed, and the summary in the person's language.
grant select, insert on liv.advice_delivery, liv.action_sheet, liv.advice_dispute, liv.disputed_rendering, liv.person_summary to liv_app;

create policy "who got the advice is seen by the team" on liv.advice_delivery for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read every rendering'))));
create policy "who got the advice is noted by who gave it" on liv.advice_delivery for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('send the advice')))
    or (told <> 'mail' and case_id = any (array(select gate.cases_where_i_may('note who got the advice'))))));
create policy "nobody changes who got the advice" on liv.advice_delivery for update to liv_app using (false);
create policy "nobody deletes who got the advice" on liv.advice_delivery for delete to liv_app using (false);

create policy "an action sheet is read by team and commissioner" on liv.action_sheet for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the sent advice'))));
create policy "action sheets are made with the advice, or when disputed" on liv.action_sheet for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('send the advice')))
    or (version > 1 and case_id = any (array(select gate.cases_where_i_may('mark the advice as disputed'))))));
create policy "nobody changes an action sheet" on liv.action_sheet for update to liv_app using (false);
create policy "nobody deletes an action sheet" on liv.action_sheet for delete to liv_app using (false);

create policy "what is disputed is read by the team" on liv.advice_dispute for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read every rendering'))));
create policy "what the person disputes is noted by the team" on liv.advice_dispute for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('mark the advice as disputed'))));
create policy "nobody changes what the person disputes" on liv.advice_dispute for update to liv_app using (false);
create policy "nobody deletes what the person disputes" on liv.advice_dispute for delete to liv_app using (false);

create policy "a marked rendering is read by who reads the rendering" on liv.disputed_rendering for select to liv_app
  using ((recipient = 'commissioner' and case_id = any (array(select gate.cases_where_i_may('read the sent advice'))))
    or case_id = any (array(select gate.cases_where_i_may('read every rendering'))));
create policy "renderings are marked by who notes the dispute" on liv.disputed_rendering for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('mark the advice as disputed'))));
create policy "nobody changes a marked rendering" on liv.disputed_rendering for update to liv_app using (false);
create policy "nobody deletes a marked rendering" on liv.disputed_rendering for delete to liv_app using (false);

create policy "summaries in other languages are read by the team" on liv.person_summary for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "summaries in other languages are written by the team" on liv.person_summary for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice'))));
create policy "nobody changes a summary: a change is a new row" on liv.person_summary for update to liv_app using (false);
create policy "nobody deletes a summary in another language" on liv.person_summary for delete to liv_app using (false);

grant select, insert on liv.health_dispute to liv_app;
create policy "what is disputed in the health part is read by care" on liv.health_dispute for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the health part'))));
create policy "what is disputed in the health part is noted by care" on liv.health_dispute for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('release the health part'))));
create policy "nobody changes what is disputed in the health part" on liv.health_dispute for update to liv_app using (false);
create policy "nobody deletes what is disputed in the health part" on liv.health_dispute for delete to liv_app using (false);
