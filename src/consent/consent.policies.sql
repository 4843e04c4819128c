-- Informing and consent: recorded by who talks with the person, read by the team. Nothing is changed, only added to.
grant select, insert on liv.informing, liv.willingness, liv.consent, liv.representative, liv.coming_of_age, liv.contact_preference to liv_app;
grant update (agreed_by, agreed_at) on liv.informing to liv_app;
grant update (ends_on) on liv.consent to liv_app;

create policy "informing is read by the team" on liv.informing for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read informing and consent'))));
create policy "informing is recorded by the team" on liv.informing for insert to liv_app
  with check (author = (select gate.me()) and agreed_by is null
    and case_id = any (array(select gate.cases_where_i_may('record informing and consent'))));
create policy "a postponement is read by who weighs the case too" on liv.informing for select to liv_app
  using (postponed_until is not null and case_id = any (array(select gate.cases_where_i_may('read a postponement'))));
create policy "a postponement is agreed to by a second person" on liv.informing for update to liv_app
  using (postponed_until is not null and agreed_by is null and author <> (select gate.me())
    and case_id = any (array(select gate.cases_where_i_may('agree to a postponement'))))
  with check (agreed_by = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('agree to a postponement'))));
create policy "nobody deletes a record of informing" on liv.informing for delete to liv_app using (false);

create policy "willingness is read by the team" on liv.willingness for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read informing and consent'))));
create policy "willingness is recorded by the team" on liv.willingness for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record informing and consent'))));
create policy "nobody changes willingness: an answer is a new row" on liv.willingness for update to liv_app using (false);
create policy "nobody deletes a record of willingness" on liv.willingness for delete to liv_app using (false);

create policy "consent is read by the team" on liv.consent for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read informing and consent'))));
create policy "consent is recorded by the team" on liv.consent for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record informing and consent'))));
-- Withdrawing is a new row. The day on which it ends can come closer, when the age turns out to be another: a trigger keeps the rest as it is.
create policy "a consent can only end sooner, nothing else of it changes" on liv.consent for update to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('record informing and consent'))))
  with check (ends_on is not null and case_id = any (array(select gate.cases_where_i_may('record informing and consent'))));
create policy "nobody deletes a consent" on liv.consent for delete to liv_app using (false);

create policy "a representative is read by the team" on liv.representative for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read informing and consent'))));
create policy "a representative is recorded by the team" on liv.representative for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record informing and consent'))));
create policy "nobody changes a representative: the next is a new row" on liv.representative for update to liv_app using (false);
create policy "nobody deletes a representative" on liv.representative for delete to liv_app using (false);

create policy "who decides is read by the team" on liv.coming_of_age for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read informing and consent'))));
create policy "who decides is recorded by the team" on liv.coming_of_age for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record informing and consent'))));
create policy "nobody changes who decides: the next is a new row" on liv.coming_of_age for update to liv_app using (false);
create policy "nobody deletes who decides" on liv.coming_of_age for delete to liv_app using (false);

create policy "how to reach the person is read by the team" on liv.contact_preference for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read informing and consent'))));
create policy "how to reach the person is recorded by the team" on liv.contact_preference for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('record informing and consent'))));
create policy "nobody changes how to reach the person" on liv.contact_preference for update to liv_app using (false);
create policy "nobody deletes how to reach the person" on liv.contact_preference for delete to liv_app using (false);
