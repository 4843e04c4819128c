-- More experts on one axis: each writes an own view alone, and reads the other's when every view is final. Then it stays as it is.
-- As long as they write apart nobody of them writes the joint text, and each reads of an older draft only what they wrote themselves.
grant select (id, written_at) on liv.duiding_radicalisation_view, liv.duiding_mental_health_view to liv_gate;
grant select, insert on liv.duiding_radicalisation_view to liv_app;
grant update (content, version, written_at, final_at) on liv.duiding_radicalisation_view to liv_app;
create policy "an own view is read by others once all are final" on liv.duiding_radicalisation_view for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of radicalisation')))
    and id <> all (array(select gate.earlier_kept_from_me('radicalisation')))
    and (author = (select gate.me()) or (final_at is not null and case_id <> all (array(select gate.own_views_apart('radicalisation')))))
    and (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
      or case_id <> all (array(select gate.cases_where_i_may('read the duiding of mental health')))
      or case_id <> all (array(select gate.views_apart()))));
create policy "an own view is written by who writes this axis" on liv.duiding_radicalisation_view for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation'))));
create policy "an own view is changed by its writer until it is final" on liv.duiding_radicalisation_view for update to liv_app
  using (final_at is null and author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation'))))
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation'))));
create policy "nobody deletes an own view" on liv.duiding_radicalisation_view for delete to liv_app using (false);
create policy "the gate sees whether an own view is final" on liv.duiding_radicalisation_view for select to liv_gate using (true);

create policy "the duiding apart: read by its own writer alone" on liv.duiding_radicalisation as restrictive for select to liv_app
  using (author = (select gate.me()) or case_id <> all (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    or case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "the duiding apart: nothing is added by anybody" on liv.duiding_radicalisation as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "the duiding apart: nothing is changed by anybody" on liv.duiding_radicalisation as restrictive for update to liv_app
  using (case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "observations apart: read by its own writer alone" on liv.duiding_radicalisation_observation as restrictive for select to liv_app
  using (author = (select gate.me()) or case_id <> all (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    or case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "observations apart: nothing is added by anybody" on liv.duiding_radicalisation_observation as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "observations apart: nothing is changed by anybody" on liv.duiding_radicalisation_observation as restrictive for update to liv_app
  using (case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "observations apart: nothing is taken out by anybody" on liv.duiding_radicalisation_observation as restrictive for delete to liv_app
  using (case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "parts apart: read by its own writer alone" on liv.duiding_radicalisation_part as restrictive for select to liv_app
  using (author = (select gate.me()) or case_id <> all (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    or case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "parts apart: nothing is added by anybody" on liv.duiding_radicalisation_part as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "parts apart: nothing is changed by anybody" on liv.duiding_radicalisation_part as restrictive for update to liv_app
  using (case_id <> all (array(select gate.own_views_apart('radicalisation'))));
create policy "parts apart: nothing is taken out by anybody" on liv.duiding_radicalisation_part as restrictive for delete to liv_app
  using (case_id <> all (array(select gate.own_views_apart('radicalisation'))));

grant select, insert on liv.duiding_mental_health_view to liv_app;
grant update (content, version, written_at, final_at) on liv.duiding_mental_health_view to liv_app;
create policy "an own view on care is read by others once all are final" on liv.duiding_mental_health_view for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of mental health')))
    and id <> all (array(select gate.earlier_kept_from_me('mental-health')))
    and (author = (select gate.me()) or (final_at is not null and case_id <> all (array(select gate.own_views_apart('mental_health'))))));
create policy "an own view on care is written by who writes this axis" on liv.duiding_mental_health_view for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))));
create policy "an own view on care is changed by its writer until it is final" on liv.duiding_mental_health_view for update to liv_app
  using (final_at is null and author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))))
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))));
create policy "nobody deletes an own view on care" on liv.duiding_mental_health_view for delete to liv_app using (false);
create policy "the gate sees whether an own view on care is final" on liv.duiding_mental_health_view for select to liv_gate using (true);

create policy "the duiding on care apart: read by its own writer alone" on liv.duiding_mental_health as restrictive for select to liv_app
  using (author = (select gate.me()) or case_id <> all (array(select gate.cases_where_i_may('write the duiding of mental health')))
    or case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "the duiding on care apart: nothing is added by anybody" on liv.duiding_mental_health as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "the duiding on care apart: nothing is changed by anybody" on liv.duiding_mental_health as restrictive for update to liv_app
  using (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "observations on care apart: read by its own writer alone" on liv.duiding_mental_health_observation as restrictive for select to liv_app
  using (author = (select gate.me()) or case_id <> all (array(select gate.cases_where_i_may('write the duiding of mental health')))
    or case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "observations on care apart: nothing is added by anybody" on liv.duiding_mental_health_observation as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "observations on care apart: nothing is changed by anybody" on liv.duiding_mental_health_observation as restrictive for update to liv_app
  using (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "observations on care apart: nothing is taken out by anybody" on liv.duiding_mental_health_observation as restrictive for delete to liv_app
  using (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "parts on care apart: read by its own writer alone" on liv.duiding_mental_health_part as restrictive for select to liv_app
  using (author = (select gate.me()) or case_id <> all (array(select gate.cases_where_i_may('write the duiding of mental health')))
    or case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "parts on care apart: nothing is added by anybody" on liv.duiding_mental_health_part as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "parts on care apart: nothing is changed by anybody" on liv.duiding_mental_health_part as restrictive for update to liv_app
  using (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "parts on care apart: nothing is taken out by anybody" on liv.duiding_mental_health_part as restrictive for delete to liv_app
  using (case_id <> all (array(select gate.own_views_apart('mental_health'))));
create policy "an own view too is written only with the care track" on liv.duiding_radicalisation_view as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.cases_without_care())));
create policy "an own view too is changed only with the care track" on liv.duiding_radicalisation_view as restrictive for update to liv_app
  using (true) with check (case_id <> all (array(select gate.cases_without_care())));

set local role liv_gate;
revoke execute on function gate.own_views_apart(text) from public;
grant execute on function gate.own_views_apart(text) to liv_app;
revoke execute on function gate.own_views(uuid) from public;
grant execute on function gate.own_views(uuid) to liv_app;
reset role;
