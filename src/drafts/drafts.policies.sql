-- Drafts are reached by functions alone, and each asks first whose it is and whether the author may still do what the form does.
set local role liv_gate;
grant execute on function gate.keep_draft(uuid, uuid, text, text, int, bytea), gate.my_drafts(), gate.my_draft(uuid), gate.drop_draft(uuid),
  gate.open_drawer(uuid) to liv_app;
grant execute on function gate.sweep_drafts() to liv_worker;
reset role;
