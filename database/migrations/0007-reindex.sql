-- Another key for the person index while people work: new digests get the new epoch, old ones are searched until a job
-- per dossier has made them again, and then the old key is destroyed.
set local role liv_gate;

alter table gate.job_kind no force row level security;
insert into gate.job_kind (name, act, by_app, one_waiting, every, attempts) values ('reindex', 'reindex identity', false, true, null, 8);
alter table gate.job_kind force row level security;

create function vault.current_index_epoch() returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select e.epoch from vault.index_epoch e);
end $$;

-- Waits for whoever is indexing right now; after this no digest of an older epoch can come in.
create function vault.begin_index_epoch(epoch int) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update vault.index_epoch e set epoch = begin_index_epoch.epoch where e.epoch < begin_index_epoch.epoch;
end $$;

-- A job for each dossier that still has old digests, in the name of the machine: an account without a role, that no provider
-- knows. What belongs to hidden or destroyed dossiers cannot be made again and goes with its key.
create function vault.enqueue_reindex(most int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  machine uuid := '00000000-0000-4000-8000-00000000c0de';
  current int := vault.current_index_epoch();
  made int;
begin
  insert into gate.account (id, subject, name, email) values (machine, 'machine:reindex', 'Het systeem', '') on conflict do nothing;
  delete from vault.person_index p using vault.dossier d
   where d.id = p.dossier and (d.hidden_at is not null or d.destroyed_at is not null) and p.epoch < current;
  insert into gate.job (kind, object, asked_by, run_at)
    select distinct 'reindex', p.dossier, machine, gate.now() from vault.person_index p
     where p.epoch < current and not exists (
       select 1 from gate.job j where j.kind = 'reindex' and j.object = p.dossier and j.dead_at is null)
     limit most;
  get diagnostics made = row_count;
  return made;
end $$;

create function vault.old_digests_left() returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select count(*)::int from vault.person_index p where p.epoch < vault.current_index_epoch());
end $$;

revoke execute on all functions in schema vault from public;
