-- Where the advice comes from: seen by the team; links to the care duiding only by who reads that duiding.
grant select, insert, delete on liv.advice_source, liv.advice_care_source to liv_app;

create policy "where the advice comes from is seen by the team" on liv.advice_source for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the draft advice'))));
create policy "where the advice comes from is noted by who composes it" on liv.advice_source for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('compose the advice'))));
create policy "nobody changes where the advice comes from" on liv.advice_source for update to liv_app using (false);
create policy "a source of the advice is taken back by who composes it" on liv.advice_source for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('compose the advice'))));

create policy "care sources are seen by who reads the care duiding" on liv.advice_care_source for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of mental health'))));
create policy "care sources are noted by who writes the care duiding" on liv.advice_care_source for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))));
create policy "nobody changes a care source of the advice" on liv.advice_care_source for update to liv_app using (false);
create policy "a care source is taken back by who writes that duiding" on liv.advice_care_source for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))));
