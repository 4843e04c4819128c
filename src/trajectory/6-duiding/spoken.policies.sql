-- Nothing about mental health of somebody with whom nobody talked.
create policy "without a conversation no care duiding is begun" on liv.duiding_mental_health as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.not_spoken_with())));
create policy "without a conversation no care duiding is signed" on liv.duiding_mental_health as restrictive for update to liv_app
  using (true) with check (signed_at is null or case_id <> all (array(select gate.not_spoken_with())));
create policy "without a conversation nothing is observed for care" on liv.duiding_mental_health_observation as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.not_spoken_with())));
create policy "without a conversation care writes nothing down" on liv.duiding_mental_health_part as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.not_spoken_with())));
create policy "without a conversation there is no own view on care" on liv.duiding_mental_health_view as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.not_spoken_with())));
create policy "on documents alone there is no health part" on liv.health_part as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.documents_only())));
create policy "on documents alone no health part is released" on liv.health_rendering as restrictive for insert to liv_app
  with check (case_id <> all (array(select gate.documents_only())));

create policy "the gate sees when somebody talked with the person" on liv.conversation_report for select to liv_gate using (true);
create policy "the gate sees how it goes on without a conversation" on liv.no_conversation for select to liv_gate using (true);

set local role liv_gate;
revoke execute on function gate.not_spoken_with() from public;
grant execute on function gate.not_spoken_with() to liv_app;
revoke execute on function gate.documents_only() from public;
grant execute on function gate.documents_only() to liv_app;
reset role;
