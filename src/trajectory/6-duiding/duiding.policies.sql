-- What both axes share: what care releases to the team, why a duiding is not there, and the meeting of the team.
grant select, insert on liv.care_conclusion, liv.mental_health_absence, liv.team_meeting to liv_app;

-- Who writes the other duiding reads what care concluded only when both views are in.
create policy "the care conclusion is read by the team" on liv.care_conclusion for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the care conclusion')))
    and (case_id = any (array(select gate.cases_where_i_may('read the duiding of mental health')))
      or case_id <> all (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
      or case_id <> all (array(select gate.views_apart()))));
create policy "the care conclusion is released by the care expert" on liv.care_conclusion for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('release the care conclusion'))));
create policy "nobody changes a released care conclusion" on liv.care_conclusion for update to liv_app using (false);
create policy "nobody deletes a released care conclusion" on liv.care_conclusion for delete to liv_app using (false);
create policy "the gate sees that a care conclusion was released" on liv.care_conclusion for select to liv_gate using (true);

create policy "why there is no care duiding is read by the team" on liv.mental_health_absence for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the care conclusion'))));
create policy "why there is no care duiding comes from care" on liv.mental_health_absence for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('release the care conclusion'))));
create policy "nobody changes why there is no care duiding" on liv.mental_health_absence for update to liv_app using (false);
create policy "nobody deletes why there is no care duiding" on liv.mental_health_absence for delete to liv_app using (false);
create policy "the gate sees that a reason was given" on liv.mental_health_absence for select to liv_gate using (true);

create policy "the team meeting is read by the team" on liv.team_meeting for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "the team meeting is recorded by who was in it" on liv.team_meeting for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record the team meeting')))
    and case_id <> all (array(select gate.views_apart())));
create policy "nobody changes a team meeting" on liv.team_meeting for update to liv_app using (false);
create policy "nobody deletes a team meeting" on liv.team_meeting for delete to liv_app using (false);
create policy "the gate sees that the team met" on liv.team_meeting for select to liv_gate using (true);

-- Each sees what was asked of their own duiding; two views stay apart.
grant select, insert on liv.duiding_asked to liv_app;
create policy "what was asked is read by who asks and who writes it" on liv.duiding_asked for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('ask for a duiding')))
    or (axis = 'radicalisation' and (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
      or case_id = any (array(select gate.cases_where_i_may('review the duiding of radicalisation')))))
    or (axis = 'mentalHealth' and (case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
      or case_id = any (array(select gate.cases_where_i_may('review the duiding of mental health'))))));
create policy "a duiding is asked for by who leads the case" on liv.duiding_asked for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('ask for a duiding'))));
create policy "nobody changes that a duiding was asked for" on liv.duiding_asked for update to liv_app using (false);
create policy "nobody deletes that a duiding was asked for" on liv.duiding_asked for delete to liv_app using (false);

grant execute on function liv.only_disputes(jsonb, jsonb) to liv_app;

set local role liv_gate;
revoke execute on function gate.duiding_facts(uuid) from public;
grant execute on function gate.duiding_facts(uuid) to liv_app;
revoke execute on function gate.views_apart(), gate.drafts_kept_from_me() from public;
grant execute on function gate.views_apart(), gate.drafts_kept_from_me() to liv_app;
reset role;
