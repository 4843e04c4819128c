-- Chain partners: known to everybody signed in, written by the functional administrator; each change leaves what was there before.
grant select on liv.organisation to liv_app;
grant insert (id, key, name, kind, place, phone) on liv.organisation to liv_app;
grant update (name, place, phone, ended_on, central_contact) on liv.organisation to liv_app;
create policy "everybody signed in knows the chain partners" on liv.organisation for select to liv_app
  using ((select gate.me()) is not null);
create policy "a chain partner is added by the administrator" on liv.organisation for insert to liv_app
  with check (kind <> 'liv' and (select gate.i_may_everywhere('change organisations')));
create policy "a chain partner is changed by the administrator" on liv.organisation for update to liv_app
  using ((select gate.i_may_everywhere('change organisations')))
  with check ((select gate.i_may_everywhere('change organisations')) and (kind <> 'liv' or ended_on is null));
create policy "nobody removes a chain partner from a page" on liv.organisation for delete to liv_app using (false);
grant insert on liv.organisation to liv_gate;
create policy "LIV itself is written down with the first accounts" on liv.organisation for insert to liv_gate
  with check (kind = 'liv' and not exists (select from gate.account a where a.organisation is not null));
create policy "the gate reads the chain partners" on liv.organisation for select to liv_gate using (true);

grant select, insert on liv.organisation_past to liv_app;
create policy "what a chain partner was called is read with the settings" on liv.organisation_past for select to liv_app
  using ((select gate.i_may_everywhere('read settings')));
create policy "what a chain partner was called is kept at each change" on liv.organisation_past for insert to liv_app
  with check (author = (select gate.me()) and (select gate.i_may_everywhere('change organisations')));
create policy "nobody changes what a chain partner was called" on liv.organisation_past for update to liv_app using (false);
create policy "nobody forgets what a chain partner was called" on liv.organisation_past for delete to liv_app using (false);

grant select, insert, delete on liv.contact_point to liv_app;
create policy "everybody signed in knows whom to call" on liv.contact_point for select to liv_app
  using ((select gate.me()) is not null);
create policy "a contact point is added by the administrator" on liv.contact_point for insert to liv_app
  with check (author = (select gate.me()) and (select gate.i_may_everywhere('change organisations')));
create policy "nobody changes a contact point: add another" on liv.contact_point for update to liv_app using (false);
create policy "a contact point is removed by the administrator" on liv.contact_point for delete to liv_app
  using ((select gate.i_may_everywhere('change organisations')));
