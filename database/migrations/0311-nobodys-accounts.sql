-- Two accounts are nobody's: that of the machine, and the one in whose name an answer by a link is written. They have no address, stand in
-- no list of accounts, and nobody ends them, gives them a role or ties them to a sign-in: ending one would silently kill every link.
set local role liv_gate;

create or replace function gate.accounts() returns table (id uuid, name text, email text, organisation uuid, big_number text, subject text,
  active boolean, until_on date, roles jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.i_may_everywhere('read accounts') then return; end if;
  return query select a.id, a.name, a.email, a.organisation, a.big_number, a.subject,
      a.active and (a.until_on is null or a.until_on >= gate.today()), a.until_on,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'until', r.until_on) order by r.role) from gate.account_role r
        where r.account = a.id and (r.until_on is null or r.until_on >= gate.today())), '[]'::jsonb)
    from gate.account a where a.email <> '' order by a.name;
end $$;

create function gate.keep_nobodys_account() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.email = '' then raise exception 'this account is nobody''s' using errcode = 'LV409'; end if;
  return new;
end $$;
create trigger is_nobodys before update or delete on gate.account for each row execute function gate.keep_nobodys_account();

create function gate.give_nobody_no_role() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from gate.account a where a.id = new.account and a.email = '') then
    raise exception 'this account is nobody''s' using errcode = 'LV409';
  end if;
  return new;
end $$;
create trigger is_nobodys before insert on gate.account_role for each row execute function gate.give_nobody_no_role();
