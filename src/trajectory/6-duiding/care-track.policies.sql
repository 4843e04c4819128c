-- Nothing is written about possible radicalisation where nobody of care is in the team: it only stands beside care (UAVG 30(5)).
create policy "the duiding of radicalisation stands beside care" on liv.duiding_radicalisation as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.cases_without_care())));
create policy "the duiding is signed only beside care" on liv.duiding_radicalisation as restrictive for update to liv_app
  using (true) with check (case_id <> all (array(select gate.cases_without_care())));
create policy "observations of radicalisation stand beside care" on liv.duiding_radicalisation_observation as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.cases_without_care())));
create policy "observations of radicalisation change beside care" on liv.duiding_radicalisation_observation as restrictive for update to liv_app
  using (true) with check (case_id <> all (array(select gate.cases_without_care())));
create policy "parts on radicalisation stand beside care" on liv.duiding_radicalisation_part as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.cases_without_care())));
create policy "parts on radicalisation change beside care" on liv.duiding_radicalisation_part as restrictive for update to liv_app
  using (true) with check (case_id <> all (array(select gate.cases_without_care())));
create policy "an own view on radicalisation stands beside care" on liv.duiding_radicalisation_view as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.cases_without_care())));
create policy "an own view on radicalisation changes beside care" on liv.duiding_radicalisation_view as restrictive for update to liv_app
  using (true) with check (case_id <> all (array(select gate.cases_without_care())));

set local role liv_gate;
grant execute on function gate.cases_without_care(), gate.product_state(text) to liv_app;
reset role;
