-- Who led the case: asked by the page of its course.
set local role liv_gate;
revoke execute on function gate.leads_of(uuid) from public;
grant execute on function gate.leads_of(uuid) to liv_app;
reset role;
