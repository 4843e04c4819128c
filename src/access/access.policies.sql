-- The law in force for the gate itself: its books are its own; the application sees names of colleagues and nothing else.
set local role liv_gate;

do $$
declare t record;
begin
  for t in select tablename from pg_catalog.pg_tables where schemaname = 'gate' and tableowner = 'liv_gate' loop
    execute format('create policy "the gate keeps its own books" on gate.%I for all to liv_gate using (true) with check (true)', t.tablename);
  end loop;
end $$;

create policy "the owner reads the history" on gate.migration for select to liv_owner using (true);
create policy "everybody may know which version this is" on gate.migration_state for select using (true);

create policy "LIV sees colleagues, others see whom they share a case with" on gate.account for select to liv_app
  using (id = (select gate.me()) or (select gate.i_am_liv()) or id = any (array(select gate.my_companions())));
create policy "LIV sees the roles of colleagues" on gate.account_role for select to liv_app
  using (account = (select gate.me()) or (select gate.i_am_liv()));
grant select (id, name, organisation, phone, big_number, active, until_on) on gate.account to liv_app;
grant select (account, role, from_on, until_on) on gate.account_role to liv_app;

revoke execute on all functions in schema gate from public;
grant usage on schema gate to liv_app, liv_door, liv_worker, liv_owner;
grant execute on function
  gate.now(), gate.today(), gate.me(), gate.enter(text, text), gate.i_am_liv(), gate.my_companions(),
  gate.cases_where_i_may(text), gate.i_may_everywhere(text), gate.cases_closed_to_me(), gate.open_cases(), gate.i_may(text, uuid),
  gate.case_in_hand(text), gate.close_session(), gate.close_my_sessions(),
  gate.open_case(uuid, text, boolean, date, date, date), gate.join_case(uuid, uuid, text, text, timestamptz),
  gate.leave_case(uuid, uuid, text, text), gate.shut_out(uuid, uuid), gate.limit_access(uuid, timestamptz, text),
  gate.members_of(uuid), gate.move_case(uuid, text, date, bytea), gate.set_case_dates(uuid, text, date, date, date, uuid),
  gate.my_referrals(), gate.included_cases_where_i_may(text)
  to liv_app;
grant execute on function gate.now(), gate.today(), gate.open_session(text, text, text) to liv_door;
grant execute on function gate.now(), gate.today(), gate.me(), gate.enter(text, text) to liv_worker;
grant execute on function gate.now(), gate.today() to liv_owner;

reset role;
