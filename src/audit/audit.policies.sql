-- The law in force for the log: the gate writes and reads it, nobody changes it, and everybody else has functions only.
set local role liv_gate;

create policy "the gate reads where the streams stand" on audit.head for select to liv_gate using (true);
create policy "nobody adds a stream" on audit.head for insert to liv_gate with check (false);
create policy "the gate moves a stream on" on audit.head for update to liv_gate using (true) with check (true);
create policy "nobody removes a stream" on audit.head for delete to liv_gate using (false);

create policy "the gate reads the log" on audit.event for select to liv_gate using (true);
create policy "the gate adds a line to the log" on audit.event for insert to liv_gate with check (true);
create policy "nobody changes a line of the log" on audit.event for update to liv_gate using (false);
create policy "nobody removes a line of the log" on audit.event for delete to liv_gate using (false);

create policy "the gate reads what lines were about" on audit.event_object for select to liv_gate using (true);
create policy "the gate adds what a line was about" on audit.event_object for insert to liv_gate with check (true);
create policy "nobody changes what a line was about" on audit.event_object for update to liv_gate using (false);
create policy "nobody removes what a line was about" on audit.event_object for delete to liv_gate using (false);

create policy "the gate reads the seals" on audit.seal for select to liv_gate using (true);
create policy "the gate adds a seal" on audit.seal for insert to liv_gate with check (true);
create policy "nobody changes a seal" on audit.seal for update to liv_gate using (false);
create policy "nobody removes a seal" on audit.seal for delete to liv_gate using (false);

revoke execute on all functions in schema audit from public;
grant usage on schema audit to liv_app, liv_door, liv_worker;
grant execute on function audit.append(text, text, jsonb, text, uuid, bytea, text) to liv_app, liv_worker;
grant execute on function audit.append_refusal(text, text, text, text, jsonb, text, uuid, text) to liv_app;
grant execute on function audit.of_case(uuid, bigint, int) to liv_app;
grant execute on function audit.append_sign_in(text, text, text, text, uuid) to liv_door;
grant execute on function audit.append_administration(text, text, text, uuid) to liv_worker;
grant execute on function audit.heads(), audit.lines(int, bigint, int), audit.hash_at(int, bigint), audit.strays(), audit.numbers_of(uuid[]),
  audit.seals(int), audit.last_seal(), audit.add_seal(int, text, bytea, text) to liv_worker;

reset role;
