-- Who sees a referral: its referrer, those who weigh it, the team; the front office only until triage is done.
grant select, insert on liv.referral, liv.referrer, liv.receipt to liv_app;

create policy "a referral is read by its referrer, triagers and team" on liv.referral for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the referral')))
    or ((select gate.i_may_everywhere('read the referral')) and case_id = any (array(select gate.open_cases()))));
create policy "a referral is written by who refers and who leads" on liv.referral for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('write the referral')))
    or ((select gate.i_may_everywhere('write the referral')) and case_id = any (array(select gate.open_cases())))));
create policy "nobody changes a referral" on liv.referral for update to liv_app using (false);
create policy "nobody deletes a referral" on liv.referral for delete to liv_app using (false);

create policy "who referred is read by who leads the case" on liv.referrer for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read who referred')))
    or ((select gate.i_may_everywhere('read who referred')) and case_id = any (array(select gate.open_cases()))));
create policy "who referred is written with the referral" on liv.referrer for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('say who referred')))
    or ((select gate.i_may_everywhere('say who referred')) and case_id = any (array(select gate.open_cases())))));
create policy "nobody changes who referred" on liv.referrer for update to liv_app using (false);
create policy "nobody deletes who referred" on liv.referrer for delete to liv_app using (false);

grant select, insert on liv.referrer_weighing to liv_app;
create policy "whether who referred is named is read by who leads" on liv.referrer_weighing for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('weigh whether the referrer is named'))));
create policy "whether who referred is named is weighed by who leads" on liv.referrer_weighing for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('weigh whether the referrer is named'))));
create policy "nobody changes what was weighed of the referrer" on liv.referrer_weighing for update to liv_app using (false);
create policy "nobody deletes what was weighed of the referrer" on liv.referrer_weighing for delete to liv_app using (false);

create policy "a receipt is read with the referral" on liv.receipt for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the referral')))
    or ((select gate.i_may_everywhere('read the referral')) and case_id = any (array(select gate.open_cases()))));
create policy "a receipt is sent by who leads or the front office" on liv.receipt for insert to liv_app
  with check (author = (select gate.me()) and (case_id = any (array(select gate.cases_where_i_may('confirm receipt')))
    or ((select gate.i_may_everywhere('confirm receipt')) and case_id = any (array(select gate.open_cases())))));
create policy "nobody changes a receipt" on liv.receipt for update to liv_app using (false);
create policy "nobody deletes a receipt" on liv.receipt for delete to liv_app using (false);
