-- The door puts words away, the person whose they are takes them back; nobody reads the table.
set local role liv_gate;

revoke execute on function gate.hold_post(uuid, bytea, text), gate.take_post(uuid) from public;
grant execute on function gate.hold_post(uuid, bytea, text) to liv_door;
grant execute on function gate.take_post(uuid) to liv_app;

reset role;
