-- Whoever is signed in may ask for work; only the worker may take it and say how it went. Nobody reads the table.
set local role liv_gate;
grant execute on function gate.enqueue(text, uuid, timestamptz) to liv_app;
grant execute on function
  gate.claim_jobs(int, text[]), gate.finish_job(uuid, uuid), gate.fail_job(uuid, uuid, text),
  gate.open_job_session(uuid, uuid), gate.mail_address(uuid, uuid), gate.job_counts()
  to liv_worker;
reset role;
