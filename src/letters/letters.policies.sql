-- Letters to the person: recorded by who may inform the person, read by the team. Nothing is changed, only added to.
grant select, insert on liv.letter_given to liv_app;

create policy "which letters were given is read by the team" on liv.letter_given for select to liv_app
  using (case_id = any (array(select gate.cases_where_i_may('read informing and consent'))));
create policy "a letter is recorded as given by who talks" on liv.letter_given for insert to liv_app
  with check (author = (select gate.me()) and case_id = any (array(select gate.cases_where_i_may('give a letter to the person'))));
create policy "nobody changes that a letter was given" on liv.letter_given for update to liv_app using (false);
create policy "nobody deletes that a letter was given" on liv.letter_given for delete to liv_app using (false);

set local role liv_gate;
revoke execute on function audit.who_looked(uuid) from public;
grant execute on function audit.who_looked(uuid) to liv_app;
reset role;
