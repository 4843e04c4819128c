-- The duiding of possible radicalisation: who reads, who writes, who signs, who reviews.
-- Whoever writes or reads the care duiding reads it only when both views are in: neither looks with the other's eyes.
grant select, insert on liv.duiding_radicalisation, liv.duiding_radicalisation_review to liv_app;
grant select, insert, delete on liv.duiding_radicalisation_observation, liv.duiding_radicalisation_part to liv_app;
grant update (signed_at, signed_by, with_person, valid_until, review_on, withdrawn_at) on liv.duiding_radicalisation to liv_app;
grant update (content, version, changed_by, nature, disputed_at) on liv.duiding_radicalisation_observation to liv_app;
grant update (content, version, changed_by) on liv.duiding_radicalisation_part to liv_app;

create policy "the duiding is read by who may read it" on liv.duiding_radicalisation for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of radicalisation')))
    and (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
      or case_id <> all (array(select gate.cases_where_i_may('read the duiding of mental health')))
      or case_id <> all (array(select gate.views_apart()))));
create policy "the duiding is begun by its expert" on liv.duiding_radicalisation for insert to liv_app
  with check (author = (select gate.me()) and signed_at is null and withdrawn_at is null
    and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation'))));
create policy "the duiding is signed by its expert, then frozen" on liv.duiding_radicalisation for update to liv_app
  using (signed_at is null and withdrawn_at is null and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation'))))
  with check (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    and (signed_by is null or signed_by = (select gate.me()) and id <> all (array(select gate.drafts_kept_from_me()))));
create policy "nobody deletes the duiding" on liv.duiding_radicalisation for delete to liv_app using (false);
create policy "the gate sees whether the duiding is signed" on liv.duiding_radicalisation for select to liv_gate using (true);

create policy "observations of the duiding are read with it" on liv.duiding_radicalisation_observation for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of radicalisation')))
    and (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
      or case_id <> all (array(select gate.cases_where_i_may('read the duiding of mental health')))
      or case_id <> all (array(select gate.views_apart())))
    and id <> all (array(select gate.earlier_kept_from_me('radicalisation'))));
create policy "the gate sees when observations of the duiding were written" on liv.duiding_radicalisation_observation for select to liv_gate using (true);
create policy "observations of the duiding are written by its expert" on liv.duiding_radicalisation_observation for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    and duiding <> all (array(select gate.drafts_kept_from_me())));
create policy "observations of the duiding are changed by its expert" on liv.duiding_radicalisation_observation for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    and id <> all (array(select gate.earlier_kept_from_me('radicalisation'))))
  with check (changed_by = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation'))));
create policy "observations of the duiding go while unsigned" on liv.duiding_radicalisation_observation for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    and id <> all (array(select gate.earlier_kept_from_me('radicalisation'))));

create policy "parts of the duiding are read with it" on liv.duiding_radicalisation_part for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of radicalisation')))
    and (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
      or case_id <> all (array(select gate.cases_where_i_may('read the duiding of mental health')))
      or case_id <> all (array(select gate.views_apart())))
    and id <> all (array(select gate.earlier_kept_from_me('radicalisation'))));
create policy "the gate sees when parts of the duiding were written" on liv.duiding_radicalisation_part for select to liv_gate using (true);
create policy "parts of the duiding are written by its expert" on liv.duiding_radicalisation_part for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    and duiding <> all (array(select gate.drafts_kept_from_me())));
create policy "parts of the duiding are changed by its expert" on liv.duiding_radicalisation_part for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    and id <> all (array(select gate.earlier_kept_from_me('radicalisation'))))
  with check (changed_by = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation'))));
create policy "parts of the duiding go while unsigned" on liv.duiding_radicalisation_part for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
    and id <> all (array(select gate.earlier_kept_from_me('radicalisation'))));

create policy "reviews of the duiding are read with it" on liv.duiding_radicalisation_review for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of radicalisation')))
    and (case_id = any (array(select gate.cases_where_i_may('write the duiding of radicalisation')))
      or case_id <> all (array(select gate.cases_where_i_may('read the duiding of mental health')))
      or case_id <> all (array(select gate.views_apart()))));
-- Nobody reviews their own work: not who began it, not who signed it, not who wrote or changed a word in it.
create policy "reviews of the duiding come from somebody else" on liv.duiding_radicalisation_review for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('review the duiding of radicalisation')))
    and duiding = any (array(select d.id from liv.duiding_radicalisation d
      where d.signed_at is not null and d.author <> (select gate.me()) and d.signed_by <> (select gate.me())))
    and duiding <> all (array(select o.duiding from liv.duiding_radicalisation_observation o where (select gate.me()) in (o.author, o.changed_by)))
    and duiding <> all (array(select p.duiding from liv.duiding_radicalisation_part p where (select gate.me()) in (p.author, p.changed_by))));
create policy "nobody changes a review of the duiding" on liv.duiding_radicalisation_review for update to liv_app using (false);
create policy "nobody deletes a review of the duiding" on liv.duiding_radicalisation_review for delete to liv_app using (false);
create policy "the gate sees that the duiding was reviewed" on liv.duiding_radicalisation_review for select to liv_gate using (true);
