-- Who exists, and what nobody may do. Needs a superuser; running it again changes nothing.
-- Runs in the database itself: rights on functions and views of the catalogue are kept per database.

do $$
declare
  want record;
begin
  for want in select * from (values
    ('liv_owner', 5), ('liv_door', 10), ('liv_app', 60), ('liv_worker', 10), ('liv_backup', 3)) as r (name, connections)
  loop
    if not exists (select from pg_roles where rolname = want.name) then
      execute format('create role %I', want.name);
    end if;
    execute format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noinherit noreplication connection limit %s',
      want.name, want.connections);
    -- Settings that hang on a role could move its search path.
    execute format('alter role %I reset all', want.name);
  end loop;
  if not exists (select from pg_roles where rolname = 'liv_gate') then
    create role liv_gate;
  end if;
  alter role liv_gate nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit noreplication;

  -- The owner may put on the gate's hat while migrating, but does not wear it.
  if current_setting('server_version_num')::int >= 160000 then
    execute 'grant liv_gate to liv_owner with inherit false, set true';
  else
    execute 'grant liv_gate to liv_owner';
  end if;
end $$;

-- The database: only our roles come in, and no temporary table can stand in for a real one.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to liv_owner, liv_door, liv_app, liv_worker, liv_backup', current_database());
end $$;
revoke all on schema public from public;

create schema if not exists gate authorization liv_gate;
create schema if not exists audit authorization liv_gate;
create schema if not exists vault authorization liv_gate;
create schema if not exists liv authorization liv_owner;
revoke all on schema gate, audit, vault, liv from public;
grant usage on schema gate, audit, vault to liv_owner, liv_app, liv_worker, liv_backup;
grant usage on schema gate to liv_door;
grant usage on schema liv to liv_gate, liv_app, liv_worker, liv_backup;

-- What is made later is for nobody until it is granted.
alter default privileges for role liv_gate revoke execute on functions from public;
alter default privileges for role liv_owner revoke execute on functions from public;

-- Large objects have no row-level security; the rest shows, or ends, what other sessions do.
do $$
declare
  it record;
begin
  for it in
    select p.oid::regprocedure as signature from pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace
       and (p.proname ~ '^lo_' or p.proname in ('loread', 'lowrite', 'pg_terminate_backend', 'pg_cancel_backend',
              'pg_logical_emit_message', 'pg_lock_status', 'pg_export_snapshot')
            or p.proname ~ '^pg_stat_get_(activity|backend|progress|db|xact|wal|replication|subscription|ssl)')
  loop
    execute format('revoke execute on function %s from public', it.signature);
  end loop;
  for it in
    select c.oid::regclass as name from pg_class c
     where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v'
       and (c.relname ~ '^pg_stat_(activity|progress|database|replication|ssl|gssapi|wal|xact|subscription)'
            or c.relname in ('pg_locks', 'pg_prepared_statements', 'pg_prepared_xacts', 'pg_stat_statements'))
  loop
    execute format('revoke all on %s from public', it.name);
  end loop;
end $$;
grant select on pg_stat_activity, pg_stat_database, pg_locks to pg_monitor;
grant execute on function pg_stat_get_activity(int), pg_lock_status() to pg_monitor;
