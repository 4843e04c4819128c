-- The law in force for the vault: the gate alone touches the tables, everybody else has functions only.
set local role liv_gate;

create policy "the gate reads which dossiers there are" on vault.dossier for select to liv_gate using (true);
create policy "the gate makes a dossier" on vault.dossier for insert to liv_gate with check (true);
create policy "the gate hides a dossier and says it is gone" on vault.dossier for update to liv_gate using (true) with check (true);
create policy "nobody removes that a dossier existed" on vault.dossier for delete to liv_gate using (false);

create policy "the gate reads a share after its log line" on vault.share for select to liv_gate using (true);
create policy "the gate makes a share" on vault.share for insert to liv_gate with check (true);
create policy "nobody changes a share" on vault.share for update to liv_gate using (false);
create policy "the gate removes the shares of a destroyed dossier" on vault.share for delete to liv_gate using (true);

create policy "the gate searches the person index" on vault.person_index for select to liv_gate using (true);
create policy "the gate adds to the person index" on vault.person_index for insert to liv_gate with check (true);
create policy "nobody changes the person index" on vault.person_index for update to liv_gate using (false);
create policy "the gate clears the person index of a dossier" on vault.person_index for delete to liv_gate using (true);

create policy "the gate reads the index epoch" on vault.index_epoch for select to liv_gate using (true);
create policy "nobody adds an index epoch" on vault.index_epoch for insert to liv_gate with check (false);
create policy "the gate moves to the next index epoch" on vault.index_epoch for update to liv_gate using (true) with check (true);
create policy "nobody removes the index epoch" on vault.index_epoch for delete to liv_gate using (false);

create policy "the gate reads how often somebody searched" on vault.search_allowance for select to liv_gate using (true);
create policy "the gate starts counting searches" on vault.search_allowance for insert to liv_gate with check (true);
create policy "the gate counts a search" on vault.search_allowance for update to liv_gate using (true) with check (true);
create policy "nobody forgets how often somebody searched" on vault.search_allowance for delete to liv_gate using (false);

revoke execute on all functions in schema vault from public;
grant usage on schema vault to liv_app, liv_worker;
grant execute on function vault.create_dossier(uuid, text, uuid), vault.open(uuid, text, uuid, bytea, text),
  vault.open_many(uuid[], text, uuid, bytea, text), vault.index_person(uuid, text, int, text[], bytea[], uuid), vault.find_person(bytea[], uuid), vault.already_known(uuid, bytea[], uuid),
  vault.already_known_as_sealed(uuid, uuid),
  vault.hold_index(uuid, text) to liv_app;
grant execute on function vault.current_index_epoch(), vault.begin_index_epoch(int), vault.enqueue_reindex(int), vault.old_digests_left(),
  vault.unknown_dossiers(uuid[]) to liv_worker;

reset role;
