-- The duiding of mental health: who reads, who writes, who signs, who reviews.
grant select, insert on liv.duiding_mental_health, liv.duiding_mental_health_review to liv_app;
grant select, insert, delete on liv.duiding_mental_health_observation, liv.duiding_mental_health_part to liv_app;
grant update (signed_at, signed_by, with_person, valid_until, review_on, withdrawn_at) on liv.duiding_mental_health to liv_app;
grant update (content, version, changed_by, nature, disputed_at) on liv.duiding_mental_health_observation to liv_app;
grant update (content, version, changed_by) on liv.duiding_mental_health_part to liv_app;

create policy "the care duiding is read by who may read it" on liv.duiding_mental_health for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of mental health'))));
create policy "the care duiding is begun by its expert" on liv.duiding_mental_health for insert to liv_app
  with check (author = (select gate.me()) and signed_at is null and withdrawn_at is null
    and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))));
create policy "the care duiding is signed by its expert, then frozen" on liv.duiding_mental_health for update to liv_app
  using (signed_at is null and withdrawn_at is null and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))))
  with check (case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
    and (signed_by is null or signed_by = (select gate.me()) and id <> all (array(select gate.drafts_kept_from_me()))
      and (select gate.me()) = any (array(select a.id from gate.account a where a.big_number is not null))));
create policy "nobody deletes the care duiding" on liv.duiding_mental_health for delete to liv_app using (false);
create policy "the gate sees whether the care duiding is signed" on liv.duiding_mental_health for select to liv_gate using (true);

create policy "observations of the care duiding are read with it" on liv.duiding_mental_health_observation for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of mental health')))
    and id <> all (array(select gate.earlier_kept_from_me('mental-health'))));
create policy "the gate sees when observations of care were written" on liv.duiding_mental_health_observation for select to liv_gate using (true);
create policy "observations of the care duiding are written by its expert" on liv.duiding_mental_health_observation for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
    and duiding <> all (array(select gate.drafts_kept_from_me())));
create policy "observations of the care duiding are changed by its expert" on liv.duiding_mental_health_observation for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
    and id <> all (array(select gate.earlier_kept_from_me('mental-health'))))
  with check (changed_by = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))));
create policy "observations of the care duiding go while unsigned" on liv.duiding_mental_health_observation for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
    and id <> all (array(select gate.earlier_kept_from_me('mental-health'))));

create policy "parts of the care duiding are read with it" on liv.duiding_mental_health_part for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of mental health')))
    and id <> all (array(select gate.earlier_kept_from_me('mental-health'))));
create policy "the gate sees when parts of the care duiding were written" on liv.duiding_mental_health_part for select to liv_gate using (true);
create policy "parts of the care duiding are written by its expert" on liv.duiding_mental_health_part for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
    and duiding <> all (array(select gate.drafts_kept_from_me())));
create policy "parts of the care duiding are changed by its expert" on liv.duiding_mental_health_part for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
    and id <> all (array(select gate.earlier_kept_from_me('mental-health'))))
  with check (changed_by = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health'))));
create policy "parts of the care duiding go while unsigned" on liv.duiding_mental_health_part for delete to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('write the duiding of mental health')))
    and id <> all (array(select gate.earlier_kept_from_me('mental-health'))));

create policy "reviews of the care duiding are read with it" on liv.duiding_mental_health_review for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the duiding of mental health'))));
-- Nobody reviews their own work: not who began it, not who signed it, not who wrote or changed a word in it.
create policy "reviews of the care duiding come from somebody else" on liv.duiding_mental_health_review for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('review the duiding of mental health')))
    and duiding = any (array(select d.id from liv.duiding_mental_health d
      where d.signed_at is not null and d.author <> (select gate.me()) and d.signed_by <> (select gate.me())))
    and duiding <> all (array(select o.duiding from liv.duiding_mental_health_observation o where (select gate.me()) in (o.author, o.changed_by)))
    and duiding <> all (array(select p.duiding from liv.duiding_mental_health_part p where (select gate.me()) in (p.author, p.changed_by))));
create policy "nobody changes a review of the care duiding" on liv.duiding_mental_health_review for update to liv_app using (false);
create policy "nobody deletes a review of the care duiding" on liv.duiding_mental_health_review for delete to liv_app using (false);
create policy "the gate sees that the care duiding was reviewed" on liv.duiding_mental_health_review for select to liv_gate using (true);
