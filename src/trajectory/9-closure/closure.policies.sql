-- The coordinator closes; the commissioner reads why and what came of it, but nothing about health.
grant select, insert on liv.closure, liv.closure_for_team, liv.evaluation to liv_app;

create policy "why a case ends is read by the team and the commissioner" on liv.closure for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the closure'))));
create policy "why a case ends is written by the coordinator" on liv.closure for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('close the case'))));
create policy "nobody changes a closure: a change is a new row" on liv.closure for update to liv_app using (false);
create policy "nobody deletes a closure" on liv.closure for delete to liv_app using (false);

create policy "the end as the team knows it is read by the team alone" on liv.closure_for_team for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the closure for the team'))));
create policy "the end as the team knows it is written by coordinator" on liv.closure_for_team for insert to liv_app
  with check (author = (select gate.me())
    and case_id = any (array(select gate.cases_where_i_may('write the closure for the team'))));
create policy "nobody changes the end as the team knows it" on liv.closure_for_team for update to liv_app using (false);
create policy "nobody deletes the end as the team knows it" on liv.closure_for_team for delete to liv_app using (false);

create policy "an evaluation is read by whom it is for" on liv.evaluation for select to liv_app
  using ((readers = 'both' and case_id = any (array(select gate.cases_where_i_may('read the closure'))))
    or case_id = any (array(select gate.cases_where_i_may('read the closure for the team'))));
create policy "the commissioner evaluates as the commissioner, LIV as LIV" on liv.evaluation for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('evaluate the case')))
    and ((voice = 'commissioner' and readers = 'both'
        and case_id = any (array(select gate.cases_where_i_may('decide on a recommendation'))))
      or (voice in ('liv', 'person') and case_id = any (array(select gate.cases_where_i_may('close the case'))))));
create policy "nobody changes an evaluation" on liv.evaluation for update to liv_app using (false);
create policy "nobody deletes an evaluation" on liv.evaluation for delete to liv_app using (false);

grant select, insert on liv.ending to liv_app;
create policy "how a case ended is read with its closure" on liv.ending for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read the closure'))));
create policy "how a case ended is written by who leads it" on liv.ending for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('end the case'))));
create policy "nobody changes how a case ended" on liv.ending for update to liv_app using (false);
create policy "nobody deletes how a case ended" on liv.ending for delete to liv_app using (false);
