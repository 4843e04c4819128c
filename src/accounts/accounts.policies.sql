-- Changes of accounts: read by who looks after accounts, made and decided only through the gate.
set local role liv_gate;
grant select on gate.account_change to liv_app;

create policy "changes of accounts are read by who looks after accounts" on gate.account_change for select to liv_app
  using ((select gate.i_may_everywhere('read accounts')));
create policy "a change of an account is proposed only through the gate" on gate.account_change for insert to liv_app with check (false);
create policy "a change of an account is decided only through the gate" on gate.account_change for update to liv_app using (false);
create policy "nobody deletes a change of an account" on gate.account_change for delete to liv_app using (false);

revoke execute on function gate.accounts(), gate.who_would_still(text, uuid, text), gate.check_account_change(gate.account_change),
  gate.log_account_change(gate.account_change, text, text), gate.leave_cases(gate.account_change), gate.carry_out(gate.account_change),
  gate.propose_account_change(jsonb), gate.decide_account_change(uuid, boolean, text) from public;
grant execute on function gate.accounts(), gate.propose_account_change(jsonb), gate.decide_account_change(uuid, boolean, text) to liv_app;
-- Only who migrates, and only while nobody has an account.
grant execute on function gate.open_first_accounts(jsonb, text) to liv_owner;
reset role;
